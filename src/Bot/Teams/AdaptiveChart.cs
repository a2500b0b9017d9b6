using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>
/// Renders line charts: always with the summary in words, and with a table where a client has no charts (phones may
/// not). Teams documents no limit of points or lines; these limits are our own.
/// </summary>
internal static class AdaptiveChart
{
    private const int MaxPoints = 30;
    private const int MaxSeries = 5;
    private const int MaxLabel = 60;
    private static readonly LocalizedText NoValue = LocalizedText.Invariant("–");

    public static IReadOnlyList<JsonObject> Of(LineChart chart, AdaptiveTextWriter writer)
    {
        var skipped = Math.Max(0, chart.Categories.Count - MaxPoints);
        writer.HasCut |= skipped > 0 || chart.Series.Count > MaxSeries;
        var shown = chart with
        {
            Categories = [.. chart.Categories.Skip(skipped)],
            Days = chart.Days is null ? null : [.. chart.Days.Skip(skipped)],
            Series =
            [
                .. chart
                    .Series.Take(MaxSeries)
                    .Select(series => series with { Values = [.. series.Values.Skip(skipped)] }),
            ],
        };
        return [.. writer.Write(chart.Summary, TextStyle.Normal), Chart(shown, writer)];
    }

    private static JsonObject Chart(LineChart chart, AdaptiveTextWriter writer)
    {
        // Days create a time axis with as many labels as fit; text labels would all be truncated to a letter.
        var labels = chart.Days is { } days
            ? days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList()
            : [.. chart.Categories.Select(category => writer.Plain(category, MaxLabel))];
        return new JsonObject
        {
            ["type"] = "Chart.Line",
            ["title"] = writer.Plain(chart.Title, MaxLabel * 2),
            ["showTitle"] = true,
            ["data"] = new JsonArray([.. chart.Series.Select(series => Line(series, labels, writer))]),
            ["fallback"] = AdaptiveTable.WithoutCaption(AsTable(chart), writer),
        };
    }

    // A missing value is left out, so that the line has a gap there instead of a zero.
    private static JsonObject Line(ChartSeries series, List<string> labels, AdaptiveTextWriter writer) =>
        new()
        {
            ["legend"] = writer.Plain(series.Name, MaxLabel),
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

    private static LocalizedText Value(ChartSeries series, int index, string format) =>
        index < series.Values.Count && series.Values[index] is { } value
            ? LocalizedText.Invariant(new Text([new NumberSpan(value, format)]))
            : NoValue;
}
