namespace Bot.Core.Data;

/// <summary>
/// Reads and writes inside <see cref="IDocumentStore.CommitAsync"/>. Reads see the transaction's own writes. Writing a
/// document with another document's unique key throws <see cref="InvalidOperationException"/>, unless a method says
/// otherwise. Each write to a document ends its claim.
/// </summary>
public interface IDocumentTransaction : IDocumentReader
{
    /// <summary>Adds a document. False, without a change, if the id or a unique key is taken.</summary>
    ValueTask<bool> InsertAsync<T>(DocumentSet<T> set, T document)
        where T : class;

    /// <summary>Adds or overwrites a document, regardless of the stored revision.</summary>
    ValueTask PutAsync<T>(DocumentSet<T> set, T document)
        where T : class;

    /// <summary>
    /// Overwrites the document with the next revision if the stored revision equals the document's. False if the
    /// document was deleted or changed since it was read.
    /// </summary>
    ValueTask<bool> ReplaceAsync<T>(DocumentSet<T> set, T document)
        where T : class;

    /// <summary>Overwrites the document if the stored one exists and is as expected; else false.</summary>
    ValueTask<bool> ReplaceAsync<T>(DocumentSet<T> set, T document, Func<T, bool> expected)
        where T : class;

    /// <summary>Deletes a document. False if it does not exist.</summary>
    ValueTask<bool> DeleteAsync<T>(DocumentSet<T> set, string organization, string id)
        where T : class;

    /// <summary>Deletes an organization's documents of one set. Returns their number.</summary>
    ValueTask<int> DeleteAllAsync<T>(DocumentSet<T> set, string organization)
        where T : class;

    /// <summary>
    /// Replaces every JSON string that equals the old value in an organization's documents of all sets, and recomputes
    /// their ids and keys. A document whose new id is taken replaces that one. Keeps names of JSON members. Returns the
    /// number of changed documents.
    /// </summary>
    ValueTask<int> ReplaceEverywhereAsync(string organization, string oldValue, string newValue);

    /// <summary>The next number of a counter: 1, 2, 3 and so on. It never returns a number twice.</summary>
    ValueTask<int> NextAsync(string organization, string counter);

    /// <summary>
    /// Whether the claim is still valid. If it is, no other caller can claim the document before the transaction ends.
    /// </summary>
    ValueTask<bool> HoldsAsync<T>(DocumentSet<T> set, Claim<T> claim)
        where T : class;

    /// <summary>Runs a short action after the commit; never after a rollback.</summary>
    void AfterCommit(Action action);
}
