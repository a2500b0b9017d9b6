using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Collects the terms of a question: stems, decisive terms, names, and groups of the organization's words.</summary>
internal sealed class QuestionTerms
{
    private const string Negation = "¬";
    private const string Percent = "%";

    private readonly Language language;
    private readonly List<TextToken> tokens;
    private readonly List<string> words;
    private readonly HashSet<TextToken> beginnings;

    public QuestionTerms(IReadOnlyList<TextToken> all, Language language, OrganizationWords own)
    {
        this.language = language;
        tokens = [.. all.Where(token => token.IsWord || token.IsNumber || IsSign(token))];
        words = [.. tokens.Select(token => Bare(token.Word))];
        beginnings = [.. Beginnings(all)];
        var at = 0;
        while (at < tokens.Count)
        {
            at += Add(at, own);
        }
    }

    public List<string> Stems { get; } = [];

    public HashSet<string> Decisive { get; } = [];

    public HashSet<string> Names { get; } = [];

    public List<WordGroup> Groups { get; } = [];

    // Adds what begins at a position, and returns its length.
    private int Add(int at, OrganizationWords own)
    {
        if (Number(at) is var (number, length))
        {
            Decisive.Add($"{number} {Unit(at, at + length)}");
            return length;
        }

        if (own.At(words, at, language) is { } found)
        {
            Stems.Add(found.Group.Concept);
            Groups.Add(found.Group);
            return found.Length;
        }

        if (tokens[at].IsWord)
        {
            AddWord(tokens[at], words[at]);
        }

        return 1;
    }

    // "1,000" and "1.000" are 1000, "99,9" is 99.9. "Un" and "una" are articles.
    private (string Number, int Length)? Number(int at)
    {
        var token = tokens[at];
        decimal value;
        if (token.IsNumber)
        {
            var digits = token.Word.TrimEnd('%');
            if (!Numbers.TryDigits(digits, language, IsPercent(at, at + 1), out value))
            {
                return (digits, 1);
            }
        }
        else if (words[at] is "un" or "una" || !Numbers.TryWord(words[at], language, out value))
        {
            return null;
        }

        var length = 1;
        while (Word(at + length) is not "m" && Numbers.TryScale(Word(at + length), out var factor))
        {
            (value, length) = (value * factor, length + 1);
        }

        return (value.ToString("0.######", CultureInfo.InvariantCulture), length);
    }

    private string Unit(int at, int next) =>
        IsPercent(at, next) ? Percent
        : next < tokens.Count && !tokens[next].IsNumber
            ? IsSign(tokens[next]) ? tokens[next].Raw
                : Stem(words[next])
        : at > 0 && IsSign(tokens[at - 1]) ? tokens[at - 1].Raw
        : "";

    private bool IsPercent(int at, int next) =>
        tokens[at].Word.EndsWith('%')
        || Word(next) is "%" or "percent"
        || (Word(next) == "por" && Word(next + 1) is "ciento" or "cien");

    private void AddWord(TextToken token, string word)
    {
        if (Negations.Contains(word) || Negations.IsContraction(token.Word))
        {
            Decisive.Add(Negation);
            return;
        }

        if (token.Word.EndsWith("'ll", StringComparison.Ordinal))
        {
            Stems.Add("will");
            Decisive.Add("will");
        }

        var stem = Stem(word);
        var isDecisive = TimeUnits.Hours.ContainsKey(word) || QuestionWords.IsDecisive(stem);
        if (word is "percent" or "ciento" || (!isDecisive && QuestionWords.IsEmpty(word, language)))
        {
            return;
        }

        Stems.Add(stem);
        if (isDecisive)
        {
            Decisive.Add(stem);
        }

        if (beginnings.Contains(token) ? token.Raw.Count(char.IsUpper) > 1 : token.IsCapitalized)
        {
            Names.Add(stem);
        }
    }

    // "24h" and "24 hours" are the same.
    private string Stem(string word) =>
        TimeUnits.Hours.TryGetValue(word, out var hours)
            ? string.Create(CultureInfo.InvariantCulture, $"{hours:0.####}h")
            : TextAnalysis.Stems.Of(word, language);

    private string Word(int at) => at < words.Count ? words[at] : "";

    private static bool IsSign(TextToken token) => token.Raw is "%" or "$" or "€" or "£";

    // What follows the apostrophe of "we're" says nothing.
    private static string Bare(string word) =>
        word.IndexOf('\'', StringComparison.Ordinal) is var at and > 0 ? word[..at] : word;

    // At the beginning of a sentence every word has a capital letter.
    private static IEnumerable<TextToken> Beginnings(IReadOnlyList<TextToken> all)
    {
        var isBeginning = true;
        foreach (var token in all)
        {
            if (isBeginning && token.IsWord)
            {
                yield return token;
            }

            isBeginning =
                token.Raw is "." or "!" or "?" or ":" or "\n" || (isBeginning && !token.IsWord && !token.IsNumber);
        }
    }
}
