using Bot.Core.Data;

namespace Bot.Storage.LiteDb;

/// <summary>Reads and writes inside the writer's transaction; everything completes at once.</summary>
internal sealed class LiteDbTransaction(
    LiteDbCollections collections,
    LiteDbCache cache,
    LiteDbKeyFilters filters,
    LiteDbClaims claims
) : LiteDbReader(collections, cache), IDocumentTransaction, IIndexedTransaction
{
    private bool isOver;

    public CommitActions Actions { get; } = new();

    public CommitChanges Changes { get; } = new();

    public void AfterCommit(Action action) => Actions.Add(action);

    public async ValueTask<bool> InsertAsync<T>(DocumentSet<T> set, T document)
        where T : class
    {
        var indexed = set.Index(document);
        var isTaken =
            await GetAsync(set, indexed.Organization, indexed.Id, CancellationToken.None) is not null
            || Of(set, indexed.Organization).HasDuplicate(indexed);
        if (!isTaken)
        {
            Put(set, indexed);
        }

        return !isTaken;
    }

    public ValueTask PutAsync<T>(DocumentSet<T> set, T document)
        where T : class => PutAsync(set, set.Index(document));

    public ValueTask<bool> ReplaceAsync<T>(DocumentSet<T> set, T document)
        where T : class =>
        ReplaceAsync(set, set.WithNextRevision(document), stored => set.RevisionOf(stored) == set.RevisionOf(document));

    public async ValueTask<bool> ReplaceAsync<T>(DocumentSet<T> set, T document, Func<T, bool> expected)
        where T : class
    {
        var indexed = set.Index(document);
        if (
            await GetAsync(set, indexed.Organization, indexed.Id, CancellationToken.None) is not { } stored
            || !expected(stored)
        )
        {
            return false;
        }

        Put(set, indexed);
        return true;
    }

    public ValueTask<bool> DeleteAsync<T>(DocumentSet<T> set, string organization, string id)
        where T : class => DeleteAsync((IDocumentSet)set, organization, id);

    public ValueTask<int> DeleteAllAsync<T>(DocumentSet<T> set, string organization)
        where T : class => DeleteAllAsync((IDocumentSet)set, organization);

    public ValueTask<int> ReplaceEverywhereAsync(string organization, string oldValue, string newValue) =>
        OrganizationData.ReplaceEverywhereAsync(
            Collections.Sets,
            this,
            organization,
            new Replacement(oldValue, newValue),
            CancellationToken.None
        );

    public async ValueTask<int> NextAsync(string organization, string counter)
    {
        var before = await GetAsync(Counter.Set, organization, counter, CancellationToken.None);
        var next = new Counter(organization, counter, (before?.Last ?? 0) + 1);
        Put(Counter.Set, Counter.Set.Index(next));
        return next.Last;
    }

    public ValueTask<bool> HoldsAsync<T>(DocumentSet<T> set, Claim<T> claim)
        where T : class =>
        new(claims.Holds(new(set.Name, set.Organization(claim.Document), set.Id(claim.Document)), claim.Token));

    public ValueTask PutAsync(IDocumentSet set, IndexedDocument document)
    {
        Put(set, document);
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> DeleteAsync(IDocumentSet set, string organization, string id)
    {
        var isDeleted = Of(set, organization).Delete(organization, id);
        Changes.Delete(set, organization, id);
        Cache.Write(new(set, organization, id), null);
        claims.Remove(new(set.Name, organization, id));
        return new(isDeleted);
    }

    public ValueTask<int> DeleteAllAsync(IDocumentSet set, string organization)
    {
        var deleted = Of(set, organization).DeleteAll(organization);
        Changes.Clear(set, organization);
        Cache.DeleteAll(set, organization);
        claims.RemoveAll(set.Name, organization);
        return new(deleted);
    }

    /// <summary>Work that goes on after this must not write: nothing would hold its writes together.</summary>
    public void End() => isOver = true;

    protected override LiteDbCollection Of(IDocumentSet set, string organization) =>
        isOver ? throw new InvalidOperationException("The transaction is over.") : base.Of(set, organization);

    protected override T? Get<T>(CachedKey key, Func<string?> read)
        where T : class => Cache.GetInTransaction<T>(key, () => Look(key, read));

    protected override async ValueTask<IReadOnlyList<T>> Find<T>(
        DocumentSet<T> set,
        LiteDbCollection collection,
        string organization,
        string field,
        string key,
        int limit
    )
    {
        var isOrdered = RegisteredSets.Field(set, field).Kind == KeyKind.Ordered;
        if (isOrdered && filters.IsMissing(collection, field, LiteDbKeys.Key(organization, key)))
        {
            return [];
        }

        var found = await base.Find(set, collection, organization, field, key, limit);
        if (isOrdered && found.Count == 0)
        {
            filters.Missed(collection, field);
        }

        return found;
    }

    private string? Look(CachedKey key, Func<string?> read)
    {
        var collection = Of(key.Set, key.Organization);
        if (filters.IsMissing(collection, LiteDbKeys.Key(key.Organization, key.Id)))
        {
            return null;
        }

        var found = read();
        if (found is null)
        {
            filters.Missed(collection);
        }

        return found;
    }

    private void Put(IDocumentSet set, IndexedDocument document)
    {
        var collection = Of(set, document.Organization);
        if (collection.HasDuplicate(document))
        {
            throw UniqueKeys.Taken(set);
        }

        var key = new CachedKey(set, document.Organization, document.Id);
        if (Cache.IsMissing(key) || filters.IsMissing(collection, LiteDbCollection.StoredId(document)))
        {
            collection.Insert(document);
        }
        else if (collection.Put(document))
        {
            filters.Missed(collection);
        }

        filters.Add(collection, document);
        Cache.Write(key, document.Json);
        Changes.Write(set, document);
        claims.Remove(new(set.Name, document.Organization, document.Id));
    }
}
