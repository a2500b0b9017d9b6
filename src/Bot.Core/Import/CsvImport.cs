using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>Reads a CSV file of facts. Pure.</summary>
public static class CsvImport
{
    /// <param name="file">The content of the file.</param>
    /// <param name="choices">The member's answers about the file.</param>
    /// <param name="currency">The organization's currency, for amounts without one.</param>
    /// <param name="today">Today in the organization's time zone. Later days are rejected.</param>
    /// <param name="zone">The organization's time zone, in which instants become days; UTC without one.</param>
    public static ImportReading Read(
        ReadOnlySpan<byte> file,
        ImportChoices choices,
        string currency,
        DateOnly today,
        TimeZoneInfo? zone = null
    ) => Read(FileBytes.Of(file.ToArray()), choices, currency, today, zone);

    /// <summary>The same for a file of any size.</summary>
    public static ImportReading Read(
        FileBytes file,
        ImportChoices choices,
        string currency,
        DateOnly today,
        TimeZoneInfo? zone = null
    ) =>
        Open(file, out var table) is { } problem
            ? problem
            : Read(table!, choices, new ImportContext(currency, today, zone ?? TimeZoneInfo.Utc));

    /// <summary>Whether some file of facts has this header.</summary>
    internal static bool Knows(string header) => KindChoice.Knows(header);

    /// <summary>Whether the columns make it a file of facts, and how many of them are known.</summary>
    internal static (bool CanRead, int Columns) Fit(string text)
    {
        var table = CsvTable.Read(text, Knows);
        var choices = new ImportChoices();
        return KindChoice
            .All(table, choices)
            .Select(fit =>
                (fit.CanRead || ColumnQuestions.Needed(table, fit.Kind, fit.Columns, choices) is not null, fit.Count)
            )
            .Max();
    }

    /// <summary>Splits the file into header and rows; returns what is wrong if that is impossible.</summary>
    internal static ImportReading? Open(FileBytes file, out CsvTable? table)
    {
        table = null;
        if (!FileContent.TryOpen(file, out var open, out var reason))
        {
            return ImportReading.Unreadable(reason!);
        }

        table = CsvTable.Read(open!, KindChoice.KnowsOrTells, isLarge: !file.IsWhole);
        return table.Rows.Count == 0 && table.Header.Cells.Any(Knows)
            ? ImportReading.Unreadable(ImportTexts.OnlyHeader)
            : null;
    }

    internal static ImportReading Read(CsvTable table, ImportChoices choices, ImportContext context)
    {
        var choice = KindChoice.Of(table, choices);
        var best = choice.Best;
        if (choice.Equal.Count > 1)
        {
            return new ImportReading(null, [], FactRows.None, table.Rows.Count)
            {
                Candidates = [.. choice.Equal.Select(fit => fit.Kind.Source)],
                Unused = table.Header.Cells,
                Fingerprint = Sheet.FingerprintOf(table.Header),
            };
        }

        var missing = ColumnQuestions.Needed(table, best.Kind, best.Columns, choices);
        if (!best.CanRead && missing is null)
        {
            return WrongColumns(table, best);
        }

        var findings = new ImportFindings();
        var sheet = Sheet.Of(table, best.Kind, context, choices, findings);
        var reading = Mapped(sheet, findings);
        return missing is { Count: > 0 } ? reading with { Asked = missing } : Read(sheet, findings, reading);
    }

    private static ImportReading WrongColumns(CsvTable table, KindFit nearest)
    {
        var found = table.Header.Cells.Where(header => header.Length > 0).ToList();
        return ImportReading.Unreadable(
            nearest.Columns.Count == 0
                ? ImportTexts.NoKnownColumn(table.Header.Number, found)
                : ImportTexts.LacksColumns(
                    nearest.Kind.Source,
                    table.Header.Number,
                    [.. nearest.Kind.MissingColumns(nearest.Keys).Distinct()],
                    found
                )
        );
    }

