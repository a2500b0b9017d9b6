using Bot.Core.Data;

namespace Bot.Storage.LiteDb;

/// <summary>Reads and writes inside the writer's transaction; everything completes at once.</summary>
internal sealed class LiteDbTransaction(LiteDbCollections collections, LiteDbClaims claims)
    : LiteDbReader(collections),
        IDocumentTransaction,
        IIndexedTransaction
{
    private bool isOver;

    public CommitActions Actions { get; } = new();

    public CommitChanges Changes { get; } = new();

    public void AfterCommit(Action action) => Actions.Add(action);

    public ValueTask<bool> InsertAsync<T>(DocumentSet<T> set, T document)
        where T : class
    {
        var indexed = set.Index(document);
        var isInserted = Of(set, indexed.Organization).Insert(indexed);
        if (isInserted)
        {
            Changes.Write(set, indexed);
        }

        return new(isInserted);
    }

    public ValueTask PutAsync<T>(DocumentSet<T> set, T document)
        where T : class => PutAsync(set, set.Index(document));

    public ValueTask<bool> ReplaceAsync<T>(DocumentSet<T> set, T document)
        where T : class =>
        ReplaceAsync(set, set.WithNextRevision(document), stored => set.RevisionOf(stored) == set.RevisionOf(document));

    public ValueTask<bool> ReplaceAsync<T>(DocumentSet<T> set, T document, Func<T, bool> expected)
        where T : class
    {
        var indexed = set.Index(document);
        var collection = Of(set, indexed.Organization);
        if (collection.Get(indexed.Organization, indexed.Id) is not { } stored || !expected(Read<T>(stored)))
        {
            return new(false);
        }

        Put(set, indexed);
        return new(true);
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

    public ValueTask<int> NextAsync(string organization, string counter)
    {
        var counters = Of(Counter.Set, organization);
        var last = counters.Get(organization, counter) is { } stored ? Read<Counter>(stored).Last : 0;
        counters.Put(Counter.Set.Index(new Counter(organization, counter, last + 1)));
        return new(last + 1);
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
        claims.Remove(new(set.Name, organization, id));
        return new(isDeleted);
    }

    public ValueTask<int> DeleteAllAsync(IDocumentSet set, string organization)
    {
        var deleted = Of(set, organization).DeleteAll(organization);
        Changes.Clear(set, organization);
        claims.RemoveAll(set.Name, organization);
        return new(deleted);
    }

    /// <summary>Work that goes on after this must not write: nothing would hold its writes together.</summary>
    public void End() => isOver = true;

    protected override LiteDbCollection Of(IDocumentSet set, string organization) =>
        isOver ? throw new InvalidOperationException("The transaction is over.") : base.Of(set, organization);

    private void Put(IDocumentSet set, IndexedDocument document)
    {
        var collection = Of(set, document.Organization);
        if (collection.HasDuplicate(document))
        {
            throw UniqueKeys.Taken(set);
        }

        collection.Put(document);
        Changes.Write(set, document);
        claims.Remove(new(set.Name, document.Organization, document.Id));
    }
}
