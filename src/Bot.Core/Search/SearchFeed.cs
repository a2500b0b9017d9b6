using Bot.Core.Data;

namespace Bot.Core.Search;

/// <summary>
/// Fills the index, and whatever else follows documents, from the store, and keeps them up with what other nodes commit.
/// </summary>
public sealed class SearchFeed(IEnumerable<IDocumentFollower> followers, IDocumentFeed feed, TimeProvider time)
{
    // The store keeps deletions for a day.
    private static readonly TimeSpan LongestGap = TimeSpan.FromHours(12);

    private readonly IReadOnlyList<IDocumentFollower> followers = [.. followers];
    private long? position;
    private DateTimeOffset polledAt;

    /// <summary>Reads everything that is stored. Searches go on meanwhile.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var (from, at) = (await feed.PositionAsync(cancellationToken), time.GetUtcNow());
        foreach (var set in followers.SelectMany(follower => follower.Sets).DistinctBy(set => set.Name))
        {
            await foreach (var batch in feed.ReadAllAsync(set, cancellationToken))
            {
                Apply(batch);
            }
        }

        foreach (var follower in followers)
        {
            follower.Filled();
        }

        (position, polledAt) = (from, at);
    }

    /// <summary>Applies what other nodes have committed since the last call; loads everything at the first one.</summary>
    public async Task PollAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (position is not { } from || now - polledAt > LongestGap)
        {
            foreach (var follower in followers)
            {
                follower.Clear();
            }

            await LoadAsync(cancellationToken);
            return;
        }

        var (changes, next) = await feed.ReadChangesAsync(from, cancellationToken);
        Apply(changes);
        (position, polledAt) = (next, now);
    }

    private void Apply(IReadOnlyList<DocumentChange> changes)
    {
        foreach (var follower in followers)
        {
            follower.Apply(changes);
        }
    }
}
