using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>A sentence that was typed to Duet, with the names that it mentions.</summary>
public sealed record Sentence(AnalyzedText Text, IReadOnlyList<Mention> Mentions, DateOnly Today)
{
    // Meanings that frame a question ("show me what customers say about …") but are not what it is about.
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
        "colleague",
        "say",
        "said",
        "ask",
        "feedback",
        "complain",
        "period",
        "have",
        "mine",
        "happened",
        "words",
        "true",
    ];

    // Whoever it was that said something.
    private static readonly FrozenSet<string> Somebody = ["people", "folks", "guys", "gente", "personas"];

    /// <summary>The folded words between single spaces, without punctuation.</summary>
    public string FoldedWords { get; } = string.Join(' ', Folding.Words(Text.Text));

    /// <summary>The first mention of a kind; null if there is none.</summary>
    public Mention? Find(string kind) => Mentions.FirstOrDefault(mention => mention.Kind == kind);

    public bool Has(string concept) => Text.Concepts.Any(found => found.Concept == concept);

    /// <summary>
    /// What the sentence is about: its words as typed, without stop words, without the frame of the question, and
    /// without mentions of the given kinds.
    /// </summary>
    public string Topic(params IReadOnlyList<string> leaveOut)
    {
        var out_ = new HashSet<int>();
        foreach (var mention in Mentions.Where(mention => leaveOut.Contains(mention.Kind)))
        {
            out_.UnionWith(Enumerable.Range(mention.At, mention.Length));
        }

        foreach (var concept in Text.Concepts.Where(concept => Frame.Contains(concept.Concept)))
        {
            out_.UnionWith(Enumerable.Range(concept.At, concept.Length));
        }

        var mentioned = Mentions.SelectMany(mention => Enumerable.Range(mention.At, mention.Length)).ToHashSet();
        return string.Join(
            ' ',
            Text.Tokens.Select((token, at) => (token, at))
                .Where(pair =>
                    (pair.token.IsWord || pair.token.IsNumber)
                    && !out_.Contains(pair.at)
                    && (
                        mentioned.Contains(pair.at)
                        || (!StopWords.Contains(pair.token.Word) && !Somebody.Contains(pair.token.Word))
                    )
                )
                .Select(pair => pair.token.Raw)
        );
    }
}
