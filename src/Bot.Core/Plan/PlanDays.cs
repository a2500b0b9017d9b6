using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Kpis;
using Bot.Core.Members;

namespace Bot.Core.Plan;

/// <summary>The days and quarters of the plan.</summary>
internal static partial class PlanDays
{
    private static readonly string[] Ordinals =
    [
        "first|1st|primer|primero",
        "second|2nd|segundo",
        "third|3rd|tercer|tercero",
        "fourth|4th|last|cuarto",
    ];

    public static DateOnly Today(Organization organization, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime);

    /// <summary>The fiscal quarter of today.</summary>
    public static PlanQuarter Current(Organization organization, DateTimeOffset now) =>
        PlanQuarter.Of(Today(organization, now), organization.FiscalMonth);

    /// <summary>
    /// The fiscal quarter in words, such as "Q4 2026" or "next quarter"; this one without words. Without a year it is
    /// the latest that has begun. Null if they name none.
    /// </summary>
    public static PlanQuarter? Quarter(string words, DateOnly today, int fiscalMonth) =>
        Plain(words) is { Length: > 0 } plain
            ? Exactly(plain, today, fiscalMonth) ?? Around(plain, today, fiscalMonth)
            : PlanQuarter.Of(today, fiscalMonth);

    /// <summary>The quarter that the words name as a quarter; null for other periods in one.</summary>
    public static PlanQuarter? Exactly(string words, DateOnly today, int fiscalMonth)
    {
        var current = PlanQuarter.Of(today, fiscalMonth);
        var plain = Plain(words);
        return This().IsMatch(plain) ? current
            : Next().IsMatch(plain) ? current.Next()
            : Last().IsMatch(plain) ? current.Previous()
            : Named(plain, current);
    }

    private static string Plain(string words) =>
        Filler().Replace(Folding.Fold(words).Trim(), "").TrimEnd('?', '.', '!').Trim();

    private static PlanQuarter? Around(string words, DateOnly today, int fiscalMonth) =>
        PeriodWords.TryParse(words, today, null, out var period)
        && PlanQuarter.Of(period.From, fiscalMonth) is { } quarter
        && period.To <= quarter.Days.To
            ? quarter
            : null;

    private static PlanQuarter? Named(string words, PlanQuarter current)
    {
        var match = QuarterWords().Match(words);
        if (!match.Success)
        {
            return null;
        }

        var number = match.Groups["number"].Success
            ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
            : 1 + Array.FindIndex(Ordinals, names => names.Split('|').Contains(match.Groups["ordinal"].Value));
        if (!match.Groups["year"].Success)
        {
            return new PlanQuarter(
                number > current.Number ? current.Year - 1 : current.Year,
                number,
                current.FirstMonth
            );
        }

        var typed = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var year = typed < 100 ? 2000 + typed : typed;
        return year is < 1990 or > 2100 ? null : new PlanQuarter(year, number, current.FirstMonth);
    }

    [GeneratedRegex("^(?:(?:for|of|in|del|de|para|en) )?(?:(?:the|el) )?")]
    private static partial Regex Filler();

    [GeneratedRegex("^(?:(?:(?:this|current|the) )?quarter|este trimestre|trimestre(?: actual)?)$")]
    private static partial Regex This();

    [GeneratedRegex("^(?:next quarter|(?:proximo|siguiente) trimestre|trimestre (?:que viene|siguiente|proximo))$")]
    private static partial Regex Next();

    [GeneratedRegex("^(?:(?:last|previous|past) quarter|trimestre (?:pasado|anterior)|(?:pasado|anterior) trimestre)$")]
    private static partial Regex Last();

    [GeneratedRegex(
        "^(?:(?:fy ?(?<year>[0-9]{4}|[0-9]{2})|(?<year>[0-9]{4}))[- ])?(?:fiscal )?"
            + "(?:(?:q|t|quarter |trimestre )(?<number>[1-4])|"
            + "(?<ordinal>first|1st|second|2nd|third|3rd|fourth|4th|last|primer|primero|segundo|tercer|tercero|cuarto) "
            + "(?:quarter|trimestre))"
            + "(?: ?(?:of |de |del )?(?:(?:the )?fiscal year |ano fiscal |ejercicio |fy ?)?(?<year>[0-9]{4}|[0-9]{2}))?$"
    )]
    private static partial Regex QuarterWords();
}
