namespace Bot.Core.Data;

/// <summary>
/// Reads and writes inside <see cref="IDocumentStore.CommitAsync"/>; reads see what the transaction wrote. Writing a
/// document with a unique key that belongs to another document throws <see cref="InvalidOperationException"/>, except
/// where a method says otherwise. Every write to a document ends its claim.
/// </summary>
public interface IDocumentTransaction : IDocumentReader
{
    /// <summary>False when the id or a unique key is taken; nothing changes then.</summary>
    ValueTask<bool> InsertAsync<T>(DocumentSet<T> set, T document)
        where T : class;

    /// <summary>Adds or overwrites, whatever the stored revision is.</summary>
    ValueTask PutAsync<T>(DocumentSet<T> set, T document)
        where T : class;

    /// <summary>
    /// Overwrites the document if the stored revision is the document's, and stores the next revision. False when the
    /// document is gone or changed since it was read.
    /// </summary>
    ValueTask<bool> ReplaceAsync<T>(DocumentSet<T> set, T document)
        where T : class;

    /// <summary>Overwrites the document if the stored one is as expected; false when it is gone or is not.</summary>
    ValueTask<bool> ReplaceAsync<T>(DocumentSet<T> set, T document, Func<T, bool> expected)
        where T : class;

    /// <summary>False when there is no such document.</summary>
    ValueTask<bool> DeleteAsync<T>(DocumentSet<T> set, string organization, string id)
        where T : class;

    /// <summary>Deletes an organization's documents of one set, and returns how many there were.</summary>
    ValueTask<int> DeleteAllAsync<T>(DocumentSet<T> set, string organization)
        where T : class;

    /// <summary>The next number of a counter: 1, 2, 3 and so on, never the same one twice.</summary>
    ValueTask<int> NextAsync(string organization, string counter);

    /// <summary>
    /// Whether the claim still belongs to its holder. While this is true inside a transaction, nobody else can claim the
    /// document before the transaction ends.
    /// </summary>
    ValueTask<bool> HoldsAsync<T>(DocumentSet<T> set, Claim<T> claim)
        where T : class;

    /// <summary>Runs a quick action once the commit is stored; never when it is undone.</summary>
    void AfterCommit(Action action);
}
