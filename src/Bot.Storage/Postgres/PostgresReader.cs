using System.Runtime.CompilerServices;
using System.Text;
using Bot.Core.Data;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Reads documents, outside or inside a transaction.</summary>
internal class PostgresReader(ISqlSession session, RegisteredSets sets) : IDocumentReader, IIndexedReader
{
    private const int PageSize = 100;

    protected ISqlSession Session => session;

    protected RegisteredSets Sets => sets;

    public async ValueTask<T?> GetAsync<T>(
        DocumentSet<T> set,
        string organization,
        string id,
        CancellationToken cancellationToken
    )
        where T : class
    {
        await EnterAsync(set, organization, cancellationToken);
        var found = await DocumentsAsync<T>(
            "SELECT json FROM documents WHERE set = $1 AND org = $2 AND id = $3",
            [set.Name, organization, StoredKeys.Bytes(id)],
            cancellationToken
        );
        return found.SingleOrDefault();
    }

    public async ValueTask<IReadOnlyList<T>> FindAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string key,
        int limit,
        CancellationToken cancellationToken
    )
        where T : class
    {
        await EnterAsync(set, organization, field, cancellationToken);
        return await DocumentsAsync<T>(
            """
            SELECT d.json FROM document_keys k JOIN documents d USING (set, org, id)
            WHERE k.set = $1 AND k.field = $2 AND k.org = $3 AND k.key = $4
            LIMIT $5
            """,
            [set.Name, field, organization, StoredKeys.Bytes(key), limit],
            cancellationToken
        );
    }

    public async ValueTask<IReadOnlyList<string>> FindIdsAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string key,
        bool isPrefix,
        int limit,
        CancellationToken cancellationToken
    )
        where T : class
    {
        await EnterAsync(set, organization, field, cancellationToken);
        var from = StoredKeys.Bytes(key);

        // UTF-8 has no byte 255, so this sorts after all keys with the prefix.
        byte[] to = isPrefix ? [.. from, byte.MaxValue] : from;
        return await session.QueryAsync(
            """
            SELECT DISTINCT k.id, CASE WHEN length(k.id) > 400 THEN d.json::text END
            FROM document_keys k JOIN documents d USING (set, org, id)
            WHERE k.set = $1 AND k.field = $2 AND k.org = $3 AND k.key BETWEEN $4 AND $5
            LIMIT $6
            """,
            [set.Name, field, organization, from, to, limit],
            row => row.IsDBNull(1) ? Encoding.UTF8.GetString(Bytes(row, 0)) : set.Index(row.GetString(1)).Id,
            cancellationToken
        );
    }

    public async ValueTask<IReadOnlyList<T>> FindBetweenAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string from,
        string to,
        CancellationToken cancellationToken
    )
        where T : class
    {
        await EnterAsync(set, organization, field, cancellationToken);
        return await DocumentsAsync<T>(
            """
            SELECT json FROM documents WHERE set = $1 AND org = $3 AND id IN (
                SELECT id FROM document_keys
                WHERE set = $1 AND field = $2 AND org = $3 AND key BETWEEN $4 AND $5)
            """,
            [set.Name, field, organization, StoredKeys.Bytes(from), StoredKeys.Bytes(to)],
            cancellationToken
        );
    }

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
        await EnterAsync(set, organization, field, cancellationToken);
        var sql = descending ? Descending : Ascending;
        var (low, high) = (from is null ? null : StoredKeys.Bytes(from), to is null ? null : StoredKeys.Bytes(to));
        (byte[]? Key, byte[]? Id) behind = (null, null);
        List<(byte[] Key, byte[] Id, T Document)> page;
        do
        {
            page = await session.QueryAsync(
                sql,
                [set.Name, field, organization, low, high, behind.Key, behind.Id, PageSize],
                row => (Bytes(row, 0), Bytes(row, 1), Read<T>(row, 2)),
                cancellationToken
            );
            foreach (var (key, id, document) in page)
            {
                behind = (key, id);
                yield return document;
            }
        } while (page.Count == PageSize);
    }

    public async ValueTask<IReadOnlyList<T>> ListAsync<T>(
        DocumentSet<T> set,
        string organization,
        CancellationToken cancellationToken
    )
        where T : class
    {
        await EnterAsync(set, organization, cancellationToken);
        return await DocumentsAsync<T>(
            "SELECT json FROM documents WHERE set = $1 AND org = $2 ORDER BY id",
            [set.Name, organization],
            cancellationToken
        );
    }

    public async ValueTask<IReadOnlyList<IndexedDocument>> PageAsync(
        IDocumentSet set,
        string organization,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        await EnterAsync(set, organization, cancellationToken);
        return await session.QueryAsync(
            """
            SELECT json FROM documents
            WHERE set = $1 AND org = $2 AND ($3::bytea IS NULL OR id > $3)
            ORDER BY id LIMIT $4
            """,
            [set.Name, organization, after is null ? null : StoredKeys.Bytes(after), limit],
            row => set.Index(row.GetString(0)),
            cancellationToken
        );
    }

    protected ValueTask EnterAsync(IDocumentSet set, string organization, CancellationToken cancellationToken)
    {
        Sets.Check(set, organization);
        return session.EnterAsync(organization, cancellationToken);
    }

    protected static T Read<T>(NpgsqlDataReader row, int column)
        where T : class => StoredJson.Read<T>(row.GetString(column));

    private const string Ascending = """
        SELECT k.key, k.id, d.json FROM document_keys k JOIN documents d USING (set, org, id)
        WHERE k.set = $1 AND k.field = $2 AND k.org = $3
          AND ($4::bytea IS NULL OR k.key >= $4) AND ($5::bytea IS NULL OR k.key <= $5)
          AND ($6::bytea IS NULL OR (k.key, k.id) > ($6, $7::bytea))
        ORDER BY k.key, k.id LIMIT $8
        """;

    private const string Descending = """
        SELECT k.key, k.id, d.json FROM document_keys k JOIN documents d USING (set, org, id)
        WHERE k.set = $1 AND k.field = $2 AND k.org = $3
          AND ($4::bytea IS NULL OR k.key >= $4) AND ($5::bytea IS NULL OR k.key <= $5)
          AND ($6::bytea IS NULL OR (k.key, k.id) < ($6, $7::bytea))
        ORDER BY k.key DESC, k.id DESC LIMIT $8
        """;

    private static byte[] Bytes(NpgsqlDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    private ValueTask EnterAsync(
        IDocumentSet set,
        string organization,
        string field,
        CancellationToken cancellationToken
    )
    {
        RegisteredSets.Field(set, field);
        return EnterAsync(set, organization, cancellationToken);
    }

    private ValueTask<List<T>> DocumentsAsync<T>(
        string sql,
        IReadOnlyList<object?> values,
        CancellationToken cancellationToken
    )
        where T : class => session.QueryAsync(sql, values, row => Read<T>(row, 0), cancellationToken);
}
