using System.Globalization;

namespace Bot.Core.Agreements;

/// <summary>When owners and approvers get reminders.</summary>
public static class ReviewDates
{
    /// <summary>How long before the review date the owner is asked.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    /// <summary>
    /// How long a version waits for an approver's signature before the only reminder. After that, the weekly digest
    /// lists it.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>When the agreement is next due for a job; null if nothing is due.</summary>
    public static DateTimeOffset? NextAt(Agreement agreement) =>
        AskAt(agreement) is { } ask && (RemindAt(agreement) is not { } remind || ask < remind)
            ? ask
            : RemindAt(agreement);

    /// <summary>When to remind the missing approvers; null if no version is pending or they were reminded.</summary>
    public static DateTimeOffset? RemindAt(Agreement agreement) =>
        agreement.Pending is { } waiting && waiting.RemindedFor != waiting.WaitingSince
            ? waiting.WaitingSince + Patience
            : null;

    /// <summary>
    /// When to ask the owner of the agreed version; null if there is none, it is suspended, or the owner was asked
    /// about this date.
    /// </summary>
    public static DateTimeOffset? AskAt(Agreement agreement) =>
        agreement.Agreed is { IsSuspended: false, ReviewAt: { } review } agreed && agreed.AskedFor != review
            ? review - Ahead
            : null;

    /// <summary>The agreement after its owner was asked about the review date.</summary>
    public static Agreement Asked(Agreement agreement) =>
        agreement.Agreed is { } agreed ? agreement.With(agreed with { AskedFor = agreed.ReviewAt }) : agreement;

    /// <summary>The agreement after the missing approvers were reminded.</summary>
    public static Agreement Reminded(Agreement agreement) =>
        agreement.Pending is { } pending
            ? agreement.With(pending with { RemindedFor = pending.WaitingSince })
            : agreement;

    /// <summary>A review date as a button value.</summary>
    public static string Code(DateTimeOffset review) => review.UtcTicks.ToString(CultureInfo.InvariantCulture);

    public static DateTimeOffset? Read(string? code) =>
        long.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;
}
