using Bot.Core.Chat;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>Cards of an import of personas, messages or claims.</summary>
internal static class ProposalImportCards
{
    public const int LinesShown = 10;
    public const int RowsShown = 5;
    private const int RowsOnPage = 20;

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

    /// <summary>Lists what is wrong with a file that cannot be read.</summary>
    public static Card Unreadable(string name, IReadOnlyList<ImportProblem> problems)
    {
        var sentence = ProposalImportTexts.Cannot(ProposalImportTexts.File(name));
        return new Card(
            sentence,
            [new Heading(sentence), new Bullets([.. problems.Take(LinesShown).Select(ImportTexts.Problem)])]
        );
    }

    /// <summary>Asks for the type when the file holds several, or its columns fit several.</summary>
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

    /// <summary>
    /// Shows the file's content, the action for each row, and the buttons to confirm; or asks how days are written.
    /// </summary>
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
                [
                    .. opening,
                    .. PreviewBlocks.Mapping(file.Reading),
                    .. PreviewBlocks.Days(file, asked.Header, asked.Words),
                ]
            )
            : new Card(
                ProposalImportTexts.PreviewSummary(title, file.Plan, Bad(file.Reading)),
                [
                    .. opening,
                    PreviewBlocks.Counts(file),
                    .. PreviewBlocks.Mapping(file.Reading),
                    .. PreviewBlocks.First(file),
                    .. PreviewBlocks.Changes(file),
                    .. PreviewBlocks.Waits(file),
                    .. PreviewBlocks.Problems(file.Reading),
                    .. PreviewBlocks.Notes(file),
                    .. Confirm(file),
                ]
            );
    }

    /// <summary>One page of all rows, with the action for each.</summary>
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

    public static Button Cancel(ProposalImportValue value) =>
        new(ProposalImportTexts.CancelButton, ProposalImportActions.Cancel, value.Words);

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

    public static LocalizedText Fate(ImportAction fate) =>
        fate switch
        {
            ImportAction.New => ProposalImportTexts.FateNew,
            ImportAction.Change => ProposalImportTexts.FateChange,
            ImportAction.Same => ProposalImportTexts.FateSame,
            ImportAction.Waits => ProposalImportTexts.FateWaits,
            ImportAction.Rejected => ProposalImportTexts.FateRejected,
            _ => throw new ArgumentOutOfRangeException(nameof(fate)),
        };

    public static LocalizedText Title(ImportedFile file, PlannedRow row) =>
        file.View.Kind.Title(row.Content, file.View.Options);

    public static int Bad(ProposalReading reading) =>
        reading.Problems.Select(problem => problem.Line).Distinct().Count();
}
