using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Cards of an import, from the dropped file to the result.</summary>
public static class ImportCards
{
    internal const int ProblemsShown = 20;
    private const int QuestionsShown = 10;
    private const int HeadersShown = 20;
    private const int ButtonsShown = 4;

    /// <summary>A problem in one line: place and description.</summary>
    public static LocalizedText Line(ImportProblem problem) => ImportTexts.Problem(problem);

    internal static Card HowTo(Organization organization) =>
        new(
            ImportTexts.HowTo,
            [
                new Paragraph(ImportTexts.HowTo),
                new Bullets(ImportTexts.KindsOfFiles),
                new Note(ImportTexts.Limits(organization.ImportMegabytes)),
                new Buttons([ImportHistoryCards.Open]),
            ]
        );

    /// <summary>Lists what is wrong with a file that cannot be imported.</summary>
    public static Card Unreadable(string fileName, ImportReading reading)
    {
        var sentence = reading.IsUnreadable
            ? ImportTexts.CannotImport(Truncate.ToLine(fileName, 100))
            : ImportTexts.NoGoodRow(Truncate.ToLine(fileName, 100));
        return new Card(sentence, [new Heading(sentence), .. Problems(reading), new Note(ImportTexts.NothingStored)]);
    }

    /// <summary>Shows what would be imported, or asks what is not clear yet.</summary>
    internal static Card Preview(string fileName, ImportReading reading, UpsertCounts counts, ImportValue value)
    {
        if (reading.Source is null)
        {
            return Ask(
                fileName,
                ImportTexts.WhichKind,
                [],
                [
                    .. reading.Candidates.Select(source =>
                        Answer(ImportTexts.File(source), value, value.Choices with { Source = source })
                    ),
                ],
                value
            );
        }

        if (reading.DaysAsked is { } asked)
        {
            return Ask(
                fileName,
                ImportTexts.WhichDays(asked.Header, asked.Words),
                Mapping(reading),
                [
                    Answer(
                        ImportTexts.Reads(asked.Words, DayOrder.DayFirst),
                        value,
                        value.Choices with
                        {
                            Days = DayOrder.DayFirst,
                        }
                    ),
                    Answer(
                        ImportTexts.Reads(asked.Words, DayOrder.MonthFirst),
                        value,
                        value.Choices with
                        {
                            Days = DayOrder.MonthFirst,
                        }
                    ),
                ],
                value
            );
        }

        if (!reading.IsUnreadable && reading.Asked.Count > 0)
        {
            return AskAll(fileName, reading, value);
        }

        if (!reading.CanImport)
        {
            return Unreadable(fileName, reading);
        }

        var title = ImportTexts.PreviewTitle(Truncate.ToLine(fileName, 100), reading.Source.Value);
        return new Card(
            ImportTexts.PreviewSummary(Truncate.ToLine(fileName, 100), reading, counts),
            [
                .. PreviewBlocks(title, reading, counts),
                new Note(ImportTexts.NothingStoredYet),
                new Buttons([
                    new Button(
                        ImportTexts.ImportRows(reading.FactCount),
                        ConfirmImport.Name,
                        value.Words,
                        ButtonStyle.Primary
                    ),
                    .. ShowProblems.Buttons(reading, value.Id),
                    .. reading.Adjustable.Count == 0
                        ? Array.Empty<Button>()
                        : [new Button(ImportQuestionTexts.Adjust, AskAboutImport.Name, value.Words)],
                    Cancel(value),
                ]),
            ]
        );
    }

