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
            ?? WrittenDays.Slashed(words)
            ?? WrittenDays.OfMonth(
                words,
                [context.Latest.Year, context.Latest.Year - 1],
                found => found <= context.Latest
            )
            ?? OfWeek(words, context);
    }

    private static DateOnly? Written(Match match) =>
        match.Success ? WrittenDays.Of(Number(match, "year"), Number(match, "month"), Number(match, "day")) : null;

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

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9][0-9])-(?<day>[0-9][0-9])$")]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"^(?:(?:el|on) )?(?<last>last |pasado )?(?<name>[a-z]{3,9})(?<last> pasado)?$")]
    private static partial Regex DayOfTheWeek();
}
