namespace Bot.Core.Data;

/// <summary>
/// A committed change to a followed set (<see cref="DocumentSet{T}.WithFeed"/>): a written document, a deleted one, or
/// all documents of an organization deleted.
/// </summary>
/// <param name="Id">The document's id. Null if all documents of the organization were deleted, or if a long id was cut.</param>
/// <param name="Content">What was written; null for a deletion.</param>
/// <param name="Stamp">
/// Orders the changes of one organization: a higher stamp is the later commit. 0 if a document was read from the store,
/// which any change since the start supersedes.
/// </param>
public sealed record DocumentChange(
    IDocumentSet Set,
    string Organization,
    string? Id,
    DocumentContent? Content,
    long Stamp
)
{
    /// <summary>Whether all documents of the organization were deleted.</summary>
    public bool IsClear => Id is null && Content is null;
}

/// <summary>A document as JSON, and as the object that was written if there is one.</summary>
public sealed record DocumentContent(string Json, object? Document = null)
{
    public T Read<T>() => Document is T document ? document : StoredJson.Read<T>(Json);
}
