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

    public static DayColumn Judge(IEnumerable<(int Line, string Words)> cells, DayOrder? chosen)
    {
        var first = new Dictionary<(Shape Shape, DayOrder? Order), (int Line, string Words)>();
        foreach (var cell in cells)
        {
            // "03/03/2026" is the same in both orders and decides nothing.
            if (
                Read(cell.Words) is { Shape: not Shape.None } parts
                && (parts.Shape != Shape.Numbers || parts.A != parts.B)
            )
            {
                first.TryAdd((parts.Shape, parts.Shape == Shape.Numbers ? OrderOf(parts.A, parts.B) : null), cell);
            }
        }

        var decided = first.Keys.Select(key => key.Order).FirstOrDefault(order => order is not null);
        var ambiguous = first.TryGetValue((Shape.Numbers, null), out var either) ? either.Words : null;
        var order = chosen == DayOrder.YearFirst ? chosen : decided ?? (ambiguous is null ? DayOrder.DayFirst : chosen);
        return new DayColumn(order, order is null ? ambiguous : null, ClashOf(first));
    }

    /// <summary>The day, or null if the words are no day in this column's style.</summary>
    public DateOnly? Day(string words) =>
        Read(words) switch
        {
            { Shape: Shape.YearFirst or Shape.Named } parts => Valid(parts.A, parts.B, parts.C),
            { Shape: Shape.Serial } parts => SpreadsheetEpoch.AddDays(parts.A),
            { Shape: Shape.Numbers } parts when Order == DayOrder.DayFirst => Valid(parts.C, parts.B, parts.A),
            { Shape: Shape.Numbers } parts when Order == DayOrder.MonthFirst => Valid(parts.C, parts.A, parts.B),
            _ => null,
        };

    // Numbers next to another style in one column: the spreadsheet has probably converted some days by its own rules,
    // perhaps wrongly.
    private static (int, string, int, string)? ClashOf(
        Dictionary<(Shape Shape, DayOrder? Order), (int Line, string Words)> first
    )
    {
        var isDecided = first.Keys.Any(key => key.Order is not null);
        var styles = first
            .Where(pair => pair.Key.Shape != Shape.Numbers || pair.Key.Order is not null || !isDecided)
            .GroupBy(pair => (pair.Key.Shape == Shape.Named ? Shape.YearFirst : pair.Key.Shape, pair.Key.Order))
            .Select(style => style.MinBy(pair => pair.Value.Line).Value)
            .OrderBy(cell => cell.Line)
            .ToList();
        return styles.Count < 2 ? null : (styles[0].Line, styles[0].Words, styles[1].Line, styles[1].Words);
    }

    private static DayOrder? OrderOf(int a, int b) =>
        a > 12 ? DayOrder.DayFirst
        : b > 12 ? DayOrder.MonthFirst
        : null;

    // Returns year, month, day; for numbers the order of the cell, with the year last.
    private static (Shape Shape, int A, int B, int C) Read(string cell)
    {
        if (cell.Length is 0 or > 60)
        {
            return default;
        }

        var words = Time().Replace(Folding.Fold(cell).Trim(), "");
        if (YearFirstWords().Match(words) is { Success: true } iso)
        {
            return (
                Shape.YearFirst,
                Number(iso, "y"),
                Number(iso, "m"),
                iso.Groups["d"].Success ? Number(iso, "d") : 1
            );
        }

        if (NumberWords().Match(words) is { Success: true } numbers)
        {
            var (a, b) = (Number(numbers, "a"), Number(numbers, "b"));
            return Math.Min(a, b) is >= 1 and <= 12 && Math.Max(a, b) <= 31
                ? (Shape.Numbers, a, b, Year(numbers))
                : default;
        }

        if (
            SerialWords().Match(words) is { Success: true } serial
            && Number(serial, "n") is >= 20_000 and <= 80_000 and var days
        )
        {
            return (Shape.Serial, days, 0, 0);
        }

        return NamedWords().Match(words) is { Success: true } named && Month(named) is { } month
            ? (Shape.Named, Year(named), month, named.Groups["d"].Success ? Number(named, "d") : 1)
            : default;
    }

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

    [GeneratedRegex(@"(?<=[0-9])(?:t|,? +)[0-9]{1,2}:[0-9]{2}.*$")]
    private static partial Regex Time();

    [GeneratedRegex(
        @"^(?<y>[12][0-9]{3})(?:[-/.](?<m>[0-9]{1,2})(?:[-/.](?<d>[0-9]{1,2}))?|(?<m>[0-9]{2})(?<d>[0-9]{2}))$"
    )]
    private static partial Regex YearFirstWords();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})[-/. ](?<b>[0-9]{1,2})[-/. ](?<y>[0-9]{4}|[0-9]{2})$")]
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
