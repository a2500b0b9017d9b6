using Bot.Core.Chat;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>The parts of an import's preview.</summary>
internal static class PreviewBlocks
{
    private const int HeadersShown = 20;
    private const int LongestCell = 60;

    public static Fields Counts(ImportedFile file)
    {
        var counts = new (LocalizedText Label, int Count, bool IsAlways)[]
        {
            (ProposalImportTexts.New, file.Plan.Count(ImportAction.New), true),
            (ProposalImportTexts.Changes, file.Plan.Count(ImportAction.Change), true),
            (ProposalImportTexts.SameAlready, file.Plan.Count(ImportAction.Same), true),
            (ProposalImportTexts.Waiting, file.Plan.Count(ImportAction.Waits), false),
            (ProposalImportTexts.Rejected, file.Plan.Count(ImportAction.Rejected), false),
            (ProposalImportTexts.Problems, ProposalImportCards.Bad(file.Reading), false),
        };
        return new Fields([
            .. counts
                .Where(count => count.IsAlways || count.Count > 0)
                .Select(count => new Field(count.Label, LocalizedText.Invariant($"{count.Count}"))),
        ]);
    }

    public static IEnumerable<Block> Mapping(ProposalReading reading)
    {
        yield return new Table(
            ImportTexts.Mapping,
            [ImportTexts.Meaning, ImportTexts.InFile, ImportTexts.FirstCell],
            [
                .. reading.Columns.Select(column =>
                    (IReadOnlyList<LocalizedText>)[column.Name, Words(column.Header), Words(column.FirstCell)]
                ),
            ]
        );
        if (reading.Unused.Count > 0)
        {
            yield return new Note(
                ImportTexts.Unused(
                    [.. reading.Unused.Take(HeadersShown).Select(head => Truncate.ToLine(head, 40))],
                    reading.Unused.Count - HeadersShown
                )
            );
        }
    }

    public static IEnumerable<Block> Days(ImportedFile file, string header, string words) =>
        [
            new Paragraph(ImportTexts.WhichDays(header, words)),
            new Buttons([
                .. new[] { DayOrder.DayFirst, DayOrder.MonthFirst }.Select(order => new Button(
                    ImportTexts.Reads(words, order),
                    ProposalImportActions.Preview,
                    (file.Value with { Days = order }).Words
                )),
                ProposalImportCards.Cancel(file.Value),
            ]),
        ];

    public static IEnumerable<Block> First(ImportedFile file)
    {
        // The two fields that identify a row best. The review card shows the rest.
        var fields = file
            .View.Kind.Fields.Where(field => !field.IsTitle && (field.IsHeadline || field.Required))
            .Concat(
                file.View.Kind.Fields.Where(field =>
                    !field.IsTitle && file.Plan.Rows.Any(row => row.Content[field.Name] is not null)
                )
            )
            .Distinct()
            .Take(2)
            .ToList();
        var rows = file
            .Plan.Rows.Take(ProposalImportCards.RowsShown)
            .Select(row =>
                (IReadOnlyList<LocalizedText>)
                    [
                        LocalizedText.Invariant(VersionRef.Digits(row.Line)),
                        ProposalImportCards.Title(file, row),
                        .. fields.Select(field => Value(file.View, field, row.Content)),
                        ProposalImportCards.Fate(row.Fate),
                    ]
            )
            .ToList();
        return rows.Count == 0
            ? []
            :
            [
                new Table(
                    ProposalImportTexts.FirstRows,
                    [
                        ProposalImportTexts.LineHead,
                        ProposalImportTexts.NameHead,
                        .. fields.Select(field => field.Label),
                        ProposalImportTexts.FateHead,
                    ],
                    rows
                )
                {
                    IsSortable = true,
                },
            ];
    }

    public static IEnumerable<Block> Changes(ImportedFile file) =>
        Listed(
            ProposalImportTexts.TheseChange,
            [
                .. file
                    .Plan.Of(ImportAction.Change)
                    .Select(row =>
                        ProposalImportTexts.Line(
                            row.Line,
                            ProposalImportCards.Title(file, row),
                            RowChanges.Of(file.View, row)
                        )
                    ),
            ]
        );

    public static IEnumerable<Block> Waits(ImportedFile file) =>
        Listed(
            ProposalImportTexts.TheseWait,
            [
                .. file
                    .Plan.Of(ImportAction.Waits)
                    .Select(row =>
                        ProposalImportTexts.Line(
                            row.Line,
                            ProposalImportCards.Title(file, row),
                            ProposalImportTexts.WaitsBy(row.Basis!, file.View.Names[row.Basis!.Author])
                        )
                    ),
            ]
        );

    public static IEnumerable<Block> Problems(ProposalReading reading) =>
        Listed(
            ImportTexts.LeftOut(ProposalImportCards.Bad(reading)),
            [.. reading.Problems.Select(ImportTexts.Problem)]
        );

    private static IEnumerable<Block> Listed(LocalizedText title, IReadOnlyList<LocalizedText> lines) =>
        lines.Count == 0
            ? []
            :
            [
                new Paragraph(title),
                new Bullets([
                    .. lines.Take(ProposalImportCards.LinesShown),
                    .. lines.Count > ProposalImportCards.LinesShown
                        ? new[] { ProposalImportTexts.AndMore(lines.Count - ProposalImportCards.LinesShown) }
                        : [],
                ]),
            ];

    public static IEnumerable<Block> Notes(ImportedFile file) =>
        [
            .. file.Reading.Notes.Select(note => new Note(note)),
            .. file.Plan.Count(ImportAction.Change) == 0
                ? Array.Empty<Block>()
                : [new Note(ProposalImportTexts.EmptyKeeps)],
            .. file.Others.Count == 0
                ? Array.Empty<Block>()
                : [new Note(ProposalImportTexts.OtherKinds([.. file.Others.Select(type => type.Texts.Plural)]))],
        ];

    private static LocalizedText Value(AgreementView view, FieldDefinition field, AgreementContent content) =>
        content[field.Name] is not { } words ? LocalizedText.Invariant("–")
        : field.Type is FieldType.Choice or FieldType.Day ? ContentBlocks.Values(view, field, words)[0]
        : LocalizedText.Invariant(Truncate.ToLine(string.Join(" · ", words.Split('\n')), LongestCell));

    private static LocalizedText Words(string words) =>
        LocalizedText.Invariant(
            Truncate.ToLine(string.Join(" · ", words.Split('\n', StringSplitOptions.RemoveEmptyEntries)), 40)
        );
}
