using Bot.Core.Chat;
using Bot.Core.Import;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>An import of personas, messages or claims from the table to what came of it.</summary>
internal static class ProposalImportCards
{
    private const int LinesShown = 10;
    private const int RowsShown = 5;
    private const int RowsOnPage = 20;
    private const int HeadersShown = 20;
    private const int LongestCell = 60;

    public static Form PasteForm(IAgreementType type, string words = "") =>
        new(
            ProposalImportActions.Read,
            ProposalImportTexts.FormTitle,
            ProposalImportTexts.PreviewButton,
            [
                new TextInput(
                    "table",
                    ProposalImportTexts.TableLabel,
                    words,
                    Multiline: true,
                    Hint: ProposalImportTexts.TableHint
                ),
            ],
            type.Key,
            ProposalImportTexts.FormIntro(type)
        );

    /// <summary>What is wrong with a file of which nothing can be read.</summary>
    public static Card Unreadable(string name, IReadOnlyList<ImportProblem> problems)
    {
        var sentence = ProposalImportTexts.Cannot(ProposalImportTexts.File(name));
        return new Card(
            sentence,
            [new Heading(sentence), new Bullets([.. problems.Take(LinesShown).Select(ImportTexts.Problem)])]
        );
    }

    /// <summary>Several kinds are in it, or its columns fit several.</summary>
    public static Card WhichKind(string name, IReadOnlyList<IAgreementType> types, ProposalImportValue value) =>
        new(
            ProposalImportTexts.WhichKind,
            [
                new Heading(ProposalImportTexts.Question(ProposalImportTexts.File(name))),
                new Paragraph(ProposalImportTexts.WhichKind),
                new Buttons([
                    .. types.Select(type => new Button(
                        type.Texts.Plural,
                        ProposalImportActions.Preview,
                        (value with { Kind = type.Key }).Words
                    )),
                    Cancel(value),
                ]),
            ]
        );

    /// <summary>What is in the file, what each row would do, and what can be confirmed; or what has to be asked before.</summary>
    public static Card Preview(ImportedFile file, LocalizedText? before = null)
    {
        if (file.IsUnreadable)
        {
            return Unreadable(file.Name, file.Reading.Problems);
        }

        var title = ProposalImportTexts.Title(file.View.Kind.Texts.Plural, file.Called);
        IReadOnlyList<Block> opening =
        [
            new Heading(title),
            .. before is null ? Array.Empty<Block>() : [new Paragraph(before)],
        ];
        return file.Reading.DaysAsked is { } asked
            ? new Card(
                ImportTexts.WhichDays(asked.Header, asked.Words),
                [.. opening, .. Mapping(file.Reading), .. Days(file, asked.Header, asked.Words)]
            )
            : new Card(
                ProposalImportTexts.PreviewSummary(title, file.Plan, Bad(file.Reading)),
                [
                    .. opening,
                    Counts(file),
                    .. Mapping(file.Reading),
                    .. First(file),
                    .. Changes(file),
                    .. Waits(file),
                    .. Problems(file.Reading),
                    .. Notes(file),
                    .. Confirm(file),
                ]
            );
    }

    /// <summary>Every row with what would happen to it, page by page.</summary>
    public static Card Rows(ImportedFile file, int page)
    {
        var pages = Math.Max(1, (file.Plan.Rows.Count + RowsOnPage - 1) / RowsOnPage);
        var shown = Math.Clamp(page, 1, pages);
        var rows = file.Plan.Rows.Skip((shown - 1) * RowsOnPage).Take(RowsOnPage).ToList();
        var title = ProposalImportTexts.Title(file.View.Kind.Texts.Plural, file.Called);
        return new Card(
            title,
            [
                new Heading(title),
                .. rows.Count == 0
                    ? Array.Empty<Block>()
                    :
                    [
                        new Bullets([
                            .. rows.Select(row => ProposalImportTexts.Line(row.Line, Title(file, row), Fate(row.Fate))),
                        ]),
                    ],
                new Note(
                    AgreementTexts.Showing(
                        rows.Count == 0 ? 0 : ((shown - 1) * RowsOnPage) + 1,
                        ((shown - 1) * RowsOnPage) + rows.Count,
                        file.Plan.Rows.Count
                    )
                ),
                .. shown < pages
                    ? new Block[]
                    {
                        new Buttons([
                            new Button(
                                ProposalImportTexts.MoreRows,
                                ProposalImportActions.Rows,
                                (file.Value with { Extra = VersionRef.Digits(shown + 1) }).Words
                            ),
                        ]),
                    }
                    : [],
            ]
        );
    }

