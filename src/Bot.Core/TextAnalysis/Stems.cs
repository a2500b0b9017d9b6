using Bot.Core.Chat;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// The stems of words, so that "integrates" and "integration", "contrato" and "contratos" are one: Snowball's English and
/// Spanish algorithms (https://snowballstem.org/algorithms) on folded words.
/// </summary>
public static class Stems
{
    // A stemmer keeps the word that it works on in itself.
    [ThreadStatic]
    private static EnglishStemmer? english;

    [ThreadStatic]
    private static SpanishStemmer? spanish;

    /// <summary>The stem of one folded word (<see cref="Folding.Fold"/>) in that language.</summary>
    public static string Of(string word, Language language)
    {
        if (language == Language.English)
        {
            english ??= new EnglishStemmer();
            english.SetCurrent(word);
            english.Stem();
            return english.Current;
        }

        spanish ??= new SpanishStemmer();
        spanish.SetCurrent(Accented(word));
        spanish.Stem();
        return Folding.Fold(spanish.Current);
    }

    /// <summary>The stems of a text's words, in order.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> words, Language language) =>
        [.. words.Select(word => Of(word, language))];

    // The algorithm tells "instalación" and "guardáis" by their accents, which folding took.
    private static string Accented(string word) =>
        word switch
        {
            { Length: > 5 }
                when word.EndsWith("cion", StringComparison.Ordinal)
                    || word.EndsWith("sion", StringComparison.Ordinal) => word[..^2] + "ón",
            { Length: > 5 } when word.EndsWith("ais", StringComparison.Ordinal) => word[..^3] + "áis",
            { Length: > 5 } when word.EndsWith("eis", StringComparison.Ordinal) => word[..^3] + "éis",
            _ => word,
        };
}
