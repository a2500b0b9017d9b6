using Bot.Core.Data;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>The collections of all registered sets. Opening them computes the keys of sets whose version rose.</summary>
internal sealed class LiteDbCollections
{
    private const string Versions = "documentSets";
    private const string VersionField = "version";
    private const int BatchSize = 500;

    private readonly LiteDbFile file;
    private readonly Dictionary<string, LiteDbCollection> byName = [];

    public LiteDbCollections(LiteDbFile file, RegisteredSets sets)
    {
        this.file = file;
        Sets = sets;
        foreach (var set in sets.All)
        {
            var stored = StoredVersion(set);
            var isOlder = (stored ?? 1) < set.Version;
            StorageVersionException.ThrowIfNewer($"the document set \"{set.Name}\"", stored ?? 0, set.Version);
            var collection = new LiteDbCollection(file, set, rebuildsIndexes: isOlder);
            byName.Add(set.Name, collection);
            if (isOlder)
            {
                Rewrite(set, collection);
            }

            if (stored != set.Version)
            {
                StoreVersion(set);
            }
        }
    }

    public RegisteredSets Sets { get; }

    public LiteDbCollection Of(IDocumentSet set, string organization)
    {
        Sets.Check(set, organization);
        return byName[set.Name];
    }

    private int? StoredVersion(IDocumentSet set) =>
        file.Database.GetCollection(Versions).FindById(set.Name)?[VersionField].AsInt32;

    private void Rewrite(IDocumentSet set, LiteDbCollection collection)
    {
        BsonValue? behind = BsonValue.MinValue;
        while (behind is not null)
        {
            var from = behind;
            behind = Write(() => RewritePage(set, collection, from));
        }
    }

    // Last: a crash before this begins the rewriting again, and rewriting twice changes nothing.
    private void StoreVersion(IDocumentSet set) =>
        Write(() =>
            file
                .Database.GetCollection(Versions)
                .Upsert(new BsonDocument { ["_id"] = set.Name, [VersionField] = set.Version })
        );

    private static BsonValue? RewritePage(IDocumentSet set, LiteDbCollection collection, BsonValue behind)
    {
        var page = collection.Page(behind, BatchSize);
        foreach (var stored in page)
        {
            var document = set.Index(stored[LiteDbCollection.JsonField].AsString);
            if (LiteDbCollection.StoredId(document) != stored["_id"])
            {
                collection.Delete(stored["_id"]);
            }

            collection.Put(document);
        }

        return page.Count < BatchSize ? null : page[^1]["_id"];
    }

    // The file opens before anybody waits for anything, and the writer has its own thread.
    private TResult Write<TResult>(Func<TResult> work) =>
        file.WriteAsync(work, CancellationToken.None).GetAwaiter().GetResult();
}
