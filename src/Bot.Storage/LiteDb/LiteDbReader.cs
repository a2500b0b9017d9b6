using System.Runtime.CompilerServices;
using Bot.Core.Data;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>
/// Reads documents where it is called; everything completes at once. Inside a transaction of the writer it sees what the
/// transaction wrote.
/// </summary>
internal class LiteDbReader(LiteDbCollections collections, LiteDbCache cache) : IDocumentReader, IIndexedReader
{
    private const int PageSize = 100;

    protected LiteDbCollections Collections => collections;

    protected LiteDbCache Cache => cache;

    protected virtual LiteDbCollection Of(IDocumentSet set, string organization) => collections.Of(set, organization);

    public ValueTask<T?> GetAsync<T>(
        DocumentSet<T> set,
        string organization,
        string id,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var collection = Of(set, organization);
        return new(Get<T>(new(set, organization, id), () => collection.GetJson(organization, id)));
    }

    public ValueTask<IReadOnlyList<T>> FindAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string key,
        int limit,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var collection = Of(set, organization);
        return RegisteredSets.Field(set, field).Kind == KeyKind.Unique && limit > 0
            ? FindUniqueAsync(set, organization, field, key, collection)
            : Find(set, collection, organization, field, key, limit);
    }

    public ValueTask<IReadOnlyList<string>> FindIdsAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string key,
        bool isPrefix,
        int limit,
        CancellationToken cancellationToken
    )
        where T : class => new(Of(set, organization).FindIds(organization, field, key, isPrefix, limit));

    public ValueTask<IReadOnlyList<T>> FindBetweenAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string from,
        string to,
        CancellationToken cancellationToken
    )
        where T : class => Read<T>(Of(set, organization).FindBetween(organization, field, from, to));

    public async IAsyncEnumerable<T> RangeAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string? from,
        string? to,
        bool descending,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where T : class
    {
        var collection = Of(set, organization);
        BsonValue? behind = null;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            (var page, behind) = collection.RangePage(organization, field, from, to, descending, behind, PageSize);
            foreach (var document in page)
            {
                yield return Read<T>(document);
            }
        } while (behind is not null);

        await ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<T>> ListAsync<T>(
        DocumentSet<T> set,
        string organization,
        CancellationToken cancellationToken
    )
        where T : class => Read<T>(Of(set, organization).All(organization));

    public ValueTask<IReadOnlyList<IndexedDocument>> PageAsync(
        IDocumentSet set,
        string organization,
        string? after,
        int limit,
        CancellationToken cancellationToken
    ) =>
        new([
            .. Of(set, organization)
                .All(organization, after, limit)
                .Select(document => set.Index(document[LiteDbCollection.JsonField].AsString)),
        ]);

    protected virtual T? Get<T>(CachedKey key, Func<string?> read)
        where T : class => cache.Get<T>(key, read);

    protected virtual ValueTask<IReadOnlyList<T>> Find<T>(
        DocumentSet<T> set,
        LiteDbCollection collection,
        string organization,
        string field,
        string key,
        int limit
    )
        where T : class => Read<T>(collection.Find(organization, field, key, limit));

    // The id that had the key last time has it still if its document says so: no other one can.
    private async ValueTask<IReadOnlyList<T>> FindUniqueAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string key,
        LiteDbCollection collection
    )
        where T : class
    {
        var unique = new UniqueKey(set, organization, field, key);
        if (
            cache.LastIdOf(unique) is { } id
            && await GetAsync(set, organization, id, CancellationToken.None) is { } known
            && set.KeysOf(known, field).Contains(key)
        )
        {
            return [known];
        }

        var found = await Read<T>(collection.Find(organization, field, key, limit: 1));
        if (found is [var document])
        {
            cache.Remember(unique, set.Id(document));
        }

        return found;
    }

    protected static T Read<T>(BsonDocument document)
        where T : class => StoredJson.Read<T>(document[LiteDbCollection.JsonField].AsString);

    protected static ValueTask<IReadOnlyList<T>> Read<T>(IEnumerable<BsonDocument> documents)
        where T : class => new([.. documents.Select(Read<T>)]);
}
