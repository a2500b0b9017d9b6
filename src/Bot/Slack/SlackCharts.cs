using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>
/// Renders charts as Slack's chart block (docs.slack.dev/reference/block-kit/blocks/data-visualization-block), or as
/// what replaces it.
/// </summary>
internal static class SlackCharts
{
    /// <summary>
    /// Null if the block does not draw the chart: it has gaps, or fewer points than Slack advises for a line. If there are too many categories, the
    /// last ones are drawn.
    /// </summary>
    public static JsonObject? Line(LineChart chart, RenderContext context)
    {
        var series = chart.Series.Take(SlackLimits.ChartSeries).ToList();
        var shown = Enumerable
            .Range(0, chart.Categories.Count)
            .Where(i => series.Any(line => Value(line, i) is not null))
            .TakeLast(SlackLimits.ChartCategories)
            .ToList();
        if (
            series.Count == 0
            || shown.Count < SlackLimits.ChartLeastCategories
            || series.Any(line => shown.Any(i => Value(line, i) is null))
        )
        {
            return null;
        }

        var categories = Distinct(shown.Select(i => context.Plain(chart.Categories[i])));
        var names = Distinct(series.Select(line => context.Plain(line.Name)));
        var isShare = IsShare(chart);
        var axes = new JsonObject
        {
            ["categories"] = new JsonArray([.. categories.Select(label => JsonValue.Create(label))]),
            ["x_label"] = context.Plain(SlackTexts.Period(chart.Days)),
            ["y_label"] = isShare ? "%" : Label(context.Plain(chart.Title), SlackLimits.AxisLabel),
        };

        var lines = series.Select(
            (line, at) =>
                new JsonObject
                {
                    ["name"] = names[at],
                    ["data"] = SlackRichText.Array(
                        shown.Select(
                            (i, point) =>
                                new JsonObject
                                {
                                    ["label"] = categories[point],
                                    ["value"] = Value(line, i) * (isShare ? 100 : 1),
                                }
                        )
                    ),
                }
        );
        return new JsonObject
        {
            ["type"] = "data_visualization",
            ["title"] = Label(context.Plain(chart.Title), SlackLimits.ChartTitle),
            ["chart"] = new JsonObject
            {
                ["type"] = "line",
                ["series"] = SlackRichText.Array(lines),
                ["axis_config"] = axes,
            },
        };
    }

    /// <summary>
    /// The uploaded picture of the chart. Its alternative text describes the chart for people who cannot see it.
    /// </summary>
    public static JsonObject Picture(LineChart chart, string file, RenderContext context)
    {
        var words = $"{context.Plain(chart.Summary)} {Words(chart, context)}".Trim();
        return new()
        {
            ["type"] = "image",
            ["slack_file"] = new JsonObject { ["id"] = file },
            ["alt_text"] = Label(words.Length > 0 ? words : context.Plain(chart.Title), SlackLimits.AltText),
        };
    }

    /// <summary>Every figure as text, one line per series.</summary>
    public static string Words(LineChart chart, RenderContext context) =>
        string.Join(
            '\n',
            chart.Series.Select(series => $"{context.Plain(series.Name)}: {Words(series, chart, context)}")
        );

    private static string Words(ChartSeries series, LineChart chart, RenderContext context) =>
        string.Join(
            ", ",
            chart.Categories.Select(
                (category, i) => $"{context.Plain(category)} {context.Plain(Figure(Value(series, i), chart.Format))}"
            )
        );

    /// <summary>The chart's figures as a table: one row per category, one column per series.</summary>
    public static Table AsTable(LineChart chart) =>
        new(
            chart.Title,
            [LocalizedText.Invariant(""), .. chart.Series.Select(line => line.Name)],
            [
                .. chart.Categories.Select(
                    (category, i) =>
                        (IReadOnlyList<LocalizedText>)
                            [category, .. chart.Series.Select(line => Figure(Value(line, i), chart.Format))]
                ),
            ]
        );

    private static LocalizedText Figure(decimal? value, string format) =>
        LocalizedText.Invariant(value is { } known ? new Text([new NumberSpan(known, format)]) : "–");

    private static decimal? Value(ChartSeries series, int i) => i < series.Values.Count ? series.Values[i] : null;

    private static bool IsShare(LineChart chart) => chart.Format.StartsWith('P') || chart.Format.StartsWith('p');

    // Slack requires distinct labels. If truncation makes two labels equal, a number tells them apart.
    internal static List<string> Distinct(IEnumerable<string> labels)
    {
        var taken = new List<string>();
        foreach (var label in labels.Select(label => Label(label, SlackLimits.ChartLabel)))
        {
            var candidate = label;
            for (var n = 2; taken.Contains(candidate); n++)
            {
                candidate = SlackRichText.Cut(label, SlackLimits.ChartLabel - 4) + $" {n}";
            }

            taken.Add(candidate);
        }

        return taken;
    }

    private static string Label(string text, int limit) =>
        string.IsNullOrWhiteSpace(text) ? "–" : SlackRichText.Cut(text, limit);
}
