using System.Runtime.InteropServices;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Search;

/// <summary>A word of a query: the terms that match it, with how much each counts, and how much the word counts in all.</summary>
internal sealed record QueryWord(string Word, IReadOnlyList<(int Term, double Weight)> Terms, double Weight)
{
    /// <summary>Phrases that mean the same. A document that has all words of one has this word.</summary>
    public IReadOnlyList<QueryPhrase> Phrases { get; init; } = [];

    /// <summary>How many documents may have it.</summary>
    public int Frequency { get; init; }
}

/// <summary>A phrase of several words. <see cref="First"/> is the slot of its first word, behind those of the query.</summary>
internal sealed record QueryPhrase(IReadOnlyList<QueryWord> Words, int First)
{
    /// <summary>A document with the phrase is among those with this word.</summary>
    public QueryWord Rarest => Words.MinBy(word => word.Frequency)!;
}

/// <summary>The words of a query as the index knows them.</summary>
internal sealed class QueryTerms
{
    // Another letter in a short word makes another word.
    private const int ShortestMistyped = 5;

    // Most terms of a document are not in the query: a bit for each says so without a look into the dictionary.
    private readonly ulong[] filter = new ulong[16];
    private readonly Dictionary<int, List<(int Word, double Weight)>> byTerm = [];

    private QueryTerms(IReadOnlyList<QueryWord> words)
    {
        (Words, Weight) = (words, words.Sum(word => word.Weight));
        foreach (var word in words.Concat(words.SelectMany(word => word.Phrases).SelectMany(phrase => phrase.Words)))
        {
            foreach (var (term, weight) in word.Terms)
            {
                if (!byTerm.TryGetValue(term, out var uses))
                {
                    byTerm[term] = uses = [];
                    filter[(term >> 6) & 15] |= 1UL << (term & 63);
                }

                uses.Add((Slots, weight));
            }

            Slots++;
        }
    }

    public IReadOnlyList<QueryWord> Words { get; }

    public double Weight { get; }

    /// <summary>The words of the query, and behind them the words of all phrases.</summary>
    public int Slots { get; }

    public static QueryTerms Of(SearchQuery query, TermTable terms, DocumentTable documents)
    {
        var words = SearchTerms.Of(query.Text);
        var synonyms = QuerySynonyms.Of(query);
        var (read, slot) = (new List<QueryWord>(), words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var meant = synonyms.Of(words[i]);
            var word =
                query.Beginnings == Beginnings.AllWords
                || (query.Beginnings == Beginnings.LastWord && i == words.Count - 1)
                    ? Beginning(meant.Word, terms, documents)
                    : Whole(meant.Word, terms, documents);
            var phrases = new List<QueryPhrase>();
            foreach (var phrase in meant.Phrases)
            {
                phrases.Add(new QueryPhrase([.. phrase.Select(part => Whole(part, terms, documents))], slot));
                slot += phrase.Count;
            }

            read.Add(WithPhrases(word, phrases));
        }

        return new QueryTerms(read);
    }

    /// <summary>The slots of the words that a term stands for; none for most terms.</summary>
    public ReadOnlySpan<(int Word, double Weight)> Uses(int term) =>
        (filter[(term >> 6) & 15] & (1UL << (term & 63))) != 0 && byTerm.TryGetValue(term, out var uses)
            ? CollectionsMarshal.AsSpan(uses)
            : [];

    // A word that only phrases match counts as much as the rarest of them.
    private static QueryWord WithPhrases(QueryWord word, List<QueryPhrase> phrases)
    {
        var known = phrases.Where(phrase => phrase.Words.All(part => part.Terms.Count > 0)).ToList();
        return known.Count == 0
            ? word with
            {
                Phrases = phrases,
            }
            : word with
            {
                Phrases = phrases,
                Weight = word.Terms.Count > 0 ? word.Weight : known.Max(phrase => phrase.Rarest.Weight),
                Frequency = word.Frequency + known.Sum(phrase => phrase.Rarest.Frequency),
            };
    }

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
        if (known.Count == 0 && word.Word.Length >= ShortestMistyped)
        {
            known = [.. terms.Near(word.Word).Where(term => terms.Frequency(term) > 0)];
        }

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
