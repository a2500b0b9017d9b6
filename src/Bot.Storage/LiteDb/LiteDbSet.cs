using Bot.Core.Data;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>A key of a set; see <see cref="DocumentSet{T}"/>.</summary>
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
/// A set of records of one kind, for stores that write to the file themselves. Writing members are for use inside
/// <see cref="LiteDbFile.WriteAsync"/>.
/// </summary>
internal sealed class LiteDbSet<T>(LiteDbFile file, DocumentSet<T> set)
    where T : class
{
    private readonly LiteDbCollection collection = new(file, set);

    public LiteDbSet(
        LiteDbFile file,
        string name,
        Func<T, string> organization,
        Func<T, string> id,
        params IReadOnlyList<LiteDbIndex<T>> indexes
    )
        : this(file, indexes.Aggregate(new DocumentSet<T>(name, organization, id), With)) { }

    public T? Get(string organization, string id) =>
        collection.Get(organization, id) is { } document ? Read(document) : null;

    /// <summary>Records with this key, in no order.</summary>
    public IReadOnlyList<T> Find(string organization, string field, string key, int limit = int.MaxValue) =>
        [.. collection.Find(organization, field, key, limit).Select(Read)];

    /// <summary>Ids of records with a key that is, or begins with, this one; in no order.</summary>
    public IReadOnlyList<string> FindIds(string organization, string field, string key, bool isPrefix, int limit) =>
        collection.FindIds(organization, field, key, isPrefix, limit);

    /// <summary>Records with a key between both (included), each once, in no order.</summary>
    public IReadOnlyList<T> FindBetween(string organization, string field, string from, string to) =>
        [.. collection.FindBetween(organization, field, from, to).Select(Read)];

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
    ) => collection.Range(organization, field, from, to, descending).Select(Read);

    /// <summary>All records of an organization, by id.</summary>
    public IReadOnlyList<T> All(string organization) => [.. collection.All(organization).Select(Read)];

    /// <summary>False when the id or a unique key is taken; nothing is changed then.</summary>
    public bool TryInsert(T record) => collection.Insert(set.Index(record));

    /// <summary>Adds or overwrites.</summary>
    public void Put(T record) => collection.Put(set.Index(record));

    /// <summary>Overwrites the record if the stored one is as expected; false when it is gone or not as expected.</summary>
    public bool TryReplace(T record, Func<T, bool> expected)
    {
        var document = set.Index(record);
        if (Get(document.Organization, document.Id) is not { } stored || !expected(stored))
        {
            return false;
        }

        collection.Put(document);
        return true;
    }

    public bool Delete(string organization, string id) => collection.Delete(organization, id);

    /// <summary>Deletes what belongs to an organization; how many.</summary>
    public int DeleteAll(string organization) => collection.DeleteAll(organization);

    private static T Read(BsonDocument document) => StoredJson.Read<T>(document[LiteDbCollection.JsonField].AsString);

    private static DocumentSet<T> With(DocumentSet<T> set, LiteDbIndex<T> index) =>
        index.Single ? set.WithOrderedKey(index.Field, record => index.Keys(record).First())
        : index.Unique ? set.WithUniqueKey(index.Field, index.Keys)
        : set.WithKey(index.Field, index.Keys);
}
