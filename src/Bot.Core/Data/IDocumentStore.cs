namespace Bot.Core.Data;

/// <summary>Stores documents of all registered sets; see <see cref="DocumentRegistration"/>.</summary>
public interface IDocumentStore : IDocumentReader
{
    /// <summary>
    /// Runs the work in one transaction: all of its writes are stored, or none, and are on disk when this returns.
    /// Commits of one organization run one after another on every engine, so the work may read, decide and write
    /// without losing an update. A commit also waits its turn in every other organization that it reads or writes. The
    /// work may run more than once: it calls nothing but the transaction and pure functions.
    /// </summary>
    ValueTask<TResult> CommitAsync<TResult>(
        string organization,
        Func<IDocumentTransaction, ValueTask<TResult>> work,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Claims documents that are due by <paramref name="now"/> until the lease ends by the store's own clock, earliest
    /// first. Of a set with lanes, only the first waiting document of each lane can be claimed. Nobody else claims a
    /// document while the lease lasts; a node that dies gives its documents back when it ends.
    /// </summary>
    ValueTask<IReadOnlyList<Claim<T>>> ClaimDueAsync<T>(
        DocumentSet<T> set,
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellationToken
    )
        where T : class;

    /// <summary>Gives a claimed document back as it is. Nothing happens when the claim has ended.</summary>
    ValueTask ReleaseAsync<T>(DocumentSet<T> set, Claim<T> claim, CancellationToken cancellationToken)
        where T : class;

    /// <summary>
    /// The earliest time at which a document of the set can be claimed: when it is due, or when its lease ends if that
    /// is later. Null when none waits.
    /// </summary>
    ValueTask<DateTimeOffset?> NextDueAsync<T>(DocumentSet<T> set, CancellationToken cancellationToken)
        where T : class;

    /// <summary>
    /// All owners of documents: organizations, workspaces and platforms; "" among them if there are documents that no
    /// organization owns.
    /// </summary>
    ValueTask<IReadOnlyList<string>> OwnersAsync(CancellationToken cancellationToken);

    /// <summary>Deletes an owner's documents of all sets, and returns how many there were.</summary>
    ValueTask<int> DeleteOrganizationAsync(string organization, CancellationToken cancellationToken);

    /// <summary>An owner's documents of all sets, by set and id.</summary>
    IAsyncEnumerable<RawDocument> ExportAsync(string organization, CancellationToken cancellationToken);

    /// <summary>
    /// Stores exported documents with the same JSON, over what is there, and returns how many there were. Commits in
    /// batches; importing again after a failure completes it.
    /// </summary>
    ValueTask<int> ImportAsync(IAsyncEnumerable<RawDocument> documents, CancellationToken cancellationToken);

    /// <summary>What an owner has in each set, by the set's name.</summary>
    ValueTask<IReadOnlyDictionary<string, DocumentCount>> CountsAsync(
        string organization,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Replaces every JSON string that equals the old value in an owner's documents, in one transaction, and computes
    /// their ids and keys again. Names of JSON members stay. Returns how many documents changed.
    /// </summary>
    ValueTask<int> ReplaceEverywhereAsync(
        string organization,
        string oldValue,
        string newValue,
        CancellationToken cancellationToken
    );
}
