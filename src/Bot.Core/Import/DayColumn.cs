using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Import;

/// <summary>The meaning of the first number in "03/04/2026".</summary>
public enum DayOrder
{
    DayFirst,
    MonthFirst,

    /// <summary>Neither: only days that start with the year are accepted.</summary>
    YearFirst,
}

/// <summary>
/// How the days of a column are written, judged by all its cells together, because a single cell is often ambiguous.
/// </summary>
/// <param name="Order">The order of day and month; null if it is not decided.</param>
/// <param name="Ambiguous">An ambiguous cell, if no cell of the column decides.</param>
/// <param name="Clash">Two lines with incompatible styles, and their words.</param>
internal sealed partial record DayColumn(
    DayOrder? Order,
    string? Ambiguous,
    (int Line, string Words, int OtherLine, string OtherWords)? Clash
)
{
    private static readonly DateOnly SpreadsheetEpoch = new(1899, 12, 30);

    private enum Shape
    {
        None,
        YearFirst,
        Numbers,
        Named,
        Serial,
    }

    /// <summary>How a day is written: order, separator, and digits of the year.</summary>
    private readonly record struct Style(Shape Shape, string Separator = "", int YearDigits = 4);

    /// <summary>Whether a cell on its own looks like a day.</summary>
    public static bool IsDay(string cell) => Read(cell).Style.Shape is not (Shape.None or Shape.Serial);

    /// <summary>The order that a cell of the column proves, with that cell; null if none does.</summary>
    public (DayOrder Order, string Words)? Proof { get; private init; }

    public static DayColumn Judge(IEnumerable<(int Line, string Words)> cells, DayOrder? chosen)
    {
        var judge = new Judgement();
        foreach (var (line, words) in cells)
        {
            judge.Add(line, words);
        }

        return judge.Result(chosen);
    }

    /// <summary>
    /// The day, or null if the words are no day in this column's style. An instant with a zone becomes the day in
    /// <paramref name="zone"/>.
    /// </summary>
    public DateOnly? Day(string words, TimeZoneInfo? zone = null) =>
        Read(words) switch
        {
            { Style.Shape: Shape.YearFirst } when zone is not null && Instant(words) is { } instant =>
                DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime),
            { Style.Shape: Shape.YearFirst or Shape.Named } parts => Valid(parts.A, parts.B, parts.C),
            { Style.Shape: Shape.Serial } parts => SpreadsheetEpoch.AddDays(parts.A),
            { Style.Shape: Shape.Numbers } parts when Order == DayOrder.DayFirst => Valid(parts.C, parts.B, parts.A),
            { Style.Shape: Shape.Numbers } parts when Order == DayOrder.MonthFirst => Valid(parts.C, parts.A, parts.B),
            _ => null,
        };

    internal static DateTimeOffset? Instant(string words) =>
        words.Length > 16
        && InstantWords().IsMatch(words)
        && DateTimeOffset.TryParse(
            words.Trim().Replace(" UTC", "Z", StringComparison.OrdinalIgnoreCase),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? instant
            : null;

    // Two styles or orders in one column: the spreadsheet has probably converted some days by its own rules, perhaps
    // wrongly.
    private static (int, string, int, string)? ClashOf(
        Dictionary<Style, (int Line, string Words)> styles,
        Dictionary<DayOrder, (int Line, string Words)> orders
    )
    {
        var found = (orders.Count > 1 ? orders.Values.AsEnumerable() : styles.Values)
            .OrderBy(cell => cell.Line)
            .ToList();
        return found.Count < 2 ? null : (found[0].Line, found[0].Words, found[1].Line, found[1].Words);
    }

    private static DayOrder? OrderOf(int a, int b) =>
        a > 12 ? DayOrder.DayFirst
        : b > 12 ? DayOrder.MonthFirst
        : null;

    // Returns year, month, day; for numbers the order of the cell, with the year last.
    private static (Style Style, int A, int B, int C) Read(string cell)
    {
        if (cell.Length is 0 or > 60)
        {
            return default;
        }

        if (ReadDigits(cell) is { } plain)
        {
            return plain;
        }

        var folded = Folding.Fold(cell).Trim();
        var words = Time()
            .Replace(folded.Length > 0 && char.IsLetter(folded[0]) ? Weekday().Replace(folded, "") : folded, "");
        if (YearFirstWords().Match(words) is { Success: true } iso)
        {
            return (
                new Style(Shape.YearFirst, iso.Groups["s"].Value),
                Number(iso, "y"),
                Number(iso, "m"),
                iso.Groups["d"].Success ? Number(iso, "d") : 1
            );
        }

        if (NumberWords().Match(words) is { Success: true } numbers)
        {
            var (a, b) = (Number(numbers, "a"), Number(numbers, "b"));
            return Math.Min(a, b) is >= 1 and <= 12 && Math.Max(a, b) <= 31
                ? (new Style(Shape.Numbers, numbers.Groups["s"].Value, numbers.Groups["y"].Length), a, b, Year(numbers))
                : default;
        }

        if (
            SerialWords().Match(words) is { Success: true } serial
            && Number(serial, "n") is >= 20_000 and <= 80_000 and var days
        )
        {
            return (new Style(Shape.Serial), days, 0, 0);
        }

        return NamedWords().Match(words) is { Success: true } named && Month(named) is { } month
            ? (new Style(Shape.Named), Year(named), month, named.Groups["d"].Success ? Number(named, "d") : 1)
            : default;
    }

    // Most cells are three numbers, perhaps with a time: a large file is read twice as fast without regular expressions.
    private static (Style Style, int A, int B, int C)? ReadDigits(string cell)
    {
        Span<int> numbers = [0, 0, 0];
        Span<int> digits = [0, 0, 0];
        var (part, separator) = (0, '\0');
        for (var at = 0; at < cell.Length; at++)
        {
            var c = cell[at];
            if (char.IsAsciiDigit(c))
            {
                (numbers[part], digits[part]) = (numbers[part] * 10 + (c - '0'), digits[part] + 1);
                if (digits[part] > 4)
                {
                    return null;
                }
            }
            else if (part < 2 && digits[part] > 0 && c is '-' or '/' or '.' && (part == 0 || c == separator))
            {
                (part, separator) = (part + 1, c);
            }
            else if (part == 2 && digits[2] > 0 && IsTime(cell.AsSpan(at)))
            {
                break;
            }
            else
            {
                return null;
            }
        }

        var (a, b, c3) = (numbers[0], numbers[1], numbers[2]);
        return (part, digits[0], digits[1], digits[2]) switch
        {
            (2, 4, 1 or 2, 1 or 2) when a is >= 1000 and < 3000 => (
                new Style(Shape.YearFirst, separator.ToString()),
                a,
                b,
                c3
            ),
            (2, 1 or 2, 1 or 2, 4) when Math.Min(a, b) is >= 1 and <= 12 && Math.Max(a, b) <= 31 => (
                new Style(Shape.Numbers, separator.ToString()),
                a,
                b,
                c3
            ),
            _ => null,
        };
    }

    private static bool IsTime(ReadOnlySpan<char> words) =>
        words.Length >= 5
        && words[0] is ' ' or 'T'
        && char.IsAsciiDigit(words[1])
        && (words[2] == ':' || (char.IsAsciiDigit(words[2]) && words[3] == ':'));

    private static int? Month(Match match)
    {
        if (match.Groups["m"].Success)
        {
            return Number(match, "m");
        }

        // "Set" is an abbreviation of "setiembre" in columns of days only.
        var start = match.Groups["name"].Value[..3];
        return CalendarNames.Month(start == "set" ? "sep" : start);
    }

    private static int Year(Match match) =>
        Number(match, "y") is var year && year < 70 ? 2000 + year
        : year < 100 ? 1900 + year
        : year;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Valid(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    [GeneratedRegex(
        @"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,7})?)?"
            + @"\s*(?:[Zz]|UTC|utc|[+-][0-9]{2}:?[0-9]{2})\s*$"
    )]
    private static partial Regex InstantWords();

    [GeneratedRegex(
        @"^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom)[a-z]*\.?,? "
            + @"(?=[0-9]{1,2} (?:de )?[a-z]|[a-z]+\.? [0-9]|[0-9]+[-/.][0-9]+[-/.])"
    )]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?<=[0-9])(?:t|,? +)[0-9]{1,2}:[0-9]{2}.*$")]
    private static partial Regex Time();

    [GeneratedRegex(
        @"^(?<y>[12][0-9]{3})(?:(?<s>[-/.])(?<m>[0-9]{1,2})(?:\k<s>(?<d>[0-9]{1,2}))?|(?<m>[0-9]{2})(?<d>[0-9]{2}))$"
    )]
    private static partial Regex YearFirstWords();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})(?<s>[-/. ])(?<b>[0-9]{1,2})\k<s>(?<y>[0-9]{4}|[0-9]{2})$")]
    private static partial Regex NumberWords();

    [GeneratedRegex(@"^(?<n>[0-9]{5})(?:[.,][0-9]+)?$")]
    private static partial Regex SerialWords();

    [GeneratedRegex(
        @"^(?:(?<d>[0-9]{1,2})[- /](?:de )?(?<name>[a-z]{3,10})\.?[- ,/]+(?:de )?(?<y>[0-9]{4}|[0-9]{2})"
            + @"|(?<name>[a-z]{3,10})\.? (?<d>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<y>[0-9]{4})"
            + @"|(?<name>[a-z]{3,10})\.?[- /](?:de )?(?<y>[0-9]{4})|(?<m>[0-9]{1,2})[-/](?<y>[0-9]{4}))$"
    )]
    private static partial Regex NamedWords();
}
