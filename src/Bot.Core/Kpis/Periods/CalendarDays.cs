using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Kpis;

/// <summary>
/// Single days: "2026-10-05", "3 october", "1 de octubre de 2026", "monday", "ayer". "03/10/2026" is two different days
/// in two countries, so slashes are read only where one of the numbers cannot be a month.
/// </summary>
internal static partial class CalendarDays
{
    public static Period? Read(string words, PeriodContext context) =>
        Day(words, context) is { } day ? new Period(PeriodKind.Days, day, day) : null;

    private static DateOnly? Day(string words, PeriodContext context)
    {
        if (words is "today" or "hoy" or "yesterday" or "ayer")
        {
            return words is "today" or "hoy" ? context.Today : context.Yesterday;
        }

        return Written(IsoDay().Match(words))
            ?? Slashed(SlashedDay().Match(words))
            ?? OfMonth(words, context)
            ?? OfWeek(words, context);
    }

    private static DateOnly? Written(Match match) =>
        match.Success ? Of(Number(match, "year"), Number(match, "month"), Number(match, "day")) : null;

    private static DateOnly? Slashed(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var (first, second, year) = (Number(match, "first"), Number(match, "second"), Number(match, "year"));
        return first > 12 || first == second ? Of(year, second, first)
            : second > 12 ? Of(year, first, second)
            : null;
    }

    private static DateOnly? OfMonth(string words, PeriodContext context)
    {
        var match = DayOfMonth().Match(words);
        if (!match.Success || CalendarNames.Month(match.Groups["name"].Value) is not { } month)
        {
            return null;
        }

        var day = Number(match, "day");
        return match.Groups["year"].Success
            ? Of(Number(match, "year"), month, day)
            : new[] { context.Latest.Year, context.Latest.Year - 1 }
                .Select(year => Of(year, month, day))
                .FirstOrDefault(found => found <= context.Latest);
    }

    private static DateOnly? OfWeek(string words, PeriodContext context)
    {
        var match = DayOfTheWeek().Match(words);
        if (!match.Success || CalendarNames.Weekday(match.Groups["name"].Value) is not { } weekday)
        {
            return null;
        }

        var latest = match.Groups["last"].Success ? context.Yesterday : context.Today;
        return latest.AddDays(-(((int)latest.DayOfWeek - (int)weekday + 7) % 7));
    }

    private static DateOnly? Of(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9][0-9])-(?<day>[0-9][0-9])$")]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})[/.](?<second>[0-9]{1,2})[/.](?<year>[0-9]{4})$")]
    private static partial Regex SlashedDay();

    [GeneratedRegex(
        @"^(?:the |el )?(?<day>[0-9]{1,2})(?:st|nd|rd|th|º)? (?:of |de )?(?<name>[a-z]{3,10})"
            + @"(?: (?:of |del? )?(?<year>[0-9]{4}))?$"
            + @"|^(?<name>[a-z]{3,10}) (?:the )?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:,? (?<year>[0-9]{4}))?$"
    )]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"^(?:(?:el|on) )?(?<last>last |pasado )?(?<name>[a-z]{3,9})(?<last> pasado)?$")]
    private static partial Regex DayOfTheWeek();
}
