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
        var characters = 0;
        var rows = all.Take(SlackLimits.TableRows)
            .TakeWhile(row => (characters += row.Sum(cell => cell.Words().Length)) <= SlackLimits.TableCharacters)
            .ToList();
        var json = new JsonObject
        {
            ["type"] = "table",
            ["column_settings"] = SlackRichText.Array(Enumerable.Range(0, columns).Select(i => Settings(table, i))),
            ["rows"] = new JsonArray([.. rows.Select(row => SlackRichText.Array(row.Select(Cell)))]),
        };
        var lines = rows.Select(row => string.Join(" | ", row.Select(cell => cell.Words())));
        return new Rendered(json, string.Join('\n', lines), all.Count - rows.Count);
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

    private static JsonObject Cell(IReadOnlyList<TextRun> runs) =>
        runs.HasLink() || runs.Any(run => run.Style != SpanStyle.Plain && run.Words.Length > 0)
            ? SlackRichText.Block(SlackRichText.Section(runs))
            : new JsonObject { ["type"] = "raw_text", ["text"] = runs.IsBlank() ? "–" : runs.Words() };

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
