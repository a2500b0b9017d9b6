namespace Bot.Core.Facts;

/// <summary>
/// When something happened: a day, with its time if the file says it. Both are those of the organization's time zone.
/// Times are kept to the minute.
/// </summary>
public readonly record struct Moment(DateOnly Day, TimeOnly? Time = null)
{
    // One more than a day has minutes, because 0 stands for a day without a time.
    private const int Codes = 24 * 60 + 1;

    /// <summary>A positive number, ordered like the moments of days until the year 4000.</summary>
    internal int Code => Day.DayNumber * Codes + MinuteOf(Time) + 1;

    /// <summary>The moment with this code; null for 0.</summary>
    internal static Moment? Of(int code) =>
        code == 0 ? null : new Moment(DateOnly.FromDayNumber((code - 1) / Codes), TimeOf((code - 1) % Codes));

    /// <summary>The minute of a time, counted from 1; 0 for none.</summary>
    internal static int MinuteOf(TimeOnly? time) => time is { } known ? known.Hour * 60 + known.Minute + 1 : 0;

    /// <summary>The time of a minute counted from 1; null for 0.</summary>
    internal static TimeOnly? TimeOf(int minute) =>
        minute == 0 ? null : new TimeOnly((minute - 1) / 60, (minute - 1) % 60);
}
