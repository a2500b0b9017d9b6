using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>The charts of a figure: its course as a line, its parts as bars.</summary>
internal static class KpiCharts
{
    /// <summary>The chart of a series, oldest first; null if fewer than two values are known.</summary>
    public static LineChart? Line(
        KpiDefinition definition,
        IReadOnlyList<(Period Period, KpiResult Result)> series,
        DateOnly today
    )
    {
        // The line has one currency, the latest one. Values in others are gaps, and the summary names them.
        var currency = series.Select(point => point.Result.Currency).LastOrDefault(known => known is not null);
        var values = series.Select(point => Value(point.Result, currency)).ToList();
        return values.Count(value => value is not null) < 2
            ? null
            : new LineChart(
                KpiTexts.ChartTitle(definition, currency),
                KpiTexts.ChartSummary(
                    definition,
                    series,
                    today,
                    series.Select(point => point.Result.Caveat).LastOrDefault(known => known is not null)
                ),
                [.. series.Select(point => point.Period.ShortName())],
                [new ChartSeries(definition.Name, values)],
                Format(definition.Unit)
            )
            {
                Days = [.. series.Select(point => point.Period.From)],
            };
    }

    /// <summary>The bars of a breakdown; null if fewer than two values are known in the largest one's currency.</summary>
    public static BarChart? Bars(KpiFigure figure, Dimension by, IReadOnlyList<KpiPart> parts)
    {
        var currency = parts.Select(part => part.Now.Currency).FirstOrDefault(known => known is not null);
        var bars = parts
            .Where(part => Value(part.Now, currency) is not null)
            .Select(part => (Label: KpiTables.Label(by, part), Value: Value(part.Now, currency)!.Value, part.Now))
            .ToList();
        var unit = figure.Definition.Unit;
        return bars.Count < 2 || bars.TrueForAll(bar => bar.Value == 0)
            ? null
            : new BarChart(
                KpiTexts.BarTitle(figure.Definition.Name, by, currency),
                KpiTexts.BarSummary(
                    figure.Definition.Name,
                    by,
                    bars.Select(bar => LocalizedText.Invariant($"{bar.Label} {KpiTexts.Value(unit, bar.Now)}"))
                ),
                [.. bars.Select(bar => new Bar(bar.Label, bar.Value))],
                Format(unit)
            )
            {
                Axis = KpiTexts.Head(by),
            };
    }

    private static decimal? Value(KpiResult result, string? currency) =>
        result.Currency is null || result.Currency == currency
            ? result.Number is { } number
                ? decimal.Round(number, 4)
                : null
            : null;

    private static string Format(KpiUnit unit) =>
        unit switch
        {
            KpiUnit.Money => "N0",
            KpiUnit.Share => "P1",
            KpiUnit.Days => "0.#",
            KpiUnit.Count or KpiUnit.Points => "N0",
            KpiUnit.Ratio => "N1",
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };
}
