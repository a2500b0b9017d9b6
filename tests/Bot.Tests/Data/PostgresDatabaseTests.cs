using Bot.Core.Data;
using Bot.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using static Bot.Tests.Data.TestStore;

namespace Bot.Tests.Data;

/// <summary>What only PostgreSQL has: a server that is away, several nodes, and connections that break.</summary>
public sealed class PostgresDatabaseTests
{
    [Fact]
    public async Task Nodes_that_start_at_once_create_the_tables_once()
    {
        await using var data = await CreateAsync(Engine.Postgres);
        var nodes = Enumerable.Range(0, 6).Select(_ => data.Database(Note.Set, Work.Set)).ToList();

        await Task.WhenAll(nodes.Select(node => node.OpenAsync(CancellationToken.None)));

        await data.ReopenAsync(Note.Set, Work.Set);
        await data.PutAsync(new Note(A, "n1"));
        Assert.NotNull(await new PostgresDocumentStore(nodes[0]).GetAsync(Note.Set, A, "n1", CancellationToken.None));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task Tables_of_a_newer_Duet_are_not_opened()
    {
        await using var data = await OpenAsync(Engine.Postgres);
        await ExecuteAsync(data, "UPDATE duet_schema SET version = 99");

        await Assert.ThrowsAsync<StorageVersionException>(() => data.ReopenAsync(Note.Set));
    }

    [Fact]
    public async Task A_full_disk_refuses_writes_reads_go_on_and_it_heals()
    {
        await using var data = await OpenAsync(Engine.Postgres);
        await using var database = data.Database(Note.Set, Work.Set);
        var store = new PostgresDocumentStore(database);
        await PutAsync(store, "before");
        await ExecuteAsync(
            data,
            """
            CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
            CREATE TRIGGER no_room BEFORE INSERT ON documents FOR EACH ROW EXECUTE FUNCTION no_room();
            """
        );

        await Assert.ThrowsAsync<StorageFullException>(() => PutAsync(store, "during"));

        Assert.False(await database.CanWriteAsync(CancellationToken.None));
        Assert.Contains("full", await database.FindProblemAsync(CancellationToken.None), StringComparison.Ordinal);
        Assert.NotNull(await store.GetAsync(Note.Set, A, "before", CancellationToken.None));
        Assert.Null(await store.GetAsync(Note.Set, A, "during", CancellationToken.None));

        await ExecuteAsync(data, "DROP TRIGGER no_room ON documents");

        Assert.True(await database.CanWriteAsync(CancellationToken.None));
        await PutAsync(store, "after");
        Assert.NotNull(await store.GetAsync(Note.Set, A, "after", CancellationToken.None));
    }

    [Fact]
    public async Task A_server_that_stays_away_ends_the_start_after_a_minute_with_a_sentence()
    {
        var clock = new TestClock(BotApp.Start);
        await using var database = new PostgresDatabase(
            "Host=127.0.0.1;Port=1;Username=x;Password=secret-word",
            [],
            clock,
            NullLogger<PostgresDatabase>.Instance
        );
        var opening = database.OpenAsync(CancellationToken.None);
        for (var second = 0; second < 60; second++)
        {
            await clock.PassAsync(TimeSpan.FromSeconds(1));
        }

        var away = await Assert.ThrowsAsync<StorageUnavailableException>(() => opening);
        Assert.Contains("Storage:ConnectionString", away.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", away.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_ends_the_start_at_once()
    {
        var server = new NpgsqlConnectionStringBuilder(Needs.Postgres()) { Database = "no_such_database" };
        await using var database = new PostgresDatabase(
            server.ToString(),
            [],
            new TestClock(BotApp.Start),
            NullLogger<PostgresDatabase>.Instance
        );

        var missing = await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            database.OpenAsync(CancellationToken.None)
        );
        Assert.Contains("no_such_database", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Host=x;Pasword=secret-word")]
    public void A_connection_string_that_cannot_be_read_is_refused_without_being_told(string connectionString)
    {
        var refused = Assert.Throws<StorageUnavailableException>(() =>
            new PostgresDatabase(
                connectionString,
                [],
                new TestClock(BotApp.Start),
                NullLogger<PostgresDatabase>.Instance
            )
        );

        Assert.Contains("Storage:ConnectionString", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_before_the_commit_is_sent_is_no_loss()
    {
        await using var data = await OpenAsync(Engine.Postgres);
        var attempts = 0;

        await data.CommitAsync(
            A,
            async transaction =>
            {
                await transaction.PutAsync(Note.Set, new Note(A, "n1"));
                if (++attempts == 1)
                {
                    await BreakConnectionsAsync(data);
                }

                return await transaction.NextAsync(A, "notes");
            }
        );

        Assert.Equal(2, attempts);
        Assert.NotNull(await data.GetAsync(A, "n1"));
        Assert.Equal(2, await data.CommitAsync(A, transaction => transaction.NextAsync(A, "notes")));
    }

    [Fact]
    public async Task Reads_and_claims_go_on_after_the_server_restarted()
    {
        await using var data = await OpenAsync(Engine.Postgres);
        await data.PutAsync(new Note(A, "n1") { Due = BotApp.Start });
        await BreakConnectionsAsync(data);
        Assert.NotNull(await data.GetAsync(A, "n1"));

        await BreakConnectionsAsync(data);
        var claims = await data.Store.ClaimDueAsync(
            Note.Set,
            BotApp.Start,
            TimeSpan.FromMinutes(1),
            1,
            CancellationToken.None
        );
        Assert.Single(claims);
    }

    [Fact]
    public async Task A_commit_of_one_organization_does_not_wait_for_another()
    {
        await using var data = await OpenAsync(Engine.Postgres);
        var isOtherDone = new TaskCompletionSource();

        var first = data.CommitAsync(
            A,
            async transaction =>
            {
                await transaction.PutAsync(Note.Set, new Note(A, "n1"));
                await isOtherDone.Task;
                return true;
            }
        );
        await data.PutAsync(new Note("b", "n1")).WaitAsync(TimeSpan.FromSeconds(30));
        isOtherDone.SetResult();

        Assert.True(await first);
    }

    [Fact]
    public async Task The_difference_of_the_clocks_is_told()
    {
        await using var data = await OpenAsync(Engine.Postgres);
        await using var database = data.Database(Note.Set);
        var before = await database.ClockDifferenceAsync(CancellationToken.None);
        data.Clock.Advance(TimeSpan.FromDays(365));

        var difference = await database.ClockDifferenceAsync(CancellationToken.None) - before;
        Assert.InRange(difference, TimeSpan.FromDays(364), TimeSpan.FromDays(365));
    }

    private static async Task PutAsync(PostgresDocumentStore store, string id) =>
        await store.CommitAsync(
            A,
            async transaction =>
            {
                await transaction.PutAsync(Note.Set, new Note(A, id));
                return true;
            },
            CancellationToken.None
        );

    private static Task BreakConnectionsAsync(TestStore data) =>
        ExecuteAsync(
            data,
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """
        );

    private static async Task ExecuteAsync(TestStore data, string sql)
    {
        await using var source = NpgsqlDataSource.Create(data.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
