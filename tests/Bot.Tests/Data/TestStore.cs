using Bot.Core.Data;
using Bot.Storage.LiteDb;
using Bot.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Bot.Tests.Data;

public enum Engine
{
    LiteDb,
    Postgres,
}

/// <summary>A document store of its own on one of the engines, which the test can close and open again.</summary>
public sealed class TestStore : IAsyncDisposable
{
    public const string A = "acme";

    private readonly Engine engine;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("duet-data-");
    private readonly string name = $"duet_{Guid.NewGuid():N}";
    private IAsyncDisposable? open;

    private TestStore(Engine engine) => this.engine = engine;

    public static TheoryData<Engine> Engines { get; } = [Engine.LiteDb, Engine.Postgres];

    public IDocumentStore Store { get; private set; } = null!;

    public TestClock Clock { get; } = new(BotApp.Start);

    /// <summary>The LiteDB file.</summary>
    public string Path => System.IO.Path.Combine(folder.FullName, "duet.db");

    /// <summary>The PostgreSQL database.</summary>
    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(Needs.Postgres()) { Database = name }.ToString();

    public static Task<TestStore> OpenAsync(Engine engine) => OpenAsync(engine, Note.Set, Work.Set);

    public static async Task<TestStore> OpenAsync(Engine engine, params IReadOnlyList<IDocumentSet> sets)
    {
        var data = await CreateAsync(engine);
        await data.ReopenAsync(sets);
        return data;
    }

    /// <summary>A place for data that is not opened yet.</summary>
    public static async Task<TestStore> CreateAsync(Engine engine)
    {
        var data = new TestStore(engine);
        if (engine == Engine.Postgres)
        {
            await ServerAsync($"CREATE DATABASE {data.name}");
        }

        return data;
    }

    /// <summary>Opens the same data with these sets, as another Duet would after a restart.</summary>
    public async Task ReopenAsync(params IReadOnlyList<IDocumentSet> sets)
    {
        await CloseAsync();
        if (engine == Engine.LiteDb)
        {
            var file = new LiteDbFile(Path);
            open = file;
            Store = new LiteDbDocumentStore(file, sets, Clock);
        }
        else
        {
            var database = Database(sets);
            open = database;
            await database.OpenAsync(CancellationToken.None);
            Store = new PostgresDocumentStore(database);
        }
    }

    public PostgresDatabase Database(params IReadOnlyList<IDocumentSet> sets) =>
        new(ConnectionString, sets, Clock, NullLogger<PostgresDatabase>.Instance);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        folder.Delete(recursive: true);
        if (engine == Engine.Postgres)
        {
            await ServerAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task ServerAsync(string sql)
    {
        await using var server = NpgsqlDataSource.Create(Needs.Postgres());
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async ValueTask CloseAsync()
    {
        if (open is not null)
        {
            await open.DisposeAsync();
            open = null;
        }
    }
}
