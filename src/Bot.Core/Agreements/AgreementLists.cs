using Bot.Core.Data;

namespace Bot.Core.Agreements;

/// <summary>
/// Keeps lists of agreements in memory, so that a look-up reads one counter and not each agreement. A list is valid while
/// the counter of changes (<see cref="AgreementStore.Changes"/>) stays the same and no commit of this process changes it.
/// </summary>
public sealed class AgreementLists(TimeProvider time) : IDocumentObserver
{
    private const int MostAgreements = 20_000;

    // Not every commit counts its changes: a merge of members on another node rewrites their ids in all documents.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly object gate = new();
    private readonly Dictionary<(string Organization, string Kind), Kept> lists = [];
    private int sum;
    private long commits;

    /// <summary>Counts the commits that changed agreements. Take it before reading what is to be kept.</summary>
    public long Commits => Volatile.Read(ref commits);

    /// <summary>The list at that many changes; null if it is not in memory.</summary>
    public IReadOnlyList<Agreement>? Find(string organization, string kind, int changes)
    {
        lock (gate)
        {
            return
                lists.TryGetValue((organization, kind), out var list)
                && list.Changes == changes
                && time.GetUtcNow() - list.At < Longest
                ? list.All
                : null;
        }
    }

    /// <summary>Keeps a list unless a commit has changed an agreement since it began to be read.</summary>
    public void Keep(string organization, string kind, int changes, Agreement[] all, long commitsBefore)
    {
        lock (gate)
        {
            if (commits != commitsBefore || all.Length > MostAgreements)
            {
                return;
            }

            Remove((organization, kind));
            if (sum + all.Length > MostAgreements)
            {
                lists.Clear();
                sum = 0;
            }

            lists[(organization, kind)] = new Kept(changes, all, time.GetUtcNow());
            sum += all.Length;
        }
    }

    void IDocumentObserver.Apply(IReadOnlyList<DocumentChange> changes)
    {
        lock (gate)
        {
            foreach (var change in changes.Where(change => change.Set.Name == AgreementStore.Set.Name))
            {
                commits++;
                var kind = change.Id?.Split('/')[0];
                foreach (
                    var key in lists
                        .Keys.Where(key => key.Organization == change.Organization && (kind ?? key.Kind) == key.Kind)
                        .ToList()
                )
                {
                    Remove(key);
                }
            }
        }
    }

    private void Remove((string, string) key)
    {
        if (lists.Remove(key, out var list))
        {
            sum -= list.All.Length;
        }
    }

    private sealed record Kept(int Changes, Agreement[] All, DateTimeOffset At);
}
