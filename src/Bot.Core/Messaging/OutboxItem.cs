using Bot.Core.Chat;

namespace Bot.Core.Messaging;

public enum OutboxState
{
    Waiting,
    Posted,
    Refused,
}

/// <summary>
/// A stored posting and what came of it. <see cref="Sequence"/> is the order in which postings were stored.
/// <see cref="Message"/> is where it stands once posted; <see cref="Reason"/> why it was refused.
/// </summary>
public sealed record OutboxItem(
    OutboundMessage Posting,
    int Sequence,
    OutboxState State,
    int Attempts,
    DateTimeOffset NotBefore,
    MessageRef? Message = null,
    LocalizedText? Reason = null
);
