using Bot.Core.Data;

namespace Bot.Storage.Postgres;

/// <summary>
/// Claims due documents in one statement. Leases end by the database's clock, which all nodes share. It skips rows that
/// another node is claiming or writing.
/// </summary>
internal sealed class PostgresClaims(ISqlSession session)
{
    // Reads one row for each lane, regardless of the lane's length.
    private const string Heads = """
        WITH RECURSIVE heads AS (
            (SELECT lane, sequence, org, id FROM documents
             WHERE set = $1 AND lane IS NOT NULL ORDER BY lane, sequence LIMIT 1)
            UNION ALL
            SELECT next.* FROM heads h CROSS JOIN LATERAL (
                SELECT d.lane, d.sequence, d.org, d.id FROM documents d
                WHERE d.set = $1 AND d.lane > h.lane ORDER BY d.lane, d.sequence LIMIT 1) next),
        """;

    private const string Claim = """
        claimed AS (
            UPDATE documents d SET claim = gen_random_uuid(), claimed_until = clock_timestamp() + $3
            FROM claimable c WHERE d.set = $1 AND d.org = c.org AND d.id = c.id
            RETURNING d.due, d.org, d.id, d.json, d.claim)
        SELECT json, claim FROM claimed ORDER BY due, org, id
        """;

    private const string ClaimDocuments = $"""
        WITH claimable AS (
            SELECT org, id FROM documents
            WHERE set = $1 AND due <= $2 AND (claimed_until IS NULL OR claimed_until <= clock_timestamp())
            ORDER BY due, org, id LIMIT $4 FOR UPDATE SKIP LOCKED),
        {Claim}
        """;

    private const string ClaimHeads = $"""
        {Heads}
        claimable AS (
            SELECT d.org, d.id FROM heads h JOIN documents d ON d.set = $1 AND d.org = h.org AND d.id = h.id
            WHERE d.lane = h.lane AND d.sequence = h.sequence
              AND d.due <= $2 AND (d.claimed_until IS NULL OR d.claimed_until <= clock_timestamp())
            ORDER BY d.due, d.org, d.id LIMIT $4 FOR UPDATE OF d SKIP LOCKED),
        {Claim}
        """;

    private const string NextDocument = """
        SELECT min(at) FROM (
            (SELECT due AS at FROM documents
             WHERE set = $1 AND due IS NOT NULL AND (claimed_until IS NULL OR claimed_until <= clock_timestamp())
             ORDER BY due LIMIT 1)
            UNION ALL
            (SELECT greatest(due, claimed_until) FROM documents
             WHERE set = $1 AND due IS NOT NULL AND claimed_until > clock_timestamp())) waiting
        """;

    private const string NextHead = $"""
        {Heads}
        waiting AS (
            SELECT d.due, CASE WHEN d.claimed_until > clock_timestamp() THEN d.claimed_until END AS until
            FROM heads h JOIN documents d ON d.set = $1 AND d.org = h.org AND d.id = h.id
            WHERE d.due IS NOT NULL)
        SELECT min(greatest(due, until)) FROM waiting
        """;

    public async ValueTask<IReadOnlyList<Claim<T>>> ClaimDueAsync<T>(
        DocumentSet<T> set,
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellationToken
    )
        where T : class =>
        await session.QueryAsync(
            set.HasLanes ? ClaimHeads : ClaimDocuments,
            [set.Name, now.UtcDateTime, lease, limit],
            row => new Claim<T>(StoredJson.Read<T>(row.GetString(0)), row.GetGuid(1)),
            cancellationToken
        );

    public async ValueTask ReleaseAsync<T>(DocumentSet<T> set, Claim<T> claim, CancellationToken cancellationToken)
        where T : class =>
        await session.ExecuteAsync(
            """
            UPDATE documents SET claim = NULL, claimed_until = NULL
            WHERE set = $1 AND org = $2 AND id = $3 AND claim = $4
            """,
            [set.Name, set.Organization(claim.Document), StoredKeys.Bytes(set.Id(claim.Document)), claim.Token],
            cancellationToken
        );

    public async ValueTask<DateTimeOffset?> NextDueAsync<T>(DocumentSet<T> set, CancellationToken cancellationToken)
        where T : class
    {
        var next = await session.QueryAsync(
            set.HasLanes ? NextHead : NextDocument,
            [set.Name],
            row => row.IsDBNull(0) ? (DateTime?)null : row.GetDateTime(0),
            cancellationToken
        );
        return next.Single() is { } at ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : null;
    }
}
