using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>Quantities that say how large a company is: people, vehicles, orders a day, revenue.</summary>
internal static class Sizes
{
    public const string People = "people";

    /// <summary>The quantities of a text, without durations and shares. The name of an industry is no unit.</summary>
    public static IReadOnlyList<Quantity> Find(AnalyzedText text) =>
        [
            .. Quantity
                .Find(
                    text,
                    (word, language) =>
                        IndustryWords.Sectors.Exact([word], language) is not null
                        || IndustryWords.Activities.Exact([word], language) is not null
                )
                .Where(found => found.Measure is not (Quantity.Hours or Quantity.Percent)),
        ];

    public static IReadOnlyList<Quantity> Find(string text) => Find(AnalyzedText.Of(text, Language.English));

    /// <summary>The quantities of a text about size. A number without a noun counts people.</summary>
    public static IReadOnlyList<Quantity> In(string text) =>
        [.. Find(text).Select(found => found.Measure == Quantity.Bare ? found with { Measure = People } : found)];

    /// <summary>Whether the quantity says how large a company is.</summary>
    public static bool IsSize(Quantity quantity) =>
        quantity.Measure is not (Quantity.Bare or Quantity.Money) && quantity.Measure[0] != '=';

    /// <summary>
    /// Compares a company's size with a persona's, in the measures that both name. Different measures, such as people
    /// and vehicles, must all match for a match.
    /// </summary>
    public static Match Compare(string wanted, string stated)
    {
        var theirs = In(stated);
        var matches = In(wanted)
            .SelectMany(mine => theirs.Where(mine.IsOfSameMeasure).Select(other => Compare(mine, other)))
            .Distinct()
            .ToList();
        return matches.Count switch
        {
            0 => Match.NotSure,
            1 => matches[0],
            _ => Match.Partly,
        };
    }

    public static Match Compare(Quantity wanted, Quantity stated) =>
        CompanySize.Of(wanted).Compare(CompanySize.Of(stated));
}
