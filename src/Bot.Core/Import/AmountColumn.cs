using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Core.Import;

/// <summary>How the numbers of one column are written, judged by all of its cells at once.</summary>
/// <param name="Decimal">'.' or ',' where a cell shows it; null where every separator can be one of thousands.</param>
/// <param name="Clash">Two lines that can't be of one style, each with its words.</param>
internal sealed partial record AmountColumn(
    char? Decimal,
    (int Line, string Words, int OtherLine, string OtherWords)? Clash
)
{
    // No amount is longer, and the search for one in a page of spaces would take long.
    private const int Longest = 60;

    // Far above any deal and far below where sums of many overflow.
    private const decimal Largest = 1_000_000_000_000_000m;

    public static AmountColumn Judge(IEnumerable<(int Line, string Words)> cells)
    {
        var first = new Dictionary<char, (int Line, string Words)>();
        foreach (var cell in cells)
        {
            if (
                cell.Words.Length <= Longest
                && Parts().Match(cell.Words) is { Success: true } parts
                && Evident(parts.Groups["digits"].Value.Trim()) is { } separator
            )
            {
                first.TryAdd(separator, cell);
            }
        }

        var lines = first.OrderBy(pair => pair.Value.Line).ToList();
        return lines switch
        {
            [] => new AmountColumn(null, null),
            [var only] => new AmountColumn(only.Key, null),
            _ => new AmountColumn(
                null,
                (lines[0].Value.Line, lines[0].Value.Words, lines[1].Value.Line, lines[1].Value.Words)
            ),
        };
    }

    /// <summary>The number and the currency words around it ("$", "EUR", ""); null where the words are no amount in this column's style.</summary>
    public (decimal Number, string Currency)? Amount(string words)
    {
        var parts = words.Length <= Longest ? Parts().Match(words) : Match.Empty;
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

        var plain = $"{string.Concat(whole.Where(char.IsAsciiDigit))}.{cents}0";
        return
            decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= Largest
            ? (
                IsNegative(parts) ? -number : number,
                (parts.Groups["before"].Value + parts.Groups["after"].Value).Trim()
            )
            : null;
    }

    private static bool IsNegative(Match parts) => parts.Groups["open"].Success || parts.Groups["minus"].Success;

    // Two kinds of separator: the last is the decimal one. One that stands alone and not before three digits, or behind a
    // lone zero, is too. One before three digits may be of thousands, and so may one that stands twice.
    private static char? Evident(string digits)
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
        @"^\s*(?<open>\()?\s*(?<minus>[-−–])?\s*(?<before>[\p{Sc}\p{L}]{0,4}\p{Sc}?)\s*(?<minus>[-−–])?\s*(?<digits>[0-9][0-9.,'’\s]*)\s*(?<after>[\p{Sc}\p{L}]{0,7})\s*(?<minus>[-−])?\s*\)?\s*$"
    )]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:[0-9]+|[0-9]{1,3}(?:(?<separator>[.,'’\s])[0-9]{3})(?:\k<separator>[0-9]{3})*)$")]
    private static partial Regex Whole();
}
