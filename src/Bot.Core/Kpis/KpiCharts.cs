using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>The line chart of a figure.</summary>
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
                KpiTexts.ChartSummary(definition, series, today),
                [.. series.Select(point => point.Period.ShortName())],
                [new ChartSeries(definition.Name, values)],
                Format(definition.Unit)
            )
            {
                Days = [.. series.Select(point => point.Period.From)],
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
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };
}