    private static ImportReading Mapped(Sheet sheet, ImportFindings findings) =>
        new(sheet.Kind.Source, Clashes(sheet), FactRows.None, sheet.Count)
        {
            Columns =
            [
                .. sheet
                    .Kind.Columns.Where(column => !column.IsEvidence && sheet.Columns.ContainsKey(column.Key))
                    .Select(column => Mapped(sheet, column)),
            ],
            Unused =
            [
                .. ColumnMap
                    .Unused(sheet.Table, sheet.Kind, sheet.Columns)
                    .Select(position => sheet.Table.Header.Cells[position]),
            ],
            Notes = [.. sheet.Kind.Notes(sheet.Columns.Keys.ToHashSet())],
            Told = findings.Told,
            Fingerprint = sheet.Fingerprint,
        };

    private static List<ImportProblem> Clashes(Sheet sheet) =>
        [
            .. sheet
                .Days.Select(column => (column.Key, column.Value.Clash, IsDay: true))
                .Concat(sheet.Amounts.Select(column => (column.Key, column.Value.Clash, IsDay: false)))
                .Where(column => column.Clash is not null)
                .Select(column => new ImportProblem(
                    null,
                    sheet.Header(column.Key),
                    ImportProblemTexts.TwoStyles(column.IsDay, sheet.Header(column.Key)!, column.Clash!.Value)
                )),
        ];

    private static ImportReading Read(Sheet sheet, ImportFindings findings, ImportReading reading)
    {
        if (reading.IsUnreadable)
        {
            return reading;
        }

        var asked = sheet.Days.FirstOrDefault(column => column.Value.Ambiguous is not null);
        if (asked.Key is not null)
        {
            return reading with { DaysAsked = (sheet.Header(asked.Key)!, asked.Value.Ambiguous!) };
        }

        var styles = StyleQuestions.Of(sheet).Where(question => IsOpen(question, sheet.Choices)).ToList();
        return styles.Count > 0 ? reading with { Asked = styles } : Rows(sheet, findings, reading);
    }

    private static ImportReading Rows(Sheet sheet, ImportFindings findings, ImportReading reading)
    {
        var count = 0;
        var rows = sheet.Table.All.Select(line =>
        {
            sheet.Context.Report(ImportStep.Checking, ++count, sheet.Count);
            return new RowCells(line, sheet, findings);
        });
        var wide = findings.LeftOut;
        var facts = sheet.Kind.Read(rows, findings);
        foreach (var line in sheet.Table.UnclosedLines)
        {
            findings.Add(new ImportProblem(line, null, ImportProblemTexts.UnclosedQuote));
        }

        var asOf = KnownUntil.Of(sheet, findings);
        return reading with
        {
            Rows = facts.Rows with { Lacking = Lacking(sheet), HasUniqueIds = true },
            First = facts.First,
            Heads = sheet.Kind.Heads,
            Problems = [.. findings.Problems.OrderBy(problem => problem.Line)],
            LineCount = reading.LineCount + wide + sheet.Table.UnclosedLines.Count,
            LeftOut = findings.LeftOut,
            Asked = [.. findings.Questions.Where(question => IsOpen(question, sheet.Choices))],
            AsOf = asOf.Day,
            Adjustable = [.. ColumnQuestions.Adjustable(sheet, findings), .. asOf.Questions],
            Notes =
            [
                .. reading.Notes,
                .. findings.AssumesCurrency
                    ? [ImportNoteTexts.NoCurrency(sheet.AssumedCurrency)]
                    : Array.Empty<LocalizedText>(),
                .. asOf.Notes,
            ],
            Stages = findings.Stages,
            Told = findings.Told,
        };
    }

    private static FactFields Lacking(Sheet sheet) =>
        Enum.GetValues<FactFields>()
            .Where(field => field != FactFields.None && !sheet.Columns.ContainsKey(field.ToString().ToLowerInvariant()))
            .Aggregate(FactFields.None, (lacking, field) => lacking | field);

    private static bool IsOpen(ImportQuestion question, ImportChoices choices) => choices.Answer(question.Key) is null;

    private static MappedColumn Mapped(Sheet sheet, FileColumn column) =>
        new(
            column.Name,
            sheet.Header(column.Key)!,
            sheet.Table.Rows.Select(row => sheet.Cell(row, column.Key)).FirstOrDefault(cell => cell.Length > 0, "")
        );
}
