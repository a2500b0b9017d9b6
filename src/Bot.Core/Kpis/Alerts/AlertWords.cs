using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Reads "revenue alert below 100k per month", "ingresos aviso por debajo de 100k al mes".</summary>
internal static partial class AlertWords
{
    /// <summary>What the words ask for.</summary>
    /// <param name="Definition">The figure; null if none is named.</param>
    /// <param name="Limit">The limit in the figure's unit; null if it cannot be read.</param>
    public sealed record Reading(
        KpiDefinition? Definition,
        AlertKind? Kind,
        (decimal Number, string? Currency)? Limit,
        PeriodKind Per
    );

    /// <summary>Whether the words ask for an alert and not for a figure.</summary>
    public static bool Has(string words) => Alert().IsMatch(Folding.Fold(words));

    public static Reading Read(string words, string currency)
    {
        var folded = Folding.Fold(words);
        var tokens = folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        var definition = KpiCatalog.Match(tokens)?.Definition;
        AlertKind? kind =
            Below().IsMatch(folded) ? AlertKind.Below
            : Above().IsMatch(folded) ? AlertKind.Above
            : Moves().IsMatch(folded) ? AlertKind.Change
            : Target().IsMatch(folded) ? AlertKind.Target
            : null;
        var per = tokens.Select(PeriodKinds.Of).FirstOrDefault(found => found is not null) ?? PeriodKind.Month;
        return new Reading(
            definition,
            kind,
            definition is null || kind is null ? null : Limit(words, definition.Unit, kind.Value, currency),
            per == PeriodKind.Days ? PeriodKind.Month : per
        );
    }

    // A change is a share, whatever the unit of the figure.
    private static (decimal Number, string? Currency)? Limit(
        string words,
        KpiUnit unit,
        AlertKind kind,
        string currency
    )
    {
        if (kind == AlertKind.Target)
        {
            return (0, null);
        }

        if (Amount().Matches(words).LastOrDefault() is not { } amount)
        {
            return null;
        }

        var number = amount.Value.Trim();
        if (kind == AlertKind.Change)
        {
            var share = number.EndsWith('%') ? number : $"{number}%";
            return TargetValue.Read(share, KpiUnit.Share, currency) is { Number: > 0 } change
                ? (change.Number, null)
                : null;
        }

        if (unit is KpiUnit.Points or KpiUnit.Ratio or KpiUnit.Count)
        {
            return decimal.TryParse(
                number.Replace(',', '.'),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var plain
            )
                ? (plain, null)
                : null;
        }

        var read =
            TargetValue.Read(number, unit, currency)
            ?? TargetValue.Read(
                unit switch
                {
                    KpiUnit.Money => $"{currency} {number}",
                    KpiUnit.Share => $"{number}%",
                    _ => $"{number} days",
                },
                unit,
                currency
            );
        return read is null ? null : (read.Number, read.Currency);
    }

    [GeneratedRegex(@"\b(?:alerts?|alertas?|avis(?:o|os|a|ame)|tell me (?:when|if)|warn me)\b")]
    private static partial Regex Alert();

    [GeneratedRegex(
        @"\b(?:below|under|less than|drops? (?:to|below)|falls? (?:to|below)|por debajo|debajo de|menos de|baj[ae]n? de|"
            + @"inferior(?:es)? a)\b|<"
    )]
    private static partial Regex Below();

    [GeneratedRegex(
        @"\b(?:above|over|more than|exceeds?|rises? (?:to|above)|por encima|encima de|mas de|supera|superan|supere|"
            + @"superen|sub[ae]n? de|superior(?:es)? a)\b|>"
    )]
    private static partial Regex Above();

    [GeneratedRegex(@"\b(?:changes?|moves?|cambio|cambi[ae]n?|varia|varian|varie|movimiento)\b")]
    private static partial Regex Moves();

    [GeneratedRegex(@"\b(?:targets?|objetivos?|metas?)\b")]
    private static partial Regex Target();

    [GeneratedRegex(
        @"(?:[\p{Sc}]\s?|\b[A-Z]{3}\s)?-?[0-9][0-9.,]*\s?(?:%|(?:[kKmM])?(?:\s?[\p{Sc}]|\s[A-Z]{3}\b)?|days?|d[ií]as?)"
    )]
    private static partial Regex Amount();
}
