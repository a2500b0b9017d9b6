using Bot.Core.Data;
using Npgsql;

namespace Bot.Tests.Data;

public enum Engine
{
    LiteDb,
    Postgres,
}

/// <summary>A LiteDB file or a PostgreSQL database of its own, deleted at the end. Several apps may share it.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly DirectoryInfo folder;
    private readonly string name = $"duet_{Guid.NewGuid():N}";

    public TestDatabase(Engine engine)
    {
        Engine = engine;
        if (engine == Engine.Postgres)
        {
            OnServer($"CREATE DATABASE {name}");
        }

        folder = Directory.CreateTempSubdirectory("duet-data-");
    }

    public Engine Engine { get; }

    /// <summary>The LiteDB file. Encryption keys are beside it on both engines.</summary>
    public string Path => System.IO.Path.Combine(folder.FullName, "duet.db");

    /// <summary>The PostgreSQL database.</summary>
    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(Needs.Postgres()) { Database = name }.ToString();

    /// <summary>The settings of a Duet that keeps its data here.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        Engine == Engine.LiteDb
            ? new Dictionary<string, string> { ["Storage:Path"] = Path }
            : new Dictionary<string, string>
            {
                ["Storage:Path"] = Path,
                ["Storage:Engine"] = "Postgres",
                ["Storage:ConnectionString"] = ConnectionString,
            };

    /// <summary>
    /// Ends claims that have lasted so long, as time does when their node is dead. For PostgreSQL, whose clock tests
    /// cannot move.
    /// </summary>
    public async Task EndLeasesAsync(TimeSpan heldFor = default)
    {
        await using var database = NpgsqlDataSource.Create(ConnectionString);
        await using var command = database.CreateCommand(
            """
            UPDATE documents SET claimed_until = clock_timestamp() - interval '1 second'
            WHERE claimed_until <= clock_timestamp() + $1
            """
        );
        command.Parameters.Add(new NpgsqlParameter { Value = ClaimLease.Default.Length - heldFor });
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        if (!Directory.Exists(folder.FullName))
        {
            return;
        }

        folder.Delete(recursive: true);
        if (Engine == Engine.Postgres)
        {
            OnServer($"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static void OnServer(string sql)
    {
        using var server = NpgsqlDataSource.Create(Needs.Postgres());
        using var command = server.CreateCommand(sql);
        command.ExecuteNonQuery();
    }
}
