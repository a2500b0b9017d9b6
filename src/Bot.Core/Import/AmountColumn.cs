using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Core.Import;

/// <summary>How the numbers of a column are written, judged by all its cells together.</summary>
/// <param name="Decimal">'.' or ',' if a cell shows it; null if every separator may be one of thousands.</param>
/// <param name="Clash">Two lines with incompatible styles, and their words.</param>
internal sealed partial record AmountColumn(
    char? Decimal,
    (int Line, string Words, int OtherLine, string OtherWords)? Clash
)
{
    // No amount is longer, and the regex would be slow on a page of spaces.
    private const int MaxLength = 60;

    // Far above any deal, and far below the overflow of large sums.
    private const decimal MaxAmount = 1_000_000_000_000_000m;

    /// <summary>
    /// A separator that may be one of thousands or of decimals, because every number that has it has it once, before
    /// three digits, as in "1.429"; null if the column is clear.
    /// </summary>
    public char? Unclear { get; init; }

    /// <summary>What every number is multiplied with: 1,000 if the header says so and a member agreed.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>Whether a cell on its own is a number, perhaps with a currency.</summary>
    public static bool IsAmount(string words) =>
        words.Length <= MaxLength
        && Parts().Match(words) is { Success: true } parts
        && (
            $"{parts.Groups["before"].Value}{Multiples.Read(parts.Groups["after"].Value).Others}".Trim() is var around
            && (around.Length == 0 || Currencies.Code(around, "") is not null)
        );

    public static AmountColumn Judge(IEnumerable<(int Line, string Words)> cells)
    {
        var judge = new Judgement();
        foreach (var (line, words) in cells)
        {
            judge.Add(line, words);
        }

        return judge.Result();
    }

    /// <summary>Collects what the cells of a column show, one after the other.</summary>
    public sealed class Judgement
    {
        private readonly Dictionary<char, (int Line, string Words)> first = [];
        private char? unclear;
        private bool isClear;

        public void Add(int line, string words)
        {
            if (Digits(words) is not { } digits)
            {
                return;
            }

            if (DecimalSeparator(digits) is { } separator)
            {
                first.TryAdd(separator, (line, words));
            }
            else if (digits.AsSpan().IndexOfAny('.', ',') is >= 0 and var at)
            {
                // Nobody writes money with three decimals: "4.000 €" are thousands.
                isClear |= digits.Count(c => c == digits[at]) > 1 || HasCurrency(words);
                unclear ??= digits[at];
            }
        }

        public AmountColumn Result()
        {
            var lines = first.OrderBy(pair => pair.Value.Line).ToList();
            return lines switch
            {
                [] => new AmountColumn(null, null) { Unclear = isClear ? null : unclear },
                [var only] => new AmountColumn(only.Key, null),
                _ => new AmountColumn(
                    null,
                    (lines[0].Value.Line, lines[0].Value.Words, lines[1].Value.Line, lines[1].Value.Words)
                ),
            };
        }
    }

    /// <summary>
    /// The number and the currency around it ("$", "EUR", ""); null if the words are no amount in this column's style.
    /// </summary>
    public (decimal Number, string Currency)? Amount(string words)
    {
        if (
            IsPlain(words)
            && Decimal is '.' or null
            && !(Decimal is null && words.Contains('.', StringComparison.Ordinal))
        )
        {
            return
                decimal.TryParse(words, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var simple)
                && simple <= MaxAmount / Factor
                ? (simple * Factor, "")
                : null;
        }

        var parts = words.Length <= MaxLength ? Parts().Match(words) : Match.Empty;
        if (!parts.Success)
        {
            return null;
        }

        var digits = parts.Groups["digits"].Value.Trim();
        var at = Decimal is { } point ? digits.IndexOf(point, StringComparison.Ordinal) : -1;
        var (whole, cents) = at < 0 ? (digits, "") : (digits[..at], digits[(at + 1)..]);
        if (!Whole().IsMatch(whole) || (at >= 0 && !cents.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var (multiple, after) = parts.Groups["after"].Value is { Length: > 0 } behind
            ? Multiples.Read(behind)
            : (1, "");
        var plain = $"{string.Concat(whole.Where(char.IsAsciiDigit))}.{cents}0";
        return
            decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= MaxAmount / multiple / Factor
            ? (
                (IsNegative(parts) ? -number : number) * multiple * Factor,
                (parts.Groups["before"].Value + after).Trim()
            )
            : null;
    }

    private static bool HasCurrency(string words) =>
        Parts().Match(words) is { Success: true } parts
        && (Currencies.Code(parts.Groups["before"].Value, "") ?? Currencies.Code(parts.Groups["after"].Value, ""))
            is not (null or "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND");

    // Most amounts of an export are digits with a point, and need no regular expression.
    private static bool IsPlain(string words) =>
        words.Length is > 0 and < 20
        && char.IsAsciiDigit(words[0])
        && char.IsAsciiDigit(words[^1])
        && words.All(c => char.IsAsciiDigit(c) || c == '.')
        && words.AsSpan().Count('.') <= 1;

    private static string? Digits(string words) =>
        IsPlain(words) ? words
        : words.Length <= MaxLength && Parts().Match(words) is { Success: true } parts
            ? parts.Groups["digits"].Value.Trim()
        : null;

    private static bool IsNegative(Match parts) => parts.Groups["open"].Success || parts.Groups["minus"].Success;

    // With two kinds of separator, the last is the decimal one. So is a single one that is not before exactly three
    // digits, or that follows a lone zero. A single one before three digits may separate thousands, and so may a
    // repeated one.
    private static char? DecimalSeparator(string digits)
    {
        var (point, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        if (point >= 0 && comma >= 0)
        {
            return point > comma ? '.' : ',';
        }

        var at = Math.Max(point, comma);
        return
            at < 0
            || digits.Count(c => c == digits[at]) > 1
            || (digits.Length - at - 1 == 3 && digits[..at].TrimStart('0').Length > 0)
            ? null
            : digits[at];
    }

    [GeneratedRegex(
        @"^\s*(?<open>\()?\s*(?<minus>[-−–])?\s*(?<before>[\p{Sc}\p{L}]{0,4}\p{Sc}?)\s*(?<minus>[-−–])?\s*"
            + @"(?<digits>[0-9][0-9.,'’\s]*)\s*(?<after>[\p{Sc}\p{L}][\p{Sc}\p{L} .]{0,24})?\s*(?<minus>[-−])?\s*\)?\s*$"
    )]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:[0-9]+|[0-9]{1,3}(?:(?<separator>[.,'’\s])[0-9]{3})(?:\k<separator>[0-9]{3})*)$")]
    private static partial Regex Whole();
}
