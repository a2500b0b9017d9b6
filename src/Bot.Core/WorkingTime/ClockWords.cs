using System.Globalization;

namespace Bot.Core.WorkingTime;

/// <summary>Reads times that people type: "9:00", "18.30", "9", "4:15 pm".</summary>
internal static class ClockWords
{
    private static readonly string[] Forms = ["H:mm", "H.mm", "%H", "h:mm tt", "h tt", "h:mmtt", "htt"];

    /// <summary>Null if the words are no time.</summary>
    public static TimeOnly? Read(string? words) =>
        TimeOnly.TryParseExact(
            words?.Trim().Replace("h", "", StringComparison.OrdinalIgnoreCase).Trim(),
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AllowWhiteSpaces,
            out var time
        )
            ? time
            : null;
}
