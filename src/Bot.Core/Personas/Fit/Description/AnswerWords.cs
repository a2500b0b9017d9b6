using System.Collections.Frozen;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Fit.Description;

/// <summary>Words that show what a part of the description is about, in both languages.</summary>
internal static class AnswerWords
{
    public static readonly Lexicon Cues = Lexicon.Of("fit/cues.txt");

    // Concepts of the question whether somebody fits.
    private static readonly FrozenSet<string> AskingConcepts =
    [
        "fit",
        "prospect",
        "hello",
        "please",
        "thanks",
        "ok",
        "you",
        "can",
        "should",
        "tell",
        "show",
        "know",
        "what",
        "how",
        "who",
        "why",
        "when",
        "where",
        "help",
    ];

    // Concepts that every description has. Alone they say nothing.
    private static readonly FrozenSet<string> PlainConcepts = ["company", "have", "customer"];

    private static readonly FrozenSet<string> FrameWords = FitWords.Of("frame");
    private static readonly FrozenSet<string> BeforeTimes = FitWords.Of("before_times");

    /// <summary>Whether the token says nothing about the prospect when it stands alone.</summary>
    public static bool IsFrame(ProspectText text, int at) => IsAsking(text, at) || Has(text, at, PlainConcepts);

    /// <summary>Whether the token belongs to the question and not to its subject.</summary>
    public static bool IsAsking(ProspectText text, int at) =>
        FrameWords.Contains(text.Word(at)) || Has(text, at, AskingConcepts);

    /// <summary>Whether the token begins an answer about pain, budget, need, timing or authority.</summary>
    public static bool IsCue(ProspectText text, int at) =>
        text.IsIn(Cues, [text.Word(at)]) || BuyingRole.Read(text.Word(at)) is not null || IsTime(text, at);

    /// <summary>The first token of the span with a cue of that kind; null if there is none.</summary>
    public static int? Cue(ProspectText text, Span span, string kind)
    {
        foreach (var at in span.Tokens)
        {
            for (var end = Math.Min(span.End, at + 3); end > at; end--)
            {
                var phrase = Enumerable.Range(at, end - at).Select(text.Word).ToList();
                if (text.MeaningIn(Cues, phrase) == kind || (kind == "timing" && IsTime(text, at)))
                {
                    return at;
                }
            }
        }

        return null;
    }

    // "By January", "in 3 months", "este trimestre".
    private static bool IsTime(ProspectText text, int at) =>
        text.Word(at) is "timing" or "timeline"
        || (
            QuantityWords.IsTime(text.Word(at))
            && Enumerable.Range(1, 3).Any(back => BeforeTimes.Contains(text.Word(at - back)))
        );

    private static bool Has(ProspectText text, int at, FrozenSet<string> concepts) =>
        text.Text.Concepts.Any(found =>
            at >= found.At && at < found.At + found.Length && concepts.Contains(found.Concept)
        );
}
