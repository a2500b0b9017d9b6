using Bot.Core.Chat;
using Bot.Core.Files;
using Bot.Core.Journey;
using Bot.Core.Members;

namespace Bot.Core.Feedback;

/// <summary>Renders feedback as cards.</summary>
internal static class FeedbackCards
{
    public const int ListLength = 10;

    // The most text that a button can carry on every platform.
    public const int CarriedWords = 1500;
    private const int ExcerptLength = 160;
    private const int TrailLength = 20;

    public static Card Receipt(
        FeedbackEntry entry,
        Voice voice,
        CaptureOutcome outcome,
        IReadOnlyList<FeedbackEntry> similar
    )
    {
        var sentence = outcome switch
        {
            CaptureOutcome.AddedVoice => FeedbackTexts.AddedVoice(entry),
            CaptureOutcome.JoinedOthers => FeedbackTexts.JoinedOthers(entry),
            CaptureOutcome.KnownMessage => FeedbackTexts.KnownMessage(entry),
            _ => FeedbackTexts.Saved(entry),
        };
        List<Block> blocks = [new Paragraph(sentence), .. Statement(entry)];
        if (similar.Count > 0)
        {
            blocks.Add(new Paragraph(FeedbackTexts.SimilarHeading));
            blocks.Add(new Bullets([.. similar.Select(Line)]));
        }

        List<Button> buttons =
        [
            .. entry.Reporter == voice.Member ? [Edit(entry)] : Array.Empty<Button>(),
            new(FeedbackTexts.UndoButton, FeedbackActions.Undo, UndoFeedback.ButtonValue(entry, voice)),
        ];
        if (voice.Place.Kind == AddressKind.Channel)
        {
            buttons.Add(new Button(FeedbackTexts.PublishButton, FeedbackActions.Publish, FeedbackTexts.Digits(entry)));
        }

        return new Card(sentence, [.. blocks, new Buttons(buttons), new Note(FeedbackTexts.ReceiptNote)]);
    }

    public static Card NoText(string words) => Card.Say(FeedbackTexts.NoText(Excerpt(words)));

    public static Card Edited(FeedbackEntry entry) =>
        new(
            FeedbackTexts.Edited(entry),
            [new Paragraph(FeedbackTexts.Edited(entry)), .. Statement(entry), new Buttons([Edit(entry), Delete(entry)])]
        );

    public static Card Deleted(FeedbackEntry entry) => WithWords(FeedbackTexts.Deleted(entry), entry);

    /// <param name="entry">The entry before the undo.</param>
    /// <param name="changed">The entry after it.</param>
    public static Card Undone(FeedbackEntry entry, FeedbackEntry changed) =>
        changed.Deleted is null
            ? Card.Say(FeedbackTexts.VoiceUndone(entry))
            : WithWords(FeedbackTexts.Undone(entry), entry);

    public static Card TooLate(FeedbackEntry entry) =>
        Card.Ask(FeedbackTexts.TooLate(entry), Edit(entry), Delete(entry));

    public static Card SourceChanged(FeedbackEntry entry, LocalizedText question) =>
        new(question, [new Paragraph(question), .. Statement(entry), new Buttons([Edit(entry), Delete(entry)])]);

    public static Card Public(FeedbackEntry entry, string member) =>
        new(
            FeedbackTexts.Heard(member, entry),
            [new Paragraph(FeedbackTexts.Heard(member, entry)), .. Statement(entry)]
        );

    public static Card Whole(FeedbackEntry entry, MemberNames names, bool mayChange)
    {
        var title = LocalizedText.Invariant(FeedbackTexts.Number(entry));
        List<Block> blocks =
        [
            new Heading(title),
            .. Statement(entry),
            new Paragraph(FeedbackTexts.Voices),
            new Bullets([
                .. entry
                    .Voices.TakeLast(TrailLength)
                    .Select(voice => FeedbackTexts.Voice(names[voice.Member], voice.At)),
            ]),
        ];
        if (mayChange && entry.Changes.Count > 0)
        {
            blocks.Add(new Paragraph(FeedbackTexts.History));
            blocks.Add(
                new Bullets([
                    .. entry
                        .Changes.TakeLast(TrailLength)
                        .Select(change => FeedbackTexts.Change(change, names[change.Member])),
                ])
            );
        }

        return new Card(Line(entry), mayChange ? [.. blocks, new Buttons([Edit(entry), Delete(entry)])] : blocks);
    }

    /// <param name="entries">A page of entries, plus one if there are more.</param>
    /// <param name="names">Names of the members.</param>
    /// <param name="query">The filters and the position of the page.</param>
    /// <param name="isMine">Whether the list holds only the member's own entries.</param>
    public static Card List(IReadOnlyList<FeedbackEntry> entries, MemberNames names, FeedbackQuery query, bool isMine)
    {
        if (entries.Count == 0)
        {
            return Card.Say(Nothing(query, isMine));
        }

        var title = isMine ? FeedbackTexts.MineTitle : FeedbackTexts.ListTitle;
        var more = new Button(
            FeedbackTexts.MoreButton,
            isMine ? FeedbackActions.Mine : FeedbackActions.List,
            query.From(query.Skip + ListLength)
        );
        if (more.Value.Length > CarriedWords)
        {
            var rest = entries.Count > ListLength ? new Block[] { new Note(FeedbackTexts.SearchMore) } : [];
            return new Card(title, [.. Page(title, entries, names), .. rest]);
        }

        var isWhole = entries.Count <= ListLength;
        List<Button> buttons =
        [
            .. isWhole ? Array.Empty<Button>() : [more],
            .. isMine ? Array.Empty<Button>() : [FileButton.To(ExportFeedback.Offer(query.Options.Trim()))],
        ];
        return new Card(
            title,
            [.. Page(title, entries, names), .. buttons.Count == 0 ? Array.Empty<Block>() : [new Buttons(buttons)]]
        );
    }

