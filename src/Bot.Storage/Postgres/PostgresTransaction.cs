using Bot.Core.Data;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Reads and writes inside one transaction. A write with its keys takes one round trip.</summary>
internal sealed class PostgresTransaction(
    ISqlSession session,
    RegisteredSets sets,
    CommitActions actions,
    CancellationToken cancellationToken
) : PostgresReader(session, sets), IDocumentTransaction, IIndexedTransaction
{
    private const string Insert = """
        INSERT INTO documents (set, org, id, json, revision, due, lane, sequence, changed)
        SELECT $1, $2, $3, $4::json, $5::int, $6::timestamptz, $7::bytea, $8::bigint, stamp FROM this
        WHERE NOT EXISTS (
            SELECT FROM document_keys k JOIN wanted w USING (field, key)
            WHERE k.set = $1 AND k.org = $2 AND w.is_unique)
        ON CONFLICT (set, org, id) DO NOTHING
        RETURNING id
        """;

    private const string Upsert = """
        INSERT INTO documents (set, org, id, json, revision, due, lane, sequence, changed)
        SELECT $1, $2, $3, $4::json, $5::int, $6::timestamptz, $7::bytea, $8::bigint, stamp FROM this
        ON CONFLICT (set, org, id) DO UPDATE SET
            json = excluded.json, revision = excluded.revision, due = excluded.due,
            lane = excluded.lane, sequence = excluded.sequence, claim = NULL, claimed_until = NULL,
            changed = excluded.changed
        RETURNING id
        """;

    private const string Update = """
        UPDATE documents SET
            json = $4::json, revision = $5::int, due = $6::timestamptz,
            lane = $7::bytea, sequence = $8::bigint, claim = NULL, claimed_until = NULL,
            changed = (SELECT stamp FROM this)
        WHERE set = $1 AND org = $2 AND id = $3 AND revision = $13
        RETURNING id
        """;

    // Deletions are kept for a day, for nodes that follow the set.
    private const string NoteDeletion = """
        old AS (
            DELETE FROM document_deletions WHERE $4 AND at < clock_timestamp() - interval '1 day'),
        noted AS (
            INSERT INTO document_deletions (set, org, id, changed)
            SELECT $1, $2, $3::bytea, pg_current_xact_id()::text::bigint WHERE $4)
        """;

    private const string DeleteDocument = $"""
        WITH gone AS (DELETE FROM document_keys WHERE set = $1 AND org = $2 AND id = $3),
        {NoteDeletion}
        DELETE FROM documents WHERE set = $1 AND org = $2 AND id = $3
        """;

    private const string DeleteAllDocuments = $"""
        WITH gone AS (DELETE FROM document_keys WHERE set = $1 AND org = $2),
        {NoteDeletion}
        DELETE FROM documents WHERE set = $1 AND org = $2
        """;

    public CommitChanges Changes { get; } = new();

    /// <summary>The id of the transaction, once it has changed a document that is followed; 0 before.</summary>
    public long Stamp { get; private set; }

    public void AfterCommit(Action action) => actions.Add(action);

    public ValueTask<bool> InsertAsync<T>(DocumentSet<T> set, T document)
        where T : class => WriteAsync(set, Insert, set.Index(document));

    public ValueTask PutAsync<T>(DocumentSet<T> set, T document)
        where T : class => PutAsync(set, set.Index(document));

    public ValueTask<bool> ReplaceAsync<T>(DocumentSet<T> set, T document)
        where T : class => WriteAsync(set, Update, set.Index(set.WithNextRevision(document)), set.RevisionOf(document));

    public async ValueTask<bool> ReplaceAsync<T>(DocumentSet<T> set, T document, Func<T, bool> expected)
        where T : class
    {
        var indexed = set.Index(document);
        return await GetAsync(set, indexed.Organization, indexed.Id, cancellationToken) is { } stored
            && expected(stored)
            && await WriteAsync(set, Upsert, indexed);
    }

    public ValueTask<bool> DeleteAsync<T>(DocumentSet<T> set, string organization, string id)
        where T : class => DeleteAsync((IDocumentSet)set, organization, id);

    public ValueTask<int> DeleteAllAsync<T>(DocumentSet<T> set, string organization)
        where T : class => DeleteAllAsync((IDocumentSet)set, organization);

    public ValueTask<int> ReplaceEverywhereAsync(string organization, string oldValue, string newValue) =>
        OrganizationData.ReplaceEverywhereAsync(
            Sets,
            this,
            organization,
            new Replacement(oldValue, newValue),
            cancellationToken
        );

    public async ValueTask<int> NextAsync(string organization, string counter)
    {
        var last = await GetAsync(Counter.Set, organization, counter, cancellationToken);
        var next = (last?.Last ?? 0) + 1;
        await PutAsync(Counter.Set, new Counter(organization, counter, next));
        return next;
    }

    public async ValueTask<bool> HoldsAsync<T>(DocumentSet<T> set, Claim<T> claim)
        where T : class
    {
        var organization = set.Organization(claim.Document);
        await EnterAsync(set, organization, cancellationToken);

        // Locks the row, so that no other node claims the document before this transaction ends.
        var held = await Session.QueryAsync(
            """
            SELECT 1 FROM documents
            WHERE set = $1 AND org = $2 AND id = $3 AND claim = $4 AND claimed_until > clock_timestamp()
            FOR UPDATE
            """,
            [set.Name, organization, StoredKeys.Bytes(set.Id(claim.Document)), claim.Token],
            row => row.GetInt32(0),
            cancellationToken
        );
        return held.Count > 0;
    }

    public async ValueTask PutAsync(IDocumentSet set, IndexedDocument document) =>
        await WriteAsync(set, Upsert, document);

    public async ValueTask<bool> DeleteAsync(IDocumentSet set, string organization, string id)
    {
        var deleted = await DeleteRowsAsync(set, organization, StoredKeys.Bytes(id));
        Changes.Delete(set, organization, id);
        return deleted > 0;
    }

    public async ValueTask<int> DeleteAllAsync(IDocumentSet set, string organization)
    {
        var deleted = await DeleteRowsAsync(set, organization, id: null);
        Changes.Clear(set, organization);
        return deleted;
    }

    private async ValueTask<int> DeleteRowsAsync(IDocumentSet set, string organization, byte[]? id)
    {
        await EnterAsync(set, organization, cancellationToken);
        if (set.HasFeed && Stamp == 0)
        {
            Stamp = await PostgresFeed.StampAsync(Session, cancellationToken);
        }

        return await Session.ExecuteAsync(
            id is null ? DeleteAllDocuments : DeleteDocument,
            [set.Name, organization, id, set.HasFeed],
            cancellationToken
        );
    }

    private async ValueTask<bool> WriteAsync(
        IDocumentSet set,
        string write,
        IndexedDocument document,
        int? expected = null
    )
    {
        await EnterAsync(set, document.Organization, cancellationToken);
        try
        {
            var written = await Session.QueryAsync(
                Indexing(write),
                [.. DocumentRow.Values(set, document), .. expected is null ? [] : new object?[] { expected }],
                row => (Count: row.GetInt64(0), Stamp: row.IsDBNull(1) ? Stamp : row.GetInt64(1)),
                cancellationToken
            );
            if (written is not [var first] || first.Count == 0)
            {
                return false;
            }

            Stamp = first.Stamp;
            Changes.Write(set, document);
            return true;
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw UniqueKeys.Taken(set);
        }
    }

    // Adds the update of changed keys to a write. The update runs only if the write changes a row.
    private static string Indexing(string write) =>
        $"""
            WITH wanted AS (
                SELECT * FROM unnest($9::text[], $10::bytea[], $11::bool[]) AS w (field, key, is_unique)),
            this AS (SELECT CASE WHEN $12::bool THEN pg_current_xact_id()::text::bigint END AS stamp),
            written AS (
            {write}),
            gone AS (
                DELETE FROM document_keys k
                WHERE k.set = $1 AND k.org = $2 AND k.id = $3 AND EXISTS (SELECT FROM written)
                  AND NOT EXISTS (SELECT FROM wanted w WHERE w.field = k.field AND w.key = k.key)),
            indexed AS (
                INSERT INTO document_keys (set, field, org, key, id, is_unique)
                SELECT $1, w.field, $2, w.key, $3, w.is_unique FROM wanted w, written
                ON CONFLICT (set, field, org, key, id) DO NOTHING)
            SELECT count(*), (SELECT stamp FROM this) FROM written
            """;
}
