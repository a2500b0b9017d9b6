using System.Globalization;

namespace Bot.Core.Personas.Drift;

/// <summary>The weekly run: Mondays at 8:00 in the company's time zone, before the usual digest. Pure.</summary>
public static class DriftSchedule
{
    private static readonly TimeOnly Time = new(8, 0);

    /// <summary>The time of the latest run that is due by <paramref name="now"/>.</summary>
    public static DateTimeOffset Last(TimeZoneInfo zone, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var monday = local.Date.AddDays(-(((int)local.DayOfWeek + 6) % 7)) + Time.ToTimeSpan();
        return At(zone, monday <= local ? monday : monday.AddDays(-7));
    }

    /// <summary>The next run after now.</summary>
    public static DateTimeOffset Next(TimeZoneInfo zone, DateTimeOffset now)
    {
        var last = TimeZoneInfo.ConvertTime(Last(zone, now), zone).Date;
        return At(zone, last.AddDays(7) + Time.ToTimeSpan());
    }

    /// <summary>The run's local day, the id under which it is stored.</summary>
    public static string Id(TimeZoneInfo zone, DateTimeOffset run) =>
        TimeZoneInfo.ConvertTime(run, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(TimeZoneInfo zone, DateTime local) =>
        new(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone), TimeSpan.Zero);
}
