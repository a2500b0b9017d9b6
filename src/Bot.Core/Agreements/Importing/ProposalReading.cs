using Bot.Core.Chat;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>One persona, message or claim as a file has it: the fields that it fills.</summary>
internal sealed record ProposalRow(int Line, AgreementContent Content);

/// <summary>A file as one kind reads it: pure, so that the same file gives the same at preview and at confirm.</summary>
/// <param name="Rows">Those without a problem, in the file's order.</param>
/// <param name="Problems">By line; those without a line concern the whole file.</param>
/// <param name="Count">Rows in the file, with and without problems.</param>
internal sealed record ProposalReading(
    IReadOnlyList<ProposalRow> Rows,
    IReadOnlyList<ImportProblem> Problems,
    int Count
)
{
    public const int MostRecords = 500;

    /// <summary>How each field was found, with the first words of it.</summary>
    public IReadOnlyList<MappedColumn> Columns { get; init; } = [];

    /// <summary>Columns, fields and tables that nothing is read from.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];

    /// <summary>A column with days that read both ways, and one of them, where that has to be asked.</summary>
    public (string Header, string Words)? DaysAsked { get; init; }

    public static ProposalReading Unreadable(params IReadOnlyList<LocalizedText> sentences) =>
        new([], [.. sentences.Select(sentence => new ImportProblem(null, null, sentence))], 0);

    /// <param name="file">The tables.</param>
    /// <param name="type">What they are read as.</param>
    /// <param name="options">The options of the kind's choices, personas among them.</param>
    /// <param name="days">How days are written, where somebody has said so.</param>
    public static ProposalReading Of(FileTables file, IAgreementType type, FieldOptions options, DayOrder? days)
    {
        var fits = file.Tables.Select(table => ColumnMapping.Of(type, table)).Where(fit => fit.Score > 0).ToList();
        if (fits.Count == 0)
        {
            return Unreadable(ProposalImportTexts.NoKnownColumn(type, Heads(file)));
        }

        var good = fits.Where(fit => fit.Lacks.Count == 0).ToList();
        if (good.Count == 0)
        {
            return Unreadable(Lacking(type, fits[0]));
        }

        var records = good.SelectMany(fit => fit.Records.Select(record => (Fit: fit, Record: record))).ToList();
        return records.Count switch
        {
            0 => Unreadable(ImportTexts.OnlyHeader),
            > MostRecords => Unreadable(ProposalImportTexts.TooMany(records.Count, MostRecords)),
            _ => Read(file, type, options, days, fits, records),
        };
    }

    private static ProposalReading Read(
        FileTables file,
        IAgreementType type,
        FieldOptions options,
        DayOrder? days,
        List<ColumnMapping> fits,
        List<(ColumnMapping Fit, FileRecord Record)> records
    )
    {
        var cells = records.SelectMany(record => record.Record.Cells).ToList();
        var judged = cells
            .Where(cell => cell.Field.Type == FieldType.Day)
            .GroupBy(cell => cell.Field.Name)
            .ToDictionary(
                group => group.Key,
                group =>
                    (First: group.First(), Days: DayColumn.Judge(group.Select(cell => (cell.Line, cell.Words)), days))
            );
        var clashes = judged
            .Values.Where(column => column.Days.Clash is not null)
            .Select(column => new ImportProblem(
                null,
                null,
                ImportTexts.TwoStyles(true, column.First.Head, column.Days.Clash!.Value)
            ))
            .ToList();
        var asked = judged.Values.FirstOrDefault(column => column.Days.Ambiguous is not null);
        var reading = new ProposalReading([], clashes, records.Count)
        {
            Columns = Mapped(type, cells),
            Unused = [.. fits.SelectMany(fit => fit.Unused).Concat(Skipped(file, fits)).Distinct()],
            Notes = [.. Told(type, [.. fits.Where(fit => fit.Lacks.Count == 0)])],
            DaysAsked = clashes.Count == 0 && asked.Days is { Ambiguous: { } words } ? (asked.First.Head, words) : null,
        };
        return clashes.Count > 0 || reading.DaysAsked is not null
            ? reading
            : reading.With(
                file,
                fits,
                [
                    .. records.Select(record =>
                        RecordReading.Of(record.Fit, record.Record, options, field => judged[field].Days)
                    ),
                ],
                type
            );
    }

    // The same subject twice in one file is somebody's mistake, unless it says the same.
    private ProposalReading With(
        FileTables file,
        List<ColumnMapping> fits,
        List<RecordReading> read,
        IAgreementType type
    )
    {
        var problems = file
            .UnclosedLines.Select(line => new ImportProblem(line, null, ImportTexts.UnclosedQuote))
            .Concat(
                fits.Where(fit => fit.Lacks.Count > 0)
                    .Select(fit => new ImportProblem(
                        fit.Table.Header.Number,
                        null,
                        ProposalImportTexts.TableLacks(type, [.. fit.Lacks.Select(field => field.Label)])
                    ))
            )
            .Concat(read.SelectMany(record => record.Problems))
            .ToList();
        var rows = new Dictionary<string, ProposalRow>();
        foreach (var row in read.Where(record => record.Problems.Count == 0).Select(record => record.Row))
        {
            if (
                !rows.TryAdd(type.Subject(row.Content), row)
                && !rows[type.Subject(row.Content)].Content.Values.SequenceEqual(row.Content.Values)
            )
            {
                problems.Add(
                    new ImportProblem(
                        row.Line,
                        null,
                        ProposalImportTexts.SameAsLine(rows[type.Subject(row.Content)].Line)
                    )
                );
            }
        }

        return this with
        {
            Rows = [.. rows.Values],
            Problems = [.. problems.OrderBy(problem => problem.Line)],
            Count = Count + file.UnclosedLines.Count,
        };
    }

    private static LocalizedText Lacking(IAgreementType type, ColumnMapping fit) =>
        ProposalImportTexts.LacksColumns(
            type,
            fit.Table.Header.Number,
            [.. fit.Lacks.Select(field => field.Label)],
            fit.IsUpright ? [] : [.. fit.Table.Header.Cells.Where(head => head.Length > 0)]
        );

    private static IReadOnlyList<MappedColumn> Mapped(IAgreementType type, List<FieldCell> cells) =>
        [
            .. from field in type.Fields
            let first = cells.FirstOrDefault(cell => cell.Field == field)
            where first is { Head.Length: > 0 }
            select new MappedColumn(field.Label, first.Head, first.Words),
        ];

    private static IEnumerable<string> Skipped(FileTables file, List<ColumnMapping> fits) =>
        file
            .Tables.Where(table => fits.TrueForAll(fit => fit.Table != table))
            .SelectMany(table => table.Header.Cells)
            .Where(head => head.Length > 0);

    private static IEnumerable<LocalizedText> Told(IAgreementType type, List<ColumnMapping> fits)
    {
        foreach (var field in type.Fields.Where(field => fits.Exists(fit => fit.Default(field) is not null)))
        {
            var option = field.Options.FirstOrDefault(option =>
                option.Value == fits.First(fit => fit.Default(field) is not null).Default(field)
            );
            yield return ProposalImportTexts.Defaulted(field.Label, option?.Label ?? LocalizedText.Invariant("–"));
        }

        if (fits.Exists(fit => !fit.IsUpright && fit.Title is { } title && fit.IsDerived(title)))
        {
            yield return ProposalImportTexts.NameDerived(type.Fields.First(field => field.IsHeadline).Label);
        }
    }

    private static IReadOnlyList<string> Heads(FileTables file) =>
        [.. file.Tables.SelectMany(table => table.Header.Cells).Where(head => head.Length > 0).Distinct()];
}
