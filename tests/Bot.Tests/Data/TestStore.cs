using Bot.Core.Data;
using Bot.Storage.LiteDb;
using Bot.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Data;

/// <summary>A document store of its own on one of the engines, which the test can close and open again.</summary>
public sealed class TestStore : IAsyncDisposable
{
    public const string A = "acme";

    private readonly TestDatabase database;
    private IAsyncDisposable? open;
    private IReadOnlyList<IDocumentObserver> observers = [];

    private TestStore(Engine engine) => database = new TestDatabase(engine);

    public static TheoryData<Engine> Engines { get; } = [Engine.LiteDb, Engine.Postgres];

    public IDocumentStore Store { get; private set; } = null!;

    public TestClock Clock { get; } = new(BotApp.Start);

    /// <summary>The LiteDB file.</summary>
    public string Path => database.Path;

    /// <summary>The PostgreSQL database.</summary>
    public string ConnectionString => database.ConnectionString;

    public static Task<TestStore> OpenAsync(Engine engine) => OpenAsync(engine, Note.Set, Work.Set);

    public static async Task<TestStore> OpenAsync(Engine engine, params IReadOnlyList<IDocumentSet> sets)
    {
        var data = await CreateAsync(engine);
        await data.ReopenAsync(sets);
        return data;
    }

    /// <summary>A store that tells an observer of its commits.</summary>
    public static async Task<TestStore> OpenAsync(
        Engine engine,
        IDocumentObserver observer,
        params IReadOnlyList<IDocumentSet> sets
    )
    {
        var data = await CreateAsync(engine);
        data.observers = [observer];
        await data.ReopenAsync(sets);
        return data;
    }

    /// <summary>A place for data that is not opened yet.</summary>
    public static Task<TestStore> CreateAsync(Engine engine) => Task.FromResult(new TestStore(engine));

    /// <summary>Opens the same data with these sets, as another Duet would after a restart.</summary>
    public async Task ReopenAsync(params IReadOnlyList<IDocumentSet> sets)
    {
        await CloseAsync();
        if (database.Engine == Engine.LiteDb)
        {
            var file = new LiteDbFile(Path);
            open = file;
            Store = new LiteDbDocumentStore(file, sets, Clock, observers: observers);
        }
        else
        {
            var postgres = Database(sets);
            open = postgres;
            await postgres.OpenAsync(CancellationToken.None);
            Store = new PostgresDocumentStore(postgres, observers: observers);
        }
    }

    public PostgresDatabase Database(params IReadOnlyList<IDocumentSet> sets) =>
        new(ConnectionString, sets, Clock, NullLogger<PostgresDatabase>.Instance);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        database.Dispose();
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
