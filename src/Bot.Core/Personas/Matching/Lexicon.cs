using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>
/// Words and phrases of both languages by what they mean, from a table with a line for each meaning
/// ("logistics: freight, supply chain, transporte"). Other forms of a word (gender, plural) and slips of the keyboard count.
/// </summary>
internal sealed class Lexicon
{
    private const int LongestPhrase = 4;

    // Small words stand between the others in many ways ("Director of IT", "Directora de la TI").
    private static readonly FrozenSet<string> Small =
        "of the for to in at on a an de del la el los las lo en para por al o s and y e with con"
            .Split(' ')
            .ToFrozenSet();

    private readonly Dictionary<string, string> meanings = [];
    private readonly Dictionary<string, string> byStems = [];
    private readonly Cached<string?> said = new();
    private readonly Cached<string> corrections = new();
    private readonly ILookup<char, string> vocabulary;
    private readonly HashSet<string> known = [];

    public Lexicon(string table)
    {
        foreach (
            var (meaning, phrase) in Rows(table)
                .SelectMany(row => row.Phrases.Select(phrase => (row.Meaning, Content(phrase))))
        )
        {
            meanings.TryAdd(string.Join(' ', phrase), meaning);
            foreach (var language in new[] { Language.English, Language.Spanish })
            {
                byStems.TryAdd(string.Join(' ', Stems.Of(phrase, language)), meaning);
            }

            known.UnionWith(phrase);
        }

        vocabulary = known.Where(word => word.Length > 4).ToLookup(word => word[0]);
    }

    /// <summary>The rows of a table: what stands before the colon, and the phrases behind it.</summary>
    public static IEnumerable<(string Meaning, string[] Phrases)> Rows(string table) =>
        from line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        select (
            line[..colon],
            line[(colon + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );

    /// <summary>The words of a text that carry meaning, folded.</summary>
    public static IReadOnlyList<string> Content(string text) =>
        [.. Folding.Words(text).Where(word => !Small.Contains(word))];

    /// <summary>What the words mean, the longest phrase first, and the words that mean nothing here.</summary>
    public (IReadOnlyList<string> Meanings, IReadOnlyList<string> Unknown) Read(IReadOnlyList<string> words)
    {
        var corrected = words.Select(word => corrections.Get(word, Corrected)).ToList();
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

    private string? Meaning(List<string> phrase) => said.Get(string.Join(' ', phrase), words => Looked(words, phrase));

    private string? Looked(string words, List<string> phrase) =>
        meanings.GetValueOrDefault(words)
        ?? byStems.GetValueOrDefault(string.Join(' ', Stems.Of(phrase, Language.English)))
        ?? byStems.GetValueOrDefault(string.Join(' ', Stems.Of(phrase, Language.Spanish)));

    // One slip in five letters, two in nine; the first letter is seldom the wrong one.
    private string Corrected(string word)
    {
        if (word.Length < 5 || known.Contains(word) || Meaning([word]) is not null)
        {
            return word;
        }

        var most = word.Length >= 9 ? 2 : 1;
        return vocabulary[word[0]]
            .Where(other => Math.Abs(other.Length - word.Length) <= most)
            .Select(other => (Word: other, Slips: Folding.Distance(word, other)))
            .Where(near => near.Slips <= most)
            .OrderBy(near => near.Slips)
            .ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word)
            .FirstOrDefault(word);
    }
}
