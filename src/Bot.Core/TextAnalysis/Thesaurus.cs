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
    private static readonly (Table English, Table Spanish) Known = Load();

    /// <summary>The concept of a folded word; null if it has none.</summary>
    public static string? Find(string word, Language language)
    {
        var (english, spanish) = (
            Known.English.Find([Stems.Of(word, Language.English)], word),
            Known.Spanish.Find([Stems.Of(word, Language.Spanish)], word)
        );
        return language == Language.English ? english ?? spanish : spanish ?? english;
    }

    internal static IReadOnlyList<ConceptAt> Read(IReadOnlyList<TextToken> tokens, Language language)
    {
        var english = tokens.Select(token => Stems.Of(token.Word, Language.English)).ToArray();
        var spanish = tokens.Select(token => Stems.Of(token.Word, Language.Spanish)).ToArray();
        var found = new List<ConceptAt>();
        var at = 0;
        while (at < tokens.Count)
        {
            var next = at + 1;
            var longest = Math.Max(Known.English.Longest(english[at]), Known.Spanish.Longest(spanish[at]));
            for (var length = Math.Min(longest, tokens.Count - at); length > 0; length--)
            {
                var (first, second) = (
                    Known.English.Find(english.AsSpan(at, length), tokens[at].Word),
                    Known.Spanish.Find(spanish.AsSpan(at, length), tokens[at].Word)
                );
                if ((language == Language.English ? first ?? second : second ?? first) is { } concept)
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

    private static (Table English, Table Spanish) Load()
    {
        var (english, spanish) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        var (exactEnglish, exactSpanish) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var line in WordFile.Lines("text/thesaurus.txt"))
        {
            if (line.Split('|') is [var concept, var inEnglish, var inSpanish])
            {
                Add(english, exactEnglish, concept.Trim(), inEnglish, Language.English);
                Add(spanish, exactSpanish, concept.Trim(), inSpanish, Language.Spanish);
            }
        }

        return (new Table(english, exactEnglish), new Table(spanish, exactSpanish));
    }

    private static void Add(
        Dictionary<string, string> concepts,
        Dictionary<string, string> exact,
        string concept,
        string phrases,
        Language language
    )
    {
        foreach (var phrase in phrases.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            exact.TryAdd(Folding.Fold(phrase), concept);
            concepts.TryAdd(string.Join(' ', Stems.Of(Folding.Fold(phrase).Split('_'), language)), concept);
        }
    }

    /// <summary>
    /// The phrases of one language, by their stems. A word that stands in the file as it is comes first: "facturado" is
    /// revenue, although it has the stem of "factura", an invoice. A function word means nothing by its stem: "para" is
    /// no form of "parar", to stop.
    /// </summary>
    private sealed class Table(Dictionary<string, string> concepts, Dictionary<string, string> exact)
    {
        private readonly FrozenDictionary<string, string> exact = exact.ToFrozenDictionary();
        private readonly FrozenDictionary<string, string> concepts = concepts.ToFrozenDictionary();

        // Most words begin no phrase.
        private readonly FrozenDictionary<string, int> longest = concepts
            .Keys.Select(key => key.Split(' '))
            .GroupBy(stems => stems[0])
            .ToFrozenDictionary(phrases => phrases.Key, phrases => phrases.Max(stems => stems.Length));

        /// <summary>How many words the longest phrase has that begins with the stem; 0 if none does.</summary>
        public int Longest(string stem) => longest.GetValueOrDefault(stem);

        /// <param name="stems">The stems of the phrase.</param>
        /// <param name="word">Its first word as it is, folded.</param>
        public string? Find(ReadOnlySpan<string> stems, string word) =>
            stems.Length > 1
                ? concepts.GetValueOrDefault(string.Join(' ', stems!))
                : exact.GetValueOrDefault(word)
                    ?? (SpokenLanguage.IsFunctionWord(word) ? null : concepts.GetValueOrDefault(stems[0]));
    }
}
