using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Tables and label-value pairs. Fact sets interpret markdown, so pairs are columns of rich text.</summary>
internal static class AdaptiveTable
{
    private const int MaxCell = 500;

    /// <summary>The caption, then the table. Clients without tables show its rows as lines.</summary>
    public static IReadOnlyList<JsonObject> Of(Table table, AdaptiveTextWriter writer)
    {
        var element = WithoutCaption(table, writer);
        element["fallback"] = Lines(table, writer);
        return [.. writer.Write(table.Caption, TextStyle.Bold), element];
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
