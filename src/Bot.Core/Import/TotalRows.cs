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
    /// problems. A cell under a header with an arrow (a grouped report) keeps the value of the line above. What is left
    /// out is told once all rows were read.
    /// </summary>
    public static IEnumerable<CsvLine> WithoutLabels(
        IEnumerable<CsvLine> rows,
        CsvLine header,
        FileKind kind,
        IReadOnlyDictionary<string, int> columns,
        ImportFindings findings
    )
    {
        var width = header.Cells.Count;
        var (totals, footers) = (0, 0);
        var above = new string[width];
        foreach (var (row, isFooter) in WithFooters(rows, width))
        {
            if (IsSum(row, kind, columns))
            {
                totals++;
            }
            else if (isFooter || row.Cells.Take(width).SequenceEqual(header.Cells))
            {
                footers++;
                if (isFooter)
                {
                    findings.Below.Add(row);
                }
            }
            else if (row.Cells.Skip(width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                findings.Add(
                    new ImportProblem(row.Number, null, ImportProblemTexts.TooManyCells(row.Cells.Count, width))
                    {
                        Row = ImportProblem.RowOf(row),
                    }
                );
            }
            else
            {
                yield return Filled(row, header, above);
            }
        }

        findings.Told = findings.Told with { Totals = totals, Footers = footers };
    }

    /// <summary>The positions of the labels of a row; none if rows cannot be sums of others.</summary>
    public static IReadOnlyList<int> LabelsOf(FileKind kind, IReadOnlyDictionary<string, int> columns) =>
        kind.DayColumn is null || !columns.ContainsKey("amount")
            ? []
            :
            [
                .. kind
                    .Columns.Where(column =>
                        column.Kind == CellKind.Text && !column.IsEvidence && column.Key is not ("currency" or "id")
                    )
                    .Where(column => columns.ContainsKey(column.Key))
                    .Select(column => columns[column.Key]),
            ];

    public static bool IsBare(CsvLine row, IReadOnlyList<int> labels) =>
        labels.All(at => Placeholders.Has(Sheet.Cell(row, at)));

    /// <summary>
    /// The lines of rows without any label whose amount is the sum of the labelled rows of their day, month or file.
    /// </summary>
    public static HashSet<int> Sums(Sheet sheet, ImportFindings findings)
    {
        var (labels, style) = (LabelsOf(sheet.Kind, sheet.Columns), sheet.Amounts["amount"]);
        var days = sheet.Days.GetValueOrDefault(sheet.Kind.DayColumn!);
        var bare = new List<(int Line, DateOnly Day, decimal Amount)>();
        var byDay = new Dictionary<DateOnly, (decimal Sum, int Count)>();
        var byMonth = new Dictionary<(int Year, int Month), (decimal Sum, int Count)>();
        var whole = (Sum: 0m, Count: 0);
        foreach (var row in sheet.Table.All)
        {
            var day = days?.Day(sheet.Cell(row, sheet.Kind.DayColumn!)) ?? DateOnly.MinValue;
            var amount = style.Amount(sheet.Cell(row, "amount"))?.Number ?? 0;
            if (IsBare(row, labels))
            {
                bare.Add((row.Number, day, amount));
                continue;
            }

            byDay[day] = Plus(byDay.GetValueOrDefault(day), amount);
            byMonth[(day.Year, day.Month)] = Plus(byMonth.GetValueOrDefault((day.Year, day.Month)), amount);
            whole = Plus(whole, amount);
        }

        var sums = bare.Where(row => row.Amount != 0)
            .Where(row =>
                IsSumOf(row.Amount, byDay.GetValueOrDefault(row.Day))
                || IsSumOf(row.Amount, byMonth.GetValueOrDefault((row.Day.Year, row.Day.Month)))
                || IsSumOf(row.Amount, whole)
            )
            .Select(row => row.Line)
            .ToHashSet();
        findings.Told = findings.Told with { Totals = findings.Told.Totals + sums.Count };
        return sums;
    }

    private static (decimal Sum, int Count) Plus((decimal Sum, int Count) rows, decimal amount) =>
        (rows.Sum + amount, rows.Count + 1);

    // Lines with one cell at the end of a report. Those between rows wait until another row shows that they are none.
    private static IEnumerable<(CsvLine Row, bool IsFooter)> WithFooters(IEnumerable<CsvLine> rows, int width)
    {
        var waiting = new List<CsvLine>();
        foreach (var row in rows)
        {
            if (width > 2 && IsFooter(row))
            {
                waiting.Add(row);
                continue;
            }

            foreach (var one in waiting)
            {
                yield return (one, false);
            }

            waiting.Clear();
            yield return (row, false);
        }

        foreach (var one in waiting)
        {
            yield return (one, true);
        }
    }

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
