using System.Globalization;

namespace Bot.Core.Sample;

/// <summary>The days of the sample, all before the day of loading. The same day gives the same content.</summary>
public sealed record SampleCalendar(DateOnly Today)
{
    /// <summary>The first day, a year and a half ago.</summary>
    public DateOnly First => Today.AddMonths(-18);

    public DateOnly Last => Today.AddDays(-1);

    public static SampleCalendar Of(DateTimeOffset now) =>
        new(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, SamplePeople.Company.TimeZone).DateTime));

    /// <summary>
    /// A weekday so many weeks ago. Week 0 is the seven days up to yesterday, so it is never in the future.
    /// </summary>
    public DateOnly Day(int weeksAgo, DayOfWeek weekday) =>
        Last.AddDays(-(((int)Last.DayOfWeek - (int)weekday + 7) % 7) - (7 * weeksAgo));

    /// <summary>The same at a local time ("Tue 10:35") in a time zone, as an instant.</summary>
    public DateTimeOffset Instant(int weeksAgo, string dayAndTime, TimeZoneInfo zone)
    {
        var weekday = Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames, dayAndTime[..3]);
        var time = TimeOnly.ParseExact(dayAndTime[4..], "HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(
            TimeZoneInfo.ConvertTimeToUtc(Day(weeksAgo, (DayOfWeek)weekday).ToDateTime(time), zone),
            TimeSpan.Zero
        );
    }
}
