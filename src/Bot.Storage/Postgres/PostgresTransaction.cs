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
        INSERT INTO documents (set, org, id, json, revision, due, lane, sequence)
        SELECT $1, $2, $3, $4::json, $5::int, $6::timestamptz, $7::bytea, $8::bigint
        WHERE NOT EXISTS (
            SELECT FROM document_keys k JOIN wanted w USING (field, key)
            WHERE k.set = $1 AND k.org = $2 AND w.is_unique)
        ON CONFLICT (set, org, id) DO NOTHING
        RETURNING id
        """;

    private const string Upsert = """
        INSERT INTO documents (set, org, id, json, revision, due, lane, sequence)
        VALUES ($1, $2, $3, $4::json, $5::int, $6::timestamptz, $7::bytea, $8::bigint)
        ON CONFLICT (set, org, id) DO UPDATE SET
            json = excluded.json, revision = excluded.revision, due = excluded.due,
            lane = excluded.lane, sequence = excluded.sequence, claim = NULL, claimed_until = NULL
        RETURNING id
        """;

    private const string Update = """
        UPDATE documents SET
            json = $4::json, revision = $5::int, due = $6::timestamptz,
            lane = $7::bytea, sequence = $8::bigint, claim = NULL, claimed_until = NULL
        WHERE set = $1 AND org = $2 AND id = $3 AND revision = $12
        RETURNING id
        """;

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
        await EnterAsync(set, organization, cancellationToken);
        var deleted = await Session.ExecuteAsync(
            """
            WITH gone AS (DELETE FROM document_keys WHERE set = $1 AND org = $2 AND id = $3)
            DELETE FROM documents WHERE set = $1 AND org = $2 AND id = $3
            """,
            [set.Name, organization, StoredKeys.Bytes(id)],
            cancellationToken
        );
        return deleted > 0;
    }

    public async ValueTask<int> DeleteAllAsync(IDocumentSet set, string organization)
    {
        await EnterAsync(set, organization, cancellationToken);
        return await Session.ExecuteAsync(
            """
            WITH gone AS (DELETE FROM document_keys WHERE set = $1 AND org = $2)
            DELETE FROM documents WHERE set = $1 AND org = $2
            """,
            [set.Name, organization],
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
                row => row.GetInt64(0),
                cancellationToken
            );
            return written is [> 0];
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
            SELECT count(*) FROM written
            """;
}
