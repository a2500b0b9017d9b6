using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Line charts: the summary in words always beside them, and a table where a client draws none (phones may not).
/// Teams publishes no limit of points or lines; these are ours.
/// </summary>
internal static class AdaptiveChart
{
    private const int MostPoints = 30;
    private const int MostSeries = 5;
    private const int MostInLabel = 60;
    private static readonly LocalizedText NoValue = LocalizedText.Invariant("–");

    public static IReadOnlyList<JsonObject> Of(LineChart chart, AdaptiveTextWriter writer)
    {
        var skipped = Math.Max(0, chart.Categories.Count - MostPoints);
        writer.HasCut |= skipped > 0 || chart.Series.Count > MostSeries;
        var shown = chart with
        {
            Categories = [.. chart.Categories.Skip(skipped)],
            Days = chart.Days is null ? null : [.. chart.Days.Skip(skipped)],
            Series =
            [
                .. chart
                    .Series.Take(MostSeries)
                    .Select(series => series with { Values = [.. series.Values.Skip(skipped)] }),
            ],
        };
        return [.. writer.Write(chart.Summary, TextStyle.Normal), Drawn(shown, writer)];
    }

    private static JsonObject Drawn(LineChart chart, AdaptiveTextWriter writer)
    {
        // Days make an axis of time with as many labels as there is room for; other labels would all be cut to a letter.
        var labels = chart.Days is { } days
            ? days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList()
            : [.. chart.Categories.Select(category => writer.Plain(category, MostInLabel))];
        return new JsonObject
        {
            ["type"] = "Chart.Line",
            ["title"] = writer.Plain(chart.Title, MostInLabel * 2),
            ["showTitle"] = true,
            ["data"] = new JsonArray([.. chart.Series.Select(series => Line(series, labels, writer))]),
            ["fallback"] = AdaptiveTable.Drawn(AsTable(chart), writer),
        };
    }

    // A missing value is left out: the line has a gap there rather than a zero.
    private static JsonObject Line(ChartSeries series, List<string> labels, AdaptiveTextWriter writer) =>
        new()
        {
            ["legend"] = writer.Plain(series.Name, MostInLabel),
            ["values"] = new JsonArray([
                .. labels
                    .Zip(series.Values)
                    .Where(point => point.Second is not null)
                    .Select(point => new JsonObject { ["x"] = point.First, ["y"] = point.Second }),
            ]),
        };

    private static Table AsTable(LineChart chart) =>
        new(
            chart.Title,
            [chart.Title, .. chart.Series.Select(series => series.Name)],
            [
                .. chart.Categories.Select(
                    (category, i) =>
                        (IReadOnlyList<LocalizedText>)
                            [category, .. chart.Series.Select(series => Value(series, i, chart.Format))]
                ),
            ]
        );

    private static LocalizedText Value(ChartSeries series, int at, string format) =>
        at < series.Values.Count && series.Values[at] is { } value
            ? LocalizedText.Invariant(new Text([new NumberSpan(value, format)]))
            : NoValue;
}
