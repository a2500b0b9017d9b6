using LiteDB;
using LiteDB.Engine;

namespace Bot.Storage.LiteDb;

/// <summary>
/// LiteDB's engine behind a seam, so that the file can be opened again without the stores noticing: LiteDB cannot take
/// back a commit, and an engine opened on what the disk holds does not know of it.
/// </summary>
internal sealed class ReopenableEngine(ILiteEngine engine) : ILiteEngine
{
    private readonly Lock gate = new();
    private volatile ILiteEngine current = engine;
    private OpenReaders readers = new();
    private OpenReaders? earlierReaders;

    /// <summary>New calls go to the new engine. Readers that are open finish on the old one.</summary>
    public void Replace(ILiteEngine with)
    {
        lock (gate)
        {
            current = with;
            earlierReaders ??= readers;
            readers = new OpenReaders();
        }
    }

    /// <summary>Returns when no reader of an earlier engine is open, or after that time.</summary>
    public void WaitForEarlierReaders(TimeSpan longest)
    {
        earlierReaders?.WaitUntilClosed(longest);
        earlierReaders = null;
    }

    public int Checkpoint() => current.Checkpoint();

    // Fails on files with an index since LiteDB 5.0.19, and closes the engine.
    public long Rebuild(RebuildOptions options) => throw new NotSupportedException("Copy into a new file instead.");

    public bool BeginTrans() => current.BeginTrans();

    public bool Commit() => current.Commit();

    public bool Rollback() => current.Rollback();

    public IBsonDataReader Query(string collection, Query query)
    {
        ILiteEngine asked;
        OpenReaders counted;
        lock (gate)
        {
            (asked, counted) = (current, readers);
            counted.Open();
        }

        try
        {
            return new CountedReader(asked.Query(collection, query), counted);
        }
        catch
        {
            counted.Close();
            throw;
        }
    }

    public int Insert(string collection, IEnumerable<BsonDocument> docs, BsonAutoId autoId) =>
        current.Insert(collection, docs, autoId);

    public int Update(string collection, IEnumerable<BsonDocument> docs) => current.Update(collection, docs);

    public int UpdateMany(string collection, BsonExpression transform, BsonExpression predicate) =>
        current.UpdateMany(collection, transform, predicate);

    public int Upsert(string collection, IEnumerable<BsonDocument> docs, BsonAutoId autoId) =>
        current.Upsert(collection, docs, autoId);

    public int Delete(string collection, IEnumerable<BsonValue> ids) => current.Delete(collection, ids);

    public int DeleteMany(string collection, BsonExpression predicate) => current.DeleteMany(collection, predicate);

    public bool DropCollection(string name) => current.DropCollection(name);

    public bool RenameCollection(string name, string newName) => current.RenameCollection(name, newName);

    public bool EnsureIndex(string collection, string name, BsonExpression expression, bool unique) =>
        current.EnsureIndex(collection, name, expression, unique);

    public bool DropIndex(string collection, string name) => current.DropIndex(collection, name);

    public BsonValue Pragma(string name) => current.Pragma(name);

    public bool Pragma(string name, BsonValue value) => current.Pragma(name, value);

    public void Dispose() => current.Dispose();
}
