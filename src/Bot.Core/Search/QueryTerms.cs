using System.Runtime.InteropServices;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Search;

/// <summary>A word of a query: the terms that match it, with how much each counts, and how much the word counts in all.</summary>
internal sealed record QueryWord(string Word, IReadOnlyList<(int Term, double Weight)> Terms, double Weight)
{
    /// <summary>How many documents may have it.</summary>
    public int Frequency { get; init; }
}

/// <summary>The words of a query as the index knows them.</summary>
internal sealed class QueryTerms
{
    // Most terms of a document are not in the query: a bit for each says so without a look into the dictionary.
    private readonly ulong[] filter = new ulong[16];
    private readonly Dictionary<int, List<(int Word, double Weight)>> byTerm = [];

    private QueryTerms(IReadOnlyList<QueryWord> words)
    {
        (Words, Weight) = (words, words.Sum(word => word.Weight));
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var (term, weight) in words[i].Terms)
            {
                if (!byTerm.TryGetValue(term, out var uses))
                {
                    byTerm[term] = uses = [];
                    filter[(term >> 6) & 15] |= 1UL << (term & 63);
                }

                uses.Add((i, weight));
            }
        }
    }

    public IReadOnlyList<QueryWord> Words { get; }

    public double Weight { get; }

    public static QueryTerms Of(SearchQuery query, TermTable terms, DocumentTable documents)
    {
        var words = SearchTerms.Of(query.Text);
        return new QueryTerms([
            .. words.Select(
                (word, i) =>
                    query.Beginnings == Beginnings.AllWords
                    || (query.Beginnings == Beginnings.LastWord && i == words.Count - 1)
                        ? Beginning(word, terms, documents)
                        : Whole(word, terms, documents)
            ),
        ]);
    }

    /// <summary>The words of the query that a term stands for; none for most terms.</summary>
    public ReadOnlySpan<(int Word, double Weight)> Uses(int term) =>
        (filter[(term >> 6) & 15] & (1UL << (term & 63))) != 0 && byTerm.TryGetValue(term, out var uses)
            ? CollectionsMarshal.AsSpan(uses)
            : [];

    // A word counts as much as its rarest term; what has only a more common one, such as a synonym, has a part of it.
    private static QueryWord Whole(SearchWord word, TermTable terms, DocumentTable documents)
    {
        var known = Known(word, terms)
            .Select(term => (Term: term, Weight: Rarity(terms.Frequency(term), documents.Alive)))
            .ToList();
        return new QueryWord(
            word.Word,
            known,
            known.Count == 0 ? Rarity(0, documents.Alive) : known.Max(term => term.Weight)
        )
        {
            Frequency = known.Sum(term => terms.Frequency(term.Term)),
        };
    }

    private static QueryWord Beginning(SearchWord word, TermTable terms, DocumentTable documents)
    {
        var known = Known(word, terms)
            .Union(terms.Beginning(word.Word))
            .Where(term => terms.Frequency(term) > 0)
            .ToList();
        var frequency = known.Sum(terms.Frequency);
        var weight = Rarity(frequency, documents.Alive);
        return new QueryWord(word.Word, [.. known.Select(term => (term, weight))], weight) { Frequency = frequency };
    }

    private static IEnumerable<int> Known(SearchWord word, TermTable terms) =>
        word.Terms.Select(terms.Find).OfType<int>().Where(term => terms.Frequency(term) > 0);

    // BM25's inverse document frequency.
    private static double Rarity(int frequency, int documents) =>
        Math.Log(1 + ((documents - Math.Min(frequency, documents) + 0.5) / (frequency + 0.5)));
}
