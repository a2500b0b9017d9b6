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
        var due = monday <= local ? monday : monday.AddDays(-7);
        return new DateTimeOffset(
            TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(due) ? due.AddHours(1) : due, zone),
            TimeSpan.Zero
        );
    }

    /// <summary>The run's local day, the id under which it is stored.</summary>
    public static string Id(TimeZoneInfo zone, DateTimeOffset run) =>
        TimeZoneInfo.ConvertTime(run, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
