using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>Reads a CSV file of facts. Pure.</summary>
public static class CsvImport
{
    /// <summary>In bytes.</summary>
    public const int LargestFile = 5 * 1024 * 1024;

    public const int MostRows = 50_000;

    private static readonly HashSet<string> KnownHeaders =
    [
        .. FileKind.All.SelectMany(kind => kind.Columns).SelectMany(column => column.Headers),
    ];

    /// <param name="file">The content of the file.</param>
    /// <param name="choices">The member's answers about the file.</param>
    /// <param name="currency">The organization's currency, for amounts without one.</param>
    /// <param name="today">Today in the organization's time zone. Later days are rejected.</param>
    public static ImportReading Read(ReadOnlySpan<byte> file, ImportChoices choices, string currency, DateOnly today)
    {
        if (file.Length > LargestFile)
        {
            return ImportReading.Unreadable(ImportTexts.TooLarge);
        }

        if (!FileContent.TryRead(file, out var text, out var reason))
        {
            return ImportReading.Unreadable(reason!);
        }

        var table = CsvTable.Read(text, header => KnownHeaders.Contains(FileColumn.Plain(header)));
        return table.Rows.Count switch
        {
            > MostRows => ImportReading.Unreadable(ImportTexts.TooManyRows(table.Rows.Count)),
            0 when table.Header.Cells.Any(header => KnownHeaders.Contains(FileColumn.Plain(header))) =>
                ImportReading.Unreadable(ImportTexts.OnlyHeader),
            _ => Read(table, choices, currency, today),
        };
    }

    /// <summary>Whether some file of facts has this header.</summary>
    internal static bool Knows(string header) => KnownHeaders.Contains(FileColumn.Plain(header));

    /// <summary>Whether the columns make it a file of facts, and how many of them are known.</summary>
    internal static (bool CanRead, int Columns) Fit(string text)
    {
        var header = CsvTable.Read(text, header => KnownHeaders.Contains(FileColumn.Plain(header))).Header;
        return FileKind
            .All.Select(kind => (Kind: kind, Columns: Sheet.Map(header, kind).Keys.ToHashSet()))
            .Select(candidate => (CanRead: candidate.Kind.CanRead(candidate.Columns), candidate.Columns.Count))
            .Max();
    }

    private static ImportReading Read(CsvTable table, ImportChoices choices, string currency, DateOnly today)
    {
        var kinds = FileKind
            .All.Select(kind => (Kind: kind, Columns: Sheet.Map(table.Header, kind).Keys.ToHashSet()))
            .ToList();
        var fitting =
            choices.Source is { } source ? kinds.Where(candidate => candidate.Kind.Source == source).ToList()
            : AccountFile.IsMeant(table.Header)
                ? kinds.Where(candidate => candidate.Kind.Source == FactSource.Accounts).ToList()
            : kinds.Where(candidate => candidate.Kind.CanRead(candidate.Columns)).ToList();
        var best = (fitting.Count > 0 ? fitting : kinds)
            .OrderBy(candidate => candidate.Kind.MissingColumns(candidate.Columns).Count)
            .ThenByDescending(candidate => candidate.Columns.Count)
            .First();
        if (!best.Kind.CanRead(best.Columns))
        {
            return WrongColumns(table, best.Kind, best.Columns);
        }

        var equal = fitting.Where(candidate => candidate.Columns.Count == best.Columns.Count).ToList();
        return equal.Count > 1
            ? new ImportReading(null, [], FactRows.None, table.Rows.Count)
            {
                Candidates = [.. equal.Select(candidate => candidate.Kind.Source)],
                Unused = table.Header.Cells,
            }
            : Read(Sheet.Of(table, best.Kind, choices.Days, currency, today));
    }

    private static ImportReading WrongColumns(CsvTable table, FileKind nearest, HashSet<string> columns)
    {
        var found = table.Header.Cells.Where(header => header.Length > 0).ToList();
        return ImportReading.Unreadable(
            columns.Count == 0
                ? ImportTexts.NoKnownColumn(table.Header.Number, found)
                : ImportTexts.LacksColumns(
                    nearest.Source,
                    table.Header.Number,
                    [.. nearest.MissingColumns(columns).Distinct()],
                    found
                )
        );
    }

    private static ImportReading Read(Sheet sheet)
    {
        var clashes = sheet
            .Days.Select(column => (column.Key, column.Value.Clash, IsDay: true))
            .Concat(sheet.Amounts.Select(column => (column.Key, column.Value.Clash, IsDay: false)))
            .Where(column => column.Clash is not null)
            .Select(column => new ImportProblem(
                null,
                sheet.Header(column.Key),
                ImportProblemTexts.TwoStyles(column.IsDay, sheet.Header(column.Key)!, column.Clash!.Value)
            ))
            .ToList();
        var reading = new ImportReading(sheet.Kind.Source, clashes, FactRows.None, sheet.Table.Rows.Count)
        {
            Columns =
            [
                .. sheet
                    .Kind.Columns.Where(column => sheet.Columns.ContainsKey(column.Key))
                    .Select(column => Mapped(sheet, column)),
            ],
            Unused =
            [
                .. sheet.Table.Header.Cells.Where(
                    (header, at) => header.Length > 0 && !sheet.Columns.Values.Contains(at)
                ),
            ],
            Notes = [.. sheet.Kind.Notes(sheet.Columns.Keys.ToHashSet())],
        };
        if (clashes.Count > 0)
        {
            return reading;
        }

        var asked = sheet.Days.FirstOrDefault(column => column.Value.Ambiguous is not null);
        return asked.Key is null
            ? Rows(sheet, reading)
            : reading with
            {
                DaysAsked = (sheet.Header(asked.Key)!, asked.Value.Ambiguous!),
            };
    }

    private static ImportReading Rows(Sheet sheet, ImportReading reading)
    {
        var problems = sheet
            .Table.UnclosedLines.Select(line => new ImportProblem(line, null, ImportProblemTexts.UnclosedQuote))
            .ToList();
        var facts = sheet.Kind.Read(sheet.Table.Rows.Select(line => new RowCells(line, sheet, problems)));
        return reading with
        {
            Rows = facts.Rows,
            First = facts.First,
            Heads = sheet.Kind.Heads,
            Problems = [.. problems.OrderBy(problem => problem.Line)],
            LineCount = reading.LineCount + sheet.Table.UnclosedLines.Count,
        };
    }

    private static MappedColumn Mapped(Sheet sheet, FileColumn column) =>
        new(
            column.Name,
            sheet.Header(column.Key)!,
            sheet.Table.Rows.Select(row => sheet.Cell(row, column.Key)).FirstOrDefault(cell => cell.Length > 0, "")
        );
}
