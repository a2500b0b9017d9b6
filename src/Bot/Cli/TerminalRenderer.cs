using System.Globalization;
using System.Text;
using Bot.Charts;
using Bot.Core.Chat;

namespace Bot.Cli;

/// <summary>
/// Cards and forms as plain lines for a terminal, a log or a pipe: no colours, no control characters. Buttons and forms
/// say how to press or fill them with the <c>ask</c> verb.
/// </summary>
internal static class TerminalRenderer
{
    public static string Card(Card card, RenderContext context)
    {
        var text = new StringBuilder();
        foreach (var block in Captions.Hide(card.Blocks))
        {
            text.Append(Block(block, context)).Append("\n\n");
        }

        return text.ToString().TrimEnd();
    }

    public static string Form(Form form, RenderContext context)
    {
        var text = new StringBuilder(Underlined(Words(form.Title, context))).Append('\n');
        if (form.Intro is { } intro)
        {
            text.Append(Words(form.IntroTone.Marked(intro), context)).Append('\n');
        }

        foreach (var input in form.Inputs)
        {
            text.Append(Input(input, context)).Append('\n');
        }

        return text.Append('\n')
            .Append(Press(form.Submit, form.Action, form.Value, context))
            .Append(' ')
            .AppendJoin(' ', form.Inputs.Where(input => !input.Optional).Select(input => $"--field {input.Name}=…"))
            .ToString()
            .TrimEnd();
    }

    /// <summary>What a submitted form got back: each error with the name of its input.</summary>
    public static string Errors(IReadOnlyDictionary<string, LocalizedText> errors, RenderContext context) =>
        string.Join('\n', errors.Select(error => $"{error.Key}: {Words(error.Value, context)}"));

    private static string Block(Block block, RenderContext context) =>
        block switch
        {
            Heading heading => Underlined(heading.Tone.Marked(Words(heading.Text, context))),
            Paragraph paragraph => paragraph.Tone.Marked(Words(paragraph.Text, context)),
            Quote quote => Quote(quote, context),
            Fields fields => Columns([
                .. fields.Items.Select(field =>
                    new[] { Words(field.Label, context) + ":", Words(field.Value, context) }
                ),
            ]),
            Bullets bullets => string.Join(
                '\n',
                bullets.Items.Select(item => "• " + Words(item, context).ReplaceLineEndings("\n  "))
            ),
            Table table => Table(table, context),
            Figures figures => Columns([.. figures.Items.Select(figure => Line(figure, context))]),
            LineChart chart => TerminalChart.Draw(chart, context),
            BarChart chart => $"{Words(chart.Title, context)}\n{TextBars.Draw(chart, context)}",
            Note note => $"({Words(note.Text, context)})",
            Divider => "────────",
            // Nobody presses a thumb in a terminal.
            Buttons { IsVerdict: true } => "",
            Buttons buttons => string.Join(
                '\n',
                buttons.Items.Select(button => Press(button.Label, button.Action, button.Value, context))
            ),
            _ => throw new InvalidOperationException($"No terminal lines for block {block.GetType().Name}"),
        };

    private static string[] Line(Figure figure, RenderContext context) =>
        [
            OneLine(figure.Label, context) + ":",
            OneLine(figure.Value, context),
            string.Join(
                "  ",
                new[] { figure.Change?.Shown, figure.Note }
                    .OfType<LocalizedText>()
                    .Select(text => OneLine(text, context))
            ),
        ];

    private static string Quote(Quote quote, RenderContext context)
    {
        var said = "│ " + Words(quote.Text, context).ReplaceLineEndings("\n│ ");
        return quote.Source is { } source ? $"{said}\n│ — {Words(source, context)}" : said;
    }

    private static string Table(Table table, RenderContext context)
    {
        var head = table.Columns.Select(column => OneLine(column, context)).ToArray();
        var rows = table.Rows.Select(row => row.Select(cell => OneLine(cell, context)).ToArray()).ToList();
        var caption = table.IsCaptionHidden ? "" : Words(table.Caption, context) + "\n";
        return caption + Columns([head, .. rows], underline: true);
    }

    private static string Input(Input input, RenderContext context)
    {
        var kind = input switch
        {
            TextInput text => text.Value,
            ChoiceInput choice => string.Join(
                " | ",
                choice.Options.Select(option => $"{option.Value} ({context.Plain(option.Label)})")
            ),
            DayInput => "yyyy-MM-dd",
            ConversationInput => "",
            _ => throw new InvalidOperationException($"No terminal lines for input {input.GetType().Name}"),
        };
        var optional = input.Optional ? " " + context.Plain(TerminalTexts.Optional) : "";
        var hint = input.Hint is { } words ? $"\n      {Words(words, context)}" : "";
        return $"  {input.Name} · {Words(input.Label, context)}{optional}{(kind.Length > 0 ? ": " + Safe(kind) : "")}{hint}";
    }

    private static string Press(LocalizedText label, string action, string value, RenderContext context) =>
        $"[{OneLine(label, context)}] --action {action}{(value.Length > 0 ? " --value " + Quoted(value) : "")}";

    // As a shell takes it: in single quotes everything is literal.
    private static string Quoted(string value) =>
        value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':')
            ? value
            : $"'{Safe(value).Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Underlined(string words) => $"{words}\n{new string('─', Math.Min(60, Width(words)))}";

    /// <summary>Rows in columns that stand under each other; the last column is not padded.</summary>
    internal static string Columns(IReadOnlyList<string[]> rows, bool underline = false)
    {
        var widths = Enumerable
            .Range(0, rows.Select(row => row.Length).DefaultIfEmpty().Max())
            .Select(i => rows.Max(row => i < row.Length ? Width(row[i]) : 0))
            .ToArray();
        var lines = rows.Select(row =>
                string.Join(
                    "  ",
                    row.Select(
                        (cell, i) => i == row.Length - 1 ? cell : cell + new string(' ', widths[i] - Width(cell))
                    )
                )
            )
            .ToList();
        if (underline)
        {
            lines.Insert(1, string.Join("  ", widths.Select(width => new string('─', width))));
        }

        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }

    private static int Width(string words) => new StringInfo(words).LengthInTextElements;

    private static string OneLine(LocalizedText text, RenderContext context) =>
        Words(text, context).ReplaceLineEndings(" ");

    internal static string Words(LocalizedText text, RenderContext context) =>
        Safe(
            string.Concat(
                context
                    .Runs(text)
                    .Select(run =>
                        run.Link is { } link && link.AbsoluteUri != run.Words
                            ? $"{run.Words} ({link.AbsoluteUri})"
                            : run.Marked
                    )
            )
        );

    // A customer's words must not steer the reader's terminal: escape sequences lose their first character.
    private static string Safe(string words) =>
        string.Concat(words.Where(c => c is '\n' or '\t' || !char.IsControl(c)));
}
