using Bot.Core.Chat;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>A cell that fills a field: what stands over (or before) it, its words, and its line.</summary>
internal sealed record FieldCell(FieldDefinition Field, string Head, string Words, int Line);

/// <summary>What a table says about one persona, message or claim; empty cells are left out.</summary>
internal sealed record FileRecord(int Line, IReadOnlyList<FieldCell> Cells);

/// <summary>
/// A table as one kind would read it. Either its first row names the fields and each row is a record, or its first column
/// does, as on companies' persona pages, and each other column is one.
/// </summary>
internal sealed record ColumnMapping(
    IAgreementType Kind,
    FileTable Table,
    IReadOnlyDictionary<string, int> Across,
    IReadOnlyDictionary<string, int> Down
)
{
    private static readonly HashSet<string> NoNames =
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

    /// <summary>How many of the kind's fields it names.</summary>
    public int Score => Math.Max(Across.Count, Down.Count);

    /// <summary>Whether the first column names the fields.</summary>
    public bool IsUpright => Down.Count > Across.Count;

    /// <summary>The field that a record is called by where it is no key, such as a persona's name.</summary>
    public FieldDefinition? Title => Kind.Fields.FirstOrDefault(one => one is { IsTitle: true, IsKey: false });

    /// <summary>Needed fields that no column names and nothing else gives.</summary>
    public IReadOnlyList<FieldDefinition> Lacks =>
        [.. Kind.Fields.Where(one => one.Required && !Has(one.Name) && Default(one) is null && !IsDerived(one))];

    /// <summary>What nothing reads.</summary>
    public IReadOnlyList<string> Unused =>
        IsUpright
            ?
            [
                .. Lines(Table)
                    .Where(
                        (line, at) =>
                            at > 0 && line.Cells.Count > 0 && line.Cells[0].Length > 0 && !Down.Values.Contains(at)
                    )
                    .Select(line => line.Cells[0]),
            ]
            : [.. Table.Header.Cells.Where((head, at) => head.Length > 0 && !Across.Values.Contains(at))];

    public IReadOnlyList<FileRecord> Records =>
        IsUpright
            ? [.. Enumerable.Range(1, Math.Max(0, Width - 1)).Select(Upright).Where(record => record.Cells.Count > 0)]
            : [.. Table.Rows.Select(Lying)];

    private int Width => Lines(Table).Max(line => line.Cells.Count);

    public bool Has(string field) => (IsUpright ? Down : Across).ContainsKey(field);

    /// <summary>What a field holds where a table has no column for it: any persona, any stage.</summary>
    public string? Default(FieldDefinition field) => Has(field.Name) ? null : Kind.Start("", NoOptions)[field.Name];

    /// <summary>Whether records are called by the beginning of their most important line, or by what stands over them.</summary>
    public bool IsDerived(FieldDefinition field) =>
        field == Title && !Has(field.Name) && (IsUpright || Kind.Fields.Any(lead => lead.IsHeadline && Has(lead.Name)));

    private FileRecord Lying(CsvLine line) =>
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

    private FileRecord Upright(int column)
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
            cells.Count > 0 && Title is { } title && !Has(title.Name) && Over(column) is { } name
                ? [new FieldCell(title, "", name, Table.Header.Number), .. cells]
                : cells
        );
    }

    // The column's own head, unless it only says "value"; else the heading above the table.
    private string? Over(int column)
    {
        var head = Sheet.Cell(Table.Header, column);
        var isField = Down.Values.Contains(0);
        return !isField && !NoNames.Contains(FileColumn.Plain(head)) ? head
            : Width == 2 && Table.Heading is { } heading ? Called(heading)
            : null;
    }

    // "Persona: Ops lead" and "Persona 2 – Ops lead" are called "Ops lead".
    private string Called(string heading)
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
