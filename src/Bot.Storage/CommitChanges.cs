using Bot.Core.Data;

namespace Bot.Storage;

/// <summary>What one transaction changes in followed sets. Of several changes to one document, the last one counts.</summary>
internal sealed class CommitChanges
{
    private readonly HashSet<(IDocumentSet Set, string Organization)> cleared = [];
    private readonly Dictionary<(IDocumentSet Set, string Organization, string Id), DocumentContent?> changed = [];

    public void Write(IDocumentSet set, IndexedDocument document)
    {
        if (set.HasFeed)
        {
            changed[(set, document.Organization, document.Id)] = new(document.Json, document.Document);
        }
    }

    public void Delete(IDocumentSet set, string organization, string id)
    {
        if (set.HasFeed)
        {
            changed[(set, organization, id)] = null;
        }
    }

    public void Clear(IDocumentSet set, string organization)
    {
        if (!set.HasFeed)
        {
            return;
        }

        cleared.Add((set, organization));
        foreach (var key in changed.Keys.Where(key => key.Set == set && key.Organization == organization))
        {
            changed.Remove(key);
        }
    }

    /// <param name="stamp">The stamp of the commit.</param>
    /// <param name="observers">Who is told; not called if nothing changed.</param>
    public void Publish(long stamp, IReadOnlyList<IDocumentObserver> observers)
    {
        if (observers.Count == 0 || (changed.Count == 0 && cleared.Count == 0))
        {
            return;
        }

        // Clears first: documents that were written afterwards in the same transaction stay.
        IReadOnlyList<DocumentChange> changes =
        [
            .. cleared.Select(all => new DocumentChange(all.Set, all.Organization, null, null, stamp)),
            .. changed.Select(one => new DocumentChange(
                one.Key.Set,
                one.Key.Organization,
                one.Key.Id,
                one.Value,
                stamp
            )),
        ];
        foreach (var observer in observers)
        {
            observer.Apply(changes);
        }
    }
}
