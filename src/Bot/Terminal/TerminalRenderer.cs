using System.Globalization;
using System.Text;
using Bot.Core.Chat;

namespace Bot.Terminal;

/// <summary>
/// Cards and forms as plain lines for a terminal, a log or a pipe: no colours, no control characters. Buttons and forms
/// say how to press or fill them with the <c>ask</c> verb.
/// </summary>
internal static class TerminalRenderer
{
    public static string Card(Card card, Reader reader)
    {
        var text = new StringBuilder();
        foreach (var block in card.Blocks)
        {
            text.Append(Block(block, reader)).Append("\n\n");
        }

        return text.ToString().TrimEnd();
    }

    public static string Form(Form form, Reader reader)
    {
        var text = new StringBuilder(Underlined(Words(form.Title, reader))).Append('\n');
        if (form.Intro is { } intro)
        {
            text.Append(Words(intro, reader)).Append('\n');
        }

        foreach (var input in form.Inputs)
        {
            text.Append(Input(input, reader)).Append('\n');
        }

        return text.Append('\n')
            .Append(Press(form.Submit, form.Action, form.Value, reader))
            .Append(' ')
            .AppendJoin(' ', form.Inputs.Where(input => !input.Optional).Select(input => $"--field {input.Name}=…"))
            .ToString()
            .TrimEnd();
    }

    /// <summary>What a submitted form got back: each error with the name of its input.</summary>
    public static string Errors(IReadOnlyDictionary<string, Phrase> errors, Reader reader) =>
        string.Join('\n', errors.Select(error => $"{error.Key}: {Words(error.Value, reader)}"));

    private static string Block(Block block, Reader reader) =>
        block switch
        {
            Heading heading => Underlined(Words(heading.Text, reader)),
            Paragraph paragraph => Words(paragraph.Text, reader),
            Quote quote => Quote(quote, reader),
            Fields fields => Columns([
                .. fields.Items.Select(field => new[] { Words(field.Label, reader) + ":", Words(field.Value, reader) }),
            ]),
            Bullets bullets => string.Join(
                '\n',
                bullets.Items.Select(item => "• " + Words(item, reader).ReplaceLineEndings("\n  "))
            ),
            Table table => Table(table, reader),
            LineChart chart => TerminalChart.Draw(chart, reader),
            Note note => $"({Words(note.Text, reader)})",
            Divider => "────────",
            Buttons buttons => string.Join(
                '\n',
                buttons.Items.Select(button => Press(button.Label, button.Action, button.Value, reader))
            ),
            _ => throw new InvalidOperationException($"No terminal lines for block {block.GetType().Name}"),
        };

    private static string Quote(Quote quote, Reader reader)
    {
        var said = "│ " + Words(quote.Text, reader).ReplaceLineEndings("\n│ ");
        return quote.Source is { } source ? $"{said}\n│ — {Words(source, reader)}" : said;
    }

    private static string Table(Table table, Reader reader)
    {
        var head = table.Columns.Select(column => OneLine(column, reader)).ToArray();
        var rows = table.Rows.Select(row => row.Select(cell => OneLine(cell, reader)).ToArray()).ToList();
        return $"{Words(table.Caption, reader)}\n{Columns([head, .. rows], underline: true)}";
    }

    private static string Input(Input input, Reader reader)
    {
        var kind = input switch
        {
            TextInput text => text.Value,
            ChoiceInput choice => string.Join(
                " | ",
                choice.Options.Select(option => $"{option.Value} ({reader.Plain(option.Label)})")
            ),
            DayInput => "yyyy-MM-dd",
            _ => throw new InvalidOperationException($"No terminal lines for input {input.GetType().Name}"),
        };
        var optional = input.Optional ? " " + reader.Plain(TerminalTexts.Optional) : "";
        var hint = input.Hint is { } words ? $"\n      {Words(words, reader)}" : "";
        return $"  {input.Name} · {Words(input.Label, reader)}{optional}{(kind.Length > 0 ? ": " + Safe(kind) : "")}{hint}";
    }

    private static string Press(Phrase label, string action, string value, Reader reader) =>
        $"[{OneLine(label, reader)}] --action {action}{(value.Length > 0 ? " --value " + Quoted(value) : "")}";

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

    private static string OneLine(Phrase phrase, Reader reader) => Words(phrase, reader).ReplaceLineEndings(" ");

    internal static string Words(Phrase phrase, Reader reader) =>
        Safe(
            string.Concat(
                reader
                    .Runs(phrase)
                    .Select(run =>
                        run.Link is { } link && link.AbsoluteUri != run.Words
                            ? $"{run.Words} ({link.AbsoluteUri})"
                            : run.Words
                    )
            )
        );

    // A customer's words must not steer the reader's terminal: escape sequences lose their first character.
    private static string Safe(string words) =>
        string.Concat(words.Where(c => c is '\n' or '\t' || !char.IsControl(c)));
}
