using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>
/// A number in a text and what it counts: "50–200 employees", "dos furgonetas", "fewer than 100 orders per day".
/// </summary>
/// <param name="Measure">
/// "people", "vehicles" and so on (<see cref="MeasureWords.Units"/>), with the period of a rate ("orders/day"); "revenue"
/// and "money" in thousands; "=" and a stem for any other noun; <see cref="Bare"/> for a number without a noun.
/// </param>
/// <param name="Range">The numbers.</param>
/// <param name="Words">The number and the unit as typed.</param>
/// <param name="Tokens">The tokens of the text that say it.</param>
internal sealed record Quantity(string Measure, CompanySize Range, string Words, IReadOnlyList<int> Tokens)
{
    public const string Bare = "";
    public const string People = "people";
    public const string Revenue = "revenue";
    public const string Money = "money";

    /// <summary>The currency as a sign; empty if it is not said.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Whether the number is a limit: "more than", "at most".</summary>
    public bool IsLimit { get; init; }

    /// <summary>Whether it says how large a company is.</summary>
    public bool IsSize => Measure is not (Bare or Money) && Measure[0] != '=';

    /// <summary>The quantities of a text, in order.</summary>
    public static IReadOnlyList<Quantity> Find(string text) => Find(AnalyzedText.Of(text, Language.English));

    public static IReadOnlyList<Quantity> Find(AnalyzedText text) => [.. new QuantityFinder(text).Find()];

    /// <summary>
    /// Compares a company's size with a persona's, in the measures that both name. Different measures, such as people
    /// and vehicles, must all match for a match.
    /// </summary>
    public static Match Compare(string wanted, string stated)
    {
        var theirs = Sizes(stated);
        var matches = Sizes(wanted)
            .SelectMany(mine => theirs.Where(mine.IsOfSameMeasure).Select(other => mine.Range.Compare(other.Range)))
            .Distinct()
            .ToList();
        return matches.Count switch
        {
            0 => CompanySize.Compare(wanted, stated),
            1 => matches[0],
            _ => Match.Partly,
        };
    }

    /// <summary>Whether both count the same, in the same currency as far as it is said.</summary>
    public bool IsOfSameMeasure(Quantity other) =>
        Measure == other.Measure && (Currency.Length == 0 || other.Currency.Length == 0 || Currency == other.Currency);

    /// <summary>The quantities of a text about size. A number without a noun counts people.</summary>
    public static IReadOnlyList<Quantity> Sizes(string text) =>
        [.. Find(text).Select(found => found.Measure == Bare ? found with { Measure = People } : found)];
}
