using System.Text;
using Bot.Core.Data;
using LiteDB;
using static Bot.Storage.LiteDb.LiteDbExpressions;
using static Bot.Storage.LiteDb.LiteDbKeys;

namespace Bot.Storage.LiteDb;

/// <summary>
/// The documents of a set, as JSON with their keys beside it. The JSON is ours, not the mapper's: LiteDB's mapper trims
/// texts, empties strings and rounds times. Ids and keys are bytes behind the organization's name and a zero byte; due
/// times and lanes stand alone, because they are read across organizations. Writing members are for use inside
/// <see cref="LiteDbFile.WriteAsync"/>.
/// </summary>
internal sealed class LiteDbCollection
{
    public const string JsonField = "json";
    public const string DueField = "due";
    private const string LaneField = "lane";

    private static readonly BsonExpression IdAlone = BsonExpression.Create("{ _id: $._id }");

    private readonly IDocumentSet set;
    private readonly ILiteCollection<BsonDocument> collection;
    private readonly IReadOnlyList<KeyField> fields;

    public LiteDbCollection(LiteDbFile file, IDocumentSet set, bool rebuildsIndexes = false)
    {
        this.set = set;
        fields = set.Fields;
        collection = file.Database.GetCollection(set.Name);

        // Makes the collection: LiteDB fails for good when one is read while the first write to it makes it.
        collection.Insert(Array.Empty<BsonDocument>());
        if (rebuildsIndexes)
        {
            DropIndexes(file);
        }

        EnsureIndexes();
    }

    public string? GetJson(string organization, string id) =>
        collection.FindById(Key(organization, id))?[JsonField].AsString;

    public IEnumerable<BsonDocument> Find(string organization, string field, string key, int limit) =>
        collection.Find(Equal(RegisteredSets.Field(set, field), Key(organization, key)), 0, limit);

    /// <summary>Ids of documents with a key that is, or begins with, this one; in no order.</summary>
    public IReadOnlyList<string> FindIds(string organization, string field, string key, bool isPrefix, int limit) =>
        [
            .. collection
                .Query()
                .Where(
                    isPrefix
                        ? Between(
                            RegisteredSets.Field(set, field),
                            Key(organization, key),
                            BehindPrefix(organization, key)
                        )
                        : Equal(RegisteredSets.Field(set, field), Key(organization, key))
                )
                .Select(IdAlone)
                .Limit(limit)
                .ToEnumerable()
                .Select(document => IdOf(organization, document["_id"]))
                .Distinct(),
        ];

    public IEnumerable<BsonDocument> FindBetween(string organization, string field, string from, string to) =>
        collection
            .Find(Between(RegisteredSets.Field(set, field), Key(organization, from), Key(organization, to)))
            .DistinctBy(document => document["_id"]);

    /// <summary>Documents by an ordered key, read as they are asked for. Not for use across an await.</summary>
    public IEnumerable<BsonDocument> Range(
        string organization,
        string field,
        string? from,
        string? to,
        bool descending
    ) =>
        collection.Find(
            Ordered(
                field,
                descending,
                Between(RegisteredSets.Field(set, field), Low(organization, from), High(organization, to))
            )
        );

    /// <summary>
    /// A page of documents by an ordered key, then by id, and the key behind which the next page begins; null behind the
    /// last page. All documents with one key are on one page.
    /// </summary>
    public (IReadOnlyList<BsonDocument> Documents, BsonValue? Next) RangePage(
        string organization,
        string field,
        string? from,
        string? to,
        bool descending,
        BsonValue? behind,
        int size
    )
    {
        var key = RegisteredSets.Field(set, field);
        var (low, high) = (Low(organization, from), High(organization, to));
        var start = behind ?? (descending ? high : low);
        var comparison = (descending ? "<" : ">") + (behind is null ? "=" : "");
        var page = collection
            .Find(Ordered(field, descending, BsonExpression.Create($"$.{field} {comparison} @0", start)))
            .TakeWhile(document => descending ? document[field] >= low : document[field] <= high)
            .Take(size)
            .ToList();
        BsonValue? next = null;
        if (page.Count == size)
        {
            next = page[^1][field];
            page.RemoveAll(document => document[field] == next);
            page.AddRange(collection.Find(Equal(key, next)));
        }

        return (
            descending
                ? [.. page.OrderByDescending(document => document[field]).ThenByDescending(document => document["_id"])]
                : [.. page.OrderBy(document => document[field]).ThenBy(document => document["_id"])],
            next
        );
    }

    /// <summary>Documents of an organization by id.</summary>
    public IEnumerable<BsonDocument> All(string organization, string? after = null, int limit = int.MaxValue) =>
        collection.Find(IdBetween(After(organization, after), End(organization)), 0, limit);

    /// <summary>Owners of documents, each once: one look for each of them, however many documents they have.</summary>
    public IEnumerable<string> Owners()
    {
        var behind = BsonValue.MinValue;
        while (Page(behind, limit: 1) is [var first])
        {
            var owner = OwnerOf(first["_id"]);
            yield return owner;
            behind = End(owner);
        }
    }

