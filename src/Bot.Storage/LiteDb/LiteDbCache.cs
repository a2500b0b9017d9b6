using System.Collections.Concurrent;
using Bot.Core.Data;

namespace Bot.Storage.LiteDb;

/// <summary>
/// Documents that were read or written lately, and ids that were looked for in vain. One process has the file and one
/// writer changes it, so that the cache always is what is stored. Large documents are not kept.
/// </summary>
internal sealed class LiteDbCache
{
    private const int LargestDocument = 8 * 1024;
    private const long LargestSum = 16 * 1024 * 1024;
    private const int EntryLength = 100;
    private const int MostOwners = 20_000;

    private readonly ConcurrentDictionary<CachedKey, CachedDocument> documents = new();
    private readonly ConcurrentDictionary<UniqueKey, string> owners = new();
    private readonly Stripe[] stripes = [.. Enumerable.Range(0, 64).Select(_ => new Stripe())];

    // The running transaction's: only the writer uses them.
    private readonly Dictionary<CachedKey, CachedDocument> written = [];
    private bool hasDeletedAll;
    private long length;

    public LiteDbCache(LiteDbFile file) => file.TransactionEnded += End;

    /// <summary>The document as committed; null if there is none.</summary>
    public T? Get<T>(CachedKey key, Func<string?> read)
        where T : class
    {
        if (documents.TryGetValue(key, out var known))
        {
            return known.Read<T>();
        }

        // What is read now may be outdated when it is added.
        var stripe = StripeOf(key);
        var changes = Volatile.Read(ref stripe.Changes);
        var found = new CachedDocument(read());
        lock (stripe)
        {
            if (stripe.Changes == changes)
            {
                Add(key, found);
            }
        }

        return found.Read<T>();
    }

    /// <summary>The document as the running transaction sees it. Only for the writer.</summary>
    public T? GetInTransaction<T>(CachedKey key, Func<string?> read)
        where T : class =>
        written.TryGetValue(key, out var own) ? own.Read<T>()
        : hasDeletedAll ? new CachedDocument(read()).Read<T>()
        : Get<T>(key, read);

    /// <summary>Whether it is certain that the running transaction sees no such document. Only for the writer.</summary>
    public bool IsMissing(CachedKey key) =>
        written.TryGetValue(key, out var own)
            ? own.IsMissing
            : !hasDeletedAll && documents.TryGetValue(key, out var known) && known.IsMissing;

    /// <summary>Notes a write of the running transaction; null for a deletion.</summary>
    public void Write(CachedKey key, string? json) => written[key] = new CachedDocument(json);

    /// <summary>Notes that the running transaction deletes many documents.</summary>
    public void DeleteAll(IDocumentSet set, string organization)
    {
        hasDeletedAll = true;
        foreach (var key in written.Keys.Where(key => key.Set == set && key.Organization == organization))
        {
            written.Remove(key);
        }
    }

    /// <summary>The id that had this unique key when it was last looked for. Another one may have it now, or none.</summary>
    public string? LastIdOf(UniqueKey key) => owners.GetValueOrDefault(key);

    public void Remember(UniqueKey key, string id)
    {
        if (owners.Count >= MostOwners)
        {
            owners.Clear();
        }

        owners[key] = id;
    }

    private void End(bool isStored)
    {
        if (isStored && !hasDeletedAll)
        {
            foreach (var (key, document) in written)
            {
                var stripe = StripeOf(key);
                lock (stripe)
                {
                    stripe.Changes++;
                    documents.TryRemove(key, out _);
                    Add(key, document);
                }
            }
        }
        else
        {
            Clear();
        }

        written.Clear();
        hasDeletedAll = false;
    }

    // Readers may have seen what is undone now.
    private void Clear()
    {
        foreach (var stripe in stripes)
        {
            lock (stripe)
            {
                stripe.Changes++;
            }
        }

        documents.Clear();
        Interlocked.Exchange(ref length, 0);
    }

    private void Add(CachedKey key, CachedDocument document)
    {
        if (document.Length > LargestDocument)
        {
            return;
        }

        if (Interlocked.Add(ref length, document.Length + EntryLength) > LargestSum)
        {
            documents.Clear();
            Interlocked.Exchange(ref length, document.Length + EntryLength);
        }

        documents[key] = document;
    }

    private Stripe StripeOf(CachedKey key) => stripes[(key.GetHashCode() & int.MaxValue) % stripes.Length];

    private sealed class Stripe
    {
        public int Changes;
    }
}

internal readonly record struct CachedKey(IDocumentSet Set, string Organization, string Id);

internal readonly record struct UniqueKey(IDocumentSet Set, string Organization, string Field, string Key);

/// <summary>A document's JSON, and once it was read, the document. Documents are immutable, so that readers share them.</summary>
internal sealed class CachedDocument(string? json)
{
    private object? document;

    public bool IsMissing => json is null;

    public int Length => json?.Length ?? 0;

    public T? Read<T>()
        where T : class
    {
        if (json is null)
        {
            return null;
        }

        if (document is T known)
        {
            return known;
        }

        var read = StoredJson.Read<T>(json);
        document = read;
        return read;
    }
}
