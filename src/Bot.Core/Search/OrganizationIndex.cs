using Bot.Core.Data;

namespace Bot.Core.Search;

/// <summary>The index of one organization. Searches run beside each other; a change waits for them and they for it.</summary>
internal sealed class OrganizationIndex : IDisposable
{
    private const int LeastDead = 1_000;

    private readonly ReaderWriterLockSlim gate = new();
    private readonly Dictionary<string, StoredDocuments> bySet = [];
    private readonly TermTable terms = new();
    private readonly NameTable names = new();
    private DocumentTable documents = new();

    public OrganizationIndex(IReadOnlyList<SearchDocument> fixedDocuments)
    {
        foreach (var document in fixedDocuments)
        {
            Add(document);
        }

        Of("").ById[""] = new Entry(0, 0, documents.Count);
    }

    public int Count
    {
        get
        {
            gate.EnterReadLock();
            try
            {
                return documents.Alive;
            }
            finally
            {
                gate.ExitReadLock();
            }
        }
    }

    public IReadOnlyList<SearchHit> Find(SearchQuery query)
    {
        gate.EnterReadLock();
        try
        {
            return Search.Run(query, terms, documents);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    public IReadOnlyList<NameHit> FindName(string words, IReadOnlyCollection<string>? kinds, int take)
    {
        gate.EnterReadLock();
        try
        {
            return names.Find(words, documents, kinds, take);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    public IReadOnlyList<NameHit> FindBeginning(string words, IReadOnlyCollection<string>? kinds)
    {
        gate.EnterReadLock();
        try
        {
            return names.FindBeginning(words, documents, kinds);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    public void Apply(SearchSource source, DocumentChange change)
    {
        if (change.Id is { } known && IsOutdated(change, known))
        {
            return;
        }

        // Outside the lock: reading the words of a text takes longest.
        var (id, found) = change.Content is { } content ? source.Read(content) : (change.Id, []);
        var read = found.Select(document => (document, DocumentWords.Of(document))).ToList();
        gate.EnterWriteLock();
        try
        {
            if (change.IsClear)
            {
                Clear(Of(change.Set.Name), change.Stamp);
            }
            else
            {
                Put(Of(change.Set.Name), id!, read, change.Stamp);
            }

            if (documents.Dead > LeastDead && documents.Dead > documents.Alive)
            {
                Compact();
            }
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    public void Dispose() => gate.Dispose();

    private bool IsOutdated(DocumentChange change, string id)
    {
        gate.EnterReadLock();
        try
        {
            return bySet.TryGetValue(change.Set.Name, out var stored)
                && stored.ById.TryGetValue(id, out var entry)
                && entry.Stamp >= change.Stamp;
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    private StoredDocuments Of(string set)
    {
        if (!bySet.TryGetValue(set, out var stored))
        {
            bySet[set] = stored = new StoredDocuments();
        }

        return stored;
    }

    private void Put(
        StoredDocuments stored,
        string id,
        List<(SearchDocument Document, DocumentWords Words)> found,
        long stamp
    )
    {
        var isKnown = stored.ById.TryGetValue(id, out var before);
        if (stamp < stored.ClearedAt || (isKnown && before.Stamp >= stamp))
        {
            return;
        }

        if (isKnown)
        {
            Remove(before);
        }

        var first = documents.Count;
        found.ForEach(one => Add(one.Document, one.Words));

        // A deleted document keeps its stamp, so that an older change does not bring it back.
        stored.ById[id] = new Entry(stamp, first, found.Count);
    }

    private void Clear(StoredDocuments stored, long stamp)
    {
        if (stamp <= stored.ClearedAt)
        {
            return;
        }

        stored.ClearedAt = stamp;
        foreach (var (id, entry) in stored.ById.Where(one => one.Value.Stamp < stamp).ToList())
        {
            Remove(entry);
            stored.ById.Remove(id);
        }
    }

    private void Add(SearchDocument document) => Add(document, DocumentWords.Of(document));

    private void Add(SearchDocument document, DocumentWords words)
    {
        var number = documents.Add(document, terms.Add(words, documents.Count));
        names.Add(number, document.Names);
    }

    private void Remove(Entry entry)
    {
        for (var number = entry.First; number < entry.First + entry.Count; number++)
        {
            terms.Forget(documents.Terms(number));
            documents.Remove(number);
            names.Remove(number);
        }
    }

    // Leaves out removed documents, which searches would have to skip.
    private void Compact()
    {
        var before = documents;
        documents = new DocumentTable();
        terms.Clear();
        foreach (var stored in bySet.Values)
        {
            foreach (var (id, entry) in stored.ById.OrderBy(one => one.Value.First).ToList())
            {
                stored.ById[id] = entry with { First = documents.Count };
                for (var number = entry.First; number < entry.First + entry.Count; number++)
                {
                    terms.AddAgain(before.Terms(number), documents.Count);
                    names.Move(number, documents.CopyFrom(before, number));
                }
            }
        }

        names.Moved();
    }

    /// <summary>The documents of one set.</summary>
    private sealed class StoredDocuments
    {
        public Dictionary<string, Entry> ById { get; } = [];

        public long ClearedAt { get; set; } = -1;
    }

    /// <summary>What a stored document has in the index: so many documents from that number on.</summary>
    private readonly record struct Entry(long Stamp, int First, int Count);
}
