using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>Renders cards as HTML for the playground's page.</summary>
internal static class HtmlRenderer
{
    public static string Card(Card card, RenderContext context)
    {
        var html = new HtmlWriter(context);
        html.Open("div", ("class", "card")).Line();
        foreach (var block in Captions.Hide(card.Blocks))
        {
            Block(html, block);
        }

        return html.Close("div").ToString();
    }

    public static string Form(Form form, RenderContext context) =>
        HtmlForm.Write(new HtmlWriter(context), form).ToString();

    private static HtmlWriter Block(HtmlWriter html, Block block) =>
        block switch
        {
            Heading heading => Toned(html, "h2", heading.Text, heading.Tone),
            Paragraph paragraph => Toned(html, "p", paragraph.Text, paragraph.Tone),
            Quote quote => Quote(html, quote),
            Fields fields => Fields(html, fields),
            Bullets bullets => Bullets(html, bullets),
            Table table => Table(html, table),
            Figures figures => HtmlFigures.Write(html, figures),
            LineChart chart => HtmlChart.Write(html, chart),
            BarChart chart => HtmlFigures.Write(html, chart),
            Note note => html.Phrase("p", note.Text, ("class", "note")),
            Divider => html.Open("hr").Line(),
            Buttons buttons => Buttons(html, buttons),
            _ => throw new InvalidOperationException($"No HTML for block {block.GetType().Name}"),
        };

    // The words say what the icon says, so screen readers skip it.
    private static HtmlWriter Toned(HtmlWriter html, string tag, LocalizedText text, Tone tone) =>
        tone.Icon() is { } icon
            ? html.Open(tag, ("dir", "auto"), ("class", "tone " + HtmlWriter.Name(tone)))
                .Words("span", icon, ("aria-hidden", "true"))
                .Words(" ")
                .Runs(text)
                .Close(tag)
            : html.Phrase(tag, text);

    private static HtmlWriter Quote(HtmlWriter html, Quote quote)
    {
        html.Open("figure").Phrase("blockquote", quote.Text);
        if (quote.Source is { } source)
        {
            html.Phrase("figcaption", source);
        }

        return html.Close("figure");
    }

    private static HtmlWriter Fields(HtmlWriter html, Fields fields)
    {
        html.Open("dl").Line();
        foreach (var field in fields.Items)
        {
            html.Open("div").Phrase("dt", field.Label).Phrase("dd", field.Value).Close("div");
        }

        return html.Close("dl");
    }

    private static HtmlWriter Bullets(HtmlWriter html, Bullets bullets)
    {
        html.Open("ul").Line();
        foreach (var item in bullets.Items)
        {
            html.Phrase("li", item);
        }

        return html.Close("ul");
    }

    private static HtmlWriter Table(HtmlWriter html, Table table)
    {
        // A wide table scrolls in its own box, which the keyboard can reach.
        html.Open(
            "div",
            ("class", "scroll"),
            ("tabindex", "0"),
            ("role", "region"),
            ("aria-label", html.Reader.Plain(table.Caption))
        );
        html.Open("table")
            .Line()
            .Phrase("caption", table.Caption, ("class", table.IsCaptionHidden ? "hidden" : null))
            .Open("thead")
            .Open("tr");
        var alignment = Enumerable
            .Range(0, table.Columns.Count)
            .Select(column => Alignment(html.Reader, table, column))
            .ToArray();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            html.Phrase("th", table.Columns[i], ("scope", "col"), ("class", alignment[i]));
        }

        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var row in table.Rows)
        {
            Row(html, row, alignment);
        }

        return html.Close("tbody").Close("table").Close("div");
    }

    private static void Row(HtmlWriter html, IReadOnlyList<LocalizedText> cells, string?[] alignment)
    {
        html.Open("tr");
        for (var i = 0; i < cells.Count; i++)
        {
            _ =
                i == 0
                    ? html.Phrase("th", cells[i], ("scope", "row"))
                    : html.Phrase("td", cells[i], ("class", alignment.ElementAtOrDefault(i)));
        }

        html.Close("tr");
    }

    // Figures are aligned by their last digit. "–" is a missing figure.
    private static string? Alignment(RenderContext context, Table table, int column)
    {
        var cells = table
            .Rows.Where(row => row.Count > column)
            .Select(row => context.Plain(row[column]).Trim())
            .ToList();
        return column > 0 && cells.Exists(cell => cell.Any(char.IsDigit)) && cells.TrueForAll(IsFigure)
            ? "figure"
            : null;
    }

    private static bool IsFigure(string cell) => cell.Length < 24 && !cell.Any(char.IsLetter);

    private static HtmlWriter Buttons(HtmlWriter html, Buttons buttons)
    {
        html.Open("div", ("class", "buttons"));
        foreach (var button in buttons.Items)
        {
            html.Phrase(
                "button",
                button.Label,
                ("type", "button"),
                ("class", Style(button.Style)),
                ("data-action", button.Action),
                ("data-value", button.Value),
                ("data-confirm", button.Confirm is { } confirm ? html.Reader.Plain(confirm) : null)
            );
        }

        return html.Close("div");
    }

    private static string Style(ButtonStyle style) =>
        style switch
        {
            ButtonStyle.Primary => "primary",
            ButtonStyle.Danger => "danger",
            _ => "plain",
        };
}
