namespace Bot.Core.Data;

/// <summary>Stores the documents of all registered sets; see <see cref="DocumentRegistration"/>.</summary>
public interface IDocumentStore : IDocumentReader
{
    /// <summary>
    /// Runs the work in one transaction. Either all of its writes are on disk when this returns, or none is. Commits of
    /// one organization run one after another on every engine, so the work may read, decide and write without losing an
    /// update. A commit also waits for its turn in every other organization that it reads or writes. The work may run
    /// more than once, so it must call only the transaction and pure functions.
    /// </summary>
    ValueTask<TResult> CommitAsync<TResult>(
        string organization,
        Func<IDocumentTransaction, ValueTask<TResult>> work,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Claims documents that are due by <paramref name="now"/>, earliest first. In a set with lanes, only the first
    /// document of each lane can be claimed. No other caller can claim a document until its lease ends by the store's
    /// own clock, such as after its node has died.
    /// </summary>
    ValueTask<IReadOnlyList<Claim<T>>> ClaimDueAsync<T>(
        DocumentSet<T> set,
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellationToken
    )
        where T : class;

    /// <summary>Releases a claimed document unchanged. Does nothing if the claim has ended.</summary>
    ValueTask ReleaseAsync<T>(DocumentSet<T> set, Claim<T> claim, CancellationToken cancellationToken)
        where T : class;

    /// <summary>
    /// The earliest time at which a document of the set can be claimed: when it is due, or when its lease ends if that
    /// is later. Null if no document has a due time.
    /// </summary>
    ValueTask<DateTimeOffset?> NextDueAsync<T>(DocumentSet<T> set, CancellationToken cancellationToken)
        where T : class;

    /// <summary>
    /// All owners of documents: organizations, workspaces and platforms; "" among them if there are documents that no
    /// organization owns.
    /// </summary>
    ValueTask<IReadOnlyList<string>> OwnersAsync(CancellationToken cancellationToken);

    /// <summary>Deletes an owner's documents of all sets. Returns their number.</summary>
    ValueTask<int> DeleteOrganizationAsync(string organization, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes an organization's documents in one commit, but keeps what a set says remains, such as members. Returns
    /// the number of deleted documents. See <see cref="DocumentSet{T}.WithRemainder()"/>.
    /// </summary>
    ValueTask<int> DeleteContentAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Reads an owner's documents of all sets, ordered by set and id.</summary>
    IAsyncEnumerable<RawDocument> ExportAsync(string organization, CancellationToken cancellationToken);

    /// <summary>
    /// Stores exported documents with the same JSON, and overwrites existing ones. Returns their number. Commits in
    /// batches; after a failure, a second import completes the first.
    /// </summary>
    ValueTask<int> ImportAsync(IAsyncEnumerable<RawDocument> documents, CancellationToken cancellationToken);

    /// <summary>Counts an owner's documents in each set, by the set's name.</summary>
    ValueTask<IReadOnlyDictionary<string, DocumentCount>> CountsAsync(
        string organization,
        CancellationToken cancellationToken
    );
}
