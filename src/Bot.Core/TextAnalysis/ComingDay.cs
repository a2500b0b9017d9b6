using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// Reads by when something is to be done: "Friday", "Dec 15", "15 de diciembre", "in two weeks", "fin de mes",
/// "2026-12-15". A weekday is the next one, and a day without a year the next such day. "3/10/2026" is two different
/// days in two countries, so it is read only where one of its numbers cannot be a month.
/// </summary>
public static partial class ComingDay
{
    /// <summary>The day in the words; null if they name none.</summary>
    public static DateOnly? Read(string words, DateOnly today)
    {
        var plain = Filler().Replace(Folding.Fold(words).Trim().TrimEnd('.', '!', '?', ','), "").Trim();
        return plain switch
        {
            "today" or "hoy" => today,
            "tomorrow" or "manana" => today.AddDays(1),
            "the day after tomorrow" or "day after tomorrow" or "pasado manana" => today.AddDays(2),
            "this week" or "end of week" or "end of the week" or "esta semana" or "fin de semana" => Friday(today),
            "next week" or "proxima semana" or "semana que viene" or "siguiente semana" => Friday(today).AddDays(7),
            "this month" or "end of month" or "end of the month" or "month end" => MonthEnd(today),
            "este mes" or "fin de mes" or "final de mes" or "finales de mes" => MonthEnd(today),
            _ => Written(plain)
                ?? WrittenDays.Slashed(plain)
                ?? WrittenDays.OfMonth(plain, [today.Year, today.Year + 1], found => found >= today)
                ?? OfWeek(plain, today)
                ?? After(plain, today),
        };
    }

    // The working week ends on Friday; on a weekend it is the next one.
    private static DateOnly Friday(DateOnly today) =>
        today.AddDays(((int)DayOfWeek.Friday - (int)today.DayOfWeek + 7) % 7);

    private static DateOnly MonthEnd(DateOnly today) =>
        new(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month));

    private static DateOnly? Written(string words) =>
        DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static DateOnly? OfWeek(string words, DateOnly today)
    {
        var match = Weekday().Match(words);
        return match.Success && CalendarNames.Weekday(match.Groups["name"].Value) is { } weekday
            ? today.AddDays(1).AddDays(((int)weekday - (int)today.DayOfWeek - 1 + 14) % 7)
            : null;
    }

    private static DateOnly? After(string words, DateOnly today)
    {
        var match = Span().Match(words);
        var count = match.Groups["count"].Value;
        if (
            !match.Success
            || !(
                count is "a" or "an" or "un" or "una" ? (decimal?)1
                : int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
                : Numbers.TryWord(count, Language.Spanish, out var word) ? word
                : null
            ).IsBetween(1, 400, out var some)
        )
        {
            return null;
        }

        return match.Groups["unit"].Value[0] switch
        {
            'd' => today.AddDays(some),
            'w' or 's' => today.AddDays(7 * some),
            _ => today.AddMonths(some),
        };
    }

    private static bool IsBetween(this decimal? number, int from, int to, out int whole)
    {
        whole = number is { } some && some >= from && some <= to ? (int)some : 0;
        return whole > 0;
    }

    [GeneratedRegex(
        "^(?:(?:by|for|on|due|until|before|to|is|at|the|para|antes|hasta|el|la|al|los|del|de|a)(?: |$))+(?!week"
            + "|day|month)"
    )]
    private static partial Regex Filler();

    [GeneratedRegex("^(?:(?:this|next|coming|este|proximo) )?(?<name>[a-z]{3,10})(?: (?:que viene|proximo))?$")]
    private static partial Regex Weekday();

    [GeneratedRegex(
        "^(?:in|within|en|dentro de) (?<count>[a-z0-9]+) (?<unit>days?|weeks?|months?|dias?|semanas?|mes(?:es)?)$"
    )]
    private static partial Regex Span();
}
