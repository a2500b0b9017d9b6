using Bot.Core.TextAnalysis;

namespace Bot.Core.Search;

/// <summary>The words of a document, each once, with how often it occurs; names count double.</summary>
internal sealed record DocumentWords(IReadOnlyList<(SearchWord Word, int Weight, bool IsInName)> Words)
{
    private const int NameWeight = 2;

    public static DocumentWords Of(SearchDocument document)
    {
        var inNames = new Dictionary<string, SearchWord>();
        foreach (var word in document.Names.SelectMany(SearchTerms.Of))
        {
            inNames.TryAdd(word.Word, word);
        }

        var words = new List<(SearchWord, int, bool)>();
        foreach (var word in SearchTerms.Of(document.Body))
        {
            // A text in a language of its own may give a name's word other terms.
            if (inNames.Remove(word.Word, out var name))
            {
                words.Add((With(word, name.Terms), 1 + NameWeight, true));
            }
            else
            {
                words.Add((word, 1, false));
            }
        }

        words.AddRange(inNames.Values.Select(word => (word, NameWeight, true)));
        return new DocumentWords(words);
    }

    private static SearchWord With(SearchWord word, IReadOnlyList<string> terms) =>
        word with
        {
            Terms = [.. word.Terms.Union(terms)],
        };
}
