namespace Bot.Core.Chat;

/// <summary>
/// Tells whether another company reads a conversation. On a platform without this, only the own company does.
/// </summary>
public interface ISharedConversations
{
    /// <summary>One of <see cref="Platforms"/>.</summary>
    string Platform { get; }

    Task<OtherReaders> FindAsync(Address place, CancellationToken cancellationToken);
}

/// <summary>Who else reads a conversation.</summary>
public abstract record OtherReaders
{
    /// <summary>Nobody but the own company.</summary>
    public sealed record None : OtherReaders;

    /// <summary>Other companies. The names are those that the platform tells; there may be none.</summary>
    public sealed record Companies(IReadOnlyList<string> Names) : OtherReaders;

    /// <summary>The platform did not answer.</summary>
    public sealed record Unknown : OtherReaders;
}
