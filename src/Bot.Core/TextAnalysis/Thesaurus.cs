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
    private static readonly (
        FrozenDictionary<string, string> English,
        FrozenDictionary<string, string> Spanish,
        int Longest
    ) Known = Load();

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
            for (var length = Math.Min(Known.Longest, tokens.Count - at); length > 0; length--)
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

    private static (FrozenDictionary<string, string>, FrozenDictionary<string, string>, int) Load()
    {
        var (english, spanish) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var line in WordFile.Lines("text/thesaurus.txt"))
        {
            if (line.Split('|') is [var concept, var inEnglish, var inSpanish])
            {
                Add(english, concept.Trim(), inEnglish, Language.English);
                Add(spanish, concept.Trim(), inSpanish, Language.Spanish);
            }
        }

        var longest = english.Keys.Concat(spanish.Keys).Max(key => key.Count(c => c == ' ') + 1);
        return (english.ToFrozenDictionary(), spanish.ToFrozenDictionary(), longest);
    }

    private static void Add(Dictionary<string, string> concepts, string concept, string phrases, Language language)
    {
        foreach (var phrase in phrases.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            concepts.TryAdd(Key(Folding.Fold(phrase).Split('_'), language), concept);
        }
    }
}
