using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Core.Import;

internal sealed partial record DayColumn
{
    /// <summary>
    /// The minute of the day that the words say, 0 to 1439; 0 without a time. An instant with a zone is read in
    /// <paramref name="zone"/>; a time without one is taken as it stands.
    /// </summary>
    public static int Minute(string words, TimeZoneInfo zone)
    {
        if (Instant(words) is { } instant)
        {
            return (int)TimeZoneInfo.ConvertTime(instant, zone).TimeOfDay.TotalMinutes;
        }

        var time = ClockWords().Match(words);
        if (!time.Success)
        {
            return 0;
        }

        var hour = int.Parse(time.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        hour = (time.Groups["half"].Value is { Length: > 0 } half ? half[0] : ' ') switch
        {
            'p' or 'P' when hour < 12 => hour + 12,
            'a' or 'A' when hour == 12 => 0,
            _ => hour,
        };
        return hour > 23 ? 0 : hour * 60 + int.Parse(time.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
    }

    // "3/4/2026 2:05 PM", "4/3/2026, 14:05", "2026-03-04T14:05:09", "4/3/2026 2:05 p. m.".
    [GeneratedRegex(
        @"[0-9](?:[Tt]|,? +)(?<h>[0-9]{1,2}):(?<m>[0-5][0-9])(?::[0-9]{2}(?:[.,][0-9]+)?)?(?:\s*(?<half>[AaPp])\.?\s?[Mm])?"
    )]
    private static partial Regex ClockWords();
}
