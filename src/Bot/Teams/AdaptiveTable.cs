using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Tables and label-value pairs. Fact sets read markdown, so pairs are columns of rich text.</summary>
internal static class AdaptiveTable
{
    private const int MostInCell = 500;

    /// <summary>The caption, then the table; where a client draws none, its rows as lines.</summary>
    public static IReadOnlyList<JsonObject> Of(Table table, Pen pen)
    {
        var drawn = Drawn(table, pen);
        drawn["fallback"] = Lines(table, pen);
        return [.. pen.Write(table.Caption, Look.Bold), drawn];
    }

    /// <summary>The table alone: the fallback of a chart.</summary>
    public static JsonObject Drawn(Table table, Pen pen) =>
        new()
        {
            ["type"] = "Table",
            ["firstRowAsHeaders"] = true,
            ["showGridLines"] = false,
            ["columns"] = new JsonArray([.. table.Columns.Select(_ => new JsonObject { ["width"] = 1 })]),
            ["rows"] = new JsonArray([
                Row(table.Columns, Look.Bold, pen),
                .. table.Rows.Select(row => Row(row, Look.Normal, pen)),
            ]),
        };

    public static JsonObject Field(Field field, Pen pen) =>
        new()
        {
            ["type"] = "ColumnSet",
            ["spacing"] = "Small",
            ["columns"] = new JsonArray(
                Column(1, pen.Write(field.Label, Look.Bold, MostInCell)),
                Column(2, pen.Write(field.Value, Look.Normal))
            ),
        };

    private static JsonObject Lines(Table table, Pen pen) =>
        AdaptiveCard.Container(
            table.Rows.SelectMany(row => pen.Write(Joined(row, pen.Reader), Look.Normal, MostInCell))
        );

    private static IEnumerable<Run> Joined(IReadOnlyList<Phrase> row, Reader reader) =>
        row.SelectMany((cell, i) => i == 0 ? reader.Runs(cell) : [new Run(" · "), .. reader.Runs(cell)]);

    private static JsonObject Row(IEnumerable<Phrase> cells, Look look, Pen pen) =>
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
