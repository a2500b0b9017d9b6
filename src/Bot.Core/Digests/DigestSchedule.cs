using System.Globalization;
using Bot.Core.Chat;
using Cronos;

namespace Bot.Core.Digests;

/// <summary>
/// Decides when digests are due. Pure. The local time stays the same across clock changes: a skipped time moves to the
/// next existing moment, and a repeated one counts once (the rules of Cronos).
/// </summary>
public static class DigestSchedule
{
    /// <summary>A missed digest is posted late up to this age. Older ones are skipped.</summary>
    public static readonly TimeSpan LatestAge = TimeSpan.FromDays(3);

    // A job may run half a minute late. After this delay, the digest says why it is late.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The latest occurrence that is due, or null. There is never more than one, however long the service was down.
    /// </summary>
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

    public static bool IsLate(DateTimeOffset occurrence, DateTimeOffset now) => now - occurrence > Tolerance;

    /// <summary>The local day of an occurrence, as stored.</summary>
    public static string Key(DigestTime when, DateTimeOffset occurrence) =>
        Day(when, occurrence).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The week of a digest: the seven days up to the day before. On Mondays that is the ISO week.</summary>
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
