namespace Bot.Core.Data;

/// <summary>
/// Reads documents of registered sets. Keys are compared byte by byte in UTF-8, within one organization. Reading a set
/// that is not registered throws <see cref="InvalidOperationException"/>.
/// </summary>
public interface IDocumentReader
{
    ValueTask<T?> GetAsync<T>(DocumentSet<T> set, string organization, string id, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Documents with this key, in no particular order.</summary>
    ValueTask<IReadOnlyList<T>> FindAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string key,
        int limit,
        CancellationToken cancellationToken
    )
        where T : class;

    /// <summary>All documents with this key, in no particular order.</summary>
    ValueTask<IReadOnlyList<T>> FindAsync<T>(
        DocumentSet<T> set,
        string organization,
        string field,
        string key,
        CancellationToken cancellationToken
    )
        where T : class => FindAsync(set, organization, field, key, int.MaxValue, cancellationToken);

    /// <summary>
    /// Distinct ids of documents with this key, or with a key that begins with it, in no particular order.
    /// </summary>
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

    /// <summary>Distinct documents with a key between the two, inclusive, in no particular order.</summary>
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
    /// Documents with an ordered key between the two (inclusive; null for no bound), ordered by the key and then by id,
    /// or descending by both. Reads in pages, so it may or may not see concurrent writes.
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
