namespace Bot.Core.Messaging;

/// <summary>
/// An event from a platform, stored before it is acknowledged. Retries of an event have the same <see cref="Key"/>, so
/// it is handled once. Events of one <see cref="Lane"/> are handled in order. <see cref="Body"/> is the platform's
/// JSON.
/// </summary>
public sealed record InboxItem(string Key, string Platform, string Lane, string Body, DateTimeOffset Received)
{
    /// <summary>Position in the order of arrival. The inbox sets it.</summary>
    public long Sequence { get; init; }

    public int Attempts { get; init; }

    /// <summary>The earliest time to handle it.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>When an earlier version of Duet handled or abandoned the event; null for an unhandled event.</summary>
    public DateTimeOffset? Done { get; init; }
}

/// <summary>The key of a handled or abandoned event. Retries are rejected until the key expires.</summary>
public sealed record HandledEvent(string Key, string Platform, DateTimeOffset ForgetAt);

/// <summary>Handles the events of one platform.</summary>
public interface IInboxHandler
{
    /// <summary>One of <see cref="Chat.Platforms"/>.</summary>
    string Platform { get; }

    /// <summary>
    /// Handles an event; an earlier attempt may have handled a part of it. Returns null when done, else the least time
    /// until the next attempt.
    /// </summary>
    Task<TimeSpan?> HandleAsync(InboxItem item, CancellationToken cancellationToken);
}
