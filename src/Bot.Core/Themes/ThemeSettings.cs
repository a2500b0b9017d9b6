namespace Bot.Core.Themes;

/// <summary>
/// How sure Duet must be to file an entry by itself, and to ask for its theme, in percent; and who is on triage, in
/// turns of a week.
/// </summary>
public sealed record ThemeSettings(string Organization, int FileFrom, int AskFrom, IReadOnlyList<string> Triage)
{
    private static readonly DateTimeOffset FirstMonday = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ThemeSettings Usual(string organization) => new(organization, 92, 40, []);

    /// <summary>The member on triage in the week of that day; null if nobody takes turns.</summary>
    public string? OnTriage(DateTimeOffset localNow) =>
        Triage.Count == 0
            ? null
            : Triage[
                (int)(new DateTimeOffset(localNow.DateTime, TimeSpan.Zero) - FirstMonday).TotalDays / 7 % Triage.Count
            ];
}
