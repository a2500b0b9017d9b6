using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.Requests;

/// <summary>
/// What a sentence asks, as far as two of them can be told to ask the same: its language, the stems of its words without
/// small ones in order, what must not differ at all (numbers with their units, negations, words such as "before" or "free"),
/// and what looks like a name. Who is told an answer to another question may promise it, so when in doubt it is another one.
/// </summary>
internal sealed partial record QuestionFingerprint(
    Language Language,
    IReadOnlyList<string> Stems,
    IReadOnlySet<string> Weighty,
    IReadOnlySet<string> Names,
    string Folded
)
{
    /// <summary>At least this share of all words of two sentences is in both; and only one word may be in only one of them.</summary>
    public const double Threshold = 0.8;

    private const string Not = "¬";

    private const int LongestKey = 60;

    /// <summary>What a sentence is stored under: its stems, or itself where it has none.</summary>
    public IReadOnlyList<string> Keys => Stems.Count > 0 ? [.. Stems.Distinct().Select(Short)] : [Short(Folded)];

    /// <summary>What to look under for the same: as only one word may differ, one of the two longest is in whatever is the same.</summary>
    public IReadOnlyList<string> LookUnder =>
        [.. Keys.OrderByDescending(key => key.Length).ThenBy(key => key, StringComparer.Ordinal).Take(2)];

    /// <param name="sentence">As somebody wrote it.</param>
    /// <param name="otherwise">The language that it is in when its small words do not tell.</param>
    public static QuestionFingerprint Of(string sentence, Language otherwise)
    {
        var tokens = Tokens()
            .Matches(sentence.Replace('’', '\''))
            .Select(match => new Token(match.Value, Folding.Fold(match.Value), IsBeginning(sentence, match.Index)))
            .ToList();
        var language = SpokenLanguage.Of([.. tokens.Select(token => token.Folded)], otherwise);
        var reading = new Reading(language);
        for (var i = 0; i < tokens.Count; i++)
        {
            reading.Take(tokens[i], i > 0 ? tokens[i - 1] : null, i + 1 < tokens.Count ? tokens[i + 1] : null);
        }

        return new QuestionFingerprint(
            language,
            reading.Stems,
            reading.Weighty,
            reading.Names,
            string.Join(' ', Folding.Words(sentence))
        );
    }

    public bool IsSameAs(QuestionFingerprint other)
    {
        if (Language != other.Language || !Weighty.SetEquals(other.Weighty))
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

    /// <summary>How many words are in only one of both.</summary>
    public int Difference(QuestionFingerprint other) =>
        Stems.Except(other.Stems).Count() + other.Stems.Except(Stems).Count();

    private static string Short(string key) => key.Length > LongestKey ? key[..LongestKey] : key;

    private double Overlap(QuestionFingerprint other) =>
        (double)Stems.Intersect(other.Stems).Count() / Stems.Union(other.Stems).Count();

    // "Delivery before payment" is not "payment before delivery", though the words are the same.
    private bool HaveSameOrder(QuestionFingerprint other) =>
        !Weighty.Any(QuestionWords.IsDirection)
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

        /// <summary>The number as digits: "1,000" is "1.000" is 1000, "99,9" is 99.9; null when it is none.</summary>
        public string? Number => char.IsDigit(Words[0]) ? Digits(Words) : QuestionWords.Number(Folded);

        private static string Digits(string words) =>
            Thousands().IsMatch(words)
                ? words.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
                : words.Replace(',', '.');
    }

    [GeneratedRegex(@"^\d{1,3}([.,]\d{3})+$")]
    private static partial Regex Thousands();

    private sealed class Reading(Language language)
    {
        public List<string> Stems { get; } = [];

        public HashSet<string> Weighty { get; } = [];

        public HashSet<string> Names { get; } = [];

        public void Take(Token token, Token? before, Token? after)
        {
            if (token.Number is { } number)
            {
                var unit =
                    after is { IsSign: true } or { IsWord: true } ? QuestionWords.Unit(after.Folded, language)
                    : before is { IsSign: true } ? before.Words
                    : "";
                Weighty.Add($"{number} {unit}");
            }
            else if (token.IsWord)
            {
                TakeWord(token);
            }
        }

        private void TakeWord(Token token)
        {
            var (word, tail) = token.Folded.IndexOf('\'') is var at and > 0
                ? (token.Folded[..at], token.Folded[(at + 1)..])
                : (token.Folded, "");
            var isNot = QuestionWords.IsNegation(word, language) || (language == Language.English && tail == "t");
            if (isNot)
            {
                Weighty.Add(Not);
            }

            if (tail == "ll")
            {
                Stems.Add("will");
                Weighty.Add("will");
            }

            // "Don't" is "don" and "t", where the rest is a small word too.
            if (isNot || QuestionWords.IsSmall(word, language))
            {
                return;
            }

            var stem = QuestionWords.Unit(word, language);
            if (stem == QuestionWords.Percent)
            {
                return;
            }

            Stems.Add(stem);
            if (QuestionWords.IsWeighty(stem, language))
            {
                Weighty.Add(stem);
            }

            if (!token.IsFirst ? char.IsUpper(token.Words[0]) : token.Words.Count(char.IsUpper) > 1)
            {
                Names.Add(stem);
            }
        }
    }
}
