using Bot.Core.Chat;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>One persona, message or claim in a file, with the fields that it fills.</summary>
internal sealed record ProposalRow(int Line, AgreementContent Content);

/// <summary>A file read as one agreement type. Pure, so preview and confirmation read the same.</summary>
/// <param name="Rows">Rows without problems, in file order.</param>
/// <param name="Problems">Problems by line; without a line they concern the whole file.</param>
/// <param name="Count">Number of rows, with and without problems.</param>
internal sealed record ProposalReading(
    IReadOnlyList<ProposalRow> Rows,
    IReadOnlyList<ImportProblem> Problems,
    int Count
)
{
    public const int MostRecords = 500;

    /// <summary>The column of each field, with its first value.</summary>
    public IReadOnlyList<MappedColumn> Columns { get; init; } = [];

    /// <summary>Columns, fields and tables that are not read.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];

    /// <summary>
    /// A column with ambiguous days (3/4 may be March or April), and one of them, if the member must choose.
    /// </summary>
    public (string Header, string Words)? DaysAsked { get; init; }

    public static ProposalReading Unreadable(params IReadOnlyList<LocalizedText> sentences) =>
        new([], [.. sentences.Select(sentence => new ImportProblem(null, null, sentence))], 0);

    /// <param name="file">The tables.</param>
    /// <param name="type">The type to read them as.</param>
    /// <param name="options">Options of the type's choice fields, personas included.</param>
    /// <param name="days">How days are written, if the member chose.</param>
    public static ProposalReading Of(FileTables file, IAgreementType type, FieldOptions options, DayOrder? days)
    {
        var mappings = file
            .Tables.Select(table => ColumnMapping.Of(type, table))
            .Where(mapping => mapping.Score > 0)
            .ToList();
        if (mappings.Count == 0)
        {
            return Unreadable(ProposalImportTexts.NoKnownColumn(type, Headers(file)));
        }

        var complete = mappings.Where(mapping => mapping.MissingRequired.Count == 0).ToList();
        if (complete.Count == 0)
        {
            return Unreadable(MissingColumns(type, mappings[0]));
        }

        var records = complete
            .SelectMany(mapping => mapping.Records.Select(record => (Mapping: mapping, Record: record)))
            .ToList();
        return records.Count switch
        {
            0 => Unreadable(ImportTexts.OnlyHeader),
            > MostRecords => Unreadable(ProposalImportTexts.TooMany(records.Count, MostRecords)),
            _ => Read(file, type, options, days, mappings, records),
        };
    }

    private static ProposalReading Read(
        FileTables file,
        IAgreementType type,
        FieldOptions options,
        DayOrder? days,
        List<ColumnMapping> mappings,
        List<(ColumnMapping Mapping, FileRecord Record)> records
    )
    {
        var cells = records.SelectMany(record => record.Record.Cells).ToList();
        var dayColumns = cells
            .Where(cell => cell.Field.Type == FieldType.Day)
            .GroupBy(cell => cell.Field.Name)
            .ToDictionary(
                group => group.Key,
                group =>
                    (First: group.First(), Days: DayColumn.Judge(group.Select(cell => (cell.Line, cell.Words)), days))
            );
        var clashes = dayColumns
            .Values.Where(column => column.Days.Clash is not null)
            .Select(column => new ImportProblem(
                null,
                null,
                ImportProblemTexts.TwoStyles(true, column.First.Head, column.Days.Clash!.Value)
            ))
            .ToList();
        var asked = dayColumns.Values.FirstOrDefault(column => column.Days.Ambiguous is not null);
        var reading = new ProposalReading([], clashes, records.Count)
        {
            Columns = Mapped(type, cells),
            Unused = [.. mappings.SelectMany(mapping => mapping.Unused).Concat(Skipped(file, mappings)).Distinct()],
            Notes = [.. Assumptions(type, [.. mappings.Where(mapping => mapping.MissingRequired.Count == 0)])],
            DaysAsked = clashes.Count == 0 && asked.Days is { Ambiguous: { } words } ? (asked.First.Head, words) : null,
        };
        return clashes.Count > 0 || reading.DaysAsked is not null
            ? reading
            : reading.With(
                file,
                mappings,
                [
                    .. records.Select(record =>
                        RecordReading.Of(record.Mapping, record.Record, options, field => dayColumns[field].Days)
                    ),
                ],
                type
            );
    }

    // The same subject twice in a file is a mistake, unless both rows have the same content.
    private ProposalReading With(
        FileTables file,
        List<ColumnMapping> mappings,
        List<RecordReading> read,
        IAgreementType type
    )
    {
        var problems = file
            .UnclosedLines.Select(line => new ImportProblem(line, null, ImportProblemTexts.UnclosedQuote))
            .Concat(
                mappings
                    .Where(mapping => mapping.MissingRequired.Count > 0)
                    .Select(mapping => new ImportProblem(
                        mapping.Table.Header.Number,
                        null,
                        ProposalImportTexts.TableLacks(type, [.. mapping.MissingRequired.Select(field => field.Label)])
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

    private static LocalizedText MissingColumns(IAgreementType type, ColumnMapping mapping) =>
        ProposalImportTexts.LacksColumns(
            type,
            mapping.Table.Header.Number,
            [.. mapping.MissingRequired.Select(field => field.Label)],
            mapping.IsTransposed ? [] : [.. mapping.Table.Header.Cells.Where(header => header.Length > 0)]
        );

    private static IReadOnlyList<MappedColumn> Mapped(IAgreementType type, List<FieldCell> cells) =>
        [
            .. from field in type.Fields
            let first = cells.FirstOrDefault(cell => cell.Field == field)
            where first is { Head.Length: > 0 }
            select new MappedColumn(field.Label, first.Head, first.Words),
        ];

    private static IEnumerable<string> Skipped(FileTables file, List<ColumnMapping> mappings) =>
        file
            .Tables.Where(table => mappings.TrueForAll(mapping => mapping.Table != table))
            .SelectMany(table => table.Header.Cells)
            .Where(header => header.Length > 0);

    private static IEnumerable<LocalizedText> Assumptions(IAgreementType type, List<ColumnMapping> mappings)
    {
        foreach (
            var field in type.Fields.Where(field => mappings.Exists(mapping => mapping.Default(field) is not null))
        )
        {
            var option = field.Options.FirstOrDefault(option =>
                option.Value == mappings.First(mapping => mapping.Default(field) is not null).Default(field)
            );
            yield return ProposalImportTexts.Defaulted(field.Label, option?.Label ?? LocalizedText.Invariant("–"));
        }

        if (mappings.Exists(mapping => !mapping.IsTransposed && mapping.Title is { } title && mapping.IsDerived(title)))
        {
            yield return ProposalImportTexts.NameDerived(type.Fields.First(field => field.IsHeadline).Label);
        }
    }

    private static IReadOnlyList<string> Headers(FileTables file) =>
        [.. file.Tables.SelectMany(table => table.Header.Cells).Where(header => header.Length > 0).Distinct()];
}
