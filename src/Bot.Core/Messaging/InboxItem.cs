namespace Bot.Core.Messaging;

/// <summary>
/// An event that a platform sent, stored before it is acknowledged. <see cref="Key"/> is the same for every retry of the
/// event, so that it is handled once; events of one <see cref="Lane"/> are handled in the order in which they came.
/// <see cref="Body"/> is the platform's own JSON.
/// </summary>
public sealed record InboxItem(string Key, string Platform, string Lane, string Body, DateTimeOffset Received)
{
    /// <summary>The order in which events came; the inbox sets it.</summary>
    public long Sequence { get; init; }

    public int Attempts { get; init; }

    /// <summary>Not handled before this time.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>When an earlier version of Duet handled the event, or gave up; null while it waits.</summary>
    public DateTimeOffset? Done { get; init; }
}

/// <summary>An event that was handled or given up: a retry of it is refused until the key is forgotten.</summary>
public sealed record HandledEvent(string Key, string Platform, DateTimeOffset ForgetAt);

/// <summary>How one platform's events are handled.</summary>
public interface IInboxHandler
{
    /// <summary>One of <see cref="Chat.Platforms"/>.</summary>
    string Platform { get; }

    /// <summary>
    /// Handles an event, which may have been begun before. Returns null when it is done, else after which time to try
    /// again.
    /// </summary>
    Task<TimeSpan?> HandleAsync(InboxItem item, CancellationToken cancellationToken);
}
