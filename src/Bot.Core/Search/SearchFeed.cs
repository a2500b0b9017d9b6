using Bot.Core.Data;

namespace Bot.Core.Search;

/// <summary>Fills the index from the store, and keeps it up with what other nodes commit.</summary>
public sealed class SearchFeed(SearchIndex index, IDocumentFeed feed, TimeProvider time)
{
    // The store keeps deletions for a day.
    private static readonly TimeSpan LongestGap = TimeSpan.FromHours(12);

    private long? position;
    private DateTimeOffset polledAt;

    /// <summary>Reads everything that is stored. Searches go on meanwhile.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var (from, at) = (await feed.PositionAsync(cancellationToken), time.GetUtcNow());
        foreach (var set in index.Sets)
        {
            await foreach (var batch in feed.ReadAllAsync(set, cancellationToken))
            {
                index.Apply(batch);
            }
        }

        (position, polledAt) = (from, at);
    }

    /// <summary>Applies what other nodes have committed since the last call; loads everything at the first one.</summary>
    public async Task PollAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (position is not { } from || now - polledAt > LongestGap)
        {
            index.Clear();
            await LoadAsync(cancellationToken);
            return;
        }

        var (changes, next) = await feed.ReadChangesAsync(from, cancellationToken);
        index.Apply(changes);
        (position, polledAt) = (next, now);
    }
}
