using System.Collections.Frozen;

namespace Bot.Core.TextAnalysis;

/// <summary>The words with which people say how much and how many (quantities.txt and units.txt).</summary>
internal static class QuantityWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Sets = WordTable.Sets("text/quantities.txt");

    private static readonly FrozenDictionary<string, decimal> HoursOf = ByWord([
        ("second", 1 / 3600m),
        ("minute", 1 / 60m),
        ("hour", 1m),
        ("day", 24m),
        ("week", 7 * 24m),
        ("month", 30 * 24m),
        ("quarter", 91 * 24m),
        ("year", 365 * 24m),
    ]);

    // "Per day" and "daily".
    private static readonly FrozenDictionary<string, string> Periods = ByWord([
        ("hour", "hour"),
        ("hourly", "hour"),
        ("day", "day"),
        ("daily", "day"),
        ("week", "week"),
        ("weekly", "week"),
        ("month", "month"),
        ("monthly", "month"),
        ("year", "year"),
        ("yearly", "year"),
    ]);

    private static readonly FrozenDictionary<string, string> Signs = ByWord([
        ("€", "€"),
        ("$", "$"),
        ("£", "£"),
        ("peso", "peso"),
    ]);

    private static readonly FrozenSet<string> Clock = Sets["clock"];

    /// <summary>What companies count. A noun that is not here is a measure of its own.</summary>
    public static Lexicon Units { get; } = Lexicon.Of("text/units.txt");

    /// <summary>Units that count a group with one word: "a fleet of 20" is not one vehicle.</summary>
    public static FrozenSet<string> Groups { get; } = Sets["groups"];

    /// <summary>Measures that a unit before them describes: "delivery vehicles".</summary>
    public static FrozenSet<string> Heads { get; } = Sets["heads"];

    /// <summary>Words for what a company earns in a year.</summary>
    public static FrozenSet<string> Revenue { get; } = Sets["revenue"];

    /// <summary>Words between a number and its unit that change nothing.</summary>
    public static FrozenSet<string> Between { get; } = Sets["between"];

    /// <summary>Words before a period that make a rate: "40 a day", "40 al día".</summary>
    public static FrozenSet<string> Per { get; } = Sets["per"];

    /// <summary>Words that mark a rough number.</summary>
    public static FrozenSet<string> Roughly { get; } = Sets["roughly"];

    /// <summary>Words that may stand beside a number and change nothing.</summary>
    public static FrozenSet<string> Fillers { get; } = Sets["fillers"];

    public static FrozenSet<string> AtLeast { get; } = Sets["at_least"];

    public static FrozenSet<string> AtMost { get; } = Sets["at_most"];

    /// <summary>Comparisons that leave out the number itself: "more than", "menos de".</summary>
    public static FrozenSet<string> Beyond { get; } = Sets["beyond"];

    public static FrozenSet<string> Percent { get; } = Sets["percent"];

    public static bool IsComparison(string word) => AtLeast.Contains(word) || AtMost.Contains(word);

    /// <summary>Whether the word is about time: "week", "am", "enero".</summary>
    public static bool IsTime(string word) =>
        HoursOf.ContainsKey(word) || Clock.Contains(word) || CalendarNames.Month(word) is not null;

    /// <summary>The hours of a unit of time; null for another word.</summary>
    public static decimal? Hours(string word) => HoursOf.TryGetValue(word, out var hours) ? hours : null;

    /// <summary>The period of a rate: "day" for "day", "daily" and "diario"; null for another word.</summary>
    public static string? Period(string word) => Periods.GetValueOrDefault(word);

    /// <summary>The sign of a currency; null for another word.</summary>
    public static string? Sign(string word) => Signs.GetValueOrDefault(word);

    private static FrozenDictionary<string, T> ByWord<T>(IEnumerable<(string Row, T Value)> rows) =>
        rows.SelectMany(row => Sets[row.Row].Select(word => (word, row.Value)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Value);
}
