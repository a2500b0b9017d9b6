using Bot.Core.Data;

namespace Bot.Storage;

/// <summary>Reads any set of an engine without its type.</summary>
internal interface IIndexedReader
{
    /// <summary>Documents of an organization by id, behind one id or from the first.</summary>
    ValueTask<IReadOnlyList<IndexedDocument>> PageAsync(
        IDocumentSet set,
        string organization,
        string? after,
        int limit,
        CancellationToken cancellationToken
    );
}

/// <summary>Writes any set of an engine without its type.</summary>
internal interface IIndexedTransaction : IIndexedReader
{
    ValueTask PutAsync(IDocumentSet set, IndexedDocument document);

    ValueTask<bool> DeleteAsync(IDocumentSet set, string organization, string id);

    ValueTask<int> DeleteAllAsync(IDocumentSet set, string organization);
}
