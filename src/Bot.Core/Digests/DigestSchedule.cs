using System.Globalization;
using Bot.Core.Facts;
using Cronos;

namespace Bot.Core.Digests;

/// <summary>
/// When digests are due: pure. The local time is kept through clock changes; a time that a clock change leaves out comes
/// at the next moment that exists, one that comes twice counts once (Cronos' rules).
/// </summary>
public static class DigestSchedule
{
    /// <summary>A missed digest is posted late up to this age; older ones are left out.</summary>
    public static readonly TimeSpan LatestAge = TimeSpan.FromDays(3);

    // A tick may come half a minute after the time; this much later the digest says why.
    private static readonly TimeSpan OnTime = TimeSpan.FromMinutes(10);

    /// <summary>The last occurrence that is due now, or null: never more than one, however long nobody looked.</summary>
    public static DateTimeOffset? Due(DigestTime when, DateTimeOffset since, DateTimeOffset now)
    {
        var from = now - LatestAge > since ? now - LatestAge : since;
        return from >= now
            ? null
            : Expression(when)
                .GetOccurrences(
                    from.UtcDateTime,
                    now.UtcDateTime,
                    ZoneOf(when),
                    fromInclusive: false,
                    toInclusive: true
                )
                .Select(occurrence => (DateTimeOffset?)new DateTimeOffset(occurrence, TimeSpan.Zero))
                .LastOrDefault();
    }

    public static DateTimeOffset Next(DigestTime when, DateTimeOffset now) =>
        new(Expression(when).GetNextOccurrence(now.UtcDateTime, ZoneOf(when))!.Value, TimeSpan.Zero);

    public static bool IsLate(DateTimeOffset occurrence, DateTimeOffset now) => now - occurrence > OnTime;

    /// <summary>The local day of an occurrence, as it is stored.</summary>
    public static string Key(DigestTime when, DateTimeOffset occurrence) =>
        Day(when, occurrence).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What the digest is about: the seven days that ended the evening before; on Mondays that is the ISO week.</summary>
    public static Period Week(DigestTime when, DateTimeOffset at)
    {
        var yesterday = Day(when, at).AddDays(-1);
        return yesterday.DayOfWeek == DayOfWeek.Sunday ? Period.Week(yesterday) : Period.LastDays(7, yesterday);
    }

    public static DateOnly Day(DigestTime when, DateTimeOffset at) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, ZoneOf(when)).DateTime);

    /// <summary>The first moment of a local day.</summary>
    public static DateTimeOffset StartOf(DateOnly day, DigestTime when)
    {
        var zone = ZoneOf(when);
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(30);
        }

        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(midnight, zone), TimeSpan.Zero);
    }

    private static CronExpression Expression(DigestTime when) =>
        CronExpression.Parse(
            string.Create(CultureInfo.InvariantCulture, $"{when.Time.Minute} {when.Time.Hour} * * {(int)when.Weekday}")
        );

    private static TimeZoneInfo ZoneOf(DigestTime when) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(when.Zone, out var zone) ? zone : TimeZoneInfo.Utc;
}
