using System.Collections.Concurrent;
using Bot.Core.Chat;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// Word stems, which make "integrates" and "integration", or "contrato" and "contratos", equal. Uses Snowball's English
/// and Spanish algorithms (https://snowballstem.org/algorithms) on folded words.
/// </summary>
public static class Stems
{
    // The same words come again and again, and stemming is most of the work of reading a text.
    private const int MostCached = 50_000;
    private const int LongestCached = 40;

    private static readonly ConcurrentDictionary<(string Word, Language Language), string> Cached = new();
    private static int cachedCount;

    // A stemmer holds the current word as state, so each thread has its own.
    [ThreadStatic]
    private static EnglishStemmer? english;

    [ThreadStatic]
    private static SpanishStemmer? spanish;

    /// <summary>The stem of one folded word (<see cref="Folding.Fold"/>) in the language.</summary>
    public static string Of(string word, Language language)
    {
        if (Cached.TryGetValue((word, language), out var known))
        {
            return known;
        }

        var stem = Stem(word, language);
        if (word.Length <= LongestCached && cachedCount < MostCached && Cached.TryAdd((word, language), stem))
        {
            Interlocked.Increment(ref cachedCount);
        }

        return stem;
    }

    /// <summary>The stems of the words, in order.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> words, Language language) =>
        [.. words.Select(word => Of(word, language))];

    private static string Stem(string word, Language language)
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

    // The algorithm needs the accents of "instalación" and "guardáis", which folding removed.
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
