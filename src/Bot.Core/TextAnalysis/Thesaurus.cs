using System.Collections.Frozen;
using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>A meaning found in a text, and the tokens that express it.</summary>
public sealed record ConceptAt(string Concept, int At, int Length);

/// <summary>
/// Words and phrases of both languages by meaning, read from thesaurus.txt. Longer phrases win. A word is looked up by
/// its stem, first in the language of the text.
/// </summary>
public static class Thesaurus
{
    private static readonly (FrozenDictionary<string, string> English, FrozenDictionary<string, string> Spanish) Known =
        Load();

    // The number of words of the longest phrase that begins with a stem.
    private static readonly FrozenDictionary<string, int> Longest = Known
        .English.Keys.Concat(Known.Spanish.Keys)
        .Select(phrase => phrase.Split(' '))
        .GroupBy(words => words[0])
        .ToFrozenDictionary(group => group.Key, group => group.Max(words => words.Length));

    /// <summary>The concept of adjacent folded words; null if they have none.</summary>
    public static string? Find(IReadOnlyList<string> words, Language language)
    {
        var (first, second) =
            language == Language.English ? (Known.English, Known.Spanish) : (Known.Spanish, Known.English);
        var other = language == Language.English ? Language.Spanish : Language.English;
        return first.GetValueOrDefault(Key(words, language)) ?? second.GetValueOrDefault(Key(words, other));
    }

    internal static IReadOnlyList<ConceptAt> Read(IReadOnlyList<TextToken> tokens, Language language)
    {
        var (first, second) =
            language == Language.English ? (Known.English, Known.Spanish) : (Known.Spanish, Known.English);
        var other = language == Language.English ? Language.Spanish : Language.English;
        var stems = tokens.Select(token => Stems.Of(token.Word, language)).ToArray();
        var otherStems = tokens.Select(token => Stems.Of(token.Word, other)).ToArray();
        var found = new List<ConceptAt>();
        var at = 0;
        while (at < tokens.Count)
        {
            var next = at + 1;
            var longest = Math.Max(Longest.GetValueOrDefault(stems[at]), Longest.GetValueOrDefault(otherStems[at]));
            for (var length = Math.Min(longest, tokens.Count - at); length > 0; length--)
            {
                var concept =
                    first.GetValueOrDefault(string.Join(' ', stems, at, length))
                    ?? second.GetValueOrDefault(string.Join(' ', otherStems, at, length));
                if (concept is not null)
                {
                    found.Add(new ConceptAt(concept, at, length));
                    next = at + length;
                    break;
                }
            }

            at = next;
        }

        return found;
    }

    private static string Key(IEnumerable<string> words, Language language) =>
        string.Join(' ', Stems.Of(words, language));

    private static (FrozenDictionary<string, string>, FrozenDictionary<string, string>) Load()
    {
        using var stream = typeof(Thesaurus).Assembly.GetManifestResourceStream("text/thesaurus.txt")!;
        using var reader = new StreamReader(stream);
        var (english, spanish) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('|') is [var concept, var inEnglish, var inSpanish])
            {
                Add(english, concept.Trim(), inEnglish, Language.English);
                Add(spanish, concept.Trim(), inSpanish, Language.Spanish);
            }
        }

        return (english.ToFrozenDictionary(), spanish.ToFrozenDictionary());
    }

    private static void Add(Dictionary<string, string> concepts, string concept, string phrases, Language language)
    {
        foreach (var phrase in phrases.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            concepts.TryAdd(Key(Folding.Fold(phrase).Split('_'), language), concept);
        }
    }
}
