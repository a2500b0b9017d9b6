using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Tables and label-value pairs. Fact sets interpret markdown, so pairs are columns of rich text.</summary>
internal static class AdaptiveTable
{
    private const int MaxCell = 500;

    // More columns break words inside letters on a phone.
    private const int MostNarrowColumns = 3;

    /// <summary>
    /// The caption, then the table. Clients without tables show its rows as lines, and so do phones for a wide one.
    /// </summary>
    public static IReadOnlyList<JsonObject> Of(Table table, AdaptiveTextWriter writer)
    {
        var element = WithoutCaption(table, writer);
        element["fallback"] = Lines(table, writer);
        var caption = table.IsCaptionHidden ? [] : writer.Write(table.Caption, TextStyle.Bold);
        if (table.Columns.Count <= MostNarrowColumns)
        {
            return [.. caption, element];
        }

        element["targetWidth"] = "atLeast:Standard";
        var narrow = Records(table, writer);
        narrow["targetWidth"] = "atMost:Narrow";
        return [.. caption, element, narrow];
    }

    /// <summary>The table without its caption, also used as the fallback of a chart.</summary>
    public static JsonObject WithoutCaption(Table table, AdaptiveTextWriter writer) =>
        new()
        {
            ["type"] = "Table",
            ["firstRowAsHeaders"] = true,
            ["showGridLines"] = false,
            ["columns"] = new JsonArray([.. table.Columns.Select(_ => new JsonObject { ["width"] = 1 })]),
            ["rows"] = new JsonArray([
                Row(table.Columns, TextStyle.Bold, writer),
                .. table.Rows.Select(row => Row(row, TextStyle.Normal, writer)),
            ]),
        };

    public static JsonObject Field(Field field, AdaptiveTextWriter writer) =>
        new()
        {
            ["type"] = "ColumnSet",
            ["spacing"] = "Small",
            ["columns"] = new JsonArray(
                Column(1, writer.Write(field.Label, TextStyle.Bold, MaxCell)),
                Column(2, writer.Write(field.Value, TextStyle.Normal))
            ),
        };

    // Each row as its first cell, with the other cells named below it.
    private static JsonObject Records(Table table, AdaptiveTextWriter writer) =>
        AdaptiveCard.Container(
            table.Rows.SelectMany(row =>
                writer
                    .Write(row[0], TextStyle.Bold, MaxCell)
                    .Concat(writer.Write(Named(table, row, writer.Reader), TextStyle.Normal, MaxCell))
            )
        );

    private static IEnumerable<TextRun> Named(Table table, IReadOnlyList<LocalizedText> row, RenderContext context) =>
        row.Skip(1)
            .SelectMany(
                (cell, i) =>
                    new[] { new TextRun(i == 0 ? "" : " · ") }
                        .Concat(context.Runs(table.Columns[i + 1]))
                        .Append(new TextRun(": "))
                        .Concat(context.Runs(cell))
            )
            .Where(run => run.Words.Length > 0);

    private static JsonObject Lines(Table table, AdaptiveTextWriter writer) =>
        AdaptiveCard.Container(
            table.Rows.SelectMany(row => writer.Write(Joined(row, writer.Reader), TextStyle.Normal, MaxCell))
        );

    private static IEnumerable<TextRun> Joined(IReadOnlyList<LocalizedText> row, RenderContext context) =>
        row.SelectMany((cell, i) => i == 0 ? context.Runs(cell) : [new TextRun(" · "), .. context.Runs(cell)]);

    private static JsonObject Row(IEnumerable<LocalizedText> cells, TextStyle style, AdaptiveTextWriter writer) =>
        new()
        {
            ["type"] = "TableRow",
            ["cells"] = new JsonArray([
                .. cells.Select(cell => new JsonObject
                {
                    ["type"] = "TableCell",
                    ["items"] = new JsonArray([.. writer.Write(cell, style, MaxCell)]),
                }),
            ]),
        };

    private static JsonObject Column(int width, IReadOnlyList<JsonObject> items) =>
        new()
        {
            ["type"] = "Column",
            ["width"] = width,
            ["items"] = new JsonArray([.. items]),
        };
}
