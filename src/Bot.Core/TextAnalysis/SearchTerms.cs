using System.Collections.Frozen;
using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>A word of a text, folded, with the terms that stand for it in an index.</summary>
public readonly record struct SearchWord(string Word, IReadOnlyList<string> Terms);

/// <summary>
/// The words of a text by which it is found. Documents and queries are read by the same function, so that a word in one
/// form finds the others.
/// </summary>
public static class SearchTerms
{
    // A text of 40,000 characters weighs no more than a page.
    private const int MostWords = 200;
    private const int LongestWord = 40;

    // Words that SpokenLanguage does not need to tell languages apart.
    private static readonly FrozenSet<string> OtherStopWords = "a would were was been me mi my i no de of y o am"
        .Split(' ')
        .ToFrozenSet();

    // The forms of common words. Stemming is the largest part of indexing.
    private static readonly Cached<(string English, string Spanish, string? Concept)> Cached = new();

    /// <summary>The distinct words in order, without stop words of either language.</summary>
    public static IReadOnlyList<SearchWord> Of(string text)
    {
        var all = Folding.Words(text).ToList();
        var language = LanguageOf(all);
        var words = new List<SearchWord>();
        var seen = new HashSet<string>();
        foreach (var word in all)
        {
            if (IsContent(word) && seen.Add(word))
            {
                words.Add(new SearchWord(word, Terms(word, language)));
                if (words.Count == MostWords)
                {
                    break;
                }
            }
        }

        return words;
    }

    private static bool IsContent(string word) =>
        (word.Length is > 1 and <= LongestWord || (word.Length == 1 && char.IsDigit(word[0])))
        && !SpokenLanguage.IsFunctionWord(word)
        && !OtherStopWords.Contains(word);

    // Null if the text does not tell, such as a few words without a sentence.
    private static Language? LanguageOf(List<string> words)
    {
        var language = SpokenLanguage.Of(words, Language.English);
        return language == Language.English && SpokenLanguage.Of(words, Language.Spanish) == Language.Spanish
            ? null
            : language;
    }

    // The meaning is a term of its own, so that a word in one language finds the other.
    private static List<string> Terms(string word, Language? language)
    {
        var (english, spanish, concept) = Forms(word);
        List<string> terms = language switch
        {
            Language.English => [english],
            Language.Spanish => [spanish],
            _ => english == spanish ? [english] : [english, spanish],
        };
        return concept is null ? terms : [.. terms, $"={concept}"];
    }

    private static (string English, string Spanish, string? Concept) Forms(string word) =>
        Cached.Get(
            word,
            folded =>
                (
                    Stems.Of(folded, Language.English),
                    Stems.Of(folded, Language.Spanish),
                    Thesaurus.Find(folded, Language.English)
                )
        );
}
