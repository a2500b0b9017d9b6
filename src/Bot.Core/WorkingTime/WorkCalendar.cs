using System.Collections.Frozen;

namespace Bot.Core.WorkingTime;

/// <summary>
/// When people work: the days of the week and the hours in a zone, without the days off. Pure. Local times are those of
/// <see cref="Zone"/>.
/// </summary>
/// <param name="Days">At least one day of the week.</param>
/// <param name="From">The time at which work begins.</param>
/// <param name="To">The time at which it ends; later than <paramref name="From"/>.</param>
/// <param name="IsOff">Whether nobody works on a day, such as a holiday.</param>
public sealed record WorkCalendar(
    TimeZoneInfo Zone,
    FrozenSet<DayOfWeek> Days,
    TimeOnly From,
    TimeOnly To,
    Func<DateOnly, bool> IsOff
)
{
    // A calendar without a working day in more than a year is a mistake; its days off are then ignored.
    private const int LongestBreak = 400;

    /// <summary>The minutes of a working day.</summary>
    public int MinutesADay => (int)(To - From).TotalMinutes;

    public bool IsWorking(DateOnly day) => Days.Contains(day.DayOfWeek) && !IsOff(day);

    /// <summary>The first working day on or after the day.</summary>
    public DateOnly WorkingDay(DateOnly day)
    {
        for (var later = day; later.DayNumber - day.DayNumber < LongestBreak; later = later.AddDays(1))
        {
            if (IsWorking(later))
            {
                return later;
            }
        }

        return day;
    }

    /// <summary>The working day that comes so many working days after the day; the day itself for none.</summary>
    public DateOnly AddDays(DateOnly day, int count)
    {
        for (; count > 0; count--)
        {
            day = WorkingDay(day.AddDays(1));
        }

        return day;
    }

    /// <summary>The local time at which so many minutes of work have passed since a local time.</summary>
    public DateTime AddMinutes(DateTime start, int minutes)
    {
        var at = Opening(start);
        while (true)
        {
            var left = (int)(DateOnly.FromDateTime(at).ToDateTime(To) - at).TotalMinutes;
            if (minutes <= left)
            {
                return at.AddMinutes(minutes);
            }

            minutes -= left;
            at = WorkingDay(DateOnly.FromDateTime(at).AddDays(1)).ToDateTime(From);
        }
    }

    /// <summary>The instant, or the next one at which people work.</summary>
    public DateTimeOffset NextMoment(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Zone).DateTime;
        var opening = Opening(local);
        return opening == local ? instant : Instant(opening);
    }

    /// <summary>The instant of a local time. Of a time that a clock change skips, the next one that exists.</summary>
    public DateTimeOffset Instant(DateTime local) => Instant(local, Zone);

    /// <summary>The same for any zone.</summary>
    public static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(
            TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone),
            TimeSpan.Zero
        );
    }

    // The local time itself if people work then. At the end of a day the next one begins.
    private DateTime Opening(DateTime local)
    {
        var day = DateOnly.FromDateTime(local);
        if (IsWorking(day) && TimeOnly.FromDateTime(local) < To)
        {
            return TimeOnly.FromDateTime(local) < From ? day.ToDateTime(From) : local;
        }

        return WorkingDay(IsWorking(day) ? day.AddDays(1) : day).ToDateTime(From);
    }
}
