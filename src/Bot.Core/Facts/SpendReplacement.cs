namespace Bot.Core.Facts;

/// <summary>
/// The stored spend that a file replaces: of files with the same header, for each channel of the file on the days that
/// the file covers. Spend has no id, so a renamed campaign would otherwise count twice.
/// </summary>
public sealed record SpendReplacement(string Origin, IReadOnlyDictionary<string, (DateOnly From, DateOnly To)> Days)
{
    /// <summary>What the rows replace; null if they come from no file.</summary>
    public static SpendReplacement? Of(IReadOnlyList<Spend> rows) =>
        rows is [{ Origin: { } origin }, ..]
            ? new SpendReplacement(
                origin,
                rows.GroupBy(row => row.Labels.Channel ?? "")
                    .ToDictionary(
                        channel => channel.Key,
                        channel => (channel.Min(row => row.Day), channel.Max(row => row.Day))
                    )
            )
            : null;

    public bool Covers(Spend row) =>
        row.Origin == Origin
        && Days.TryGetValue(row.Labels.Channel ?? "", out var days)
        && row.Day >= days.From
        && row.Day <= days.To;
}
