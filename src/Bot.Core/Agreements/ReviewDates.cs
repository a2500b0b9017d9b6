using System.Globalization;

namespace Bot.Core.Agreements;

/// <summary>When an owner is asked whether an agreed version is still true.</summary>
public static class ReviewDates
{
    /// <summary>So long before the review date the owner is asked.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    /// <summary>After so long without their signature approvers are reminded, once; the weekly digest says it from then on.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>When the clock has to look at the agreement next; null when nothing is due.</summary>
    public static DateTimeOffset? NextAt(Agreement agreement) =>
        AskAt(agreement) is { } ask && (RemindAt(agreement) is not { } remind || ask < remind)
            ? ask
            : RemindAt(agreement);

    /// <summary>When those that the waiting version waits for are to be reminded; null when nothing waits or they were.</summary>
    public static DateTimeOffset? RemindAt(Agreement agreement) =>
        agreement.Pending is { } waiting && waiting.RemindedFor != waiting.WaitingSince
            ? waiting.WaitingSince + Patience
            : null;

    /// <summary>When the owner of the agreed version is to be asked; null when there is none, they were asked for this date, or it is suspended.</summary>
    public static DateTimeOffset? AskAt(Agreement agreement) =>
        agreement.Agreed is { IsSuspended: false, ReviewAt: { } review } agreed && agreed.AskedFor != review
            ? review - Ahead
            : null;

    /// <summary>A review date as buttons carry it.</summary>
    public static string Code(DateTimeOffset review) => review.UtcTicks.ToString(CultureInfo.InvariantCulture);

    public static DateTimeOffset? Read(string? code) =>
        long.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;
}
