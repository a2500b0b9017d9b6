using Bot.Core.Data;

namespace Bot.Core.Search;

/// <summary>What a slice puts into the index: documents of a set, or a fixed list that every organization has.</summary>
internal abstract class SearchSource
{
    /// <summary>The set; null for a fixed list.</summary>
    public virtual IDocumentSet? Set => null;

    public virtual IReadOnlyList<SearchDocument> Fixed => [];

    /// <summary>The id of a stored document, and what it puts into the index; nothing if it cannot be found any more.</summary>
    public virtual (string Id, IReadOnlyList<SearchDocument> Documents) Read(DocumentContent content) =>
        throw new NotSupportedException();
}

/// <summary>Documents of a set.</summary>
internal sealed class SearchSource<T>(DocumentSet<T> set, Func<T, IEnumerable<SearchDocument>> documents) : SearchSource
    where T : class
{
    public override IDocumentSet Set => set;

    public override (string Id, IReadOnlyList<SearchDocument> Documents) Read(DocumentContent content)
    {
        var document = content.Read<T>();
        return (set.Id(document), [.. documents(document)]);
    }
}

/// <summary>A fixed list.</summary>
internal sealed class FixedSearchSource(IReadOnlyList<SearchDocument> documents) : SearchSource
{
    public override IReadOnlyList<SearchDocument> Fixed => documents;
}
