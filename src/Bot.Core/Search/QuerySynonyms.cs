using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Search;

/// <summary>A word of a query with the terms of all single words that mean the same, and the phrases that do.</summary>
internal sealed record MeantWord(SearchWord Word, IReadOnlyList<IReadOnlyList<SearchWord>> Phrases);

/// <summary>What else the words of a query may be called, in the organization's own words.</summary>
internal sealed class QuerySynonyms
{
    private const int MostWords = 200;

    private readonly Dictionary<string, WordGroup> groups = [];

    private QuerySynonyms() { }

    public static QuerySynonyms Of(SearchQuery query)
    {
        var synonyms = new QuerySynonyms();
        if (query.Words.Groups.Count > 0)
        {
            synonyms.Read([.. Folding.Words(query.Text).Take(MostWords)], query.Words);
        }

        return synonyms;
    }

    public MeantWord Of(SearchWord word)
    {
        if (!groups.TryGetValue(word.Word, out var group))
        {
            return new MeantWord(word, []);
        }

        var others = group.Words.Select(SearchTerms.Of).Where(other => other.Count > 0).ToList();
        var terms = others.Where(other => other.Count == 1).SelectMany(other => other[0].Terms);
        return new MeantWord(
            word with
            {
                Terms = [.. word.Terms.Union(terms)],
            },
            [.. others.Where(other => other.Count > 1)]
        );
    }

    // A query has no language that can be relied on, so words are looked up in both.
    private void Read(List<string> words, OrganizationWords known)
    {
        var at = 0;
        while (at < words.Count)
        {
            var found = known.At(words, at, Language.English);
            for (var i = at; found is not null && i < at + found.Length; i++)
            {
                groups.TryAdd(words[i], found.Group);
            }

            at += found?.Length ?? 1;
        }
    }
}
