using Bot.Hosting;
using Bot.Storage.Postgres;
using Bot.Tests.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Testing;

namespace Bot.Tests.Hosting;

public sealed class DatabaseHealthTests
{
    private readonly FakeLogger<DatabaseHealth> logger = new();

    [Fact]
    public async Task A_database_that_does_not_answer_is_not_ready()
    {
        await using var database = new PostgresDatabase(
            "Host=127.0.0.1;Port=1;Username=x",
            [],
            TimeProvider.System,
            NullLogger<PostgresDatabase>.Instance
        );

        Assert.Equal(
            (false, "storage: PostgreSQL does not answer."),
            await new DatabaseHealth(database, logger).LookAsync(CancellationToken.None)
        );
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "ahead of the database's")]
    [InlineData(-1, "behind the database's")]
    public async Task A_clock_that_differs_is_told_while_the_database_is_ready(int hours, string? expected)
    {
        await using var data = await TestStore.CreateAsync(Engine.Postgres);
        await using var database = new PostgresDatabase(
            data.ConnectionString,
            [],
            new ShiftedClock(TimeSpan.FromHours(hours)),
            NullLogger<PostgresDatabase>.Instance
        );

        var (isReady, line) = await new DatabaseHealth(database, logger).LookAsync(CancellationToken.None);

        Assert.True(isReady);
        Assert.Equal(expected is null, line is null);
        Assert.EndsWith(expected ?? "", line ?? "", StringComparison.Ordinal);
        Assert.Equal(expected is null ? 0 : 1, logger.Collector.Count);
    }

    // The server's clock cannot be set; it is this machine's.
    private sealed class ShiftedClock(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
