using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>One transaction that does not wait for any organization's turn.</summary>
internal class TransactionSession(NpgsqlConnection connection, NpgsqlTransaction transaction) : ISqlSession
{
    public NpgsqlCommand Command(string sql) => new(sql, connection, transaction);

    public virtual ValueTask EnterAsync(string organization, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    public bool MayRepeat(NpgsqlException failure) => false;
}

/// <summary>
/// One transaction that takes the turn of each organization it reads or writes, until its end. It uses
/// transaction-level locks, so it works with a transaction pooler.
/// </summary>
internal sealed class CommitSession(NpgsqlConnection connection, NpgsqlTransaction transaction)
    : TransactionSession(connection, transaction)
{
    // Makes the commit wait for the disk even if the server's default does not; keeps stricter settings.
    private const string Wait = """
        SELECT pg_advisory_xact_lock(hashtextextended($1, 0)), set_config(
            'synchronous_commit',
            CASE current_setting('synchronous_commit')
                WHEN 'off' THEN 'on'
                ELSE current_setting('synchronous_commit')
            END,
            true)
        """;

    private readonly HashSet<string> entered = [];

    /// <summary>Waits for the turns of these organizations. A fixed order avoids deadlocks.</summary>
    public async ValueTask WaitAsync(IEnumerable<string> organizations, CancellationToken cancellationToken)
    {
        foreach (var organization in organizations.Order(StringComparer.Ordinal))
        {
            await this.ExecuteAsync(Wait, [organization], cancellationToken);
            entered.Add(organization);
        }
    }

    /// <summary>
    /// Takes the turn of another organization if it is free. Otherwise throws <see cref="OtherTurnException"/>, and the
    /// commit starts again and waits for both turns; waiting here could deadlock.
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

/// <summary>A commit must start again and also wait for this organization's turn.</summary>
internal sealed class OtherTurnException(string organization) : Exception
{
    public string Organization => organization;
}
