using System.Runtime.CompilerServices;
using System.Text;
using Bot.Core.Data;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>
/// Reads followed sets. Each written row and each deletion has the id of its transaction as a stamp. Transactions commit
/// out of order, so a position is not the highest stamp seen, but the oldest transaction that was open: below it nothing
/// can appear any more. What is above it and committed is read at once, and again next time.
/// </summary>
internal sealed class PostgresFeed(ISqlSession session, RegisteredSets sets)
{
    private const int PageSize = 1_000;

    private readonly IReadOnlyDictionary<string, IDocumentSet> followed = sets
        .All.Where(set => set.HasFeed)
        .ToDictionary(set => set.Name);

    /// <summary>The stamp of the running transaction.</summary>
    public static ValueTask<long> StampAsync(ISqlSession session, CancellationToken cancellationToken) =>
        NumberAsync(session, "SELECT pg_current_xact_id()::text::bigint", cancellationToken);

    public ValueTask<long> PositionAsync(CancellationToken cancellationToken) =>
        NumberAsync(session, "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint", cancellationToken);

    public async IAsyncEnumerable<IReadOnlyList<DocumentChange>> ReadAllAsync(
        IDocumentSet set,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        (string? Organization, byte[]? Id) behind = (null, null);
        List<(DocumentChange Change, byte[] Id)> page;
        do
        {
            page = await session.QueryAsync(
                """
                SELECT org, id, json FROM documents
                WHERE set = $1 AND ($2::text IS NULL OR (org, id) > ($2, $3::bytea))
                ORDER BY org, id LIMIT $4
                """,
                [set.Name, behind.Organization, behind.Id, PageSize],
                row => (Written(set, row.GetString(0), row.GetString(2), stamp: 0), row.GetFieldValue<byte[]>(1)),
                cancellationToken
            );
            yield return [.. page.Select(row => row.Change)];
            behind = page is [.., var last] ? (last.Change.Organization, last.Id) : behind;
        } while (page.Count == PageSize);
    }

    public async ValueTask<(IReadOnlyList<DocumentChange> Changes, long Next)> ReadChangesAsync(
        long position,
        CancellationToken cancellationToken
    )
    {
        // Before the rows: what commits in between is read now, and again next time.
        var next = await PositionAsync(cancellationToken);
        var deleted = await session.QueryAsync(
            "SELECT set, org, id, changed FROM document_deletions WHERE changed >= $1",
            [position],
            Deleted,
            cancellationToken
        );
        var written = await session.QueryAsync(
            "SELECT set, org, json, changed FROM documents WHERE changed >= $1",
            [position],
            row =>
                followed.GetValueOrDefault(row.GetString(0)) is { } set
                    ? Written(set, row.GetString(1), row.GetString(2), row.GetInt64(3))
                    : null,
            cancellationToken
        );

        // Deletions first within a transaction: a row that is there was written after them.
        return ([.. deleted.Concat(written).OfType<DocumentChange>().OrderBy(change => change.Stamp)], next);
    }

    private static async ValueTask<long> NumberAsync(
        ISqlSession session,
        string sql,
        CancellationToken cancellationToken
    ) => (await session.QueryAsync(sql, [], row => row.GetInt64(0), cancellationToken)).Single();

    private static DocumentChange Written(IDocumentSet set, string organization, string json, long stamp) =>
        new(set, organization, null, new DocumentContent(json), stamp);

    private DocumentChange? Deleted(NpgsqlDataReader row)
    {
        if (followed.GetValueOrDefault(row.GetString(0)) is not { } set)
        {
            return null;
        }

        var id = row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2);
        return new DocumentChange(
            set,
            row.GetString(1),
            id is null ? null : Encoding.UTF8.GetString(id),
            null,
            row.GetInt64(3)
        );
    }
}
