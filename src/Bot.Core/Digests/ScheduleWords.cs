using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Digests;

/// <summary>
/// Parses schedules: "monday 9:30 Europe/Madrid language:es", "lunes 9 zona:Europe/Madrid idioma:es". Every part is
/// optional.
/// </summary>
internal static partial class ScheduleWords
{
    private static readonly HashSet<string> FillerWords =
    [
        .. "at on every each in the a las los el la cada en de por todos".Split(' '),
    ];

    private static readonly HashSet<string> Known = ["zone", "zona", "timezone", "language", "idioma", "lang"];

    /// <summary>Applies the words to the current schedule. The error names the word that cannot be parsed.</summary>
    public static (DigestTime When, Language Language, LocalizedText? Error) Parse(
        string words,
        DigestTime when,
        Language language
    )
    {
        var line = CommandLine.Parse(
            Clock().Replace(words, match => $"{match.Groups["hour"].Value}h{match.Groups["minute"].Value}")
        );
        foreach (var word in line.Words)
        {
            var folded = Folding.Fold(word).TrimEnd(',', '.');
            if (CalendarNames.Weekday(folded) is { } weekday)
            {
                when = when with { Weekday = weekday };
            }
            else if (TryTime(folded, out var time))
            {
                when = when with { Time = time };
            }
            else if (ZoneNames.Ambiguous(word) is { } meant)
            {
                return (when, language, DigestTexts.WhichZone(word, meant));
            }
            else if (TimeZoneInfo.TryFindSystemTimeZoneById(word, out _))
            {
                when = when with { Zone = word };
            }
            else if (!FillerWords.Contains(folded))
            {
                return (when, language, DigestTexts.Misread(word));
            }
        }

        return WithOptions(line, when, language);
    }

    /// <summary>Parses "9", "9:30", "09.30" or "9pm".</summary>
    public static bool TryTime(string words, out TimeOnly time)
    {
        var match = Time().Match(words.Trim());
        var hour = match.Success ? int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value;
        hour = half.Length == 0 ? hour : (hour % 12) + (half == "pm" ? 12 : 0);
        var minute = match.Groups["minute"].Success
            ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture)
            : 0;
        var isTime = match.Success && hour < 24 && minute < 60;
        time = isTime ? new TimeOnly(hour, minute) : default;
        return isTime;
    }

    private static (DigestTime When, Language Language, LocalizedText? Error) WithOptions(
        CommandLine line,
        DigestTime when,
        Language language
    )
    {
        if (line.Options.Keys.FirstOrDefault(key => !Known.Contains(key)) is { } unknown)
        {
            return (when, language, DigestTexts.UnknownOption(unknown));
        }

        if (line.Option("zone", "zona", "timezone") is { } zone)
        {
            if (ZoneNames.Ambiguous(zone) is { } meant)
            {
                return (when, language, DigestTexts.WhichZone(zone, meant));
            }

            if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            {
                return (when, language, MemberTexts.NoSuchZone(zone));
            }

            when = when with { Zone = zone };
        }

        return line.Option("language", "idioma", "lang") is not { } word ? (when, language, null)
            : MemberTexts.LanguageOf(word) is { } known ? (when, known, null)
            : (when, language, MemberTexts.NoSuchLanguage(word));
    }

    // Otherwise "9:30" would be an option with the key 9.
    [GeneratedRegex("""\b(?<hour>\d{1,2}):(?<minute>\d{2})""")]
    private static partial Regex Clock();

    [GeneratedRegex("""^(?<hour>\d{1,2})(?:[h.:](?<minute>\d{2})?)?\s*(?<half>am|pm)?$""")]
    private static partial Regex Time();
}
