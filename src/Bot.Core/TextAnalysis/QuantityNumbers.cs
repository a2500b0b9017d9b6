using System.Globalization;

namespace Bot.Core.TextAnalysis;

/// <summary>Reads the numbers of a text and the words that make them limits, by position.</summary>
internal sealed class QuantityNumbers(AnalyzedText text)
{
    private const int MostBefore = 4;

    public string Word(int at) => at >= 0 && at < text.Tokens.Count ? text.Tokens[at].Word : "";

    /// <summary>What stands between the token and the one before it.</summary>
    public string Gap(int at) =>
        at > 0 && at < text.Tokens.Count ? text.Text[text.Tokens[at - 1].End..text.Tokens[at].Start]
        : at > 0 && at == text.Tokens.Count ? text.Text[text.Tokens[at - 1].End..]
        : "";

    /// <summary>The number that starts at a token, and the token after it; null if there is none.</summary>
    public (decimal Value, int Next)? NumberAt(int at)
    {
        if (at >= text.Tokens.Count)
        {
            return null;
        }

        var token = text.Tokens[at];
        decimal value;
        if (token.IsNumber)
        {
            if (
                token.Raw.IndexOfAny([':', '/']) >= 0
                || !Numbers.TryDigits(token.Raw.TrimEnd('%'), text.Language, IsPercent(at), out value)
            )
            {
                return null;
            }
        }
        else if (!Numbers.TryWord(token.Word, text.Language, out value))
        {
            return null;
        }

        var next = at + 1;
        if (token.IsNumber && IsThousands(next))
        {
            value = (value * 1000) + int.Parse(text.Tokens[next].Raw, CultureInfo.InvariantCulture);
            next++;
        }

        while (Numbers.TryScale(Word(next), out var factor) && value < 1_000_000)
        {
            value *= factor;
            next++;
        }

        return (value, next);
    }

    /// <summary>Whether the number is a share: "99.9%", "99 %", "20 percent", "20 por ciento".</summary>
    public bool IsPercent(int at) =>
        Word(at).EndsWith('%')
        || QuantityWords.Percent.Contains(Word(at + 1))
        || (Word(at + 1), Word(at + 2)) is ("per", "cent") or ("por", "ciento");

    // "1 500" is one number.
    private bool IsThousands(int at) =>
        at < text.Tokens.Count
        && text.Tokens[at].Raw is { Length: 3 } raw
        && raw.All(char.IsAsciiDigit)
        && text.Tokens[at - 1].Raw is { Length: <= 3 }
        && Gap(at) is " " or "\u00a0" or "\u202f" or "'" or "’";

    /// <summary>The upper end of a range whose lower end ends before <paramref name="next"/>.</summary>
    public (decimal Value, int Next)? SecondNumber(int first, int next)
    {
        if (Gap(next).Trim() is "-" or "–" or "—" or "‐" or "−")
        {
            return next < text.Tokens.Count && text.Tokens[next].IsNumber ? NumberAt(next) : null;
        }

        var isJoined =
            Word(next) is "to" or "a" or "hasta"
            || (Word(next) is "and" or "y" && Word(first - 1) is "between" or "entre");
        return isJoined && next + 1 < text.Tokens.Count ? NumberAt(next + 1) : null;
    }

    /// <summary>The first of the comparisons and rough words before a number: "more than", "al menos", "about".</summary>
    public int Start(int at)
    {
        var start = at;
        for (var before = at - 1; before >= Math.Max(0, at - MostBefore); before--)
        {
            if (IsComparison(before) || QuantityWords.Roughly.Contains(Word(before)))
            {
                start = before;
            }
            else if (!QuantityWords.Fillers.Contains(Word(before)))
            {
                break;
            }
        }

        return start > 0 && start < at && IsBeforeComparison(start - 1) ? start - 1 : start;
    }

    // "Up to", "at least", "al menos", "no more than".
    private bool IsBeforeComparison(int at) =>
        Word(at) is "up" or "al" or "at" or "lo" || (Word(at) is "no" or "not" && IsComparison(at + 1));

    public bool IsComparison(int at) =>
        QuantityWords.IsComparison(Word(at)) || (Word(at) == "to" && Word(at - 1) == "up");

    /// <summary>
    /// The word as <see cref="QuantityWords"/> has it: "up to" is one, "al menos" is at least, and "no more than" at most.
    /// </summary>
    public string Comparison(int at) =>
        (Word(at - 1), Word(at)) switch
        {
            ("up", "to") => "upto",
            ("al" or "lo", "menos") or ("no" or "not", "less" or "fewer" or "menos") => "minimo",
            ("no" or "not", "more" or "over" or "mas") => "maximo",
            (_, var word) => word,
        };

    /// <summary>The comparison in "50 people or more"; empty if there is none.</summary>
    public string OrMore(int next)
    {
        var at = Enumerable.Range(next, 3).FirstOrDefault(position => Word(position) is "or" or "o", -1);
        return at >= 0 && QuantityWords.IsComparison(Word(at + 1)) ? Word(at + 1) : "";
    }

    public bool HasPlus(int next) => Gap(next).StartsWith('+');

    /// <summary>Whether the number counts nothing: "SOC 2", "las ocho", "in 2026".</summary>
    public bool IsPartOfName(int at) =>
        Word(at - 1) is "las" or "soc" or "iso" or "q" or "t" or "version" or "v" or "no" or "since"
        || (
            text.Tokens[at].Raw is ['1', '9', _, _] or ['2', '0', _, _]
            && Word(at - 1) is "in" or "en" or "desde" or "until" or "hasta" or "by" or "before" or "after"
        );
}
