using Bot.Core.Chat;

namespace Bot.Core.Messaging;

public enum OutboxState
{
    Waiting,
    Posted,
    Refused,
}

/// <summary>
/// A stored message and its delivery. <see cref="Sequence"/> is its position in the order of storage.
/// <see cref="Message"/> is the posted message; <see cref="Reason"/> says why the message was refused.
/// </summary>
public sealed record OutboxItem(
    OutboundMessage Posting,
    long Sequence,
    OutboxState State,
    int Attempts,
    DateTimeOffset NotBefore,
    MessageRef? Message = null,
    LocalizedText? Reason = null
)
{
    /// <summary>
    /// When a delivered or refused message expires; null for never, because a later one may update it.
    /// </summary>
    public DateTimeOffset? ForgetAt { get; init; }
}
