namespace Bot.Core.Chat;

/// <summary>
/// Sends messages to one platform. Only the outbox calls it. A handler that wants to post stores an
/// <see cref="OutboundMessage"/> first, so that a crash loses nothing.
/// </summary>
public interface IChatPoster
{
    /// <summary>One of <see cref="Platforms"/>.</summary>
    string Platform { get; }

    /// <summary>Whether commands reach Duet from conversations that it may not post to.</summary>
    bool HearsWhereItMayNotPost => false;

    /// <summary>Whether answers show files themselves, so that no message with the file has to follow.</summary>
    bool ShowsFilesInAnswers => false;

    /// <summary>
    /// Posts a new message. Outcomes that the platform reports are values; only unexpected errors throw.
    /// </summary>
    Task<DeliveryResult> PostAsync(OutboundMessage posting, CancellationToken cancellationToken);

    /// <summary>Replaces the message in place.</summary>
    Task<DeliveryResult> UpdateAsync(MessageRef message, OutboundMessage posting, CancellationToken cancellationToken);
}

/// <summary>The outcome of a delivery.</summary>
public abstract record DeliveryResult
{
    /// <summary>The message is posted under this platform id.</summary>
    public sealed record Posted(MessageRef Message) : DeliveryResult;

    /// <summary>
    /// Failed for now (rate limit, outage). Retry after exactly this time if the platform named one, otherwise with
    /// doubling pauses.
    /// </summary>
    public sealed record TryLater(TimeSpan? After, string Reason) : DeliveryResult;

    /// <summary>
    /// Not attempted: the rate limit does not allow it before this time. Nothing happened, so nothing is stored.
    /// </summary>
    public sealed record Paced(TimeSpan After) : DeliveryResult;

    /// <summary>
    /// Failed permanently (archived, not a member, revoked). The reason goes to the person who can act: an admin, or
    /// the person who wanted the message.
    /// </summary>
    public sealed record Refused(LocalizedText Reason, bool IsForAdmins = false) : DeliveryResult;
}
