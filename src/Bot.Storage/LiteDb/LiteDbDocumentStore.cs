using System.Runtime.CompilerServices;
using Bot.Core.Data;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>Documents in the process's one LiteDB file. Commits are serialized by the file's one writer.</summary>
internal sealed class LiteDbDocumentStore : LiteDbReader, IDocumentStore, IDocumentFeed
{
    private const int FeedPage = 500;

    private readonly LiteDbFile file;
    private readonly LiteDbKeyFilters filters;
    private readonly LiteDbClaims claims;
    private readonly OrganizationData organizations;
    private readonly ChangedOrganizations? changed;
    private readonly IReadOnlyList<IDocumentObserver> observers = [];

    // Only the writer changes it.
    private long stamp;

    public LiteDbDocumentStore(
        LiteDbFile file,
        IEnumerable<IDocumentSet> sets,
        TimeProvider time,
        ChangedOrganizations? changed = null,
        IEnumerable<IDocumentObserver>? observers = null
    )
        : this(file, OpenCollections(file, new RegisteredSets(sets)), new LiteDbClaims(file, time))
    {
        this.changed = changed;
        this.observers = [.. observers ?? []];
    }

    private LiteDbDocumentStore(LiteDbFile file, LiteDbCollections collections, LiteDbClaims claims)
        : base(collections, new LiteDbCache(file))
    {
        (this.file, filters, this.claims) = (file, new LiteDbKeyFilters(file), claims);
        organizations = new OrganizationData(collections.Sets, this, this);
    }

    public async ValueTask<TResult> CommitAsync<TResult>(
        string organization,
        Func<IDocumentTransaction, ValueTask<TResult>> work,
        CancellationToken cancellationToken
    )
    {
        StoredKeys.CheckOrganization(organization);
        var (result, done) = await file.WriteAsync(() => Run(work), cancellationToken);
        changed?.Mark(organization);
        done.Changes.Publish(done.Stamp, observers);
        done.Actions.Run();
        return result;
    }

    public async ValueTask<IReadOnlyList<Claim<T>>> ClaimDueAsync<T>(
        DocumentSet<T> set,
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellationToken
    )
        where T : class =>
        // By the writer: a document that somebody is just finishing must not be claimed as it was before.
        await file.WriteAsync<IReadOnlyList<Claim<T>>>(
            () =>
                [
                    .. Unclaimed(set, now)
                        .Take(limit)
                        .Select(document => new Claim<T>(document, claims.Take(Claimed(set, document), lease))),
                ],
            cancellationToken
        );

    public async ValueTask ReleaseAsync<T>(DocumentSet<T> set, Claim<T> claim, CancellationToken cancellationToken)
        where T : class
    {
        var document = Claimed(set, claim.Document);
        await file.WriteAsync(
            () =>
            {
                var isHeld = claims.Holds(document, claim.Token);
                if (isHeld)
                {
                    claims.Remove(document);
                }

                return isHeld;
            },
            cancellationToken
        );
    }

    public ValueTask<DateTimeOffset?> NextDueAsync<T>(DocumentSet<T> set, CancellationToken cancellationToken)
        where T : class
    {
        DateTimeOffset? next = null;
        foreach (var stored in Collections.Of(set, "").Claimable(DateTimeOffset.MaxValue))
        {
            var due = new DateTimeOffset(stored[LiteDbCollection.DueField].AsInt64, TimeSpan.Zero);
            if (next <= due)
            {
                break;
            }

            var until = claims.HeldUntil(Claimed(set, Read<T>(stored)));
            var free = until > due ? until.Value : due;
            next = free < next ? free : next ?? free;
        }

        return new(next);
    }

    public ValueTask<IReadOnlyList<string>> OwnersAsync(CancellationToken cancellationToken) =>
        new([
            .. Collections
                .Sets.All.SelectMany(set => Collections.Of(set, "").Owners())
                .Distinct()
                .Order(StringComparer.Ordinal),
        ]);

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

    // One process has the file, and its observers hear of each commit.
    public ValueTask<long> PositionAsync(CancellationToken cancellationToken) => new(0);

    public async IAsyncEnumerable<IReadOnlyList<DocumentChange>> ReadAllAsync(
        IDocumentSet set,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var behind = BsonValue.MinValue;
        IReadOnlyList<BsonDocument> page;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            page = Collections.Of(set, "").Page(behind, FeedPage);
            yield return [.. page.Select(stored => Change(set, stored))];
            behind = page is [.., var last] ? last["_id"] : behind;
        } while (page.Count == FeedPage);

        await ValueTask.CompletedTask;
    }

    public ValueTask<(IReadOnlyList<DocumentChange> Changes, long Next)> ReadChangesAsync(
        long position,
        CancellationToken cancellationToken
    ) => new(([], position));

    private static DocumentChange Change(IDocumentSet set, BsonDocument stored) =>
        new(
            set,
            LiteDbKeys.OwnerOf(stored["_id"]),
            null,
            new DocumentContent(stored[LiteDbCollection.JsonField].AsString),
            Stamp: 0
        );

    private (TResult Result, Done Done) Run<TResult>(Func<IDocumentTransaction, ValueTask<TResult>> work)
    {
        var transaction = new LiteDbTransaction(Collections, Cache, filters, claims);
        try
        {
            var running = work(transaction);
            return running.IsCompleted
                ? (running.GetAwaiter().GetResult(), new Done(transaction.Actions, transaction.Changes, ++stamp))
                : throw new InvalidOperationException("The work awaited something else than its transaction.");
        }
        finally
        {
            transaction.End();
        }
    }

    private static LiteDbCollections OpenCollections(LiteDbFile file, RegisteredSets sets)
    {
        try
        {
            return new LiteDbCollections(file, sets);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw StorageErrors.WhileOpening(error, file.Path);
        }
    }

    private IEnumerable<T> Unclaimed<T>(DocumentSet<T> set, DateTimeOffset now)
        where T : class =>
        Collections
            .Of(set, "")
            .Claimable(now)
            .TakeWhile(stored => stored[LiteDbCollection.DueField].AsInt64 <= now.UtcTicks)
            .Select(Read<T>)
            .Where(document => claims.HeldUntil(Claimed(set, document)) is null);

    private static ClaimedDocument Claimed<T>(DocumentSet<T> set, T document)
        where T : class => new(set.Name, set.Organization(document), set.Id(document));

    /// <summary>What is left to do once a transaction is stored.</summary>
    private sealed record Done(CommitActions Actions, CommitChanges Changes, long Stamp);
}
