using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Matching;

/// <summary>
/// How many people a company has, as CRMs and people write it: "250", "51–200 employees", "1,000+", "1.000", "más de 50",
/// "entre 8 y 60". <see cref="To"/> is null where there is no upper end.
/// </summary>
internal sealed partial record CompanySize(int From, int? To)
{
    // What another word counts is no head: "15–150 delivery vehicles".
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

    private static readonly string[] Between =
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

    /// <summary>The first part that counts people, or counts without saying what; null where none does.</summary>
    public static CompanySize? Read(string words)
    {
        var plain = Dashes()
            .Replace(Folding.Fold(words.Length > 120 ? words[..120] : words), "-")
            .Replace("up to", "upto", StringComparison.Ordinal);
        return Parts().Split(plain).Select(OfPart).FirstOrDefault(size => size is not null);
    }

    /// <summary>How a company's size goes with this one, that a persona has: an overlap, or a miss by a tenth, is partly.</summary>
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

    /// <summary>The same for words; <see cref="Match.NotSure"/> where one of them names no size.</summary>
    public static Match Compare(string wanted, string said) =>
        Read(wanted) is { } mine && Read(said) is { } theirs ? mine.Compare(theirs) : Match.NotSure;

    /// <summary>The bound of "fewer than 50 employees" or "more than 1,000": the sizes that such a sentence is about; null for other sentences.</summary>
    public static CompanySize? Bound(string sentence)
    {
        var folded = Folding.Fold(sentence).Replace("up to", "upto", StringComparison.Ordinal);
        return
            Numbers().Count(folded) == 1
            && Folding.Words(folded).Any(word => AtLeast.Contains(word) || AtMost.Contains(word))
            ? Read(sentence)
            : null;
    }

    private static CompanySize? OfPart(string part)
    {
        var numbers = Numbers().Matches(part).Select(Number).ToList();
        var words = Folding.Words(Numbers().Replace(part, " ")).ToList();
        var counted = words
            .Where(word => !AtLeast.Contains(word) && !AtMost.Contains(word) && !Between.Contains(word))
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
        return numbers.Count == 2 ? new CompanySize(Math.Min(first, last), Math.Max(first, last))
            : part.Contains('+', StringComparison.Ordinal) ? new CompanySize(first, null)
            : words.Any(AtMost.Contains) ? new CompanySize(0, IsStrict(words) ? Math.Max(0, first - 1) : first)
            : words.Any(AtLeast.Contains) ? new CompanySize(IsStrict(words) ? first + 1 : first, null)
            : new CompanySize(first, first);
    }

    private static bool IsStrict(List<string> words) =>
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

    // "1.000", "1,000" and "1 000" are a thousand; nobody employs a fraction.
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
