using Bot.Core.Chat;

namespace Bot.Core.Messaging;

public enum OutboxState
{
    Waiting,
    Posted,
    Refused,
}

/// <summary>
/// A stored message and its delivery. <see cref="Sequence"/> is the order in which messages were stored.
/// <see cref="Message"/> is where it stands once posted; <see cref="Reason"/> says why it was refused.
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
    /// <summary>When a delivered or refused message is forgotten; null: never, because a later one may replace it.</summary>
    public DateTimeOffset? ForgetAt { get; init; }
}
