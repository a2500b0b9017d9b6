using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Inquiries.Requests;

/// <summary>
/// Decides whether two sentences ask the same. It holds the language, the stems of the content words in order, the
/// decisive terms that must be equal (numbers with units, negations, words such as "before" or "free"), and words that
/// look like names. In doubt two sentences differ: a rep could promise the answer to another question.
/// </summary>
public sealed partial record QuestionFingerprint(
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

    private const string Negation = "¬";

    private const int LongestKey = 60;

    /// <summary>Keys that the sentence is stored under: its stems, or the whole sentence if it has none.</summary>
    public IReadOnlyList<string> Keys => Stems.Count > 0 ? [.. Stems.Distinct().Select(Short)] : [Short(Folded)];

    /// <summary>
    /// Keys that find every equal question. Because only one word may differ, each has one of the two longest keys.
    /// </summary>
    public IReadOnlyList<string> SearchKeys =>
        [.. Keys.OrderByDescending(key => key.Length).ThenBy(key => key, StringComparer.Ordinal).Take(2)];

    /// <param name="sentence">The sentence as typed.</param>
    /// <param name="fallback">The language to assume if the function words do not show it.</param>
    public static QuestionFingerprint Of(string sentence, Language fallback)
    {
        var tokens = Tokens()
            .Matches(sentence.Replace('’', '\''))
            .Select(match => new Token(match.Value, Folding.Fold(match.Value), IsBeginning(sentence, match.Index)))
            .ToList();
        var language = SpokenLanguage.Of([.. tokens.Select(token => token.Folded)], fallback);
        var terms = new Terms(language);
        for (var i = 0; i < tokens.Count; i++)
        {
            terms.Add(tokens[i], i > 0 ? tokens[i - 1] : null, i + 1 < tokens.Count ? tokens[i + 1] : null);
        }

        return new QuestionFingerprint(
            language,
            terms.Stems,
            terms.Decisive,
            terms.Names,
            string.Join(' ', Folding.Words(sentence))
        );
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

    private static string Short(string key) => key.Length > LongestKey ? key[..LongestKey] : key;

    private double Overlap(QuestionFingerprint other) =>
        (double)Stems.Intersect(other.Stems).Count() / Stems.Union(other.Stems).Count();

    // "Delivery before payment" and "payment before delivery" have the same words but differ.
    private bool HaveSameOrder(QuestionFingerprint other) =>
        !Decisive.Any(QuestionWords.IsDirection)
        || Stems.Distinct().Where(other.Stems.Contains).SequenceEqual(other.Stems.Distinct().Where(Stems.Contains));

    private static bool IsBeginning(string sentence, int at)
    {
        var before = sentence.AsSpan(0, at).TrimEnd(" \t\n\r\"'“”«»¿¡([*-–—");
        return before.Length == 0 || before[^1] is '.' or '!' or '?' or ':';
    }

    [GeneratedRegex(@"\d+(?:[.,:/]\d+)*|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|[%$€£]")]
    private static partial Regex Tokens();

    private sealed record Token(string Words, string Folded, bool IsFirst)
    {
        public bool IsSign => Words is "%" or "$" or "€" or "£";

        public bool IsWord => char.IsLetter(Words[0]);

        /// <summary>
        /// The number in digits; null if the token is no number. "1,000" and "1.000" are 1000, "99,9" is 99.9.
        /// </summary>
        public string? Number => char.IsDigit(Words[0]) ? Digits(Words) : QuestionWords.Number(Folded);

        private static string Digits(string words) =>
            Thousands().IsMatch(words)
                ? words.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
                : words.Replace(',', '.');
    }

    [GeneratedRegex(@"^\d{1,3}([.,]\d{3})+$")]
    private static partial Regex Thousands();

    // Collects the terms of a sentence, token by token.
    private sealed class Terms(Language language)
    {
        public List<string> Stems { get; } = [];

        public HashSet<string> Decisive { get; } = [];

        public HashSet<string> Names { get; } = [];

        public void Add(Token token, Token? before, Token? after)
        {
            if (token.Number is { } number)
            {
                var unit =
                    after is { IsSign: true } or { IsWord: true } ? QuestionWords.Stem(after.Folded, language)
                    : before is { IsSign: true } ? before.Words
                    : "";
                Decisive.Add($"{number} {unit}");
            }
            else if (token.IsWord)
            {
                AddWord(token);
            }
        }

        private void AddWord(Token token)
        {
            var (word, tail) = token.Folded.IndexOf('\'') is var at and > 0
                ? (token.Folded[..at], token.Folded[(at + 1)..])
                : (token.Folded, "");
            var isNegation = QuestionWords.IsNegation(word, language) || (language == Language.English && tail == "t");
            if (isNegation)
            {
                Decisive.Add(Negation);
            }

            if (tail == "ll")
            {
                Stems.Add("will");
                Decisive.Add("will");
            }

            // "Don't" splits into "don" and "t"; neither is a content word.
            if (isNegation || QuestionWords.IsFunctionWord(word, language))
            {
                return;
            }

            var stem = QuestionWords.Stem(word, language);
            if (stem == QuestionWords.Percent)
            {
                return;
            }

            Stems.Add(stem);
            if (QuestionWords.IsDecisive(stem, language))
            {
                Decisive.Add(stem);
            }

            if (!token.IsFirst ? char.IsUpper(token.Words[0]) : token.Words.Count(char.IsUpper) > 1)
            {
                Names.Add(stem);
            }
        }
    }
}
