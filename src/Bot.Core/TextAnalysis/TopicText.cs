using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// What a text is about, for comparison with another: topics weigh 1, words for the effect ("takes too long") 0.25, and
/// general words and numbers nothing. English and Spanish words with the same meaning (topics.txt) are one topic; any
/// other word is a topic by its stem. Stop words do not count.
/// </summary>
public sealed class TopicText
{
    private const double EffectWeight = 0.25;

    // Keeps the likeness below 1 if two texts of one word share it.
    private const double LeastTotal = 1.5;

    // The beginning of a long text is enough.
    private const int MostWords = 60;

    private const string LeftOut = "-";

    private static readonly Lexicon Topics = Lexicon.Of("text/topics.txt");

    private readonly Dictionary<string, double> weights;
    private readonly double total;

    private TopicText(Language language, Dictionary<string, double> weights) =>
        (Language, this.weights, total) = (language, weights, weights.Values.Sum());

    /// <summary>The language of the text; English if its words do not show it.</summary>
    public Language Language { get; }

    /// <summary>The topics, effects and other words that count.</summary>
    public IReadOnlyCollection<string> Terms => weights.Keys;

    /// <param name="text">The text as typed.</param>
    /// <param name="correctsTypos">Whether words with a typing error count as the topic that they resemble.</param>
    public static TopicText Of(string text, bool correctsTypos = false)
    {
        var language = SpokenLanguage.Of([.. Folding.Words(text).Take(MostWords)], Language.English);
        return new TopicText(language, Weigh(text, language, correctsTypos));
    }

    /// <summary>Whether a folded word is a known topic.</summary>
    internal static bool IsTopic(string word, Language? language) =>
        Topics.Exact([word], language) is { } topic && Weight(topic) == 1;

    /// <summary>The topic that a folded word names; null if it is unknown or only says how it hurts.</summary>
    internal static string? Topic(string word, Language? language) =>
        Topics.Exact([word], language) is { } topic && Weight(topic) == 1 ? $"={topic}" : null;

    /// <summary>Whether a folded word says nothing of what a text is about.</summary>
    internal static bool SaysNothing(string word) =>
        StopWords.Contains(word) || (Topics.Exact([word], null) is { } topic && Weight(topic) == 0);

    /// <summary>Returns the text with the terms of other words, such as tags.</summary>
    public TopicText With(IEnumerable<string> texts)
    {
        var more = new Dictionary<string, double>(weights);
        foreach (var (term, weight) in texts.SelectMany(text => Weigh(text, Language, correctsTypos: false)))
        {
            more.TryAdd(term, weight);
        }

        return new TopicText(Language, more);
    }

    /// <summary>
    /// Similarity from 0 to 1: the weight of shared terms divided by the weight of the lighter text. 0 if they share no
    /// topic.
    /// </summary>
    public double Likeness(TopicText other)
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

        return isSameTopic ? Math.Min(1, shared / Math.Max(LeastTotal, Math.Min(total, other.total))) : 0;
    }

    /// <summary>The number of terms that both have, whatever they weigh.</summary>
    public int Common(TopicText other) => weights.Keys.Count(other.weights.ContainsKey);

    private static Dictionary<string, double> Weigh(string text, Language language, bool correctsTypos)
    {
        var words = Lexicon.Content(text).Take(MostWords).ToList();
        List<string> read = correctsTypos ? [.. words.Select(Topics.Corrected)] : words;
        var weights = new Dictionary<string, double>();
        foreach (var (at, _, topic) in Topics.Split(read, language))
        {
            if (topic is not null)
            {
                if (topic != LeftOut)
                {
                    weights[$"={topic}"] = Weight(topic);
                }
            }
            else if (char.IsDigit(words[at][0]))
            {
                weights[words[at]] = 0;
            }
            else if (words[at].Length > 1 && !StopWords.Contains(words[at]))
            {
                weights[Stems.Of(words[at], language)] = 1;
            }
        }

        return weights;
    }

    private static double Weight(string topic) =>
        topic[0] switch
        {
            '.' or '-' => 0,
            '~' => EffectWeight,
            _ => 1,
        };
}
