using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// A number in a text and what it counts: "50–200 employees", "dos furgonetas", "fewer than 100 orders per day", "3
/// weeks", "20 %".
/// </summary>
/// <param name="Measure">
/// "people", "vehicles" and so on (units.txt), with the period of a rate ("orders/day"); "=" and a stem for any other
/// noun; or one of the constants here.
/// </param>
/// <param name="From">The number, or the lower one of a range; 0 for "at most". "More than 50" is from 51.</param>
/// <param name="To">The upper number; null without an upper limit.</param>
/// <param name="Words">The number and the unit as typed.</param>
/// <param name="Tokens">The tokens of the text that say it.</param>
internal sealed record Quantity(string Measure, decimal From, decimal? To, string Words, IReadOnlyList<int> Tokens)
{
    /// <summary>A number without a noun.</summary>
    public const string Bare = "";

    /// <summary>An amount of money.</summary>
    public const string Money = "money";

    /// <summary>What a company earns in a year.</summary>
    public const string Revenue = "revenue";

    /// <summary>A duration, in hours.</summary>
    public const string Hours = "hours";

    /// <summary>A share, in hundredths.</summary>
    public const string Percent = "%";

    /// <summary>The currency as a sign; empty if it is not said.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Whether the number is a limit: "more than", "at most".</summary>
    public bool IsLimit { get; init; }

    /// <summary>The quantities of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isNoNoun">
    /// Whether a folded word after a number is not what it counts; null if every noun may be.
    /// </param>
    public static IReadOnlyList<Quantity> Find(AnalyzedText text, Func<string, Language, bool>? isNoNoun = null) =>
        [.. new QuantityReader(text, isNoNoun ?? ((_, _) => false)).Find()];

    /// <summary>Whether both count the same, in the same currency as far as it is said.</summary>
    public bool IsOfSameMeasure(Quantity other) =>
        Measure == other.Measure && (Currency.Length == 0 || other.Currency.Length == 0 || Currency == other.Currency);
}
