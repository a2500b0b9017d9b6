using System.Text;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>
/// An index of a set. Keys are looked up within one organization, byte by byte: no collation takes two different keys
/// for one. Single indexes have exactly one key for each record and keep its order; others have any number.
/// </summary>
internal sealed record LiteDbIndex<T>(
    string Field,
    Func<T, IEnumerable<string>> Keys,
    bool Unique = false,
    bool Single = false
)
{
    /// <summary>One key for each record, in whose order records can be read.</summary>
    public static LiteDbIndex<T> Ordered(string field, Func<T, string> key) =>
        new(field, record => [key(record)], Single: true);
}

/// <summary>
/// A set of records of one kind, as JSON with their index keys beside it. The JSON is ours, not the mapper's: LiteDB's
/// mapper trims texts, empties strings and rounds times. Writing members are for use inside <see cref="LiteDbFile.WriteAsync"/>.
/// </summary>
internal sealed class LiteDbSet<T>
    where T : class
{
    private const int LongestKey = 400;

    private static readonly BsonExpression IdAlone = BsonExpression.Create("{ _id: $._id }");

    private readonly ILiteCollection<BsonDocument> collection;
    private readonly Func<T, string> organization;
    private readonly Func<T, string> id;
    private readonly IReadOnlyList<LiteDbIndex<T>> indexes;

    public LiteDbSet(
        LiteDbFile file,
        string name,
        Func<T, string> organization,
        Func<T, string> id,
        params IReadOnlyList<LiteDbIndex<T>> indexes
    )
    {
        collection = file.Database.GetCollection(name);
        (this.organization, this.id, this.indexes) = (organization, id, indexes);

        // Makes the collection: LiteDB fails for good when somebody reads one that is being made by somebody else's first write.
        collection.Insert(Array.Empty<BsonDocument>());
        foreach (var index in indexes)
        {
            // LiteDB has no unique index over several keys: there the check before the write, by the only writer, is what holds.
            collection.EnsureIndex(index.Field, BsonExpression.Create(Path(index)), index.Unique && index.Single);
        }
    }

    public T? Get(string organization, string id) => Read(collection.FindById(Key(organization, id)));

    /// <summary>Records with this key, in no order.</summary>
    public IReadOnlyList<T> Find(string organization, string field, string key, int limit = int.MaxValue) =>
        [.. collection.Find(Equal(Index(field), Key(organization, key)), 0, limit).Select(document => Read(document)!)];

    /// <summary>Ids of records with a key that is, or begins with, this one; in no order.</summary>
    public IReadOnlyList<string> FindIds(string organization, string field, string key, bool isPrefix, int limit) =>
        [
            .. collection
                .Query()
                .Where(
                    isPrefix
                        ? Between(Index(field), Key(organization, key), BehindPrefix(organization, key))
                        : Equal(Index(field), Key(organization, key))
                )
                .Select(IdAlone)
                .Limit(limit)
                .ToEnumerable()
                .Select(document => Id(organization, document["_id"].AsBinary))
                .Distinct(),
        ];

    /// <summary>Records with a key between both (included), each once, in no order.</summary>
    public IReadOnlyList<T> FindBetween(string organization, string field, string from, string to) =>
        [
            .. collection
                .Find(Between(Index(field), Key(organization, from), Key(organization, to)))
                .DistinctBy(document => document["_id"])
                .Select(document => Read(document)!),
        ];

    /// <summary>
    /// Records by an ordered index, read as they are asked for: keys from..to (both included, null is open), largest
    /// first if asked. Not for use across an await.
    /// </summary>
    public IEnumerable<T> Range(
        string organization,
        string field,
        string? from = null,
        string? to = null,
        bool descending = false
    )
    {
        var query = new Query
        {
            OrderBy = BsonExpression.Create(Path(Index(field))),
            Order = descending ? Query.Descending : Query.Ascending,
        };
        query.Where.Add(
            Between(Index(field), Key(organization, from ?? ""), to is null ? End(organization) : Key(organization, to))
        );
        return collection.Find(query).Select(document => Read(document)!);
    }

    /// <summary>All records of an organization, by id.</summary>
    public IReadOnlyList<T> All(string organization) =>
        [.. collection.Find(Own(organization)).Select(document => Read(document)!)];

    /// <summary>False when the id or a unique key is taken; nothing is changed then.</summary>
    public bool TryInsert(T record)
    {
        if (
            collection.FindById(Key(record)) is not null
            || indexes.Any(index => index.Unique && IsTaken(record, index))
        )
        {
            return false;
        }

        collection.Insert(Document(record));
        return true;
    }

    /// <summary>Adds or overwrites.</summary>
    public void Put(T record) => collection.Upsert(Document(record));

    /// <summary>Overwrites the record if the stored one is as expected; false when it is gone or not as expected.</summary>
    public bool TryReplace(T record, Func<T, bool> expected)
    {
        if (Read(collection.FindById(Key(record))) is not { } stored || !expected(stored))
        {
            return false;
        }

        return collection.Update(Document(record));
    }

    public bool Delete(string organization, string id) => collection.Delete(Key(organization, id));

    /// <summary>Deletes what belongs to an organization; how many.</summary>
    public int DeleteAll(string organization) => collection.DeleteMany(Own(organization));

    private static string Path(LiteDbIndex<T> index) => index.Single ? $"$.{index.Field}" : $"$.{index.Field}[*]";

    // Values go as parameters: LiteDB compiles an expression once for each source text, and keeps it.
    private static BsonExpression Equal(LiteDbIndex<T> index, BsonValue key) =>
        BsonExpression.Create($"{Path(index)} {Any(index)} = @0", key);

    private static BsonExpression Between(LiteDbIndex<T> index, BsonValue from, BsonValue to) =>
        BsonExpression.Create($"{Path(index)} {Any(index)} BETWEEN @0 AND @1", from, to);

    private static BsonExpression Own(string organization) =>
        BsonExpression.Create("_id BETWEEN @0 AND @1", Key(organization, ""), End(organization));

    private static string Any(LiteDbIndex<T> index) => index.Single ? "" : "ANY";

    private static T? Read(BsonDocument? document) =>
        document is null ? null : StoredJson.Read<T>(document["json"].AsString);

    // LiteDB takes keys up to 1,023 bytes: a longer one is cut and told apart by its hash.
    private static BsonValue Key(string organization, string key)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        if (bytes.Length > LongestKey)
        {
            bytes = [.. bytes[..LongestKey], .. System.Security.Cryptography.SHA256.HashData(bytes)];
        }

        return new BsonValue([.. Encoding.UTF8.GetBytes(organization), 0, .. bytes]);
    }

    // Every key of the organization is its name, a zero byte and more: this is behind all of them and before the next name.
    private static BsonValue End(string organization) => new([.. Encoding.UTF8.GetBytes(organization), 1]);

    // 255 is no byte of UTF-8: behind every key that begins so.
    private static BsonValue BehindPrefix(string organization, string prefix) =>
        new([.. Key(organization, prefix).AsBinary, 255]);

    private static string Id(string organization, byte[] key) =>
        Encoding.UTF8.GetString(key.AsSpan(Encoding.UTF8.GetByteCount(organization) + 1));

    private LiteDbIndex<T> Index(string field) => indexes.First(index => index.Field == field);

    private BsonValue Key(T record) => Key(organization(record), id(record));

    private bool IsTaken(T record, LiteDbIndex<T> index) =>
        index.Keys(record).Any(key => collection.Exists(Equal(index, Key(organization(record), key))));

    private BsonDocument Document(T record)
    {
        var document = new BsonDocument { ["_id"] = Key(record), ["json"] = StoredJson.Write(record) };
        foreach (var index in indexes)
        {
            var keys = index.Keys(record).Select(key => Key(organization(record), key));
            document[index.Field] = index.Single ? keys.First() : new BsonArray(keys);
        }

        return document;
    }
}
