using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>The time in a cell that holds a day, such as "2026-11-03T08:15:00Z" or "03/11/2026 8:15 a. m.".</summary>
internal static partial class DayTime
{
    // "3/1/26 8:15"
    private const int Shortest = 11;

    /// <summary>
    /// The time in <paramref name="zone"/>, or as it stands there if the cell names no zone. Null without one, and for
    /// midnight: that is how exports write a day without a time.
    /// </summary>
    public static TimeOnly? Of(string words, TimeZoneInfo zone)
    {
        if (words.Length < Shortest || Words().Match(Folding.Fold(words)) is not { Success: true } match)
        {
            return null;
        }

        var (hour, minute) = (Number(match, "h"), Number(match, "m"));
        var half = match.Groups["half"].Value;
        hour =
            half == "p" && hour < 12 ? hour + 12
            : half == "a" && hour == 12 ? 0
            : hour;
        if (hour > 23 || minute > 59 || (hour == 0 && minute == 0))
        {
            return null;
        }

        if (DayColumn.Instant(words) is not { } instant)
        {
            return new TimeOnly(hour, minute);
        }

        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return new TimeOnly(local.Hour, local.Minute);
    }

    /// <summary>The same as the minute of the day, 0 to 1439; 0 without a time.</summary>
    public static int Minute(string words, TimeZoneInfo zone) =>
        Of(words, zone) is { } time ? (time.Hour * 60) + time.Minute : 0;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"[0-9](?:t|,? +)(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(?::[0-9]{2})?(?:[.,][0-9]+)?(?: ?(?<half>[ap])\.? ?m)?"
    )]
    private static partial Regex Words();
}
