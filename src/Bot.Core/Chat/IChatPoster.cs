namespace Bot.Core.Chat;

/// <summary>
/// One platform's way out. Only the outbox calls it: a handler that wants to post stores a <see cref="OutboundMessage"/>
/// first, so that a crash loses nothing.
/// </summary>
public interface IChatPoster
{
    /// <summary>One of <see cref="Platforms"/>.</summary>
    string Platform { get; }

    /// <summary>Posts a new message. Outcomes that the platform tells are values; only surprises throw.</summary>
    Task<DeliveryResult> PostAsync(OutboundMessage posting, CancellationToken cancellationToken);

    /// <summary>Replaces the message in place.</summary>
    Task<DeliveryResult> UpdateAsync(MessageRef message, OutboundMessage posting, CancellationToken cancellationToken);
}

/// <summary>What came of a posting.</summary>
public abstract record DeliveryResult
{
    /// <summary>It stands; the platform's id of the message.</summary>
    public sealed record Posted(MessageRef Message) : DeliveryResult;

    /// <summary>Not now (rate limit, outage): again after exactly that time where the platform said so, else after a while that doubles.</summary>
    public sealed record TryLater(TimeSpan? After, string Reason) : DeliveryResult;

    /// <summary>Not tried: the platform's pace does not allow it before that time. Nothing came of it, so nothing is stored.</summary>
    public sealed record Paced(TimeSpan After) : DeliveryResult;

    /// <summary>Never (archived, not a member, revoked): the reason is told to the person who can act, an admin or who wanted it.</summary>
    public sealed record Refused(LocalizedText Reason, bool IsForAdmins = false) : DeliveryResult;
}
