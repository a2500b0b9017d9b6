using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>
/// Maps words and phrases in both languages to meanings, from a table with one meaning per line ("logistics: freight,
/// supply chain, transporte"). It also accepts other forms of a word (gender, plural) and typing errors.
/// </summary>
internal sealed class Lexicon
{
    private const int LongestPhrase = 4;

    // Function words vary too much between titles to count ("Director of IT", "Directora de la TI").
    private static readonly FrozenSet<string> FunctionWords =
        "of the for to in at on a an de del la el los las lo en para por al o s and y e with con its their our su sus"
            .Split(' ')
            .ToFrozenSet();

    private readonly Dictionary<string, string> meanings = [];
    private readonly Dictionary<string, string> byStems = [];
    private readonly Dictionary<string, string> formsInEnglish = [];
    private readonly Dictionary<string, string> formsInSpanish = [];
    private readonly Cached<string> stems = new();
    private readonly Cached<string?> lookups = new();
    private readonly Cached<string> corrections = new();
    private readonly Cached<bool> parts = new();
    private readonly HashSet<string> vocabularyStems = [];
    private readonly ILookup<char, string> vocabulary;
    private readonly HashSet<string> vocabularyWords = [];

    public Lexicon(string table)
    {
        foreach (
            var (meaning, phrase) in Rows(table)
                .SelectMany(row => row.Phrases.Select(phrase => (row.Meaning, Content(phrase))))
        )
        {
            meanings.TryAdd(string.Join(' ', phrase), meaning);
            var (english, spanish) = (Stem(phrase, Language.English), Stem(phrase, Language.Spanish));
            formsInEnglish.TryAdd(english, meaning);
            formsInSpanish.TryAdd(spanish, meaning);
            byStems.TryAdd(english, meaning);
            byStems.TryAdd(spanish, meaning);

            vocabularyWords.UnionWith(phrase);
            vocabularyStems.UnionWith(Stems.Of(phrase, Language.English));
            vocabularyStems.UnionWith(Stems.Of(phrase, Language.Spanish));
        }

        vocabulary = vocabularyWords.Where(word => word.Length > 4).ToLookup(word => word[0]);
    }

    /// <summary>The rows of a table: the meaning before the colon, and the phrases after it.</summary>
    public static IEnumerable<(string Meaning, string[] Phrases)> Rows(string table) =>
        from line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        select (
            line[..colon],
            line[(colon + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );

    /// <summary>The words of a text that carry meaning, folded.</summary>
    public static IReadOnlyList<string> Content(string text) =>
        [.. Folding.Words(text).Where(word => !FunctionWords.Contains(word))];

    /// <summary>The meanings of the words, longest phrases first, and the words without a known meaning.</summary>
    public (IReadOnlyList<string> Meanings, IReadOnlyList<string> Unknown) Read(IReadOnlyList<string> words)
    {
        var corrected = words.Select(word => corrections.Get(word, Correct)).ToList();
        var (found, rest) = (new List<string>(), new List<string>());
        var at = 0;
        while (at < corrected.Count)
        {
            var length = Math.Min(LongestPhrase, corrected.Count - at);
            while (length > 0 && Meaning(corrected.GetRange(at, length)) is null)
            {
                length--;
            }

            (length > 0 ? found : rest).Add(length > 0 ? Meaning(corrected.GetRange(at, length))! : words[at]);
            at += Math.Max(1, length);
        }

        return (found, rest);
    }

    /// <summary>Whether a known phrase may have the word. If not, <see cref="Read"/> returns it as unknown.</summary>
    public bool MayKnow(string word) => parts.Get(word, IsPart);

    /// <summary>
    /// The meaning of a phrase; null if it is unknown. Unlike <see cref="Read"/>, it accepts no typing errors, and other
    /// forms of a word only in the given language (null for both): by Spanish rules, "owned" is a form of "owner".
    /// </summary>
    public string? Exact(IReadOnlyList<string> phrase, Language? language)
    {
        var words = string.Join(' ', phrase);
        return meanings.GetValueOrDefault(words)
            ?? (language is Language.Spanish ? null : formsInEnglish.GetValueOrDefault(Form(Language.English)))
            ?? (language is Language.English ? null : formsInSpanish.GetValueOrDefault(Form(Language.Spanish)));

        string Form(Language of) => stems.Get($"{of}:{words}", _ => Stem(phrase, of));
    }

    private bool IsPart(string word)
    {
        var corrected = corrections.Get(word, Correct);
        return vocabularyWords.Contains(corrected)
            || vocabularyStems.Contains(Stems.Of(corrected, Language.English))
            || vocabularyStems.Contains(Stems.Of(corrected, Language.Spanish));
    }

    private static string Stem(IReadOnlyList<string> phrase, Language language) =>
        string.Join(' ', Stems.Of(phrase, language));

    private string? Meaning(List<string> phrase) =>
        lookups.Get(string.Join(' ', phrase), words => LookUp(words, phrase));

    private string? LookUp(string words, List<string> phrase) =>
        meanings.GetValueOrDefault(words)
        ?? byStems.GetValueOrDefault(string.Join(' ', Stems.Of(phrase, Language.English)))
        ?? byStems.GetValueOrDefault(string.Join(' ', Stems.Of(phrase, Language.Spanish)));

    // Allows one typing error from five letters, two from nine. The first letter must match: it is seldom
    // wrong.
    private string Correct(string word)
    {
        if (word.Length < 5 || vocabularyWords.Contains(word) || Meaning([word]) is not null)
        {
            return word;
        }

        var most = word.Length >= 9 ? 2 : 1;
        return vocabulary[word[0]]
            .Where(other => Math.Abs(other.Length - word.Length) <= most)
            .Select(other => (Word: other, Slips: Folding.Distance(word, other)))
            .Where(candidate => candidate.Slips <= most)
            .OrderBy(candidate => candidate.Slips)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault(word);
    }
}
