using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Core.TextAnalysis;

/// <summary>The names of months and weekdays in both languages (calendar.txt), folded.</summary>
public static class CalendarNames
{
    private static readonly IReadOnlyList<WordRow> Rows = WordTable.Rows("text/calendar.txt");

    private static readonly FrozenDictionary<string, string> ByName = Rows.SelectMany(row =>
            row.Words.Distinct().Select(word => (word, row.Name))
        )
        .ToFrozenDictionary(pair => pair.word, pair => pair.Name);

    private static readonly FrozenSet<string> Full =
    [
        .. Rows.SelectMany(row => new[] { row.English[0], row.Spanish[0] }),
    ];

    /// <summary>The month (1 to 12) with that name or abbreviation; null for another word.</summary>
    public static int? Month(string word) =>
        ByName.TryGetValue(word, out var name) && int.TryParse(name, CultureInfo.InvariantCulture, out var month)
            ? month
            : null;

    /// <summary>The weekday with that name or abbreviation; null for another word.</summary>
    public static DayOfWeek? Weekday(string word) =>
        ByName.TryGetValue(word, out var name) && !char.IsDigit(name[0]) ? Enum.Parse<DayOfWeek>(name) : null;

    /// <summary>Whether the word is the full name of a month or a weekday.</summary>
    public static bool IsFull(string word) => Full.Contains(word);
}