    /// <summary>Documents of all organizations by their stored id.</summary>
    public IReadOnlyList<BsonDocument> Page(BsonValue after, int limit) =>
        [.. collection.Find(BsonExpression.Create("_id > @0", after), 0, limit)];

    /// <summary>
    /// A page of the values of the stored id or an ordered key, in order. A value that several documents have may be
    /// missing from the next page.
    /// </summary>
    public IReadOnlyList<BsonValue> KeysBehind(string field, BsonValue behind, int limit) =>
        [
            .. collection
                .Query()
                .Where(BsonExpression.Create($"$.{field} > @0", behind))
                .OrderBy(BsonExpression.Create($"$.{field}"))
                .Select(BsonExpression.Create($"{{ key: $.{field} }}"))
                .Limit(limit)
                .ToEnumerable()
                .Select(document => document["key"]),
        ];

    /// <summary>
    /// Documents that can be claimed unless they are claimed already, in the order of their due times: of a set with
    /// lanes the first of each lane, due or not; else those that are due by then.
    /// </summary>
    public IEnumerable<BsonDocument> Claimable(DateTimeOffset now) =>
        set.HasLanes
            ? Heads().Where(head => head[DueField].IsInt64).OrderBy(head => head[DueField].AsInt64)
            : collection.Find(
                Ordered(
                    DueField,
                    false,
                    BsonExpression.Create($"$.{DueField} BETWEEN @0 AND @1", long.MinValue, now.UtcTicks)
                )
            );

    /// <summary>Adds a document whose id is free.</summary>
    public void Insert(IndexedDocument document) => collection.Insert(Document(document));

    /// <summary>Adds or replaces a document; true if there was none with its id.</summary>
    public bool Put(IndexedDocument document) => collection.Upsert(Document(document));

    public bool Delete(string organization, string id) => collection.Delete(Key(organization, id));

    public void Delete(BsonValue storedId) => collection.Delete(storedId);

    public int DeleteAll(string organization) =>
        collection.DeleteMany(IdBetween(Low(organization, null), End(organization)));

    /// <summary>Whether a unique key of the document belongs to another document.</summary>
    public bool HasDuplicate(IndexedDocument document)
    {
        var id = StoredId(document);
        return document.Keys.Any(key =>
            key.Field.Kind == KeyKind.Unique
            && collection.Find(Equal(key.Field, Key(document.Organization, key.Value))).Any(other => other["_id"] != id)
        );
    }

    public static BsonValue StoredId(IndexedDocument document) => Key(document.Organization, document.Id);

    // LiteDB refuses an index of the same name over another expression. An index of a former key would still cost.
    private void DropIndexes(LiteDbFile file)
    {
        var names = file
            .Database.GetCollection("$indexes")
            .Query()
            .Where("collection = @0 AND name != '_id'", set.Name)
            .ToEnumerable()
            .Select(index => index["name"].AsString)
            .ToList();
        names.ForEach(name => collection.DropIndex(name));
    }

    private void EnsureIndexes()
    {
        foreach (var field in fields)
        {
            // LiteDB has no unique index over several keys: the only writer checks before it writes.
            collection.EnsureIndex(field.Name, BsonExpression.Create(Path(field)));
        }

        if (set.HasDue)
        {
            collection.EnsureIndex(DueField, BsonExpression.Create($"$.{DueField}"));
        }

        if (set.HasLanes)
        {
            collection.EnsureIndex(LaneField, BsonExpression.Create($"$.{LaneField}"));
        }
    }

    private List<BsonDocument> Heads()
    {
        var heads = new List<BsonDocument>();
        byte[] from = [];
        while (
            collection
                .Find(
                    Ordered(LaneField, false, BsonExpression.Create($"$.{LaneField} >= @0", new BsonValue(from))),
                    0,
                    1
                )
                .FirstOrDefault()
                is { } head
            && head[LaneField].IsBinary
        )
        {
            heads.Add(head);
            from = BehindLane(head[LaneField].AsBinary);
        }

        return heads;
    }

    private BsonDocument Document(IndexedDocument document)
    {
        var stored = new BsonDocument { ["_id"] = StoredId(document), [JsonField] = document.Json };
        foreach (var field in fields)
        {
            var keys = document
                .Keys.Where(key => key.Field == field)
                .Select(key => Key(document.Organization, key.Value))
                .ToList();
            if (field.Kind != KeyKind.Ordered)
            {
                stored[field.Name] = new BsonArray(keys);
            }
            else if (keys is [var only])
            {
                stored[field.Name] = only;
            }
        }

        if (document.Due is { } due)
        {
            stored[DueField] = due.UtcTicks;
        }

        if (document.Lane is { } lane)
        {
            stored[LaneField] = LaneKey(lane, document.Sequence);
        }

        return stored;
    }

    private string IdOf(string organization, BsonValue storedId)
    {
        var id = storedId.AsBinary.AsSpan(Encoding.UTF8.GetByteCount(organization) + 1);
        return StoredKeys.IsCut(id)
            ? set.Index(collection.FindById(storedId)[JsonField].AsString).Id
            : Encoding.UTF8.GetString(id);
    }
}
