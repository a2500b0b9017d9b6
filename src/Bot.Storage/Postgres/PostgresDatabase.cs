using Bot.Core.Data;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>
/// Opens Duet's PostgreSQL database (version 13 or later) and owns its connections. It uses no session state, so it
/// works with a transaction pooler such as PgBouncer.
/// </summary>
public sealed partial class PostgresDatabase : IStorageHealth, IAsyncDisposable
{
    private const string DoesNotAnswer = "PostgreSQL does not answer.";
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly TimeProvider time;
    private readonly ILogger<PostgresDatabase> logger;
    private volatile bool hasProblem;
    private volatile bool isFull;

    public PostgresDatabase(
        string connectionString,
        IEnumerable<IDocumentSet> sets,
        TimeProvider time,
        ILogger<PostgresDatabase> logger
    )
    {
        (this.time, this.logger) = (time, logger);
        Sets = new RegisteredSets(sets);
        Source = CreateSource(connectionString);
    }

    /// <summary>Never completes: a server that comes back is used again without a restart of Duet.</summary>
    public Task<Exception> Broken { get; } = new TaskCompletionSource<Exception>().Task;

    internal RegisteredSets Sets { get; }

    internal NpgsqlDataSource Source { get; }

    /// <summary>
    /// Creates or updates the tables. Waits up to a minute for an unavailable server. Throws
    /// <see cref="StorageUnavailableException"/> if the server stays unavailable or rejects the connection, and
    /// <see cref="StorageVersionException"/> if a newer Duet wrote the data.
    /// </summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                await CreateSchemaAsync(cancellationToken);
                return;
            }
            catch (NpgsqlException failure) when (failure.IsTransient && time.GetElapsedTime(start) < LongestWait)
            {
                if (isFirst)
                {
                    Log.Waiting(logger, failure.Message);
                }

                await Task.Delay(Pause, time, cancellationToken);
            }
            catch (NpgsqlException failure)
            {
                throw new StorageUnavailableException(
                    $"PostgreSQL can't be opened: {failure.Message} Check the server and Storage:ConnectionString.",
                    failure
                );
            }
        }
    }

    public async ValueTask<bool> CanWriteAsync(CancellationToken cancellationToken) =>
        !hasProblem || await FindProblemAsync(cancellationToken) is null;

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        var problem = await TryAsync(cancellationToken);
        hasProblem = problem is not null;
        return problem;
    }

    /// <summary>
    /// Returns how far this node's clock is ahead of the database's. It takes one cheap query. Throws
    /// <see cref="StorageUnavailableException"/> if the database does not answer.
    /// </summary>
    public async Task<TimeSpan> ClockDifferenceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var command = Source.CreateCommand("SELECT clock_timestamp()");
            var theirs = (DateTime)(await command.ExecuteScalarAsync(cancellationToken))!;
            return time.GetUtcNow() - theirs;
        }
        catch (NpgsqlException failure)
        {
            throw new StorageUnavailableException(DoesNotAnswer, failure);
        }
    }

    /// <summary>Notes that the server had no room for a write. The health check then tries to write until it can.</summary>
    internal StorageFullException Full(PostgresException failure)
    {
        isFull = hasProblem = true;
        return new StorageFullException("the PostgreSQL server", failure);
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    private static NpgsqlDataSource CreateSource(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString)
            {
                ApplicationName = "Duet",
                Enlist = false,
                MaxAutoPrepare = 0,
                NoResetOnClose = true,
            };
            return NpgsqlDataSource.Create(settings);
        }
        catch (ArgumentException)
        {
            // Leaves out the inner exception, which may quote a part of the password.
            throw new StorageUnavailableException(
                "Storage:ConnectionString is no connection string of PostgreSQL, such as "
                    + "\"Host=localhost;Database=duet;Username=duet;Password=…\"."
            );
        }
    }

    private async Task<string?> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            var isReadOnly = await new PooledSession(Source).QueryAsync(
                "SELECT current_setting('transaction_read_only')",
                [],
                row => row.GetString(0),
                cancellationToken
            );
            if (isReadOnly is not ["off"])
            {
                return "PostgreSQL is read-only, as a standby server is.";
            }

            isFull = isFull && !await HasRoomAsync(cancellationToken);
            return isFull ? "The disk of the PostgreSQL server is full." : null;
        }
        catch (NpgsqlException)
        {
            return DoesNotAnswer;
        }
    }

    private async Task<bool> HasRoomAsync(CancellationToken cancellationToken)
    {
        await using var connection = await Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            // Enough bytes that do not compress, so that a page is needed; never committed.
            await new TransactionSession(connection, transaction).ExecuteAsync(
                """
                INSERT INTO documents (set, org, id, json)
                SELECT '', '', '', to_json(string_agg(md5(random()::text), '')) FROM generate_series(1, 1024)
                """,
                [],
                cancellationToken
            );
            return true;
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.DiskFull)
        {
            return false;
        }
    }

    private async Task CreateSchemaAsync(CancellationToken cancellationToken)
    {
        await using var connection = await Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var session = new TransactionSession(connection, transaction);
        await PostgresSchema.CreateAsync(session, Sets, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Waiting for PostgreSQL: {Reason}")]
        public static partial void Waiting(ILogger logger, string reason);
    }
}
