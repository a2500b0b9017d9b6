using Bot.Core.Facts;
using Bot.Core.WorkingTime;

namespace Bot.Core.Handoffs;

/// <summary>How a hand-off stands.</summary>
public enum HandoffState
{
    /// <summary>Not done, and its time is not over, or the facts do not reach so far.</summary>
    Open,
    Kept,

    /// <summary>Done after its time.</summary>
    Late,

    /// <summary>Not done, and its time is over.</summary>
    Missed,

    /// <summary>Rejected before anybody acted: nothing was to be done.</summary>
    NotAFit,

    /// <summary>Done, and no day says when.</summary>
    Undated,

    /// <summary>Done before it started, which cannot be.</summary>
    Impossible,
}

/// <summary>The last moment at which a hand-off is kept: a local time of the company, or the whole day.</summary>
public readonly record struct Deadline(DateOnly Day, TimeOnly? Time)
{
    /// <summary>
    /// The deadline of a hand-off. Without a time of its start, hours become whole working days, rounded up.
    /// </summary>
    public static Deadline Of(Moment start, Within within, WorkCalendar calendar)
    {
        if (within.Unit == TimeUnit.WorkingDays)
        {
            return new Deadline(calendar.AddDays(start.Day, within.Count), null);
        }

        if (start.Time is not { } time)
        {
            var minutes = within.Unit == TimeUnit.Hours ? 24 * 60 : calendar.MinutesADay;
            return new Deadline(calendar.AddDays(start.Day, ((within.Count * 60) + minutes - 1) / minutes), null);
        }

        var begins = start.Day.ToDateTime(time);
        return Of(
            within.Unit == TimeUnit.Hours
                ? TimeZoneInfo.ConvertTime(calendar.Instant(begins).AddHours(within.Count), calendar.Zone).DateTime
                : calendar.AddMinutes(begins, within.Count * 60)
        );
    }

    private static Deadline Of(DateTime local) => new(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));

    /// <summary>Whether what happened then is in time. A day without a time is in time on the same day.</summary>
    public bool Includes(Moment moment) =>
        moment.Day != Day || Time is null || moment.Time is null ? moment.Day <= Day : moment.Time <= Time;

    /// <summary>Whether it is over at a local time.</summary>
    public bool IsOver(DateTime local) =>
        Time is { } time ? local > Day.ToDateTime(time) : DateOnly.FromDateTime(local) > Day;

    public Moment Last => new(Day, Time);

    /// <summary>The local time from which on it is over.</summary>
    public DateTime Ends => Time is { } time ? Day.ToDateTime(time) : Day.AddDays(1).ToDateTime(TimeOnly.MinValue);
}

/// <summary>A case with how it stands.</summary>
/// <param name="End">When it was done, by the facts or else by an answer; null if it is not.</param>
/// <param name="Answer">The answer that counts; null if the facts say it, or nobody answered.</param>
public readonly record struct JudgedCase(
    HandoffCase Case,
    HandoffState State,
    Deadline Deadline,
    Moment? End,
    HandoffAnswer? Answer
)
{
    /// <summary>Whether days instead of times decided.</summary>
    public bool IsByDays => Deadline.Time is null && Case.Start.Time is null;

    /// <summary>Judges a case. Pure.</summary>
    /// <param name="found">The case.</param>
    /// <param name="within">The time that was promised when it started.</param>
    /// <param name="calendar">The company's calendar.</param>
    /// <param name="until">The local time up to which it is known what happened.</param>
    /// <param name="answer">What whoever acts answered. It counts until the facts say when it was done.</param>
    public static JudgedCase Of(
        HandoffCase found,
        Within within,
        WorkCalendar calendar,
        DateTime until,
        HandoffAnswer? answer
    )
    {
        var deadline = Deadline.Of(found.Start, within, calendar);
        var counts = found.End is null && found.Became != Became.Rejected ? answer : null;
        var end = found.End ?? counts?.Done;
        var state = (end, counts, found.Became) switch
        {
            ({ } done, _, _) when IsBefore(done, found.Start) => HandoffState.Impossible,
            ({ } done, _, _) => deadline.Includes(done) ? HandoffState.Kept : HandoffState.Late,
            (_, { IsFit: false }, _) or (_, _, Became.Rejected) => HandoffState.NotAFit,
            (_, _, Became.Done) => HandoffState.Undated,
            _ => deadline.IsOver(until) ? HandoffState.Missed : HandoffState.Open,
        };
        return new JudgedCase(found, state, deadline, end, counts);
    }

    private static bool IsBefore(Moment end, Moment start) =>
        end.Day != start.Day || end.Time is null || start.Time is null ? end.Day < start.Day : end.Time < start.Time;
}
