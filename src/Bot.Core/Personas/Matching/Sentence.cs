using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>What a sentence is about (<see cref="TopicText"/>), with typing errors corrected.</summary>
internal sealed record Sentence(TopicText Topics)
{
    private const int MaxLength = 500;

    /// <summary>The number of ideas in the sentence.</summary>
    public int Count => Topics.Terms.Count;

    public static Sentence Read(string text) =>
        new(TopicText.Of(text.Length > MaxLength ? text[..MaxLength] : text, correctsTypos: true));

    /// <summary>The number of ideas that both sentences have.</summary>
    public int Common(Sentence other) => Topics.Common(other.Topics);

    /// <summary>
    /// Whether two sentences are about the same: a match needs most ideas of the shorter one and at least two, a partial
    /// match a third. Other words may still mean the same, so the result is never "differs".
    /// </summary>
    public Match Compare(Sentence other)
    {
        var (common, least) = (Common(other), Math.Min(Count, other.Count));
        var share = least == 0 ? 0 : (double)common / least;
        return share >= 0.6 && common >= 2 ? Match.Matches
            : common == 1 && Count == 1 && other.Count == 1 ? Match.Matches
            : share >= 0.34 && common >= 1 ? Match.Partly
            : Match.NotSure;
    }
}
