using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>Renders figures, bars and tones, which Slack shows without colours.</summary>
internal static class SlackFigures
{
    /// <summary>The line with its icon.</summary>
    public static IReadOnlyList<TextRun> Marked(Tone tone, IReadOnlyList<TextRun> runs) =>
        tone.Icon() is { } icon ? [new TextRun(icon + " "), .. runs] : runs;

    /// <summary>What stands below the large value of a single figure.</summary>
    public static IReadOnlyList<TextRun> Around(Figure figure, RenderContext context) =>
        [
            .. figure.Change is { } change
                ? [.. context.Runs(change.Shown), new TextRun("\n")]
                : Array.Empty<TextRun>(),
            .. context.Runs(figure.Label),
            .. figure.Note is { } note ? [new TextRun("\n"), .. context.Runs(note)] : Array.Empty<TextRun>(),
        ];

    public static Field Field(Figure figure)
    {
        var lines = new[] { figure.Value, figure.Change?.Shown, figure.Note }.OfType<LocalizedText>().ToList();
        return new Field(figure.Label, LocalizedText.Invariant(Text.Join("\n", lines)));
    }

    /// <summary>Null if there are fewer bars than Slack advises, or a bar of nothing but zeros.</summary>
    public static JsonObject? Bars(BarChart chart, RenderContext context)
    {
        var bars = chart.Bars.Take(SlackLimits.ChartCategories).ToList();
        if (bars.Count < SlackLimits.ChartLeastCategories || bars.TrueForAll(bar => bar.Value == 0))
        {
            return null;
        }

        var labels = SlackCharts.Distinct(bars.Select(bar => context.Plain(bar.Label)));
        var isShare = chart.Format.StartsWith('P');
        var data = bars.Select(
            (bar, i) =>
                new JsonObject { ["label"] = labels[i], ["value"] = decimal.Round(bar.Value * (isShare ? 100 : 1), 1) }
        );
        var title = SlackRichText.OrDash(context.Plain(chart.Title));
        return new JsonObject
        {
            ["type"] = "data_visualization",
            ["title"] = SlackRichText.Cut(title, SlackLimits.ChartTitle),
            ["chart"] = new JsonObject
            {
                ["type"] = "bar",
                ["series"] = new JsonArray(
                    new JsonObject
                    {
                        ["name"] = SlackRichText.Cut(title, SlackLimits.ChartLabel),
                        ["data"] = SlackRichText.Array(data),
                    }
                ),
                ["axis_config"] = new JsonObject
                {
                    ["categories"] = new JsonArray([.. labels.Select(label => JsonValue.Create(label))]),
                    ["x_label"] = SlackRichText.Cut(context.Plain(chart.Axis), SlackLimits.AxisLabel),
                    ["y_label"] = isShare ? "%" : SlackRichText.Cut(title, SlackLimits.AxisLabel),
                },
            },
        };
    }
}
