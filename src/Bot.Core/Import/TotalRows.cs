using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Import;

/// <summary>
/// Leaves out the lines of an export that are no facts: sums, repeated headers, and what stands below the table.
/// </summary>
internal static class TotalRows
{
    private const int MostLabelWords = 3;

    private static readonly FrozenSet<string> Labels = WordTable.List("import/totals.txt");

    /// <summary>
    /// Leaves out lines that begin with a word such as "Total", and footers. Lines with more cells than the header become
    /// problems. A cell under a header with an arrow (a grouped report) keeps the value of the line above.
    /// </summary>
    public static IReadOnlyList<CsvLine> WithoutLabels(
        CsvTable table,
        FileKind kind,
        IReadOnlyDictionary<string, int> columns,
        ImportFindings findings
    )
    {
        var width = table.Header.Cells.Count;
        var last = table.Rows.Count - 1;
        while (last >= 0 && width > 2 && IsFooter(table.Rows[last]))
        {
            last--;
        }

        var (rows, totals, footers) = (new List<CsvLine>(), 0, 0);
        var above = new string[width];
        foreach (var (row, at) in table.Rows.Select((row, at) => (row, at)))
        {
            if (IsSum(row, kind, columns))
            {
                totals++;
            }
            else if (at > last || row.Cells.Take(width).SequenceEqual(table.Header.Cells))
            {
                footers++;
            }
            else if (row.Cells.Skip(width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                findings.Problems.Add(
                    new ImportProblem(row.Number, null, ImportProblemTexts.TooManyCells(row.Cells.Count, width))
                );
            }
            else
            {
                rows.Add(Filled(row, table.Header, above));
            }
        }

        findings.Told = findings.Told with { Totals = totals, Footers = footers };
        return rows;
    }

    /// <summary>
    /// Leaves out rows without any label whose amount is the sum of the labelled rows of their day, month or file.
    /// </summary>
    public static IReadOnlyList<CsvLine> WithoutSums(Sheet sheet, ImportFindings findings)
    {
        var day = sheet.Kind.DayColumn;
        var labels = sheet
            .Kind.Columns.Where(column =>
                column.Kind == CellKind.Text && !column.IsEvidence && column.Key is not ("currency" or "id")
            )
            .Where(column => sheet.Columns.ContainsKey(column.Key))
            .Select(column => column.Key)
            .ToList();
        if (day is null || labels.Count == 0 || !sheet.Amounts.TryGetValue("amount", out var style))
        {
            return sheet.Table.Rows;
        }

        var bareRows = sheet
            .Table.Rows.Where(row => labels.All(label => Placeholders.Has(sheet.Cell(row, label))))
            .ToHashSet<CsvLine>(ReferenceEqualityComparer.Instance);
        if (bareRows.Count == 0 || bareRows.Count == sheet.Table.Rows.Count)
        {
            return sheet.Table.Rows;
        }

        var rows = sheet
            .Table.Rows.Select(row =>
                (
                    Row: row,
                    Day: sheet.Days.GetValueOrDefault(day)?.Day(sheet.Cell(row, day)) ?? DateOnly.MinValue,
                    Amount: style.Amount(sheet.Cell(row, "amount"))?.Number ?? 0,
                    IsBare: bareRows.Contains(row)
                )
            )
            .ToList();
        var labelled = rows.Where(row => !row.IsBare).ToList();
        var byDay = Sums(labelled.Select(row => (Key: row.Day, row.Amount)));
        var byMonth = Sums(labelled.Select(row => (Key: (row.Day.Year, row.Day.Month), row.Amount)));
        var whole = (labelled.Sum(row => row.Amount), labelled.Count);
        var sums = rows.Where(row => row.IsBare && row.Amount != 0)
            .Where(row =>
                IsSumOf(row.Amount, byDay.GetValueOrDefault(row.Day))
                || IsSumOf(row.Amount, byMonth.GetValueOrDefault((row.Day.Year, row.Day.Month)))
                || IsSumOf(row.Amount, whole)
            )
            .Select(row => row.Row)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        findings.Told = findings.Told with { Totals = findings.Told.Totals + sums.Count };
        return [.. sheet.Table.Rows.Where(row => !sums.Contains(row))];
    }

    private static Dictionary<TKey, (decimal Sum, int Count)> Sums<TKey>(IEnumerable<(TKey Key, decimal Amount)> rows)
        where TKey : notnull =>
        rows.GroupBy(row => row.Key)
            .ToDictionary(group => group.Key, group => (group.Sum(row => row.Amount), group.Count()));

    // One row with the same amount may be chance; two that add up to it are not.
    private static bool IsSumOf(decimal amount, (decimal Sum, int Count) rows) =>
        rows.Count > 1 && Math.Abs(amount - rows.Sum) <= 0.01m * rows.Count;

    private static bool IsFooter(CsvLine row) => row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell)) <= 1;

    // A company may be called "Total": a row with a day of its own, or with other words beside the label, is no line of
    // sums.
    private static bool IsSum(CsvLine row, FileKind kind, IReadOnlyDictionary<string, int> columns)
    {
        var first = row.Cells.FirstOrDefault(cell => !Placeholders.Has(cell.Trim())) ?? "";
        if (!Folding.Words(first).Take(1).Any(word => Labels.Contains(word) || word == "grand"))
        {
            return false;
        }

        var others = row.Cells.Select(cell => cell.Trim()).Where(cell => !Placeholders.Has(cell)).Skip(1);
        var hasDay =
            kind.DayColumn is { } day && columns.TryGetValue(day, out var at) && DayColumn.IsDay(Sheet.Cell(row, at));
        return !hasDay && (BeginsWithLabel(first) || others.All(IsSumOrUnit));
    }

    private static bool IsSumOrUnit(string cell) =>
        AmountColumn.IsAmount(cell.TrimEnd('%')) || Currencies.Code(cell, "") is not null;

    // "Total", "Grand Totals (12 records)" and "Total: Search", but not "Total Energies".
    private static bool BeginsWithLabel(string cell)
    {
        var name = FileColumn.WithoutBrackets(Folding.Fold(cell).Trim());
        var end = name.AsSpan().IndexOfAny(":–—");
        var words = Folding.Words(end > 0 ? name[..end] : name).ToList();
        return words.Count is > 0 and <= MostLabelWords && Labels.Contains(string.Join(' ', words));
    }

    private static CsvLine Filled(CsvLine row, CsvLine header, string[] above)
    {
        if (!header.Cells.Any(IsGrouped))
        {
            return row;
        }

        var cells = row.Cells.ToArray();
        for (var at = 0; at < Math.Min(cells.Length, above.Length); at++)
        {
            if (IsGrouped(header.Cells[at]))
            {
                cells[at] = above[at] = string.IsNullOrWhiteSpace(cells[at]) ? above[at] ?? "" : cells[at];
            }
        }

        return row with
        {
            Cells = cells,
        };
    }

    private static bool IsGrouped(string header) => header.AsSpan().IndexOfAny('↑', '↓') >= 0;
}
