using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Tables and label-value pairs. Fact sets read markdown, so pairs are columns of rich text.</summary>
internal static class AdaptiveTable
{
    private const int MostInCell = 500;

    /// <summary>The caption, then the table; where a client draws none, its rows as lines.</summary>
    public static IReadOnlyList<JsonObject> Of(Table table, AdaptiveTextWriter pen)
    {
        var drawn = Drawn(table, pen);
        drawn["fallback"] = Lines(table, pen);
        return [.. pen.Write(table.Caption, TextStyle.Bold), drawn];
    }

    /// <summary>The table alone: the fallback of a chart.</summary>
    public static JsonObject Drawn(Table table, AdaptiveTextWriter pen) =>
        new()
        {
            ["type"] = "Table",
            ["firstRowAsHeaders"] = true,
            ["showGridLines"] = false,
            ["columns"] = new JsonArray([.. table.Columns.Select(_ => new JsonObject { ["width"] = 1 })]),
            ["rows"] = new JsonArray([
                Row(table.Columns, TextStyle.Bold, pen),
                .. table.Rows.Select(row => Row(row, TextStyle.Normal, pen)),
            ]),
        };

    public static JsonObject Field(Field field, AdaptiveTextWriter pen) =>
        new()
        {
            ["type"] = "ColumnSet",
            ["spacing"] = "Small",
            ["columns"] = new JsonArray(
                Column(1, pen.Write(field.Label, TextStyle.Bold, MostInCell)),
                Column(2, pen.Write(field.Value, TextStyle.Normal))
            ),
        };

    private static JsonObject Lines(Table table, AdaptiveTextWriter pen) =>
        AdaptiveCard.Container(
            table.Rows.SelectMany(row => pen.Write(Joined(row, pen.Reader), TextStyle.Normal, MostInCell))
        );

    private static IEnumerable<TextRun> Joined(IReadOnlyList<LocalizedText> row, RenderContext reader) =>
        row.SelectMany((cell, i) => i == 0 ? reader.Runs(cell) : [new TextRun(" · "), .. reader.Runs(cell)]);

    private static JsonObject Row(IEnumerable<LocalizedText> cells, TextStyle look, AdaptiveTextWriter pen) =>
        new()
        {
            ["type"] = "TableRow",
            ["cells"] = new JsonArray([
                .. cells.Select(cell => new JsonObject
                {
                    ["type"] = "TableCell",
                    ["items"] = new JsonArray([.. pen.Write(cell, look, MostInCell)]),
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
