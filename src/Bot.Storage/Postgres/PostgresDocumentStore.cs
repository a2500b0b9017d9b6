using System.Data;
using Bot.Core.Data;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>
/// Stores documents in PostgreSQL. A transaction-level lock for each organization serializes its commits.
/// </summary>
internal sealed class PostgresDocumentStore : PostgresReader, IDocumentStore, IDocumentFeed
{
    private const int Attempts = 3;

    private readonly PostgresDatabase database;
    private readonly PostgresClaims claims;
    private readonly OrganizationData organizations;
    private readonly PostgresFeed feed;
    private readonly ChangedOrganizations? changed;
    private readonly IReadOnlyList<IDocumentObserver> observers = [];

    public PostgresDocumentStore(
        PostgresDatabase database,
        ChangedOrganizations? changed = null,
        IEnumerable<IDocumentObserver>? observers = null
    )
        : this(database, new PooledSession(database.Source))
    {
        this.changed = changed;
        this.observers = [.. observers ?? []];
    }

    private PostgresDocumentStore(PostgresDatabase database, PooledSession session)
        : base(session, database.Sets)
    {
        this.database = database;
        claims = new PostgresClaims(session);
        feed = new PostgresFeed(session, database.Sets);
        organizations = new OrganizationData(database.Sets, this, this);
    }

    public async ValueTask<TResult> CommitAsync<TResult>(
        string organization,
        Func<IDocumentTransaction, ValueTask<TResult>> work,
        CancellationToken cancellationToken
    )
    {
        StoredKeys.CheckOrganization(organization);
        HashSet<string> organizations = [organization];
        var failures = 0;
        while (true)
        {
            try
            {
                var result = await CommitOnceAsync(organizations, work, cancellationToken);
                changed?.Mark(organization);
                return result;
            }
            catch (OtherTurnException other)
            {
                organizations.Add(other.Organization);
            }
            catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.DiskFull)
            {
                throw database.Full(failure);
            }
            catch (NpgsqlException failure) when (failure.IsTransient && ++failures < Attempts)
            {
                // Nothing is stored: the server rolled back, or the connection broke before COMMIT. After a restart of
                // the server, all pooled connections are broken.
                database.Source.Clear();
            }
        }
    }

    public ValueTask<IReadOnlyList<Claim<T>>> ClaimDueAsync<T>(
        DocumentSet<T> set,
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellationToken
    )
        where T : class
    {
        database.Sets.Check(set, "");
        return claims.ClaimDueAsync(set, now, lease, limit, cancellationToken);
    }

    public ValueTask ReleaseAsync<T>(DocumentSet<T> set, Claim<T> claim, CancellationToken cancellationToken)
        where T : class
    {
        database.Sets.Check(set, set.Organization(claim.Document));
        return claims.ReleaseAsync(set, claim, cancellationToken);
    }

    public ValueTask<DateTimeOffset?> NextDueAsync<T>(DocumentSet<T> set, CancellationToken cancellationToken)
        where T : class
    {
        database.Sets.Check(set, "");
        return claims.NextDueAsync(set, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<string>> OwnersAsync(CancellationToken cancellationToken) =>
        await Session.QueryAsync(
            "SELECT DISTINCT org FROM documents ORDER BY org",
            [],
            row => row.GetString(0),
            cancellationToken
        );

    public ValueTask<int> DeleteOrganizationAsync(string organization, CancellationToken cancellationToken) =>
        organizations.DeleteAsync(organization, cancellationToken);

    public ValueTask<int> DeleteContentAsync(string organization, CancellationToken cancellationToken) =>
        organizations.DeleteContentAsync(organization, cancellationToken);

    public IAsyncEnumerable<RawDocument> ExportAsync(string organization, CancellationToken cancellationToken) =>
        organizations.ExportAsync(organization, cancellationToken);

    public ValueTask<int> ImportAsync(IAsyncEnumerable<RawDocument> documents, CancellationToken cancellationToken) =>
        organizations.ImportAsync(documents, cancellationToken);

    public ValueTask<IReadOnlyDictionary<string, DocumentCount>> CountsAsync(
        string organization,
        CancellationToken cancellationToken
    ) => organizations.CountsAsync(organization, cancellationToken);

    public ValueTask<long> PositionAsync(CancellationToken cancellationToken) => feed.PositionAsync(cancellationToken);

    public IAsyncEnumerable<IReadOnlyList<DocumentChange>> ReadAllAsync(
        IDocumentSet set,
        CancellationToken cancellationToken
    ) => feed.ReadAllAsync(set, cancellationToken);

    public ValueTask<(IReadOnlyList<DocumentChange> Changes, long Next)> ReadChangesAsync(
        long position,
        CancellationToken cancellationToken
    ) => feed.ReadChangesAsync(position, cancellationToken);

    private async ValueTask<TResult> CommitOnceAsync<TResult>(
        HashSet<string> organizations,
        Func<IDocumentTransaction, ValueTask<TResult>> work,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(
            IsolationLevel.ReadCommitted,
            cancellationToken
        );
        var session = new CommitSession(connection, transaction);
        await session.WaitAsync(organizations, cancellationToken);
        var actions = new CommitActions();
        var writing = new PostgresTransaction(session, database.Sets, actions, cancellationToken);
        var result = await work(writing);
        await CommitAsync(transaction);
        writing.Changes.Publish(writing.Stamp, observers);
        actions.Run();
        return result;
    }

    private static async Task CommitAsync(NpgsqlTransaction transaction)
    {
        try
        {
            // Not cancellable, because the outcome must be known.
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (NpgsqlException failure) when (failure is not PostgresException)
        {
            throw new StorageUnavailableException(
                "The connection to PostgreSQL broke during a commit; its changes may be stored or not.",
                failure
            );
        }
    }
}