    /// <summary>Shows what was stored.</summary>
    internal static Card Done(
        PendingImport file,
        ImportReading reading,
        UpsertCounts counts,
        IEnumerable<ImportedButton> next
    )
    {
        var fileName = file.FileName;
        var sentence = ImportTexts.Imported(Truncate.ToLine(fileName, 100), reading.Source!.Value, reading.FactCount);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                Counts(counts),
                .. Problems(reading),
                new Buttons([
                    .. next.OrderBy(button => button.Order).Select(button => button.Button),
                    .. ShowProblems.Buttons(reading, file.Id),
                    ImportHistoryCards.Open,
                ]),
            ]
        );
    }

    private static IEnumerable<Block> PreviewBlocks(LocalizedText title, ImportReading reading, UpsertCounts counts) =>
        [
            new Heading(title),
            Counts(counts),
            .. Mapping(reading),
            new Table(ImportTexts.FirstRows, reading.Heads, reading.First) { IsSortable = true },
            .. StageTables.States(reading),
            .. StageTables.Journey(reading),
            .. Notes(reading),
            .. Problems(reading),
        ];

    private static Card Ask(
        string fileName,
        LocalizedText question,
        IEnumerable<Block> blocks,
        IReadOnlyList<Button> answers,
        ImportValue value
    ) =>
        new(
            question,
            [
                new Heading(ImportTexts.QuestionTitle(Truncate.ToLine(fileName, 100))),
                .. blocks,
                new Paragraph(question),
                new Buttons([.. answers, Cancel(value)]),
            ]
        );

    // A single question with few answers is answered by a button, and more in a form.
    private static Card AskAll(string fileName, ImportReading reading, ImportValue value) =>
        reading.Asked is [{ Options.Count: <= ButtonsShown } only]
            ? Ask(
                fileName,
                only.Sentence,
                Mapping(reading),
                [
                    .. only.Options.Select(option =>
                        Answer(option.Label, value, value.Choices.With(only.Key, option.Value))
                    ),
                ],
                value
            )
            : Ask(
                fileName,
                ImportQuestionTexts.Several,
                [
                    .. Mapping(reading),
                    new Bullets([.. reading.Asked.Take(QuestionsShown).Select(question => question.Sentence)]),
                ],
                [new Button(ImportQuestionTexts.Answer, AskAboutImport.Name, value.Words, ButtonStyle.Primary)],
                value
            );

    private static IEnumerable<Block> Notes(ImportReading reading)
    {
        IReadOnlyList<LocalizedText> notes =
        [
            .. reading.Notes,
            .. ImportNoteTexts.Of(reading.Told),
            .. reading.IsFromMemory ? new[] { ImportNoteTexts.FromMemory } : [],
        ];
        return notes.Count == 0 ? [] : [new Bullets(notes)];
    }

    private static Button Answer(LocalizedText label, ImportValue value, ImportChoices choices) =>
        new(label, AnswerImport.Name, (value with { Choices = choices }).Words);

    private static Button Cancel(ImportValue value) => new(ImportTexts.Cancel, CancelImport.Name, value.Words);

    private static Fields Counts(UpsertCounts counts) =>
        new([
            new Field(ImportTexts.New, LocalizedText.Invariant($"{counts.New}")),
            new Field(ImportTexts.Changed, LocalizedText.Invariant($"{counts.Changed}")),
            new Field(ImportTexts.Unchanged, LocalizedText.Invariant($"{counts.Unchanged}")),
            .. counts.Removed == 0
                ? Array.Empty<Field>()
                : [new Field(ImportNoteTexts.Removed, LocalizedText.Invariant($"{counts.Removed}"))],
        ]);

    internal static IEnumerable<Block> Mapping(ImportReading reading)
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
                    [.. reading.Unused.Take(HeadersShown).Select(header => Truncate.ToLine(header, 40))],
                    reading.Unused.Count - HeadersShown
                )
            );
        }
    }

    private static IEnumerable<Block> Problems(ImportReading reading)
    {
        if (reading.Problems.Count == 0)
        {
            yield break;
        }

        if (!reading.IsUnreadable)
        {
            yield return new Paragraph(ImportTexts.LeftOut(reading.LeftOut));
        }

        yield return new Bullets([.. reading.Problems.Take(ProblemsShown).Select(ImportTexts.Problem)]);
        if (reading.Problems.Count > ProblemsShown)
        {
            yield return new Note(ImportTexts.AndMore(reading.Problems.Count - ProblemsShown));
        }
    }

    private static LocalizedText Words(string words) =>
        LocalizedText.Invariant(words.Length == 0 ? "–" : Truncate.ToLine(words, 40));
}