    /// <summary>
    /// Buttons that undo what the member has just reported: the receipt may be gone, because in a channel only they saw it.
    /// </summary>
    public static IReadOnlyList<Button> Undoable(
        IReadOnlyList<FeedbackEntry> entries,
        Member member,
        DateTimeOffset now
    ) =>
        [
            .. from entry in entries.Take(ListLength)
            from voice in entry.Voices
            where member.Is(voice.Member) && now - voice.At <= FeedbackHistory.UndoTime
            orderby voice.At descending
            select new Button(
                FeedbackTexts.UndoOne(entry),
                FeedbackActions.Undo,
                UndoFeedback.ButtonValue(entry, voice)
            ),
        ];

    /// <summary>An entry in one line: number, account and excerpt.</summary>
    public static LocalizedText Line(FeedbackEntry entry)
    {
        // Two statements, because a conditional expression of interpolated strings would be a plain string and lose its
        // spans.
        if (entry.Details.Account is { } account)
        {
            return new LocalizedText(
                $"{FeedbackTexts.Number(entry):b} {account}: {Excerpt(entry.Text)}",
                $"{FeedbackTexts.Number(entry):b} {account}: {Excerpt(entry.Text)}"
            );
        }

        return new LocalizedText(
            $"{FeedbackTexts.Number(entry):b} {Excerpt(entry.Text)}",
            $"{FeedbackTexts.Number(entry):b} {Excerpt(entry.Text)}"
        );
    }

    private static IEnumerable<Block> Page(
        LocalizedText title,
        IReadOnlyList<FeedbackEntry> entries,
        MemberNames names
    ) =>
        [
            new Heading(title),
            new Bullets([.. entries.Take(ListLength).Select(entry => LineWithFacts(entry, names))])
            {
                AsTable = FeedbackTable.Of(title, entries.Take(ListLength), names),
            },
        ];

    private static LocalizedText LineWithFacts(FeedbackEntry entry, MemberNames names)
    {
        Text text =
            $"{Line(entry)} · {entry.Details.Kind.Name():i} · "
            + $"{FeedbackTexts.VoicesOf(entry.Voices.Count)} · {names[entry.Reporter]} · {entry.Created:d}";
        return LocalizedText.Invariant(text);
    }

    private static LocalizedText Nothing(FeedbackQuery query, bool isMine) =>
        query switch
        {
            { Skip: > 0 } => FeedbackTexts.NoMore,
            { Options.Length: > 0 } => FeedbackTexts.NoneSuch,
            _ => isMine ? FeedbackTexts.NoneOfYoursYet : FeedbackTexts.NoneYet,
        };

    private static IEnumerable<Block> Statement(FeedbackEntry entry) =>
        [new Quote(LocalizedText.Invariant(entry.Text), Source(entry)), new Fields([.. Facts(entry.Details)])];

    private static LocalizedText? Source(FeedbackEntry entry) =>
        entry.Voices.Select(voice => voice.Source).FirstOrDefault(source => source is not null) is { } source
            ? FeedbackTexts.Source(source)
            : null;

    private static IEnumerable<Field> Facts(FeedbackDetails details)
    {
        yield return new Field(FeedbackTexts.Kind, details.Kind.Name());
        if (details.Account is { } account)
        {
            yield return new Field(FeedbackTexts.Account, LocalizedText.Invariant(account));
        }

        if (details.Deal is { } deal)
        {
            yield return new Field(
                FeedbackTexts.Deal,
                details.Amount is { } amount ? LocalizedText.Invariant($"{amount}") : LocalizedText.Invariant(deal)
            );
        }

        if (details.Stage is { } stage)
        {
            yield return new Field(FeedbackTexts.Stage, stage.Name());
        }

        if (details.Persona is { } persona)
        {
            yield return new Field(FeedbackTexts.Persona, LocalizedText.Invariant(persona));
        }

        if (details.Tags.Count > 0)
        {
            yield return new Field(
                FeedbackTexts.Tags,
                LocalizedText.Invariant(string.Join(' ', details.Tags.Select(tag => "#" + tag)))
            );
        }
    }

    // The text stays visible to the member, with a button to log it again.
    private static Card WithWords(LocalizedText sentence, FeedbackEntry entry)
    {
        var words = entry.Voices is [.., var last] ? last.Words : entry.Text;
        List<Block> blocks = [new Paragraph(sentence), new Quote(LocalizedText.Invariant(words))];
        if (words.Length <= CarriedWords)
        {
            blocks.Add(new Buttons([new Button(FeedbackTexts.LogAgainButton, FeedbackActions.Capture, words)]));
        }

        return new Card(sentence, blocks);
    }

    private static Button Edit(FeedbackEntry entry) =>
        new(FeedbackTexts.EditButton, FeedbackActions.Edit, FeedbackTexts.Digits(entry));

    private static Button Delete(FeedbackEntry entry) =>
        new(
            FeedbackTexts.DeleteButton,
            FeedbackActions.Delete,
            FeedbackTexts.Digits(entry),
            ButtonStyle.Danger,
            FeedbackTexts.ConfirmDelete(entry)
        );

    public static string Excerpt(string words) => Truncate.ToLine(words, ExcerptLength);
}
