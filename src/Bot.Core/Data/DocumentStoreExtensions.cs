namespace Bot.Core.Data;

/// <summary>Commits with a single write.</summary>
public static class DocumentStoreExtensions
{
    /// <summary>See <see cref="IDocumentTransaction.PutAsync"/>.</summary>
    public static Task PutAsync<T>(
        this IDocumentStore data,
        DocumentSet<T> set,
        T document,
        CancellationToken cancellationToken
    )
        where T : class =>
        data.CommitAsync(
                set.Organization(document),
                async transaction =>
                {
                    await transaction.PutAsync(set, document);
                    return true;
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>See <see cref="IDocumentTransaction.ReplaceAsync{T}(DocumentSet{T}, T)"/>.</summary>
    public static Task<bool> ReplaceAsync<T>(
        this IDocumentStore data,
        DocumentSet<T> set,
        T document,
        CancellationToken cancellationToken
    )
        where T : class =>
        data.CommitAsync(
                set.Organization(document),
                transaction => transaction.ReplaceAsync(set, document),
                cancellationToken
            )
            .AsTask();

    /// <summary>See <see cref="IDocumentTransaction.ReplaceEverywhereAsync"/>.</summary>
    public static Task<int> ReplaceEverywhereAsync(
        this IDocumentStore data,
        string organization,
        string oldValue,
        string newValue,
        CancellationToken cancellationToken
    ) =>
        data.CommitAsync(
                organization,
                transaction => transaction.ReplaceEverywhereAsync(organization, oldValue, newValue),
                cancellationToken
            )
            .AsTask();

    /// <summary>See <see cref="IDocumentTransaction.DeleteAsync"/>.</summary>
    public static Task<bool> DeleteAsync<T>(
        this IDocumentStore data,
        DocumentSet<T> set,
        string organization,
        string id,
        CancellationToken cancellationToken
    )
        where T : class =>
        data.CommitAsync(organization, transaction => transaction.DeleteAsync(set, organization, id), cancellationToken)
            .AsTask();
}
