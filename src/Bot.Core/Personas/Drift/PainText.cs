using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Drift;

/// <summary>
/// The words of a pain for comparison. Topics weigh 1; words for the effect ("takes too long") weigh 0.25. English and
/// Spanish words with the same meaning are equal (<see cref="PainWords"/>); other words compare by stem. Tags count as
/// words.
/// </summary>
public sealed class PainText
{
    private const double EffectWeight = 0.25;

    // Keeps the likeness below 1 if two texts of one word share it.
    private const double LeastTotal = 1.5;

    // A shared tag says that two texts are about the same.
    private const double SameTag = 0.6;

    // The beginning of a long text is enough.
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

    /// <summary>The text as typed.</summary>
    public string Words { get; }

    /// <summary>The folded tags.</summary>
    public IReadOnlyList<string> Tags { get; }

    public Language Language { get; }

    /// <summary>Returns the text with more tags.</summary>
    public PainText With(IEnumerable<string> tags) =>
        tags.Except(Tags).ToList() is { Count: > 0 } more
            ? new PainText(Words, [.. Tags, .. more], Language, new Dictionary<string, double>(weights))
            : this;

    /// <summary>
    /// Similarity from 0 to 1: the weight of shared words divided by the weight of the lighter text. 0 if they share no
    /// topic. A shared tag gives at least 0.6.
    /// </summary>
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

        var likeness = isSameTopic ? Math.Min(1, shared / Math.Max(LeastTotal, Math.Min(total, other.total))) : 0;
        return Tags.Count > 0 && Tags.Any(other.Tags.Contains) ? Math.Max(SameTag, likeness) : likeness;
    }

    private static Dictionary<string, double> Weigh(IEnumerable<PainTerm> terms)
    {
        var weights = new Dictionary<string, double>();
        foreach (var term in terms)
        {
            weights[term.Name] = term.IsTopic ? 1 : EffectWeight;
        }

        return weights;
    }
}
