using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Where statements run: each on a connection of the pool, or all in one transaction.</summary>
internal interface ISqlSession
{
    NpgsqlCommand Command(string sql);

    /// <summary>Called before an organization is read or written.</summary>
    ValueTask EnterAsync(string organization, CancellationToken cancellationToken);
}

internal sealed class PooledSession(NpgsqlDataSource source) : ISqlSession
{
    public NpgsqlCommand Command(string sql) => source.CreateCommand(sql);

    public ValueTask EnterAsync(string organization, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}

/// <summary>
/// One transaction. It waits its turn in an organization before it touches the organization, and keeps it to the end: a
/// transaction-level lock needs no session, so that a transaction pooler may stand between.
/// </summary>
internal sealed class TransactionSession(NpgsqlConnection connection, NpgsqlTransaction transaction, bool takesTurns)
    : ISqlSession
{
    // A server that commits without waiting for its disk waits here; a stricter setting stays.
    private const string TakeTurn = """
        SELECT pg_advisory_xact_lock(hashtextextended($1, 0)), set_config(
            'synchronous_commit',
            CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END,
            true)
        """;

    private readonly HashSet<string> entered = [];

    public NpgsqlCommand Command(string sql) => new(sql, connection, transaction);

    public async ValueTask EnterAsync(string organization, CancellationToken cancellationToken)
    {
        if (takesTurns && entered.Add(organization))
        {
            await this.ExecuteAsync(TakeTurn, [organization], cancellationToken);
        }
    }
}
