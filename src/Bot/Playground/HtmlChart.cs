using System.Globalization;
using Bot.Charts;
using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>
/// Renders a line chart as inline SVG in colours of the page's style sheet, with its summary for people who cannot see
/// it and its values as a table below.
/// </summary>
internal static class HtmlChart
{
    private const int Width = 480;
    private const int Top = 12;
    private const int Bottom = 172;
    private const int Right = 16;
    private const int MaxLabels = 6;

    // The maximum width of a character in an axis label (on a phone), in the drawing's own units.
    private const double Character = 7.2;

    public static HtmlWriter Write(HtmlWriter html, LineChart chart)
    {
        html.Open("figure", ("class", "chart")).Phrase("figcaption", chart.Title);
        Drawing(html, chart);
        if (chart.Series.Count > 1)
        {
            Legend(html, chart);
        }

        return Values(html, chart).Close("figure");
    }

    private static void Drawing(HtmlWriter html, LineChart chart)
    {
        var scale = ChartScale.For(chart.Series.SelectMany(series => series.Values), chart.Format);
        var ticks = scale.Ticks.Select(tick => (tick, Label: Format(html.Reader, chart, tick))).ToList();
        var left = 14 + (ticks.Max(tick => tick.Label.Length) * Character);
        var step = (Width - Right - left) / Math.Max(1, chart.Categories.Count - 1);
        double X(int index) => left + (chart.Categories.Count == 1 ? (Width - Right - left) / 2 : step * index);
        double Y(decimal value) => Bottom - ((double)scale.Share(value) * (Bottom - Top));

        html.Open("svg", ("viewBox", $"0 0 {Width} 200"), ("role", "img"), ("preserveAspectRatio", "xMinYMid meet"))
            .Line();
        html.Words("title", html.Reader.Plain(chart.Title)).Words("desc", html.Reader.Plain(chart.Summary)).Line();
        foreach (var (tick, label) in ticks)
        {
            Line(html, "grid", left, Y(tick), Width - Right, Y(tick));
            Label(html, "tick", left - 8, Y(tick) + 4, "end", label);
        }

        Categories(html, chart, X);
        for (var i = 0; i < chart.Series.Count; i++)
        {
            Series(html, chart, i, X, Y);
        }

        html.Close("svg");
    }

    private static void Categories(HtmlWriter html, LineChart chart, Func<int, double> x)
    {
        // Counts from the last category, so that the newest period always has its label.
        var every = (chart.Categories.Count + MaxLabels - 1) / MaxLabels;
        for (var i = (chart.Categories.Count - 1) % Math.Max(1, every); i < chart.Categories.Count; i += every)
        {
            var anchor = i == chart.Categories.Count - 1 && i > 0 ? "end" : "middle";
            Label(
                html,
                "category",
                anchor == "end" ? Width - 4 : x(i),
                Bottom + 20,
                anchor,
                html.Reader.Plain(chart.Categories[i])
            );
        }
    }

    private static void Series(
        HtmlWriter html,
        LineChart chart,
        int index,
        Func<int, double> x,
        Func<decimal, double> y
    )
    {
        var values = chart.Series[index].Values;
        html.Open("g", ("class", Colour(index))).Line();
        foreach (var run in Runs(values))
        {
            var points = run.Select(i => $"{Number(x(i))},{Number(y(values[i]!.Value))}");
            html.Open("polyline", ("points", string.Join(' ', points)), ("fill", "none"), ("stroke", "currentColor"))
                .Close("polyline");
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                html.Open(
                    "circle",
                    ("cx", Number(x(i))),
                    ("cy", Number(y(value))),
                    ("r", "3.5"),
                    ("fill", "currentColor")
                );
                html.Words(
                        "title",
                        $"{html.Reader.Plain(chart.Series[index].Name)} · "
                            + $"{html.Reader.Plain(chart.Categories[i])}: "
                            + $"{Format(html.Reader, chart, value)}"
                    )
                    .Close("circle");
            }
        }

        html.Close("g");
    }

    /// <summary>Unbroken runs of values, by index. A missing value is a gap, so no line is drawn across it.</summary>
    private static IEnumerable<List<int>> Runs(IReadOnlyList<decimal?> values)
    {
        var run = new List<int>();
        for (var i = 0; i <= values.Count; i++)
        {
            if (i < values.Count && values[i] is not null)
            {
                run.Add(i);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
    }

    private static void Legend(HtmlWriter html, LineChart chart)
    {
        html.Open("ul", ("class", "legend"), ("aria-hidden", "true"));
        for (var i = 0; i < chart.Series.Count; i++)
        {
            html.Phrase("li", chart.Series[i].Name, ("class", Colour(i)));
        }

        html.Close("ul");
    }

    private static HtmlWriter Values(HtmlWriter html, LineChart chart)
    {
        html.Open("details")
            .Phrase("summary", PlaygroundTexts.ChartValues)
            .Open("div", ("class", "scroll"))
            .Open("table")
            .Line();
        html.Phrase("caption", chart.Summary).Open("thead").Open("tr").Open("td").Close("td");
        foreach (var series in chart.Series)
        {
            html.Phrase("th", series.Name, ("scope", "col"));
        }

        html.Close("tr").Close("thead").Open("tbody").Line();
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            html.Open("tr").Phrase("th", chart.Categories[i], ("scope", "row"));
            foreach (var series in chart.Series)
            {
                html.Words(
                    "td",
                    series.Values[i] is { } value ? Format(html.Reader, chart, value) : "–",
                    ("class", "figure")
                );
            }

            html.Close("tr");
        }

        return html.Close("tbody").Close("table").Close("div").Close("details");
    }

    private static string Colour(int index) => $"series series-{index % 6}";

    private static void Line(HtmlWriter html, string style, double x1, double y1, double x2, double y2) =>
        html.Open(
                "line",
                ("class", style),
                ("x1", Number(x1)),
                ("y1", Number(y1)),
                ("x2", Number(x2)),
                ("y2", Number(y2)),
                ("stroke", "currentColor")
            )
            .Close("line");

    private static void Label(HtmlWriter html, string style, double x, double y, string anchor, string words) =>
        html.Words(
                "text",
                words,
                ("class", style),
                ("x", Number(x)),
                ("y", Number(y)),
                ("text-anchor", anchor),
                ("fill", "currentColor")
            )
            .Line();

    private static string Format(RenderContext context, LineChart chart, decimal value) =>
        value.ToString(chart.Format, context.Language.Culture());

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
