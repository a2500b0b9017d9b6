using Bot.Core.Chat;

namespace Bot.Cli;

/// <summary>A line chart as a row of bars for each series, with first, last and range beside it, and its values below.</summary>
internal static class TerminalChart
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    public static string Draw(LineChart chart, RenderContext context)
    {
        var known = chart.Series.SelectMany(series => series.Values).OfType<decimal>().DefaultIfEmpty(0).ToList();
        var lines = chart.Series.Select(series =>
            new[] { TerminalRenderer.Words(series.Name, context), Sparkline(series, known.Min(), known.Max()) }
        );
        string[] head = ["", .. chart.Series.Select(series => TerminalRenderer.Words(series.Name, context))];
        var rows = chart.Categories.Select(
            (category, i) =>
                (string[])
                    [
                        TerminalRenderer.Words(category, context),
                        .. chart.Series.Select(series => Value(chart, series.Values[i], context)),
                    ]
        );
        return $"{TerminalRenderer.Words(chart.Title, context)}\n{TerminalRenderer.Columns([.. lines])}\n{TerminalRenderer.Words(chart.Summary, context)}\n\n{TerminalRenderer.Columns([head, .. rows], underline: true)}";
    }

    private static string Sparkline(ChartSeries series, decimal low, decimal high) =>
        string.Concat(
            series.Values.Select(value =>
                value is { } known
                    ? Bars[high == low ? 0 : (int)((known - low) / (high - low) * (Bars.Length - 1))]
                    : ' '
            )
        );

    private static string Value(LineChart chart, decimal? value, RenderContext context) =>
        value?.ToString(chart.Format, context.Language.Culture()) ?? "–";
}
