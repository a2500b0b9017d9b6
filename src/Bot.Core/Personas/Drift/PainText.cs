using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Drift;

/// <summary>
/// The words of a pain as they are compared: what it is about weighs one, how much it hurts ("takes too long") a quarter.
/// English and Spanish words that mean the same are one (<see cref="PainWords"/>), others compare by their stems; tags are
/// words too.
/// </summary>
public sealed class PainText
{
    private const double Little = 0.25;

    // Two pains of one word each are not the same with full certainty because they share it.
    private const double Lightest = 1.5;

    // Who writes the same tag on two things says that they are one.
    private const double SameTag = 0.6;

    // So much of a long text says what it is about.
    private const int MostWords = 60;

    private readonly Dictionary<string, double> weights;
    private readonly double total;

    public PainText(string words, IReadOnlyList<string> tags)
        : this(words, tags, [.. Folding.Words(words).Take(MostWords)]) { }

    private PainText(string words, IReadOnlyList<string> tags, List<string> folded)
        : this(words, tags, folded, SpokenLanguage.Of(folded, Language.English)) { }

    private PainText(string words, IReadOnlyList<string> tags, List<string> folded, Language language)
        : this(words, tags, language, Weigh(PainWords.Terms(folded, language))) { }

    private PainText(string words, IReadOnlyList<string> tags, Language language, Dictionary<string, double> weights)
    {
        (Words, Tags, Language, this.weights) = (words, tags, language, weights);
        foreach (
            var (term, weight) in Weigh(tags.SelectMany(tag => PainWords.Terms([.. Folding.Words(tag)], language)))
        )
        {
            weights.TryAdd(term, weight);
        }

        total = weights.Values.Sum();
    }

    /// <summary>As they were typed.</summary>
    public string Words { get; }

    /// <summary>Folded.</summary>
    public IReadOnlyList<string> Tags { get; }

    public Language Language { get; }

    /// <summary>The same words with the tags that others gave them too.</summary>
    public PainText With(IEnumerable<string> tags) =>
        tags.Except(Tags).ToList() is { Count: > 0 } more
            ? new PainText(Words, [.. Tags, .. more], Language, new Dictionary<string, double>(weights))
            : this;

    /// <summary>How alike they are, 0 to 1: the weight of what both say by the weight of the one that says less; 0 when no topic is shared.</summary>
    public double Likeness(PainText other)
    {
        var (shared, isSameTopic) = (0.0, false);
        foreach (var (term, weight) in weights.Count < other.weights.Count ? weights : other.weights)
        {
            if (weights.ContainsKey(term) && other.weights.ContainsKey(term))
            {
                shared += weight;
                isSameTopic |= weight == 1;
            }
        }

        var likeness = isSameTopic ? Math.Min(1, shared / Math.Max(Lightest, Math.Min(total, other.total))) : 0;
        return Tags.Count > 0 && Tags.Any(other.Tags.Contains) ? Math.Max(SameTag, likeness) : likeness;
    }

    private static Dictionary<string, double> Weigh(IEnumerable<PainTerm> terms)
    {
        var weights = new Dictionary<string, double>();
        foreach (var term in terms)
        {
            weights[term.Name] = term.IsTopic ? 1 : Little;
        }

        return weights;
    }
}
