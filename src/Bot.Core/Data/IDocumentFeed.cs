namespace Bot.Core.Data;

/// <summary>
/// Reads followed sets (<see cref="DocumentSet{T}.WithFeed"/>) for what is kept in memory: everything that is stored,
/// and then what other processes commit. Changes of this process go to its <see cref="IDocumentObserver"/>s.
/// </summary>
public interface IDocumentFeed
{
    /// <summary>The current position. Take it before <see cref="ReadAllAsync"/>, so that no change is missed.</summary>
    ValueTask<long> PositionAsync(CancellationToken cancellationToken);

    /// <summary>All documents of a set, in batches.</summary>
    IAsyncEnumerable<IReadOnlyList<DocumentChange>> ReadAllAsync(IDocumentSet set, CancellationToken cancellationToken);

    /// <summary>
    /// The changes from a position on, and the next position. Returns a change again while a transaction that started
    /// before it is open. A store that only one process uses returns none.
    /// </summary>
    ValueTask<(IReadOnlyList<DocumentChange> Changes, long Next)> ReadChangesAsync(
        long position,
        CancellationToken cancellationToken
    );
}
