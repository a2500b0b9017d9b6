using Bot.Core.Data;

namespace Bot.Storage;

/// <summary>Reads documents of any set without their type.</summary>
internal interface IIndexedReader
{
    /// <summary>An organization's documents ordered by id, from the first one or after the given id.</summary>
    ValueTask<IReadOnlyList<IndexedDocument>> PageAsync(
        IDocumentSet set,
        string organization,
        string? after,
        int limit,
        CancellationToken cancellationToken
    );
}

/// <summary>Writes documents of any set without their type.</summary>
internal interface IIndexedTransaction : IIndexedReader
{
    ValueTask PutAsync(IDocumentSet set, IndexedDocument document);

    ValueTask<bool> DeleteAsync(IDocumentSet set, string organization, string id);

    ValueTask<int> DeleteAllAsync(IDocumentSet set, string organization);
}
