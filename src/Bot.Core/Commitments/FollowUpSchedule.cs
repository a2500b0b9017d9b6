namespace Bot.Core.Commitments;

/// <summary>When somebody is asked about a promise. Pure.</summary>
public static class FollowUpSchedule
{
    /// <summary>Days after the deal's close day on which its owner is asked.</summary>
    public static readonly IReadOnlyList<int> Days = [30, 90];

    /// <summary>After "too early" it is asked again, once, after this time.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromDays(30);

    /// <summary>Who has not answered for so long is reminded, once.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    // In the morning of the company's zone: a question that comes at midnight wakes people.
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>The checks of a deal that closed on that day. Of days that have passed already only the last is asked about: twice at once is once.</summary>
    public static IReadOnlyList<FollowUp> Checks(DateOnly closed, TimeZoneInfo zone, DateTimeOffset now)
    {
        var all = Days.Select(days => new FollowUp(At(closed.AddDays(days), zone))).ToList();
        var passed = all.Count(followUp => followUp.DueAt <= now);
        return [.. all.Skip(Math.Max(0, passed - 1))];
    }

    /// <summary>When the clock has to look at it next; null when nothing is left to ask.</summary>
    public static DateTimeOffset? NextAt(Commitment commitment) =>
        commitment
            .Checks.Where(followUp => !commitment.IsCalledOff(followUp))
            .Select(NextAt)
            .Where(next => next is not null)
            .Min();

    /// <summary>Asked, then reminded once, then left to the list.</summary>
    public static DateTimeOffset? NextAt(FollowUp followUp) =>
        followUp switch
        {
            { Given: not null } => null,
            { AskedAt: null } => followUp.DueAt,
            { RemindedAt: null } => followUp.AskedAt + Patience,
            _ => null,
        };

    private static DateTimeOffset At(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(Morning);
        return new DateTimeOffset(
            TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone),
            TimeSpan.Zero
        );
    }
}
