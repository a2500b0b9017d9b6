namespace Bot.Core.Search;

/// <summary>A document that was found.</summary>
/// <param name="Score">BM25. It compares documents of one search, and says nothing by itself.</param>
/// <param name="Coverage">
/// How much of the query the document has, 0 to 1. Words count by their rarity in the organization; a word that nothing
/// there has counts most.
/// </param>
/// <param name="NameCoverage">The same for the document's names alone.</param>
/// <param name="Words">The words of the query that the document has, folded.</param>
public sealed record SearchHit(
    string Kind,
    string Id,
    double Score,
    double Coverage,
    double NameCoverage,
    IReadOnlyList<string> Words
);

/// <summary>A document that is called so. A lower score is a better match; 0 is its own name.</summary>
public sealed record NameHit(string Kind, string Id, string Name, int Score);
