using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>
/// Compares spend with what is stored, before anything counts twice: rows of earlier files of the same kind may be
/// replaced, and rows of other files on the same days are told.
/// </summary>
internal static class StoredSpend
{
    public const string Question = "replace";

    public static ImportReading Compare(ImportReading reading, IReadOnlyList<Spend> stored, string? answer)
    {
        if (SpendReplacement.Of(reading.Rows.Spend) is not { } scope)
        {
            return reading;
        }

        var ids = reading.Rows.Spend.Select(row => row.Id).ToHashSet();
        var left = stored.Where(row => scope.Covers(row) && !ids.Contains(row.Id)).ToList();
        var others = Beside(stored.Where(row => row.Origin != scope.Origin), reading.Rows.Spend);
        var told =
            others.Count == 0
                ? reading
                : reading with
                {
                    Notes = [.. reading.Notes, ImportNoteTexts.OtherSpend(others.Count, Sums(others))],
                };
        return (left.Count, answer) switch
        {
            (0, _) or (_, "add") => told,
            (_, "replace") => told with { Rows = told.Rows with { Replaces = scope } },
            _ => told with { Asked = [ImportQuestionTexts.Replace(left.Count, Sums(left))] },
        };
    }

    // Spend of the same side and channel in the same month, or without one of the two channels, is probably the same
    // money.
    private static List<Spend> Beside(IEnumerable<Spend> others, IReadOnlyList<Spend> added)
    {
        var channels = added
            .GroupBy(MonthOf)
            .ToDictionary(month => month.Key, month => month.Select(ChannelOf).ToHashSet());
        return
        [
            .. others.Where(row =>
                channels.TryGetValue(MonthOf(row), out var there)
                && (there.Contains("") || ChannelOf(row).Length == 0 || there.Contains(ChannelOf(row)))
            ),
        ];
    }

    private static (int Year, int Month, Members.Side Side) MonthOf(Spend row) =>
        (row.Day.Year, row.Day.Month, row.Side);

    private static string ChannelOf(Spend row) => Folding.Fold(row.Labels.Channel ?? "");

    private static Text Sums(IEnumerable<Spend> rows) =>
        Text.Join(
            ", ",
            rows.GroupBy(row => row.Amount.Currency)
                .Select(group => new Money(group.Sum(row => row.Amount.Amount), group.Key))
                .Select(sum => LocalizedText.Invariant($"{sum}"))
        );
}
