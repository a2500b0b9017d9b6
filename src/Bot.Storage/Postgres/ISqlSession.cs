using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Where statements run: each on a connection of the pool, or all in one transaction.</summary>
internal interface ISqlSession
{
    NpgsqlCommand Command(string sql);

    /// <summary>Called before an organization is read or written.</summary>
    ValueTask EnterAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Whether a statement that failed so may run again here.</summary>
    bool MayRepeat(NpgsqlException failure);
}
