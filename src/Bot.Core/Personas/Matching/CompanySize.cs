using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Matching;

/// <summary>
/// The number of employees of a company, as CRMs and people write it: "250", "51–200 employees", "1,000+", "1.000",
/// "más de 50", "entre 8 y 60". <see cref="To"/> is null without an upper limit.
/// </summary>
internal sealed partial record CompanySize(int From, int? To)
{
    // A number with another noun does not count people: "15–150 delivery vehicles".
    private static readonly string[] People =
    [
        "employee",
        "people",
        "staff",
        "person",
        "head",
        "fte",
        "worker",
        "emplead",
        "trabajador",
        "plantilla",
        "gente",
    ];

    private static readonly string[] AtLeast =
    [
        "over",
        "more",
        "above",
        "least",
        "from",
        "min",
        "mas",
        "desde",
        "minimo",
        "superior",
    ];

    private static readonly string[] AtMost =
    [
        "under",
        "less",
        "fewer",
        "below",
        "most",
        "upto",
        "until",
        "max",
        "menos",
        "hasta",
        "maximo",
        "inferior",
    ];

    private static readonly string[] Fillers =
    [
        "than",
        "que",
        "de",
        "a",
        "y",
        "e",
        "and",
        "to",
        "between",
        "entre",
        "about",
        "around",
        "unos",
        "unas",
        "of",
        "en",
        "el",
        "la",
        "our",
        "their",
        "ca",
        "aprox",
        "approx",
        "los",
        "las",
        "at",
    ];

    /// <summary>The first part that counts people or has no noun; null if there is none.</summary>
    public static CompanySize? Read(string words)
    {
        var plain = Dashes()
            .Replace(Folding.Fold(words.Length > 120 ? words[..120] : words), "-")
            .Replace("up to", "upto", StringComparison.Ordinal);
        return Parts().Split(plain).Select(ParsePart).FirstOrDefault(size => size is not null);
    }

    /// <summary>
    /// Compares a company's size with this one, a persona's. An overlap, or a miss by at most ten percent, is a partial
    /// match.
    /// </summary>
    public Match Compare(CompanySize other)
    {
        if (other.From >= From && (other.To ?? int.MaxValue) <= (To ?? int.MaxValue))
        {
            return Match.Matches;
        }

        return (other.To ?? int.MaxValue) >= From * 0.9 && other.From <= (To ?? int.MaxValue) * 1.1
            ? Match.Partly
            : Match.Differs;
    }

    /// <summary>
    /// Like <see cref="Compare(CompanySize)"/>, for text; <see cref="Match.NotSure"/> if one of them is not a size.
    /// </summary>
    public static Match Compare(string wanted, string stated) =>
        Read(wanted) is { } mine && Read(stated) is { } theirs ? mine.Compare(theirs) : Match.NotSure;

    /// <summary>Whether the folded word makes a number a limit: "more", "menos".</summary>
    public static bool IsComparison(string word) => AtLeast.Contains(word) || AtMost.Contains(word);

    /// <summary>Whether the folded word may stand beside a number and changes nothing.</summary>
    public static bool IsFiller(string word) => Fillers.Contains(word);

    private static CompanySize? ParsePart(string part)
    {
        var numbers = Numbers().Matches(part).Select(Number).ToList();
        var words = Folding.Words(Numbers().Replace(part, " ")).ToList();
        var counted = words
            .Where(word => !AtLeast.Contains(word) && !AtMost.Contains(word) && !Fillers.Contains(word))
            .ToList();
        if (
            numbers.Count is 0 or > 2
            || numbers.Any(number => number is null)
            || part.IndexOfAny(['$', '€', '£', '%']) >= 0
            || (
                counted.Count > 0
                && !counted.Any(word => People.Any(unit => word.StartsWith(unit, StringComparison.Ordinal)))
            )
        )
        {
            return null;
        }

        var (first, last) = (numbers[0]!.Value, numbers[^1]!.Value);
        return numbers.Count == 2
            ? new CompanySize(Math.Min(first, last), Math.Max(first, last))
            : Of(first, words, part.Contains('+', StringComparison.Ordinal));
    }

    /// <summary>The sizes that a number with these folded words beside it describes.</summary>
    public static CompanySize Of(int number, IReadOnlyList<string> words, bool isOrMore)
    {
        if (isOrMore)
        {
            return new CompanySize(number, null);
        }

        if (words.Any(AtMost.Contains))
        {
            return new CompanySize(0, IsStrict(words) ? Math.Max(0, number - 1) : number);
        }

        return words.Any(AtLeast.Contains)
            ? new CompanySize(IsStrict(words) ? number + 1 : number, null)
            : new CompanySize(number, number);
    }

    private static bool IsStrict(IReadOnlyList<string> words) =>
        words.Any(word =>
            word
                is "under"
                    or "less"
                    or "fewer"
                    or "below"
                    or "menos"
                    or "inferior"
                    or "over"
                    or "more"
                    or "above"
                    or "mas"
                    or "superior"
        );

    // "1.000", "1,000" and "1 000" are a thousand: nobody employs a fraction of a person.
    private static int? Number(System.Text.RegularExpressions.Match match)
    {
        var digits = string.Concat(match.Groups["digits"].Value.Where(char.IsAsciiDigit));
        var factor = match.Groups["k"].Success ? 1000 : 1;
        return
            long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number * factor <= 10_000_000
            ? (int)(number * factor)
            : null;
    }

    [GeneratedRegex(@"[‐-―−]")]
    private static partial Regex Dashes();

    [GeneratedRegex(@",\s+|;|\n|\(|\)")]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?<digits>\d{1,3}(?:[.,'’ ]\d{3})+(?!\d)|\d+)\s?(?<k>k\b|mil\b)?")]
    private static partial Regex Numbers();
}
