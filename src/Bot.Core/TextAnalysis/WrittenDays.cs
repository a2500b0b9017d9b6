using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// Days as people write them: "15/10/2026", "3 october", "1 de octubre de 2026". "03/10/2026" is two different days in two
/// countries, so slashes are read only where one of the numbers cannot be a month.
/// </summary>
internal static partial class WrittenDays
{
    /// <summary>The day of folded words with slashes or points; null if they are none, or may be two.</summary>
    public static DateOnly? Slashed(string words)
    {
        var match = SlashedDay().Match(words);
        if (!match.Success)
        {
            return null;
        }

        var (first, second, year) = (Number(match, "first"), Number(match, "second"), Number(match, "year"));
        return first > 12 || first == second ? Of(year, second, first)
            : second > 12 ? Of(year, first, second)
            : null;
    }

    /// <summary>The day of folded words that name its month; null if they do not.</summary>
    /// <param name="words">Such as "october 3" or "3 de octubre de 2026".</param>
    /// <param name="years">The years to try where the words name none, the likeliest first.</param>
    /// <param name="fits">Whether a day in one of these years may be meant.</param>
    public static DateOnly? OfMonth(string words, IEnumerable<int> years, Func<DateOnly, bool> fits)
    {
        var match = DayOfMonth().Match(words);
        if (!match.Success || CalendarNames.Month(match.Groups["name"].Value) is not { } month)
        {
            return null;
        }

        var day = Number(match, "day");
        return match.Groups["year"].Success
            ? Of(Number(match, "year"), month, day)
            : years.Select(year => Of(year, month, day)).FirstOrDefault(found => found is { } known && fits(known));
    }

    /// <summary>The day; null if there is no such day, or none from 1990 to 2100.</summary>
    public static DateOnly? Of(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<first>[0-9]{1,2})[/.](?<second>[0-9]{1,2})[/.](?<year>[0-9]{4})$")]
    private static partial Regex SlashedDay();

    [GeneratedRegex(
        "^(?:the |el )?(?<day>[0-9]{1,2})(?:st|nd|rd|th|º)? (?:of |de )?(?<name>[a-z]{3,10})"
            + "(?:,? (?:of |del? )?(?<year>[0-9]{4}))?$"
            + "|^(?<name>[a-z]{3,10}) (?:the )?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:,? (?<year>[0-9]{4}))?$"
    )]
    private static partial Regex DayOfMonth();
}
