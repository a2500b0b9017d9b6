using Bot.Core.TextAnalysis;

namespace Bot.Core.Search;

/// <summary>What is searched for, and where.</summary>
public sealed record SearchQuery(string Organization, string Text)
{
    /// <summary>Null for all kinds.</summary>
    public IReadOnlyCollection<string>? Kinds { get; init; }

    public int Take { get; init; } = 10;

    /// <summary>How many words of the query a document must have; all of them if it has fewer.</summary>
    public int LeastWords { get; init; } = 1;

    public Beginnings Beginnings { get; init; }

    /// <summary>Order by time instead of score.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>
    /// How many documents are compared. Documents with the query's rarest words are compared first, then the newest ones
    /// with the next rarest word.
    /// </summary>
    public int MostCompared { get; init; } = 20_000;

    /// <summary>The organization's words that mean the same: a query with one finds texts with another.</summary>
    public OrganizationWords Words { get; init; } = OrganizationWords.None;

    /// <summary>A document that is not wanted, such as the one whose text this is.</summary>
    public (string Kind, string Id)? Except { get; init; }
}

/// <summary>Which words of a query also match longer words that begin with them.</summary>
public enum Beginnings
{
    None,

    /// <summary>The last word, which may still be being typed.</summary>
    LastWord,
    AllWords,
}
