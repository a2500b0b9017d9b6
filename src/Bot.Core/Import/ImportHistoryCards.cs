using Bot.Core.Chat;
using Bot.Core.Facts.Segments;
using Bot.Core.Members;

namespace Bot.Core.Import;

/// <summary>Cards about imports that are done.</summary>
internal static class ImportHistoryCards
{
    private const int Shown = 15;
    private const int ButtonsShown = 5;
    private const int ChangesShown = 10;

    public static Button Open { get; } = new(ImportHistoryTexts.Imports, ListImports.Name, "");

    public static Card List(IReadOnlyList<FactSegment> segments, int former, MemberNames names)
    {
        var title = segments.Count + former == 0 ? ImportHistoryTexts.Nothing : ImportHistoryTexts.Imports;
        return new Card(
            title,
            [
                new Heading(title),
                .. segments.Count == 0
                    ? Array.Empty<Block>()
                    : [new Bullets([.. segments.Take(Shown).Select(one => ImportHistoryTexts.Line(one, names))])],
                .. Notes(segments.Count - Shown, former).Select(note => new Note(note)),
                .. segments.Any(segment => segment.CanBeUndone)
                    ? [new Buttons([.. segments.Where(segment => segment.CanBeUndone).Take(ButtonsShown).Select(Undo)])]
                    : Array.Empty<Block>(),
            ]
        );
    }

    /// <summary>Shows what changes without an import, and asks.</summary>
    /// <param name="segment">The import.</param>
    /// <param name="heir">A later import that keeps its rows.</param>
    /// <param name="changes">The figures that change.</param>
    /// <param name="names">The names of members.</param>
    public static Card Ask(
        FactSegment segment,
        FactSegment? heir,
        IReadOnlyList<LocalizedText> changes,
        MemberNames names
    )
    {
        var title = ImportHistoryTexts.UndoTitle(segment);
        return new Card(
            title,
            [
                new Heading(title),
                new Paragraph(ImportHistoryTexts.Line(segment, names)),
                .. heir is null ? Array.Empty<Block>() : [new Paragraph(ImportHistoryTexts.KeptBy(heir))],
                .. changes.Count == 0
                    ? new Block[] { new Paragraph(ImportHistoryTexts.NoFigureChanges) }
                    :
                    [
                        new Paragraph(ImportHistoryTexts.FiguresChange),
                        new Bullets([.. changes.Take(ChangesShown)]),
                        .. changes.Count > ChangesShown
                            ? new Block[] { new Note(ImportTexts.AndMore(changes.Count - ChangesShown)) }
                            : [],
                    ],
                new Note(ImportHistoryTexts.WhatStays),
                new Buttons([
                    new Button(
                        ImportHistoryTexts.UndoNumber(segment),
                        UndoImport.Name,
                        ImportTexts.Digits(segment.Number),
                        ButtonStyle.Danger
                    ),
                    new Button(ImportHistoryTexts.Keep, KeepImport.Name, ImportTexts.Digits(segment.Number)),
                ]),
            ]
        );
    }

    public static Card Undone(FactSegment segment, IEnumerable<ImportedButton> next)
    {
        var sentence = ImportHistoryTexts.Undone(segment);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                new Note(ImportHistoryTexts.WhatStays),
                new Buttons([.. next.OrderBy(button => button.Order).Select(button => button.Button), Open]),
            ]
        );
    }

    private static IEnumerable<LocalizedText> Notes(int more, int former)
    {
        if (more > 0)
        {
            yield return ImportHistoryTexts.Older(more);
        }

        if (former > 0)
        {
            yield return ImportHistoryTexts.Former(former);
        }
    }

    private static Button Undo(FactSegment segment) =>
        new(ImportHistoryTexts.UndoNumber(segment), AskToUndoImport.Name, ImportTexts.Digits(segment.Number));
}
