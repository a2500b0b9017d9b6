using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>One transaction, for work that waits for no organization's turn.</summary>
internal class TransactionSession(NpgsqlConnection connection, NpgsqlTransaction transaction) : ISqlSession
{
    public NpgsqlCommand Command(string sql) => new(sql, connection, transaction);

    public virtual ValueTask EnterAsync(string organization, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    public bool MayRepeat(NpgsqlException failure) => false;
}

/// <summary>
/// One transaction that takes the turn of every organization it touches, and keeps it to the end. A transaction-level
/// lock needs no session, so that a transaction pooler may stand between.
/// </summary>
internal sealed class CommitSession(NpgsqlConnection connection, NpgsqlTransaction transaction)
    : TransactionSession(connection, transaction)
{
    // A server that commits without waiting for its disk waits here; a stricter setting stays.
    private const string Wait = """
        SELECT pg_advisory_xact_lock(hashtextextended($1, 0)), set_config(
            'synchronous_commit',
            CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END,
            true)
        """;

    private readonly HashSet<string> entered = [];

    /// <summary>Waits for the turns of these organizations, in the same order everywhere: no deadlock.</summary>
    public async ValueTask WaitAsync(IEnumerable<string> organizations, CancellationToken cancellationToken)
    {
        foreach (var organization in organizations.Order(StringComparer.Ordinal))
        {
            await this.ExecuteAsync(Wait, [organization], cancellationToken);
            entered.Add(organization);
        }
    }

    /// <summary>
    /// Takes the turn of another organization if it is free. Waiting for it here could deadlock, so if it is not the
    /// commit begins again and waits for both: <see cref="OtherTurnException"/>.
    /// </summary>
    public override async ValueTask EnterAsync(string organization, CancellationToken cancellationToken)
    {
        if (!entered.Add(organization))
        {
            return;
        }

        var isFree = await this.QueryAsync(
            "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0))",
            [organization],
            row => row.GetBoolean(0),
            cancellationToken
        );
        if (isFree is [false])
        {
            throw new OtherTurnException(organization);
        }
    }
}

internal sealed class OtherTurnException(string organization) : Exception
{
    public string Organization => organization;
}
