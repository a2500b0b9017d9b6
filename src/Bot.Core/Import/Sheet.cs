using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Core.Import;

/// <summary>
/// A file read as one type of facts: the position of its columns, and how it writes days and amounts.
/// </summary>
/// <param name="Table">The file without its lines of sums and without footers.</param>
/// <param name="Columns">Positions by column key.</param>
internal sealed partial record Sheet(
    CsvTable Table,
    FileKind Kind,
    IReadOnlyDictionary<string, int> Columns,
    IReadOnlyDictionary<string, DayColumn> Days,
    IReadOnlyDictionary<string, AmountColumn> Amounts,
    ImportContext Context,
    ImportChoices Choices
)
{
    public string Currency => Context.Currency;

    /// <summary>The currency of amounts that name none.</summary>
    public string AssumedCurrency => Choices.Answer("currency") ?? Currency;

    public DateOnly Today => Context.Today;

    /// <summary>Identifies files with the same header, so that answers and spend can be found again.</summary>
    public string Fingerprint { get; } = FingerprintOf(Table.Header);

    public static Sheet Of(
        CsvTable table,
        FileKind kind,
        ImportContext context,
        ImportChoices choices,
        ImportFindings findings
    )
    {
        var columns = ColumnMap.Of(table, kind, choices);
        var rows = TotalRows.WithoutLabels(table, kind, columns, findings);
        var clean = table with { Rows = rows };
        var sheet = new Sheet(
            clean,
            kind,
            columns,
            JudgeDays(clean, kind, columns, choices.Days),
            JudgeAmounts(clean, kind, columns, choices),
            context,
            choices
        );
        return sheet with { Table = clean with { Rows = TotalRows.WithoutSums(sheet, findings) } };
    }

    public static string FingerprintOf(CsvLine header) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', header.Cells.Select(FileColumn.Plain))))
        )[..24];

    public string? Header(string column) => Columns.TryGetValue(column, out var at) ? Table.Header.Cells[at] : null;

    public string Cell(CsvLine line, string column) => Columns.TryGetValue(column, out var at) ? Cell(line, at) : "";

    /// <summary>A cell without the marks that spreadsheets put around it; empty if the line is shorter.</summary>
    public static string Cell(CsvLine line, int at)
    {
        var words = at < line.Cells.Count ? line.Cells[at].Trim().Trim('\uFEFF', '\u200B') : "";
        return words.StartsWith('=') && AsTextInExcel().Match(words) is { Success: true } quoted
            ? quoted.Groups[1].Value.Trim()
            : words;
    }

    // The order of day and month that one column proves holds for the others of the file.
    private static Dictionary<string, DayColumn> JudgeDays(
        CsvTable table,
        FileKind kind,
        IReadOnlyDictionary<string, int> columns,
        DayOrder? chosen
    )
    {
        var first = Judge(table, kind, columns, CellKind.Day, cells => DayColumn.Judge(cells, chosen));
        var proofs = first.Values.Select(column => column.Proof?.Order).OfType<DayOrder>().Distinct().ToList();
        if (chosen == DayOrder.YearFirst || proofs.Count > 1 || first.Values.All(column => column.Ambiguous is null))
        {
            return first;
        }

        // Columns that are not read, such as a day of shipping, prove the order too.
        var proven = proofs.Count == 1 ? proofs : ProvenOrders(table);
        return proven is [var order]
            ? Judge(table, kind, columns, CellKind.Day, cells => DayColumn.Judge(cells, order))
            : first;
    }

    private static List<DayOrder> ProvenOrders(CsvTable table) =>
        [.. AllColumns(table).Select(cells => DayColumn.Judge(cells, null).Proof?.Order).OfType<DayOrder>().Distinct()];

    private static IEnumerable<IEnumerable<(int, string)>> AllColumns(CsvTable table) =>
        Enumerable
            .Range(0, table.Header.Cells.Count)
            .Select(at => table.Rows.Select(row => (row.Number, Cell(row, at))));

    private static Dictionary<string, AmountColumn> JudgeAmounts(
        CsvTable table,
        FileKind kind,
        IReadOnlyDictionary<string, int> columns,
        ImportChoices choices
    )
    {
        var judged = Judge(table, kind, columns, CellKind.Amount, AmountColumn.Judge);
        foreach (var (key, column) in judged.ToList())
        {
            var unclear = column.Unclear is { } sign && NeedsAnswer(table, sign) ? column.Unclear : null;
            char? point = choices.Answer($"decimal.{key}") switch
            {
                "point" => '.',
                "comma" => ',',
                _ => unclear is null ? null : ProvenDecimal(table),
            };
            judged[key] = column with
            {
                Decimal = column.Decimal ?? (column.Unclear is null ? null : point),
                Unclear = point is null ? unclear : null,
                Factor =
                    choices.Answer($"unit.{key}") is { } unit && decimal.TryParse(unit, out var factor) ? factor : 1,
            };
        }

        return judged;
    }

    // In a file that is separated by commas, a comma inside a number is written by an English spreadsheet.
    private static bool NeedsAnswer(CsvTable table, char sign) => sign == '.' || table.Delimiter != ',';

    // Other columns of the file may show what a point is.
    private static char? ProvenDecimal(CsvTable table)
    {
        var proven = AllColumns(table)
            .Select(AmountColumn.Judge)
            .Where(column => column.Clash is null)
            .Select(column => column.Decimal)
            .OfType<char>()
            .Distinct()
            .ToList();
        return proven is [var only] ? only : null;
    }

    private static Dictionary<string, TColumn> Judge<TColumn>(
        CsvTable table,
        FileKind kind,
        IReadOnlyDictionary<string, int> columns,
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
