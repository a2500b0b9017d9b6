using Npgsql;

namespace Bot.Storage.Postgres;

internal static class SqlSessionExtensions
{
    public static ValueTask<int> ExecuteAsync(
        this ISqlSession session,
        string sql,
        IReadOnlyList<object?> values,
        CancellationToken cancellationToken
    ) =>
        session.RunAsync(async () =>
        {
            await using var command = session.Command(sql, values);
            return await command.ExecuteNonQueryAsync(cancellationToken);
        });

    public static ValueTask<List<TRow>> QueryAsync<TRow>(
        this ISqlSession session,
        string sql,
        IReadOnlyList<object?> values,
        Func<NpgsqlDataReader, TRow> read,
        CancellationToken cancellationToken
    ) =>
        session.RunAsync(async () =>
        {
            await using var command = session.Command(sql, values);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<TRow>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }

            return rows;
        });

    private static async ValueTask<TResult> RunAsync<TResult>(this ISqlSession session, Func<Task<TResult>> statement)
    {
        try
        {
            return await statement();
        }
        catch (NpgsqlException failure) when (session.MayRepeat(failure))
        {
            return await statement();
        }
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
