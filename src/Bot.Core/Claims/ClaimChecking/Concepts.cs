using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// The meaning of words in a promise, the same in both languages: an entry of concepts.txt. Weight 0 means that the
/// words say nothing about the promise.
/// </summary>
internal sealed record Concept(string Name, decimal Weight, bool IsOpposite)
{
    /// <summary>
    /// The concept applies only together with one of these: a "fixed" price, but not a fixed meeting. Empty means
    /// always.
    /// </summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>The other meaning of the word, if this one does not apply.</summary>
    public Concept? Or { get; init; }
}

/// <summary>
/// The synonyms for promises, read from concepts.txt and looked up by stem. Expressions of several words come before
/// single words.
/// </summary>
internal static class Concepts
{
    private const decimal LowWeight = 0.25m;
    private const int ShortestMistyped = 8,
        ShortestUnaccented = 6;

    private static readonly string[] Pronouns =
    [
        "noslo",
        "selo",
        "sela",
        "los",
        "las",
        "les",
        "nos",
        "lo",
        "la",
        "le",
        "me",
        "te",
        "se",
        "os",
    ];

    /// <summary>The concepts of each language, and the number of words in the longest expression.</summary>
    private static readonly (
        FrozenDictionary<string, Concept> English,
        FrozenDictionary<string, Concept> Spanish,
        int Longest
    ) Known = Load();

    public static int Longest => Known.Longest;

    /// <summary>
    /// Finds the concept of adjacent words by their stems, joined with spaces. It tries the language of the sentence
    /// first.
    /// </summary>
    public static Concept? Find(string english, string spanish, Language language)
    {
        var (inEnglish, inSpanish) = (
            Known.English.GetValueOrDefault(english),
            Known.Spanish.GetValueOrDefault(spanish)
        );
        return language == Language.English ? inEnglish ?? inSpanish : inSpanish ?? inEnglish;
    }

    /// <summary>
    /// Finds the concept of a Spanish word without its final accent, such as "responderá" or "gestionarán".
    /// </summary>
    public static Concept? FindUnaccented(string word) =>
        word.Length < ShortestUnaccented ? null
        : Accented(word) is { } accented ? Known.Spanish.GetValueOrDefault(Stems.Of(accented, Language.Spanish))
        : null;

    /// <summary>
    /// Finds the concept of a Spanish verb with a pronoun at its end, such as "pruébalo" or "enviaros".
    /// </summary>
    public static Concept? FindWithPronoun(string word) =>
        Pronouns
            .Where(pronoun => word.Length >= pronoun.Length + 4 && word.EndsWith(pronoun, StringComparison.Ordinal))
            .Select(pronoun => Known.Spanish.GetValueOrDefault(Stems.Of(word[..^pronoun.Length], Language.Spanish)))
            .FirstOrDefault(concept => concept is not null);

    private static string? Accented(string word) =>
        word switch
        {
            [.., 'r', 'a'] => word[..^1] + "á",
            [.., 'r', 'a', 's'] => word[..^2] + "ás",
            [.., 'r', 'a', 'n'] => word[..^2] + "án",
            [.., 'r', 'e'] => word[..^1] + "é",
            [.., 'i', 'a'] => word[..^2] + "ía",
            [.., 'i', 'a', 'n'] => word[..^3] + "ían",
            [.., 'o'] => word[..^1] + "ó",
            _ => null,
        };

    /// <summary>Finds the concept of a long word with one wrong letter.</summary>
    public static Concept? FindMistyped(string word) => word.Length < ShortestMistyped ? null : Nearest(word);

    private static Concept? Nearest(string word) =>
        new[] { (Known.English, Language.English), (Known.Spanish, Language.Spanish) }
            .SelectMany(known =>
                known.Item1.Where(entry =>
                    Math.Abs(entry.Key.Length - Stems.Of(word, known.Item2).Length) <= 1
                    && entry.Key.Length >= ShortestMistyped - 2
                    && entry.Key[0] == word[0]
                    && Folding.Distance(entry.Key, Stems.Of(word, known.Item2)) == 1
                )
            )
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => entry.Value)
            .FirstOrDefault(concept => concept.Weight > 0);

    private static (FrozenDictionary<string, Concept>, FrozenDictionary<string, Concept>, int) Load()
    {
        var (english, spanish) = (new Dictionary<string, Concept>(), new Dictionary<string, Concept>());
        foreach (var line in WordFile.Lines("claims/concepts.txt"))
        {
            if (line.Split('|') is [var name, var englishWords, var spanishWords])
            {
                Add(english, name.Trim(), englishWords, Language.English);
                Add(spanish, name.Trim(), spanishWords, Language.Spanish);
            }
        }

        // Stop words of the text analyzers say nothing about a promise either.
        AddStopWords(english, Language.English);
        AddStopWords(spanish, Language.Spanish);
        return (
            english.ToFrozenDictionary(),
            spanish.ToFrozenDictionary(),
            english.Keys.Concat(spanish.Keys).Max(key => key.Count(c => c == ' ') + 1)
        );
    }

    private static void AddStopWords(Dictionary<string, Concept> concepts, Language language)
    {
        foreach (
            var word in StopWords
                .OfAnalyzer(language)
                .Where(word => !FunctionWords.IsNot(word) && !FunctionWords.IsWithout(word))
        )
        {
            concepts.TryAdd(Stems.Of(word, language), new Concept("stop", 0, false));
        }
    }

    private static void Add(Dictionary<string, Concept> concepts, string name, string words, Language language)
    {
        var (plain, beside) = name.TrimStart('.', '~').Split('?') is [var one, var others]
            ? (one, others.Split(','))
            : (name.TrimStart('.', '~'), []);
        var weight = name[0] switch
        {
            '.' => 0m,
            '~' => LowWeight,
            _ => 1m,
        };
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var key = string.Join(
                ' ',
                word.TrimStart('-').Trim('_').Split('_').Select(part => Stems.Of(part, language))
            );
            var concept = new Concept(plain, weight, word[0] == '-') { Beside = beside };
            if (
                !concepts.TryAdd(key, concept)
                && concepts[key] is { Beside.Count: > 0, Or: null } first
                && first.Name != plain
            )
            {
                concepts[key] = first with { Or = concept };
            }
        }
    }
}
