using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Runs each statement alone, for reads and claims. Both may run twice without harm.</summary>
internal sealed class PooledSession(NpgsqlDataSource source) : ISqlSession
{
    public NpgsqlCommand Command(string sql) => source.CreateCommand(sql);

    public ValueTask EnterAsync(string organization, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public bool MayRepeat(NpgsqlException failure)
    {
        if (failure.IsTransient)
        {
            // After a restart of the server, all pooled connections are broken.
            source.Clear();
        }

        return failure.IsTransient;
    }
}
