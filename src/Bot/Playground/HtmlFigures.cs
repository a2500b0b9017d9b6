using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>Renders figures, and bars of one figure, in colours of the page's style sheet.</summary>
internal static class HtmlFigures
{
    public static HtmlWriter Write(HtmlWriter html, Figures figures)
    {
        html.Open("dl", ("class", figures.Items.Count == 1 ? "figures single" : "figures")).Line();
        foreach (var figure in figures.Items)
        {
            html.Open("div").Phrase("dt", figure.Label).Phrase("dd", figure.Value, ("class", "value"));
            if (figure.Change is { } change)
            {
                Change(html, change);
            }

            if (figure.Note is { } note)
            {
                html.Phrase("dd", note, ("class", "note"));
            }

            html.Close("div");
        }

        return html.Close("dl");
    }

    /// <summary>The bars are one picture to a screen reader; the table below them has the values.</summary>
    public static HtmlWriter Write(HtmlWriter html, BarChart chart)
    {
        var most = chart.Bars.Select(bar => Math.Abs(bar.Value)).Append(0).Max();
        html.Open("figure", ("class", "chart")).Phrase("figcaption", chart.Title);
        html.Open("div", ("class", "bars"), ("role", "img"), ("aria-label", html.Reader.Plain(chart.Summary))).Line();
        foreach (var bar in chart.Bars)
        {
            html.Phrase("span", bar.Label, ("class", "label"));
            Bar(html, most == 0 ? 0 : Math.Abs(bar.Value) / most, bar.Value < 0);
            html.Words("span", bar.Value.ToString(chart.Format, html.Reader.Language.Culture()), ("class", "figure"))
                .Line();
        }

        return html.Close("div").Close("figure");
    }

    private static void Change(HtmlWriter html, FigureChange change)
    {
        html.Open("dd", ("class", "change " + HtmlWriter.Name(change.Tone)));
        html.Phrase("span", change.Shown, ("aria-hidden", "true"));
        html.Phrase("span", change.Spoken, ("class", "hidden")).Close("dd");
    }

    // A rectangle in a stretched drawing: the page's policy forbids styles inside elements.
    private static void Bar(HtmlWriter html, decimal share, bool isNegative) =>
        html.Open("svg", ("viewBox", "0 0 100 10"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"))
            .Open(
                "rect",
                ("class", isNegative ? "bar negative" : "bar"),
                ("width", (share * 100).ToString("0.#", CultureInfo.InvariantCulture)),
                ("height", "10"),
                ("fill", "currentColor")
            )
            .Close("rect")
            .Close("svg");
}
