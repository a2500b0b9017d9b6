using System.Text;
using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Slack;

/// <summary>
/// Renders a table as Slack's table block (one per message), or as preformatted text where no table block is possible.
/// Neither form includes the caption.
/// </summary>
internal static class SlackTables
{
    private const int TextColumn = 24;

    internal sealed record Rendered(JsonObject Json, string Text, int RowsLeft);

    /// <summary>Null if the table has no columns.</summary>
    public static Rendered? Block(Table table, RenderContext context)
    {
        var columns = Math.Min(table.Columns.Count, SlackLimits.TableColumns);
        if (columns == 0)
        {
            return null;
        }

        var all = Rows(table, columns, context);
        var rows = Fitting(all, SlackLimits.TableRows);
        var json = new JsonObject
        {
            ["type"] = "table",
            ["column_settings"] = SlackRichText.Array(Enumerable.Range(0, columns).Select(i => Settings(table, i))),
            ["rows"] = new JsonArray([.. rows.Select(row => SlackRichText.Array(row.Select(Cell)))]),
        };
        return new Rendered(json, Words(rows), all.Count - rows.Count);
    }

    /// <summary>
    /// The table as a data table, which people sort and page through. Null if the table has no columns or no rows.
    /// </summary>
    public static Rendered? Data(Table table, RenderContext context)
    {
        var columns = Math.Min(table.Columns.Count, SlackLimits.TableColumns);
        var all = Rows(table, columns, context);
        var rows = Fitting(all, SlackLimits.DataTableRows);
        if (columns == 0 || rows.Count < 2)
        {
            return null;
        }

        var cells = rows.Skip(1).Select((row, i) => row.Select((cell, j) => DataCell(table.Rows[i], j, cell, context)));
        var json = new JsonObject
        {
            ["type"] = "data_table",
            ["caption"] = SlackRichText.Cut(
                SlackRichText.OrDash(context.Plain(table.Caption)),
                SlackLimits.TableCaption
            ),
            ["page_size"] = SlackLimits.DataTablePage,
            ["rows"] = new JsonArray([
                SlackRichText.Array(rows[0].Select(RawText)),
                .. cells.Select(SlackRichText.Array),
            ]),
        };
        return new Rendered(json, Words(rows), all.Count - rows.Count);
    }

    /// <summary>The table as monospaced text, in parts that each fit into one block.</summary>
    public static IEnumerable<string> Preformatted(Table table, RenderContext context)
    {
        var rows = Rows(table, Math.Min(table.Columns.Count, SlackLimits.TableColumns), context)
            .Select(row =>
                row.Select(cell => SlackRichText.Cut(cell.Words().ReplaceLineEndings(" "), TextColumn)).ToList()
            )
            .ToList();
        if (rows[0].Count == 0)
        {
            return [];
        }

        var widths = Enumerable.Range(0, rows[0].Count).Select(i => rows.Max(row => row[i].Length)).ToList();
        return Parts(
            rows.Select(row =>
                string.Join(
                        "  ",
                        row.Select(
                            (cell, i) => IsFigures(table, i) ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i])
                        )
                    )
                    .TrimEnd()
            )
        );
    }

    // Every row is as wide as the header, because Slack rejects rows of different lengths.
    private static List<IReadOnlyList<TextRun>[]> Rows(Table table, int columns, RenderContext context) =>
        [
            .. table
                .Rows.Prepend(table.Columns)
                .Select(row =>
                    Enumerable
                        .Range(0, columns)
                        .Select(i => i < row.Count ? SlackRichText.Cut(context.Runs(row[i]), SlackLimits.CellText) : [])
                        .ToArray()
                ),
        ];

    private static List<IReadOnlyList<TextRun>[]> Fitting(List<IReadOnlyList<TextRun>[]> rows, int most)
    {
        var characters = 0;
        return
        [
            .. rows.Take(most)
                .TakeWhile(row => (characters += row.Sum(cell => cell.Words().Length)) <= SlackLimits.TableCharacters),
        ];
    }

    // Each row says what its cells are, because whoever hears a row does not see the head of its column.
    private static string Words(List<IReadOnlyList<TextRun>[]> rows)
    {
        var heads = rows[0].Select(head => head.Words().Trim()).ToList();
        return string.Join(
            '\n',
            rows.Skip(1)
                .Select(row =>
                    string.Join(
                        ", ",
                        row.Select((cell, i) => (Head: heads[i], Words: cell.Words().Trim()))
                            .Where(cell => cell.Words.Length > 0)
                            .Select(cell => cell.Head.Length == 0 ? cell.Words : $"{cell.Head}: {cell.Words}")
                    )
                )
        );
    }

    // Slack sorts a column by its values if all of its cells are numbers, and by its letters otherwise.
    private static JsonObject DataCell(
        IReadOnlyList<LocalizedText> row,
        int column,
        IReadOnlyList<TextRun> runs,
        RenderContext context
    ) =>
        column < row.Count && Value(row[column].In(context.Language)) is { } value && !runs.IsBlank()
            ? new JsonObject
            {
                ["type"] = "raw_number",
                ["value"] = value,
                ["text"] = runs.Words(),
            }
            : Cell(runs);

    private static decimal? Value(Text text) =>
        text.Spans switch
        {
            [NumberSpan number] => number.Value,
            [MoneySpan money] => money.Money.Amount,
            [DaySpan day] => day.Day.DayNumber,
            [InstantSpan instant] => instant.Instant.ToUnixTimeSeconds(),
            _ => null,
        };

    private static JsonObject Cell(IReadOnlyList<TextRun> runs) =>
        runs.HasLink()
        || runs.Any(run => (run.Style != SpanStyle.Plain || run.State is not null) && run.Words.Length > 0)
            ? SlackRichText.Block(SlackRichText.Section(runs))
            : RawText(runs);

    private static JsonObject RawText(IReadOnlyList<TextRun> runs) =>
        new() { ["type"] = "raw_text", ["text"] = runs.IsBlank() ? "–" : runs.Words() };

    private static JsonObject Settings(Table table, int column) =>
        IsFigures(table, column) ? new() { ["align"] = "right" } : new() { ["is_wrapped"] = true };

    private static bool IsFigures(Table table, int column) =>
        table.Rows.Count > 0
        && table.Rows.All(row => column < row.Count && row[column].English.Spans is [NumberSpan or MoneySpan]);

    private static IEnumerable<string> Parts(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0 && text.Length + 1 + line.Length > SlackLimits.Text)
            {
                yield return text.ToString();
                text.Clear();
            }

            text.Append(text.Length > 0 ? "\n" : "").Append(line);
        }

        yield return text.ToString();
    }
}
