using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>Lengths of time in cells: "2 h 5 min", "1:30:00", or a number whose header names the unit.</summary>
internal static partial class Durations
{
    /// <summary>Null if the words or the header do not say how long it is.</summary>
    public static TimeSpan? Read(string words, string header)
    {
        var folded = Folding.Fold(words).Trim();
        if (Clock().Match(folded) is { Success: true } clock)
        {
            return Of(clock, "d", 24 * 60) + Of(clock, "h", 60) + Of(clock, "m", 1);
        }

        if (decimal.TryParse(folded.Replace(',', '.'), CultureInfo.InvariantCulture, out var number))
        {
            var unit = Folding.Words(header).Select(Unit).LastOrDefault(minutes => minutes is not null);
            return unit is { } minutes && number is >= 0 and < 1_000_000_000 ? Minutes(number * minutes) : null;
        }

        return Parts().Match(folded) is { Success: true, Length: > 0 } parts
            ? Of(parts, "d", 24 * 60) + Of(parts, "h", 60) + Of(parts, "m", 1)
            : null;
    }

    public static Moment After(DateTime start, TimeSpan time)
    {
        var end = start + time;
        return new Moment(DateOnly.FromDateTime(end), new TimeOnly(end.Hour, end.Minute));
    }

    private static TimeSpan Of(Match match, string group, int minutes) =>
        match.Groups[group] is { Success: true } found
            ? Minutes(decimal.Parse(found.ValueSpan, CultureInfo.InvariantCulture) * minutes)
            : TimeSpan.Zero;

    private static TimeSpan Minutes(decimal minutes) => TimeSpan.FromMinutes((double)minutes);

    // In minutes.
    private static decimal? Unit(string word) =>
        word switch
        {
            "ms" or "milliseconds" or "milisegundos" => 1m / 60_000,
            "s" or "sec" or "seconds" or "segundos" => 1m / 60,
            "m" or "min" or "mins" or "minutes" or "minutos" => 1,
            "h" or "hr" or "hrs" or "hours" or "horas" => 60,
            "d" or "days" or "dias" => 24 * 60,
            _ => null,
        };

    [GeneratedRegex("^(?:(?<d>[0-9]{1,4})(?:\\.|d) ?)?(?<h>[0-9]{1,4}):(?<m>[0-9]{2})(?::[0-9]{2})?$")]
    private static partial Regex Clock();

    [GeneratedRegex(
        "^(?:(?<d>[0-9]{1,4}) ?(?:d|days?|dias?)(?:,? ?(?:and |y )?|$))?"
            + "(?:(?<h>[0-9]{1,4}) ?(?:h|hrs?|hours?|horas?)(?:,? ?(?:and |y )?|$))?"
            + "(?:(?<m>[0-9]{1,4}) ?(?:m|mins?|minutes?|minutos?))?(?:,? ?(?:and |y )?[0-9]+ ?s[a-z]*)?$"
    )]
    private static partial Regex Parts();
}
