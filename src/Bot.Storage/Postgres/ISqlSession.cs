using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Runs statements, either each on a pooled connection or all in one transaction.</summary>
internal interface ISqlSession
{
    NpgsqlCommand Command(string sql);

    /// <summary>Called before an organization is read or written.</summary>
    ValueTask EnterAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Whether the statement may run again after this failure.</summary>
    bool MayRepeat(NpgsqlException failure);
}
