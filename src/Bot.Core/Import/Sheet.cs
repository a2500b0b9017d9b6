using System.Text.RegularExpressions;

namespace Bot.Core.Import;

/// <summary>
/// A file read as one type of facts: the position of its columns, and how it writes days and amounts.
/// </summary>
/// <param name="Columns">Positions by column key.</param>
/// <param name="Currency">The organization's currency, for amounts without one.</param>
internal sealed partial record Sheet(
    CsvTable Table,
    FileKind Kind,
    IReadOnlyDictionary<string, int> Columns,
    IReadOnlyDictionary<string, DayColumn> Days,
    IReadOnlyDictionary<string, AmountColumn> Amounts,
    string Currency,
    DateOnly Today
)
{
    public static Sheet Of(CsvTable table, FileKind kind, DayOrder? chosen, string currency, DateOnly today)
    {
        var columns = Map(table.Header, kind);
        return new Sheet(
            table,
            kind,
            columns,
            Judge(table, kind, columns, CellKind.Day, cells => DayColumn.Judge(cells, chosen)),
            Judge(table, kind, columns, CellKind.Amount, AmountColumn.Judge),
            currency,
            today
        );
    }

    /// <summary>
    /// Maps a type's columns to positions in a header. The most likely name wins, and no position serves two columns.
    /// </summary>
    public static Dictionary<string, int> Map(CsvLine header, FileKind kind)
    {
        var plain = header.Cells.Select(FileColumn.Plain).ToList();
        var columns = new Dictionary<string, int>();
        foreach (var column in kind.Columns)
        {
            var at = column
                .Headers.Select(name => plain.IndexOf(name))
                .FirstOrDefault(position => position >= 0 && !columns.ContainsValue(position), -1);
            if (at >= 0)
            {
                columns[column.Key] = at;
            }
        }

        return columns;
    }

    public string? Header(string column) => Columns.TryGetValue(column, out var at) ? Table.Header.Cells[at] : null;

    public string Cell(CsvLine line, string column) => Columns.TryGetValue(column, out var at) ? Cell(line, at) : "";

    /// <summary>A cell without the marks that spreadsheets put around it; empty if the line is shorter.</summary>
    public static string Cell(CsvLine line, int at)
    {
        var words = at < line.Cells.Count ? line.Cells[at].Trim().Trim('\uFEFF', '\u200B') : "";
        return AsTextInExcel().Match(words) is { Success: true } quoted ? quoted.Groups[1].Value.Trim() : words;
    }

    private static Dictionary<string, TColumn> Judge<TColumn>(
        CsvTable table,
        FileKind kind,
        Dictionary<string, int> columns,
        CellKind cells,
        Func<IEnumerable<(int, string)>, TColumn> judge
    ) =>
        kind
            .Columns.Where(column => column.Kind == cells && columns.ContainsKey(column.Key))
            .ToDictionary(
                column => column.Key,
                column => judge(table.Rows.Select(row => (row.Number, Cell(row, columns[column.Key]))))
            );

    // Excel exports ="0012" to keep a text from becoming a number.
    [GeneratedRegex("""^="(.*)"$""", RegexOptions.Singleline)]
    private static partial Regex AsTextInExcel();
}
