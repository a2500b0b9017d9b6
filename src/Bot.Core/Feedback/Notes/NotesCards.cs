using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Feedback.Notes;

/// <summary>Cards and the form for several proposed entries.</summary>
internal static class NotesCards
{
    private const int Shown = 10;
    private const int ExcerptLength = 160;

    // Slack shows at most 75 characters of an option.
    private const int OptionLength = 75;

    public static Card Proposed(NotesDraft draft)
    {
        var sentence = NotesTexts.Found(draft.Entries.Count);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                new Bullets([.. draft.Entries.Take(Shown).Select(Line)]),
                .. draft.Entries.Count > Shown ? (Block[])[new Note(NotesTexts.More(draft.Entries.Count - Shown))] : [],
                .. draft.Entries.Count == CallNotes.Most ? (Block[])[new Note(NotesTexts.NoMore(CallNotes.Most))] : [],
                new Buttons(
                    draft.Entries.Count == 1
                        ? [LogAll(draft), new Button(NotesTexts.Whole, LogNotesAsOne.Name, draft.Id)]
                        :
                        [
                            LogAll(draft),
                            new Button(NotesTexts.Choose, ChooseNotes.Name, draft.Id),
                            new Button(NotesTexts.AsOne, LogNotesAsOne.Name, draft.Id),
                        ]
                ),
            ]
        );
    }

    private static Button LogAll(NotesDraft draft) =>
        new(NotesTexts.LogAll(draft.Entries.Count), LogNotes.Name, draft.Id, ButtonStyle.Primary);

    public static Form Choose(NotesDraft draft)
    {
        var options = draft
            .Entries.Select((entry, i) => new Option(Index(i), LocalizedText.Invariant(Plain(entry))))
            .ToList();
        return new Form(
            LogNotes.Name,
            NotesTexts.FormTitle,
            NotesTexts.Log,
            [
                new ChoiceInput(
                    LogNotes.Input,
                    NotesTexts.Which,
                    options,
                    [.. options.Select(option => option.Value)],
                    Multiple: true
                ),
            ],
            draft.Id
        );
    }

    public static Card Logged(IReadOnlyList<FeedbackEntry> entries) =>
        new(
            NotesTexts.Logged(entries.Count),
            [
                new Paragraph(NotesTexts.Logged(entries.Count)),
                new Bullets([.. entries.Take(Shown).Select(FeedbackCards.Line)]),
                new Buttons([
                    new Button(
                        FeedbackTexts.UndoButton,
                        UndoNotes.Name,
                        string.Join(' ', entries.Select(FeedbackTexts.Digits))
                    ),
                ]),
            ]
        );

    private static string Index(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static string Plain(FeedbackDetails entry) =>
        Truncate.ToLine(entry.Account is { } account ? $"{account}: {entry.Text}" : entry.Text, OptionLength);

    private static LocalizedText Line(FeedbackDetails entry)
    {
        var words = Truncate.ToLine(entry.Text, ExcerptLength);
        Text text = entry.Account is { } account
            ? (Text)$"{account:b}: {words} · {entry.Kind.Name():i}"
            : $"{words} · {entry.Kind.Name():i}";
        return LocalizedText.Invariant(text);
    }
}
