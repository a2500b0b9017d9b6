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

    /// <summary>The columns with the day on which a deal entered one stage.</summary>
    public IReadOnlyList<MoveColumn> Moves { get; } =
        Columns.ContainsKey(MoveColumns.Key) ? MoveColumns.Of(Table.Header) : [];

    /// <summary>How many rows there are.</summary>
    public int Count { get; private init; }

    public static Sheet Of(
        CsvTable table,
        FileKind kind,
        ImportContext context,
        ImportChoices choices,
        ImportFindings findings
    )
    {
        var columns = ColumnMap.Of(table, kind, choices);
        IEnumerable<CsvLine> Clean(IEnumerable<CsvLine> rows, ImportFindings told) =>
            TotalRows.WithoutLabels(rows, table.Header, kind, columns, told);
        var clean = table.Stream is { } stream
            ? table with
            {
                Rows = [.. Clean(table.Rows, new ImportFindings())],
                Stream = Clean(stream, new ImportFindings()),
            }
            : table with
            {
                Rows = [.. Clean(table.Rows, findings)],
            };

        // The one reading of a large file that tells what it leaves out.
        var styles = new ColumnStyles(clean, kind, columns, choices);
        foreach (var row in table.Stream is { } all ? Clean(all, findings) : clean.Rows)
        {
            styles.Add(row);
            context.Report(ImportStep.Reading, styles.Count, context.EstimatedRows);
        }

        var sheet = new Sheet(clean, kind, columns, styles.Days(), styles.Amounts(), context, choices)
        {
            Count = styles.Count,
        };
        return styles.HasBareRows ? sheet.Without(TotalRows.Sums(sheet, findings)) : sheet;
    }

    private Sheet Without(HashSet<int> lines) =>
        lines.Count == 0
            ? this
            : this with
            {
                Count = Count - lines.Count,
                Table = Table with
                {
                    Rows = [.. Table.Rows.Where(row => !lines.Contains(row.Number))],
                    Stream = Table.Stream?.Where(row => !lines.Contains(row.Number)),
                },
            };

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

    // Excel exports ="0012" to keep a text from becoming a number.
    [GeneratedRegex("""^="(.*)"$""", RegexOptions.Singleline)]
    private static partial Regex AsTextInExcel();
}
