using Bot.Core.Inquiries.Questions;

namespace Bot.Core.Commitments;

/// <summary>Computes when an owner is asked about a commitment. Pure.</summary>
public static class FollowUpSchedule
{
    /// <summary>The days of the questions, counted from the deal's close day.</summary>
    public static readonly IReadOnlyList<int> Days = [30, 90];

    /// <summary>How long after "too early" Duet asks again. It does so once.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromDays(30);

    /// <summary>How long after the question the only reminder follows.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    // In the company's time zone. A question at midnight would wake people.
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>
    /// The follow-ups of a deal that closed on this day. If several days are in the past, only the last of them stays,
    /// so that the owner is not asked twice at once.
    /// </summary>
    public static IReadOnlyList<FollowUp> Checks(DateOnly closed, TimeZoneInfo zone, DateTimeOffset now)
    {
        var all = Days.Select(days => new FollowUp(At(closed.AddDays(days), zone))).ToList();
        var passed = all.Count(followUp => followUp.DueAt <= now);
        return [.. all.Skip(Math.Max(0, passed - 1))];
    }

    /// <summary>When the commitment is next due for a question or a reminder; null if it never is.</summary>
    public static DateTimeOffset? NextAt(Commitment commitment) =>
        commitment
            .Checks.Where(followUp => !commitment.IsCancelled(followUp))
            .Select(NextAt)
            .Where(next => next is not null)
            .Min();

    /// <summary>When the question, or the only reminder, is due. After that, members find it in the list.</summary>
    public static DateTimeOffset? NextAt(FollowUp followUp) => followUp.NextAt(Patience);

    private static DateTimeOffset At(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(Morning);
        return new DateTimeOffset(
            TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone),
            TimeSpan.Zero
        );
    }
}
