namespace Bot.Core.Messaging;

/// <summary>
/// Something that a platform told, stored before it was acknowledged. <see cref="Key"/> is the same for every retry of
/// it, so that it is taken once; items of one <see cref="Lane"/> are worked off in the order in which they came.
/// <see cref="Body"/> is the platform's own JSON; it is forgotten when the work is done, the key is kept for two days.
/// </summary>
public sealed record InboxItem(string Key, string Platform, string Lane, string Body, DateTimeOffset Received)
{
    /// <summary>The order in which items came; given by the store.</summary>
    public int Sequence { get; init; }

    public int Attempts { get; init; }

    /// <summary>Not worked on before this.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>When the work was done, or given up; null while it waits.</summary>
    public DateTimeOffset? Done { get; init; }
}

/// <summary>What platforms told and Duet has yet to work off.</summary>
public interface IInboxStore
{
    /// <summary>Stores the item; false when its key is known, done or not.</summary>
    Task<bool> AddAsync(InboxItem item, CancellationToken cancellationToken);

    /// <summary>The oldest waiting item of each lane, unless it is to wait longer than now.</summary>
    Task<IReadOnlyList<InboxItem>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Stores what came of the work.</summary>
    Task MarkAsync(InboxItem item, CancellationToken cancellationToken);

    /// <summary>Forgets the keys of what was done before that time: no platform retries for longer.</summary>
    Task ForgetAsync(DateTimeOffset doneBefore, CancellationToken cancellationToken);
}

/// <summary>One platform's way to work off what it told.</summary>
public interface IInboxHandler
{
    /// <summary>One of <see cref="Chat.Platforms"/>.</summary>
    string Platform { get; }

    /// <summary>Does the work, which may have been begun before; null when it is done, else after which time to try again.</summary>
    Task<TimeSpan?> HandleAsync(InboxItem item, CancellationToken cancellationToken);
}
