using System.Globalization;

namespace Bot.Core.Sample;

/// <summary>The days of the sample, all of them before the day on which it is loaded: the same day gives the same content.</summary>
internal sealed record SampleCalendar(DateOnly Today)
{
    /// <summary>The first day of the year and a half before.</summary>
    public DateOnly First => Today.AddMonths(-18);

    public DateOnly Last => Today.AddDays(-1);

    public static SampleCalendar Of(DateTimeOffset now) =>
        new(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, SamplePeople.Company.TimeZone).DateTime));

    /// <summary>That day of the week, so many weeks ago; week 0 is the seven days up to yesterday, so that it is never in the future.</summary>
    public DateOnly Day(int weeksAgo, DayOfWeek weekday) =>
        Last.AddDays(-(((int)Last.DayOfWeek - (int)weekday + 7) % 7) - (7 * weeksAgo));

    /// <summary>The same with a local time ("Tue 10:35") in a zone, as an instant.</summary>
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