    /// <summary>What came of it, to who imported.</summary>
    public static Card Done(ProposalImport import, IReadOnlyList<Side> without)
    {
        var outcome = import.Outcome!;
        var sentence = ProposalImportTexts.Done(outcome, ProposalImportTexts.File(import.FileName));
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. outcome.Proposed > 0 ? new Block[] { new Paragraph(ProposalImportTexts.HowItGoesOn) } : [],
                .. outcome.Proposed > 0 && without.Count > 0
                    ? new Block[] { new Paragraph(ReceiptTexts.NoApprover(without)) }
                    : [],
                .. outcome.Overtaken.Count > 0
                    ? new Block[] { new Paragraph(ProposalImportTexts.Overtaken(outcome.Overtaken)) }
                    : [],
                .. outcome.Proposed > 0 ? new Block[] { new Buttons([Review, Withdraw(import)]) } : [],
            ]
        );
    }

    /// <summary>To an approver.</summary>
    public static Card Asked(int count, Member author) =>
        Card.Ask(ProposalImportTexts.Asked(count, author.Name), Review with { Style = ButtonStyle.Primary });

    /// <summary>To an approver whose signatures have been waited for.</summary>
    public static Card StillWait(int count, string author, DateTimeOffset since) =>
        Card.Ask(ProposalImportTexts.StillWait(count, author, since), Review with { Style = ButtonStyle.Primary });

    /// <summary>To an admin, who can change that.</summary>
    public static Card NobodyCanSign(int count, Member author, IReadOnlyList<Side> without) =>
        Card.Ask(
            ProposalImportTexts.NobodyCanSign(count, author.Name, without),
            new Button(ReceiptTexts.WhoIsWho, MemberActions.Settings, "", ButtonStyle.Primary),
            Review
        );

    private static Button Review => new(ProposalImportTexts.ReviewButton, AgreementActions.Queue, "");

    private static Button Withdraw(ProposalImport import) =>
        new(
            ProposalImportTexts.WithdrawButton,
            ProposalImportActions.Withdraw,
            import.Id,
            ButtonStyle.Danger,
            ProposalImportTexts.WithdrawConfirm
        );

    private static Button Cancel(ProposalImportValue value) =>
        new(ProposalImportTexts.CancelButton, ProposalImportActions.Cancel, value.Words);

    private static Fields Counts(ImportedFile file)
    {
        var counts = new (LocalizedText Label, int Count, bool IsAlways)[]
        {
            (ProposalImportTexts.New, file.Plan.Count(ImportAction.New), true),
            (ProposalImportTexts.Changes, file.Plan.Count(ImportAction.Change), true),
            (ProposalImportTexts.SameAlready, file.Plan.Count(ImportAction.Same), true),
            (ProposalImportTexts.Waiting, file.Plan.Count(ImportAction.Waits), false),
            (ProposalImportTexts.Rejected, file.Plan.Count(ImportAction.Rejected), false),
            (ProposalImportTexts.Problems, Bad(file.Reading), false),
        };
        return new Fields([
            .. counts
                .Where(count => count.IsAlways || count.Count > 0)
                .Select(count => new Field(count.Label, LocalizedText.Invariant($"{count.Count}"))),
        ]);
    }

    private static IEnumerable<Block> Mapping(ProposalReading reading)
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

    private static IEnumerable<Block> Days(ImportedFile file, string header, string words) =>
        [
            new Paragraph(ImportTexts.WhichDays(header, words)),
            new Buttons([
                .. new[] { DayOrder.DayFirst, DayOrder.MonthFirst }.Select(order => new Button(
                    ImportTexts.Reads(words, order),
                    ProposalImportActions.Preview,
                    (file.Value with { Days = order }).Words
                )),
                Cancel(file.Value),
            ]),
        ];

    private static IEnumerable<Block> First(ImportedFile file)
    {
        // What tells rows apart and what is needed; the rest is on the card that is signed.
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
            .Plan.Rows.Take(RowsShown)
            .Select(row =>
                (IReadOnlyList<LocalizedText>)
                    [
                        LocalizedText.Invariant(VersionRef.Digits(row.Line)),
                        Title(file, row),
                        .. fields.Select(field => Value(file.View, field, row.Content)),
                        Fate(row.Fate),
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
                ),
            ];
    }

    private static IEnumerable<Block> Changes(ImportedFile file) =>
        Listed(
            ProposalImportTexts.TheseChange,
            [
                .. file
                    .Plan.Of(ImportAction.Change)
                    .Select(row => ProposalImportTexts.Line(row.Line, Title(file, row), RowChanges.Of(file.View, row))),
            ]
        );

    private static IEnumerable<Block> Waits(ImportedFile file) =>
        Listed(
            ProposalImportTexts.TheseWait,
            [
                .. file
                    .Plan.Of(ImportAction.Waits)
                    .Select(row =>
                        ProposalImportTexts.Line(
                            row.Line,
                            Title(file, row),
                            ProposalImportTexts.WaitsBy(row.Basis!, file.View.Names[row.Basis!.Author])
                        )
                    ),
            ]
        );

    private static IEnumerable<Block> Problems(ProposalReading reading) =>
        Listed(ImportTexts.LeftOut(Bad(reading)), [.. reading.Problems.Select(ImportTexts.Problem)]);

    private static IEnumerable<Block> Listed(LocalizedText title, IReadOnlyList<LocalizedText> lines) =>
        lines.Count == 0
            ? []
            :
            [
                new Paragraph(title),
                new Bullets([
                    .. lines.Take(LinesShown),
                    .. lines.Count > LinesShown ? new[] { ProposalImportTexts.AndMore(lines.Count - LinesShown) } : [],
                ]),
            ];

    private static IEnumerable<Block> Notes(ImportedFile file) =>
        [
            .. file.Reading.Notes.Select(note => new Note(note)),
            .. file.Plan.Count(ImportAction.Change) == 0
                ? Array.Empty<Block>()
                : [new Note(ProposalImportTexts.EmptyKeeps)],
            .. file.Others.Count == 0
                ? Array.Empty<Block>()
                : [new Note(ProposalImportTexts.OtherKinds([.. file.Others.Select(type => type.Texts.Plural)]))],
        ];

    private static IEnumerable<Block> Confirm(ImportedFile file)
    {
        var (added, changed) = (file.Plan.Count(ImportAction.New), file.Plan.Count(ImportAction.Change));
        var rows = new Button(
            ProposalImportTexts.ShowRows,
            ProposalImportActions.Rows,
            (file.Value with { Extra = "1" }).Words
        );
        if (added + changed == 0)
        {
            yield return new Paragraph(
                file.Plan.Rows.Count == 0 ? ProposalImportTexts.NothingGood : ProposalImportTexts.NothingToPropose
            );
            if (file.Plan.Rows.Count > RowsShown)
            {
                yield return new Buttons([rows]);
            }

            yield break;
        }

        yield return new Note(ProposalImportTexts.NothingStoredYet);
        yield return new Buttons([
            new Button(
                ProposalImportTexts.ProposeAll(added, changed),
                ProposalImportActions.Confirm,
                (file.Value with { Extra = ProposalImportValue.All }).Words,
                ButtonStyle.Primary
            ),
            .. added > 0 && changed > 0
                ? new[]
                {
                    new Button(
                        ProposalImportTexts.OnlyNew(added),
                        ProposalImportActions.Confirm,
                        (file.Value with { Extra = ProposalImportValue.OnlyNew }).Words
                    ),
                }
                : [],
            .. file.Plan.Rows.Count > RowsShown ? new[] { rows } : [],
            Cancel(file.Value),
        ]);
    }

    private static LocalizedText Fate(ImportAction fate) =>
        fate switch
        {
            ImportAction.New => ProposalImportTexts.FateNew,
            ImportAction.Change => ProposalImportTexts.FateChange,
            ImportAction.Same => ProposalImportTexts.FateSame,
            ImportAction.Waits => ProposalImportTexts.FateWaits,
            ImportAction.Rejected => ProposalImportTexts.FateRejected,
            _ => throw new ArgumentOutOfRangeException(nameof(fate)),
        };

    private static LocalizedText Title(ImportedFile file, PlannedRow row) =>
        file.View.Kind.Title(row.Content, file.View.Options);

    private static LocalizedText Value(AgreementView view, FieldDefinition field, AgreementContent content) =>
        content[field.Name] is not { } words ? LocalizedText.Invariant("–")
        : field.Type is FieldType.Choice or FieldType.Day ? ContentBlocks.Values(view, field, words)[0]
        : LocalizedText.Invariant(Truncate.ToLine(string.Join(" · ", words.Split('\n')), LongestCell));

    private static LocalizedText Words(string words) =>
        LocalizedText.Invariant(
            Truncate.ToLine(string.Join(" · ", words.Split('\n', StringSplitOptions.RemoveEmptyEntries)), 40)
        );

    private static int Bad(ProposalReading reading) =>
        reading.Problems.Select(problem => problem.Line).Distinct().Count();
}
