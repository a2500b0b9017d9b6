using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Kpis;

/// <summary>
/// Parses periods in English and Spanish: "last quarter", "trimestre pasado", "this month", "2026-W46", "W46",
/// "2026-10", "october 2026", "q3 2026", "third quarter", "2026", "last 30 days", "2026-10-01..2026-10-31". Years are between 1990 and
/// 2100.
/// </summary>
public static partial class PeriodWords
{
    private static readonly Dictionary<string, PeriodKind> Kinds = new()
    {
        ["week"] = PeriodKind.Week,
        ["semana"] = PeriodKind.Week,
        ["month"] = PeriodKind.Month,
        ["mes"] = PeriodKind.Month,
        ["quarter"] = PeriodKind.Quarter,
        ["trimestre"] = PeriodKind.Quarter,
        ["year"] = PeriodKind.Year,
        ["ano"] = PeriodKind.Year,
    };

    /// <param name="words">The typed words; case and accents do not matter.</param>
    /// <param name="today">Today in the organization's time zone.</param>
    /// <param name="near">
    /// The period that this one is compared with. Words without a year ("W45", "q2") mean the latest period that began
    /// before it; if null, the latest one that has begun.
    /// </param>
    /// <param name="period">The period, if the result is true.</param>
    public static bool TryParse(string words, DateOnly today, Period? near, out Period period)
    {
        var folded = Spaces().Replace(Folding.Fold(words).Trim(), " ");
        var found = Relative(folded, today) ?? Days(folded, today) ?? Calendar(folded, today, near);
        period = found ?? Period.YearOf(today.Year);
        return found is not null;
    }

    private static Period? Relative(string words, DateOnly today)
    {
        if (words is "today" or "hoy" or "yesterday" or "ayer")
        {
            return Period.Of(PeriodKind.Days, words is "today" or "hoy" ? today : today.AddDays(-1));
        }

        var match = RelativeWords().Match(words);
        if (!match.Success)
        {
            return null;
        }

        var current = Period.Of(Kinds[match.Groups["kind"].Value], today);
        return match.Groups["this"].Success ? current : current.Previous();
    }

    private static Period? Days(string words, DateOnly today)
    {
        var match = LastDays().Match(words);
        if (
            match.Success
            && int.TryParse(match.Groups["count"].Value, CultureInfo.InvariantCulture, out var count)
            && count is > 0 and <= 3660
        )
        {
            return Period.LastDays(count, today);
        }

        match = Range().Match(words);
        return
            match.Success
            && Day(match.Groups["from"]) is { } from
            && Day(match.Groups["to"]) is { } to
            && from <= to
            && IsSensible(from.Year)
            && IsSensible(to.Year)
            ? new Period(PeriodKind.Days, from, to)
            : null;
    }

    private static DateOnly? Day(Group group) =>
        DateOnly.TryParseExact(
            group.Value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    private static Period? Calendar(string words, DateOnly today, Period? near)
    {
        var match = CalendarWords().Match(words);
        if (!match.Success)
        {
            return null;
        }

        int? year = match.Groups["year"].Success ? Number(match.Groups["year"]) : null;
        if (year is { } given && !IsSensible(given))
        {
            return null;
        }

        var latest = near?.From.AddDays(-1) ?? today;
        if (match.Groups["week"].Success)
        {
            return InYear(year, latest, y => Week(y, Number(match.Groups["week"])));
        }

        if (match.Groups["quarter"].Success)
        {
            return InYear(year, latest, y => Period.QuarterOf(y, Number(match.Groups["quarter"])));
        }

        if (match.Groups["ordinal"].Success)
        {
            return InYear(year, latest, y => Period.QuarterOf(y, Ordinal(match.Groups["ordinal"].Value)));
        }

        if (match.Groups["month"].Success)
        {
            return Number(match.Groups["month"]) is >= 1 and <= 12 and var month
                ? Period.Month(year!.Value, month)
                : null;
        }

        if (match.Groups["name"].Success)
        {
            return CalendarNames.Month(match.Groups["name"].Value) is { } named
                ? InYear(year, latest, y => Period.Month(y, named))
                : null;
        }

        return Period.YearOf(year!.Value);
    }

    // Without a year it is the latest period that has begun: "W50" in November is last year's, and "W1" on December 30
    // may be next year's, because ISO weeks do not end with the year.
    private static Period? InYear(int? year, DateOnly latest, Func<int, Period?> read) =>
        year is { } given
            ? read(given)
            : new[] { latest.Year + 1, latest.Year, latest.Year - 1 }
                .Select(read)
                .FirstOrDefault(period => period?.From <= latest);

    private static bool IsSensible(int year) => year is >= 1990 and <= 2100;

    private static Period? Week(int year, int week) =>
        week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? Period.Week(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)))
            : null;

    private static int Ordinal(string word) =>
        word switch
        {
            "first" or "1st" or "primer" or "primero" or "1er" or "1º" => 1,
            "second" or "2nd" or "segundo" or "2º" => 2,
            "third" or "3rd" or "tercer" or "tercero" or "3er" or "3º" => 3,
            _ => 4,
        };

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"^(?:(?<this>this|current|est[ea]|el presente|la presente) "
            + @"|(?:last|previous|the last|el ultimo|la ultima|ultimo|ultima) )"
            + @"(?<kind>week|month|quarter|year|semana|mes|trimestre|ano)$"
            + @"|^(?:el |la )?(?<kind>semana|mes|trimestre|ano) (?:(?<this>actual)|pasad[oa]|anterior)$"
    )]
    private static partial Regex RelativeWords();

    [GeneratedRegex(@"^(?:(?:the )?last|past|(?:los )?ultimos) (?<count>[0-9]{1,4}) (?:days|dias)$")]
    private static partial Regex LastDays();

    [GeneratedRegex(
        @"^(?<from>[0-9]{4}-[0-9][0-9]-[0-9][0-9]) ?(?:\.\.|…|-|–|to|a) ?(?<to>[0-9]{4}-[0-9][0-9]-[0-9][0-9])$"
    )]
    private static partial Regex Range();

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4})(?:-(?<month>[0-9]{1,2})|-?[ws](?<week>[0-9]{1,2})|[ -]?[qt](?<quarter>[1-4]))?"
            + @"|(?:week|semana|w|s) ?(?<week>[0-9]{1,2})(?: (?:of |de )?(?<year>[0-9]{4}))?"
            + @"|[qt](?<quarter>[1-4])(?:[ -](?:of |de )?(?<year>[0-9]{4}))?"
            + @"|(?:the |el )?(?<ordinal>first|1st|second|2nd|third|3rd|fourth|4th|primero?|1er|segundo|tercero?|3er|cuarto|[1-4]º)"
            + @" (?:quarter|trimestre)(?: (?:of |del? )?(?<year>[0-9]{4}))?"
            + @"|(?<name>[a-z]{3,10})(?: (?:of |de )?(?<year>[0-9]{4}))?)$"
    )]
    private static partial Regex CalendarWords();
}
