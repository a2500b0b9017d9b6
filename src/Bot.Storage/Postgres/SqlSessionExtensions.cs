using Npgsql;

namespace Bot.Storage.Postgres;

internal static class SqlSessionExtensions
{
    public static async ValueTask<int> ExecuteAsync(
        this ISqlSession session,
        string sql,
        IReadOnlyList<object?> values,
        CancellationToken cancellationToken
    )
    {
        await using var command = session.Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async ValueTask<List<TRow>> QueryAsync<TRow>(
        this ISqlSession session,
        string sql,
        IReadOnlyList<object?> values,
        Func<NpgsqlDataReader, TRow> read,
        CancellationToken cancellationToken
    )
    {
        await using var command = session.Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<TRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static NpgsqlCommand Command(this ISqlSession session, string sql, IReadOnlyList<object?> values)
    {
        var command = session.Command(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }
}
