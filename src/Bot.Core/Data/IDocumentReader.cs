namespace Bot.Core.Data;

/// <summary>
/// Reads documents of registered sets. Keys are compared byte by byte in UTF-8, within one organization. Reading a set
/// that is not registered throws <see cref="InvalidOperationException"/>.
/// </summary>
public interface IDocumentReader
{
    ValueTask<T?> GetAsync<T>(DocumentSet<T> set, string organization, string id, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Documents with this key, in no order.</summary>
    ValueTask<IReadOnlyList<T>> FindAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string key,
        int limit,
        CancellationToken cancellationToken
    )
        where T : class;

    /// <summary>All documents with this key, in no order.</summary>
    ValueTask<IReadOnlyList<T>> FindAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string key,
        CancellationToken cancellationToken
    )
        where T : class => FindAsync(set, organization, field, key, int.MaxValue, cancellationToken);

    /// <summary>Ids of documents with a key that is, or begins with, this one; each once, in no order.</summary>
    ValueTask<IReadOnlyList<string>> FindIdsAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string key,
        bool isPrefix,
        int limit,
        CancellationToken cancellationToken
    )
        where T : class;

    /// <summary>Documents with any key between both (included); each once, in no order.</summary>
    ValueTask<IReadOnlyList<T>> FindBetweenAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string from,
        string to,
        CancellationToken cancellationToken
    )
        where T : class;

    /// <summary>
    /// Documents by an ordered key between both (included, null is open), then by id; both descending if asked. Pages
    /// internally: what is written meanwhile may or may not be seen.
    /// </summary>
    IAsyncEnumerable<T> RangeAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string? from,
        string? to,
        bool descending,
        CancellationToken cancellationToken
    )
        where T : class;

    /// <summary>All documents of an organization, by id.</summary>
    ValueTask<IReadOnlyList<T>> ListAsync<T>(
        DocumentSet<T> set,
        string organization,
        CancellationToken cancellationToken
    )
        where T : class;
}
