using Bot.Core.Data;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>
/// Spares the writer look-ups of ids and ordered keys that are not stored, such as the delivery key of each new report.
/// After many look-ups in vain it begins a filter, which is filled from the file in small steps between other work.
/// </summary>
internal sealed class LiteDbKeyFilters(LiteDbFile file)
{
    private const string Id = "_id";
    private const int Page = 1_000;
    private const int LeastMisses = 500;

    // Only the writer uses them.
    private readonly Dictionary<(LiteDbCollection Collection, string Field), KeyFilter> filters = [];
    private readonly Dictionary<(LiteDbCollection Collection, string Field), int> misses = [];

    /// <summary>Whether it is certain that no document has the id. Only for the writer.</summary>
    public bool IsMissing(LiteDbCollection collection, BsonValue id) => IsMissing(collection, Id, id);

    /// <summary>Whether it is certain that no document has the ordered key. Only for the writer.</summary>
    public bool IsMissing(LiteDbCollection collection, string field, BsonValue key) =>
        filters.TryGetValue((collection, field), out var filter) && filter.IsMissing(KeyFilter.Hash(key.AsBinary));

    /// <summary>Notes that an id was looked for in vain. Only for the writer.</summary>
    public void Missed(LiteDbCollection collection) => Missed(collection, Id);

    /// <summary>Notes that an ordered key was looked for in vain. Only for the writer.</summary>
    public void Missed(LiteDbCollection collection, string field)
    {
        var key = (collection, field);
        var isKnown = filters.TryGetValue(key, out var filter);
        if (isKnown ? !filter!.IsSpent : (misses[key] = misses.GetValueOrDefault(key) + 1) < LeastMisses)
        {
            return;
        }

        filters[key] = filter = new KeyFilter();
        _ = FillAsync(collection, field, filter);
    }

    /// <summary>Notes a document that the running transaction writes. Only for the writer.</summary>
    public void Add(LiteDbCollection collection, IndexedDocument document)
    {
        if (filters.TryGetValue((collection, Id), out var ids))
        {
            ids.Add(KeyFilter.Hash(LiteDbCollection.StoredId(document).AsBinary));
        }

        foreach (var key in document.Keys)
        {
            if (filters.TryGetValue((collection, key.Field.Name), out var keys))
            {
                keys.Add(KeyFilter.Hash(LiteDbKeys.Key(document.Organization, key.Value).AsBinary));
            }
        }
    }

    // By the writer: it adds each later key itself. When the file is closed or the disk is full, look-ups go to the file
    // as before, until a later one begins another filter.
    private async Task FillAsync(LiteDbCollection collection, string field, KeyFilter filter)
    {
        try
        {
            // Before all bytes, and behind null, which documents without the key have.
            BsonValue? behind = new BsonValue(Array.Empty<byte>());
            while (behind is not null)
            {
                var from = behind;
                behind = await file.WriteAsync(() => AddPage(collection, field, filter, from), CancellationToken.None);
            }
        }
        catch (Exception failed)
            when (failed is ObjectDisposedException or IOException or LiteException or StorageFullException)
        {
            filter.GiveUp();
        }
    }

    private static BsonValue? AddPage(LiteDbCollection collection, string field, KeyFilter filter, BsonValue behind)
    {
        var keys = collection.KeysBehind(field, behind, Page);
        foreach (var key in keys)
        {
            filter.Add(KeyFilter.Hash(key.AsBinary));
        }

        if (keys.Count == Page)
        {
            return keys[^1];
        }

        filter.Complete();
        return null;
    }
}
