using System.Net;
using Bot.Hosting;
using Bot.Storage.Postgres;
using Bot.Tests.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Testing;
using Npgsql;

namespace Bot.Tests.Hosting;

public sealed class DatabaseHealthTests
{
    private readonly FakeLogger<DatabaseClockCheck> logger = new();

    [Fact]
    public async Task A_database_that_does_not_answer_takes_no_writes_and_says_so()
    {
        await using var database = Database("Host=127.0.0.1;Port=1;Username=x");

        Assert.True(await database.CanWriteAsync(CancellationToken.None));
        Assert.Equal("PostgreSQL does not answer.", await database.FindProblemAsync(CancellationToken.None));
        Assert.False(await database.CanWriteAsync(CancellationToken.None));
        Assert.False(database.Broken.IsCompleted);
    }

    [Fact]
    public async Task A_database_that_takes_no_writes_is_not_ready_until_it_does()
    {
        await using var data = await TestStore.CreateAsync(Engine.Postgres);
        await using var readOnly = Database(data.ConnectionString + ";Options=-c default_transaction_read_only=on");
        await using var writable = Database(data.ConnectionString);

        Assert.Equal(
            "PostgreSQL is read-only, as a standby server is.",
            await readOnly.FindProblemAsync(CancellationToken.None)
        );
        Assert.Null(await writable.FindProblemAsync(CancellationToken.None));
        Assert.True(await writable.CanWriteAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_watcher_is_told_when_the_database_goes_away()
    {
        await using var data = await TestStore.CreateAsync(Engine.Postgres);
        await using var app = new BotApp(
            new() { ["Storage:Engine"] = "Postgres", ["Storage:ConnectionString"] = data.ConnectionString }
        );
        app.Clock.Advance(TimeProvider.System.GetUtcNow() - app.Clock.GetUtcNow());
        using var client = app.CreateClient();
        Assert.Equal("ready", await client.GetStringAsync("/readyz"));

        await AllowConnectionsAsync(data, isAllowed: false);
        using var away = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.Equal("not ready\nStorage: PostgreSQL does not answer.", await away.Content.ReadAsStringAsync());

        await AllowConnectionsAsync(data, isAllowed: true);
        Assert.Equal("ready", await client.GetStringAsync("/readyz"));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "ahead of the database's")]
    [InlineData(-1, "behind the database's")]
    public async Task A_clock_that_differs_is_told_while_the_database_is_ready(int hours, string? expected)
    {
        await using var data = await TestStore.CreateAsync(Engine.Postgres);
        await using var database = Database(data.ConnectionString, new ShiftedClock(TimeSpan.FromHours(hours)));

        var result = await new DatabaseClockCheck(database, logger).CheckHealthAsync(
            new HealthCheckContext(),
            CancellationToken.None
        );

        Assert.Equal(expected is null ? HealthStatus.Healthy : HealthStatus.Degraded, result.Status);
        Assert.Equal(expected is null, result.Description is null);
        Assert.EndsWith(expected ?? "", result.Description ?? "", StringComparison.Ordinal);
        Assert.Equal(expected is null ? 0 : 1, logger.Collector.Count);
    }

    private static PostgresDatabase Database(string connectionString, TimeProvider? time = null) =>
        new(connectionString, [], time ?? TimeProvider.System, NullLogger<PostgresDatabase>.Instance);

    private static async Task AllowConnectionsAsync(TestStore data, bool isAllowed)
    {
        var name = new NpgsqlConnectionStringBuilder(data.ConnectionString).Database;
        await using var server = NpgsqlDataSource.Create(Needs.Postgres());
        await using var command = server.CreateCommand(
            $"""
            ALTER DATABASE {name} ALLOW_CONNECTIONS {isAllowed};
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'
            """
        );
        await command.ExecuteNonQueryAsync();
    }

    // The server's clock cannot be set; it is this machine's.
    private sealed class ShiftedClock(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
