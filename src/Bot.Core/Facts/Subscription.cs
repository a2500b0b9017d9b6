using Bot.Core.Chat;

namespace Bot.Core.Facts;

public enum SubscriptionStatus
{
    Active,

    /// <summary>Not paid for yet.</summary>
    Trial,

    /// <summary>Cancelled or expired, or ending on <see cref="Subscription.End"/>.</summary>
    Ended,
}

/// <summary>
/// What an account pays for regularly. <see cref="Monthly"/> is its recurring revenue per month; null if the file has
/// none. <see cref="Start"/> is null if the file has no days, <see cref="End"/> is the first day without it, and
/// <see cref="Renews"/> the next renewal.
/// </summary>
public sealed record Subscription(
    string Id,
    string Account,
    Money? Monthly,
    SubscriptionStatus Status,
    DateOnly? Start,
    DateOnly? End,
    DateOnly? Renews,
    int? Seats,
    Labels Labels
);
