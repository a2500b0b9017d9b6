using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Agreements;

/// <summary>
/// What a report or an agreed text is about: the meanings of its words in both languages, and the words without a known
/// meaning. An organization's own words are meanings too. Pure.
/// </summary>
internal static class PassageWords
{
    // Meanings that frame what is said but are not what it is about.
    private static readonly FrozenSet<string> Frame =
    [
        "who",
        "what",
        "how",
        "howmuch",
        "when",
        "where",
        "why",
        "show",
        "tell",
        "know",
        "need",
        "can",
        "should",
        "please",
        "thanks",
        "hello",
        "ok",
        "help",
        "you",
        "customer",
        "prospect",
        "company",
        "buyer",
        "colleague",
        "say",
        "said",
        "ask",
        "feedback",
        "complain",
        "have",
        "mine",
        "happened",
        "words",
        "true",
        "meeting",
        "lose",
        "buy",
        "love",
        "refuse",
        "blocked",
        "period",
        "boss",
        "team",
        "marketing",
        "sales",
        "competitor",
        "dealbreaker",
        "wrong",
        "joy",
        "best",
        "improved",
        "recommend",
        "fear",
        "distrust",
        "reason",
        "unknownstate",
        "capability",
        "happened",
        "change",
        "love",
        "pain",
        "useless",
        "addperson",
        "import",
        "currentuse",
        "kept",
    ];

    // What these words ask of Duet is not what they mean in a report: a stop of a truck, a cancelled order.
    private static readonly FrozenSet<string> Commands =
    [
        "digest",
        "subscribe",
        "stopit",
        "sendnow",
        "undo",
        "settings",
        "csv",
        "home",
        "link",
        "drift",
        "fit",
        "judge",
    ];

    // "Three seats less" is not about three years.
    private static readonly FrozenSet<string> NumberWords =
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "half",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "medio",
        "media",
    ];

    /// <summary>The terms of a text, in order.</summary>
    // A meaning says more than the word: words with a known meaning count by that alone.
    public static IEnumerable<string> Of(string text, OrganizationWords own)
    {
        var analyzed = AnalyzedText.Of(text, Language.English);
        IReadOnlyList<string> words = [.. analyzed.Tokens.Select(token => token.Word)];
        for (var at = 0; at < analyzed.Tokens.Count; at++)
        {
            var token = analyzed.Tokens[at];
            if (
                analyzed.Concepts.FirstOrDefault(concept => concept.At == at) is { } concept
                && !Commands.Contains(concept.Concept)
            )
            {
                at += concept.Length - 1;
                if (!Frame.Contains(concept.Concept))
                {
                    yield return $"={concept.Concept}";
                }
            }
            else if (own.At(words, at, analyzed.Language) is { } group)
            {
                at += group.Length - 1;
                yield return group.Group.Concept;
            }
            else if (token.IsNumber || IsContent(token))
            {
                yield return TopicText.Topic(token.Word, analyzed.Language) ?? analyzed.Stems[at];
            }
        }
    }

    /// <summary>Whether a term is one of an organization's own words.</summary>
    public static bool IsOfTrade(string term) => term.StartsWith(WordGroup.OwnPrefix, StringComparison.Ordinal);

    /// <summary>Whether a term is a number.</summary>
    public static bool IsNumber(string term) => char.IsAsciiDigit(term[0]);

    private static bool IsContent(TextToken token) =>
        token.IsWord && !StopWords.Contains(token.Word) && !NumberWords.Contains(token.Word);
}
