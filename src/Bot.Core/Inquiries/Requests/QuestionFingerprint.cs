using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Inquiries.Requests;

/// <summary>
/// Decides whether two sentences ask the same. It holds the language, the stems of the content words in order, the
/// decisive terms that must be equal (numbers with units, negations, words such as "before" or "free"), and words that
/// look like names. In doubt two sentences differ: a rep could promise the answer to another question.
/// </summary>
public sealed record QuestionFingerprint(
    Language Language,
    IReadOnlyList<string> Stems,
    IReadOnlySet<string> Decisive,
    IReadOnlySet<string> Names,
    string Folded
)
{
    /// <summary>
    /// Two equal questions share at least this part of all their words. At most one word may be in only one of them.
    /// </summary>
    public const double Threshold = 0.8;

    private const int LongestKey = 60;

    /// <summary>Keys that the sentence is stored under: its stems, or the whole sentence if it has none.</summary>
    public IReadOnlyList<string> Keys => Stems.Count > 0 ? [.. Stems.Distinct().Select(Short)] : [Short(Folded)];

    /// <summary>
    /// Keys that find every equal question. Because only one word may differ, each has one of the two longest keys.
    /// </summary>
    public IReadOnlyList<string> SearchKeys =>
        [
            .. Keys.OrderByDescending(key => key.Length)
                .ThenBy(key => key, StringComparer.Ordinal)
                .Take(2)
                .SelectMany(StoredKeys)
                .Distinct(),
        ];

    private IReadOnlyList<WordGroup> Groups { get; init; } = [];

    /// <param name="sentence">The sentence as typed.</param>
    /// <param name="fallback">The language to assume if the function words do not show it.</param>
    public static QuestionFingerprint Of(string sentence, Language fallback) =>
        Of(sentence, fallback, OrganizationWords.None);

    /// <param name="sentence">The sentence as typed.</param>
    /// <param name="fallback">The language to assume if the function words do not show it.</param>
    /// <param name="own">The organization's words that mean the same; they ask the same.</param>
    public static QuestionFingerprint Of(string sentence, Language fallback, OrganizationWords own)
    {
        var tokens = AnalyzedText.Split(sentence);
        var language = SpokenLanguage.Of([.. tokens.Select(token => token.Word)], fallback);
        var terms = new QuestionTerms(tokens, language, own);
        return new QuestionFingerprint(
            language,
            terms.Stems,
            terms.Decisive,
            terms.Names,
            string.Join(' ', Folding.Words(sentence))
        )
        {
            Groups = terms.Groups,
        };
    }

    public bool IsSameAs(QuestionFingerprint other)
    {
        if (Language != other.Language || !Decisive.SetEquals(other.Decisive))
        {
            return false;
        }

        return (Folded.Length > 0 && Folded == other.Folded)
            || (
                Stems.Count > 0
                && other.Stems.Count > 0
                && Names.All(other.Stems.Contains)
                && other.Names.All(Stems.Contains)
                && Overlap(other) >= Threshold
                && Difference(other) <= 1
                && HaveSameOrder(other)
            );
    }

    /// <summary>The number of words that only one of the two sentences has.</summary>
    public int Difference(QuestionFingerprint other) =>
        Stems.Except(other.Stems).Count() + other.Stems.Except(Stems).Count();

    // Sentences are stored under their own words, because the organization's words may change later.
    private IEnumerable<string> StoredKeys(string key) =>
        Groups.FirstOrDefault(group => Short(group.Concept) == key) is { } group
            ? group.Words.SelectMany(Folding.Words).Select(word => Short(TextAnalysis.Stems.Of(word, Language)))
            : [key];

    private static string Short(string key) => key.Length > LongestKey ? key[..LongestKey] : key;

    private double Overlap(QuestionFingerprint other) =>
        (double)Stems.Intersect(other.Stems).Count() / Stems.Union(other.Stems).Count();

    // "Delivery before payment" and "payment before delivery" have the same words but differ.
    private bool HaveSameOrder(QuestionFingerprint other) =>
        !Decisive.Any(QuestionWords.IsDirection)
        || Stems.Distinct().Where(other.Stems.Contains).SequenceEqual(other.Stems.Distinct().Where(Stems.Contains));
}
