using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Each statement on its own: reads, and claims, which harm nothing when they run twice.</summary>
internal sealed class PooledSession(NpgsqlDataSource source) : ISqlSession
{
    public NpgsqlCommand Command(string sql) => source.CreateCommand(sql);

    public ValueTask EnterAsync(string organization, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public bool MayRepeat(NpgsqlException failure)
    {
        if (failure.IsTransient)
        {
            // After a restart of the server the pool holds nothing but broken connections.
            source.Clear();
        }

        return failure.IsTransient;
    }
}
