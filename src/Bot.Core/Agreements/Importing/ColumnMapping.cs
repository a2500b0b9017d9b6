using Bot.Core.Chat;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>A cell that fills a field: its header (above or before it), its text, and its line.</summary>
internal sealed record FieldCell(FieldDefinition Field, string Head, string Words, int Line);

/// <summary>One persona, message or claim in a table, without empty cells.</summary>
internal sealed record FileRecord(int Line, IReadOnlyList<FieldCell> Cells);

/// <summary>
/// A table as one agreement type reads it. Either the first row names the fields and each row is a record, or the first
/// column names them, as on companies' persona pages, and each other column is a record.
/// </summary>
internal sealed record ColumnMapping(
    IAgreementType Kind,
    FileTable Table,
    IReadOnlyDictionary<string, int> Across,
    IReadOnlyDictionary<string, int> Down
)
{
    private static readonly HashSet<string> GenericHeaders =
    [
        "",
        "value",
        "values",
        "valor",
        "valores",
        "detail",
        "details",
        "detalle",
        "detalles",
        "description",
        "descripcion",
        "content",
        "contenido",
        "answer",
        "respuesta",
        "notes",
        "notas",
        "info",
        "informacion",
    ];

    private static readonly FieldOptions NoOptions = new(new Dictionary<string, IReadOnlyList<FieldOption>>());

    public static ColumnMapping Of(IAgreementType type, FileTable table) =>
        new(
            type,
            table,
            FieldNames.Map(type, table.Header.Cells),
            FieldNames.Map(type, [.. Lines(table).Select(line => line.Cells.Count > 0 ? line.Cells[0] : "")])
        );

    /// <summary>How many of the type's fields the table names.</summary>
    public int Score => Math.Max(Across.Count, Down.Count);

    /// <summary>Whether the first column names the fields.</summary>
    public bool IsTransposed => Down.Count > Across.Count;

    /// <summary>The field with the record's name if it is not a key, such as a persona's name.</summary>
    public FieldDefinition? Title =>
        Kind.Fields.FirstOrDefault(definition => definition is { IsTitle: true, IsKey: false });

    /// <summary>Required fields that no column names and that have no default or derived value.</summary>
    public IReadOnlyList<FieldDefinition> MissingRequired =>
        [
            .. Kind.Fields.Where(definition =>
                definition.Required && !Has(definition.Name) && Default(definition) is null && !IsDerived(definition)
            ),
        ];

    /// <summary>Headers that match no field.</summary>
    public IReadOnlyList<string> Unused =>
        IsTransposed
            ?
            [
                .. Lines(Table)
                    .Where(
                        (line, at) =>
                            at > 0 && line.Cells.Count > 0 && line.Cells[0].Length > 0 && !Down.Values.Contains(at)
                    )
                    .Select(line => line.Cells[0]),
            ]
            : [.. Table.Header.Cells.Where((header, at) => header.Length > 0 && !Across.Values.Contains(at))];

    public IReadOnlyList<FileRecord> Records =>
        IsTransposed
            ?
            [
                .. Enumerable
                    .Range(1, Math.Max(0, Width - 1))
                    .Select(ColumnRecord)
                    .Where(record => record.Cells.Count > 0),
            ]
            : [.. Table.Rows.Select(RowRecord)];

    private int Width => Lines(Table).Max(line => line.Cells.Count);

    public bool Has(string field) => (IsTransposed ? Down : Across).ContainsKey(field);

    /// <summary>The value of a field that the table has no column for, such as any persona or any stage.</summary>
    public string? Default(FieldDefinition field) => Has(field.Name) ? null : Kind.Start("", NoOptions)[field.Name];

    /// <summary>Whether records get their name from their headline or from the heading above them.</summary>
    public bool IsDerived(FieldDefinition field) =>
        field == Title
        && !Has(field.Name)
        && (IsTransposed || Kind.Fields.Any(lead => lead.IsHeadline && Has(lead.Name)));

    private FileRecord RowRecord(CsvLine line) =>
        new(
            line.Number,
            [
                .. from field in Kind.Fields
                where Across.ContainsKey(field.Name)
                let words = Sheet.Cell(line, Across[field.Name])
                where words.Length > 0
                select new FieldCell(field, Table.Header.Cells[Across[field.Name]], words, line.Number),
            ]
        );

    private FileRecord ColumnRecord(int column)
    {
        var lines = Lines(Table);
        var cells = (
            from field in Kind.Fields
            where Down.ContainsKey(field.Name)
            let line = lines[Down[field.Name]]
            let words = Sheet.Cell(line, column)
            where words.Length > 0
            select new FieldCell(field, line.Cells[0], words, line.Number)
        ).ToList();
        return new FileRecord(
            Table.Header.Number,
            cells.Count > 0 && Title is { } title && !Has(title.Name) && ColumnTitle(column) is { } name
                ? [new FieldCell(title, "", name, Table.Header.Number), .. cells]
                : cells
        );
    }

    // The header of the column, unless it only says "value"; else the heading above the table.
    private string? ColumnTitle(int column)
    {
        var header = Sheet.Cell(Table.Header, column);
        var isField = Down.Values.Contains(0);
        return !isField && !GenericHeaders.Contains(FileColumn.Plain(header)) ? header
            : Width == 2 && Table.Heading is { } heading ? NameFrom(heading)
            : null;
    }

    // "Persona: Ops lead" and "Persona 2 – Ops lead" both give "Ops lead".
    private string NameFrom(string heading)
    {
        var parts = heading.Split([':', '–', '—'], 2);
        var isKind =
            parts.Length == 2
            && Kind.Words.Split('|')
                .Append($"buyer {Kind.Key}")
                .Contains(
                    Folding.Fold(parts[0]).Trim().TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Trim()
                );
        return (isKind ? parts[1] : heading).Trim().TrimEnd(':');
    }

    private static List<CsvLine> Lines(FileTable table) => [table.Header, .. table.Rows];
}
