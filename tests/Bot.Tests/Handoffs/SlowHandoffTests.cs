using Bot.Core.Facts;
using Bot.Core.Handoffs;
using Bot.Core.WorkingTime;
using CsCheck;

namespace Bot.Tests.Handoffs;

/// <summary>
/// How hand-offs stand agrees with a slow calculation that walks through time minute by minute and knows no deadline.
/// </summary>
public sealed class SlowHandoffTests
{
    private const int FactSets = 400;
    private const string Seed = "0000000000000";

    // A month with the end of summer time in Madrid, and a day off in its middle.
    private static readonly DateOnly First = new(2026, 10, 12);
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    private static readonly WorkCalendar Calendar = new(
        Madrid,
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        new TimeOnly(9, 0),
        new TimeOnly(17, 30),
        day => day == new DateOnly(2026, 10, 21)
    );

    private static readonly Gen<Moment> AnyMoment = Gen.Select(Gen.Int[0, 24], Gen.Int[-600, 24 * 60 - 1])
        .Select((day, minute) => new Moment(First.AddDays(day), minute < 0 ? null : Told(First.AddDays(day), minute)));

    private static readonly Gen<Within> AnyTime = Gen.Select(Gen.Int[1, 40], Gen.Int[0, 2])
        .Select((count, unit) => new Within(unit == 2 ? (count % 6) + 1 : count, (TimeUnit)unit));

    private static readonly Gen<HandoffAnswer?> AnyAnswer = Gen.Select(AnyMoment, Gen.Int[0, 3])
        .Select(
            (done, kind) =>
                kind < 2
                    ? null
                    : new HandoffAnswer("o", "s", "c", First, kind == 2, kind == 2 ? done : null, null, "m", default)
        );

    private static readonly Gen<(HandoffCase Case, HandoffAnswer? Answer)> AnyCase = Gen.Select(
            AnyMoment,
            AnyMoment,
            Gen.Int[0, 5],
            AnyAnswer
        )
        .Select(
            (start, end, kind, answer) =>
                (
                    new HandoffCase(
                        "c",
                        start,
                        kind < 3 ? end : null,
                        kind == 4 ? Became.Done
                            : kind == 5 ? Became.Rejected
                            : Became.Nothing
                    ),
                    answer
                )
        );

    [Fact]
    public void A_walk_through_time_agrees()
    {
        var states = new HashSet<HandoffState>();
        Gen.Select(AnyCase.Array[12], AnyTime, Gen.Int[0, 26 * 24 * 60])
            .Sample(
                (cases, within, minutes) =>
                {
                    var day = First.AddDays(minutes / (24 * 60));
                    var until = day.ToDateTime(Told(day, minutes % (24 * 60)));
                    foreach (var (found, answer) in cases)
                    {
                        var judged = JudgedCase.Of(found, within, Calendar, until, answer);
                        Assert.Equal(Slow(found, answer, within, until), judged.State);
                        states.Add(judged.State);
                    }
                },
                iter: FactSets,
                threads: 1,
                seed: Seed
            );

        Assert.Equal(Enum.GetValues<HandoffState>().Length, states.Count);
    }

    private static HandoffState Slow(HandoffCase found, HandoffAnswer? answer, Within within, DateTime until)
    {
        var end = found.End ?? (found.Became == Became.Rejected ? null : answer?.Done);
        if (end is { } done)
        {
            return IsBefore(done, found.Start) ? HandoffState.Impossible
                : IsInTime(found.Start, done.Day, done.Time, within) ? HandoffState.Kept
                : HandoffState.Late;
        }

        if (found.Became == Became.Rejected || answer is { IsFit: false })
        {
            return HandoffState.NotAFit;
        }

        if (found.Became == Became.Done)
        {
            return HandoffState.Undated;
        }

        // It is open as long as doing it now would still keep it.
        var now = (DateOnly.FromDateTime(until), TimeOnly.FromDateTime(until));
        return
            until <= found.Start.Day.ToDateTime(found.Start.Time ?? TimeOnly.MinValue)
            || IsInTime(found.Start, now.Item1, now.Item2, within)
            ? HandoffState.Open
            : HandoffState.Missed;
    }

    // Counts what has passed until then, and compares it with what was promised.
    private static bool IsInTime(Moment start, DateOnly day, TimeOnly? time, Within within)
    {
        var workdays = 0;
        for (var one = start.Day.AddDays(1); one <= day; one = one.AddDays(1))
        {
            workdays += Works(one) ? 1 : 0;
        }

        bool FitsDays(int count) => day <= start.Day || workdays < count || (workdays == count && Works(day));
        if (within.Unit == TimeUnit.WorkingDays)
        {
            return FitsDays(within.Count);
        }

        if (start.Time is not { } begins)
        {
            var hours = within.Unit == TimeUnit.Hours ? 24m : 8.5m;
            return FitsDays((int)Math.Ceiling(within.Count / hours));
        }

        // A day without a time counts from its first minute.
        var at = start.Day.ToDateTime(begins);
        var until = day.ToDateTime(time ?? TimeOnly.MinValue);
        if (until <= at)
        {
            return true;
        }

        // A minute earlier, the time was not up yet.
        var passed =
            within.Unit == TimeUnit.Hours
                ? (int)(Utc(until) - Utc(at)).TotalMinutes - 1
                : Enumerable
                    .Range(0, (int)(until - at).TotalMinutes - 1)
                    .Count(minute => WorksAt(at.AddMinutes(minute)));
        return passed < within.Count * 60;
    }

    private static bool IsBefore(Moment end, Moment start) =>
        end.Day < start.Day || (end.Day == start.Day && end.Time < start.Time);

    // Nobody can tell apart the hour that comes twice when summer time ends.
    private static TimeOnly Told(DateOnly day, int minute) =>
        new((minute / 60) + (day == new DateOnly(2026, 10, 25) && minute / 60 == 2 ? 1 : 0), minute % 60);

    private static DateTime Utc(DateTime local) =>
        local - (local < new DateTime(2026, 10, 25, 2, 0, 0) ? TimeSpan.FromHours(2) : TimeSpan.FromHours(1));

    private static bool Works(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day != new DateOnly(2026, 10, 21);

    private static bool WorksAt(DateTime local) =>
        Works(DateOnly.FromDateTime(local))
        && local.TimeOfDay >= TimeSpan.FromHours(9)
        && local.TimeOfDay < TimeSpan.FromHours(17.5);
}
