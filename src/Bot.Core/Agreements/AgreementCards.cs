using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Cards that answer a question about an agreement: the agreed text and its status.</summary>
internal static class AgreementCards
{
    private const int LongestLead = 500;

    private const int ListLength = 12;
    private const int ListButtons = 5;

    /// <summary>
    /// Shows the agreed version in short, or the marked proposal while none is agreed. <paramref name="added"/> goes
    /// below the text.
    /// </summary>
    public static Card Answer(
        AgreementView view,
        Agreement agreement,
        LocalizedText? insteadBecause = null,
        params IReadOnlyList<Block> added
    ) => Answer(view, agreement, isWhole: false, insteadBecause, added);

    /// <summary>The same answer with all that was signed.</summary>
    public static Card WholeAnswer(AgreementView view, Agreement agreement, IReadOnlyList<Block> added) =>
        Answer(view, agreement, isWhole: true, null, added);

    private static Card Answer(
        AgreementView view,
        Agreement agreement,
        bool isWhole,
        LocalizedText? insteadBecause,
        IReadOnlyList<Block> added
    )
    {
        if (agreement.Current is not { } version)
        {
            return Card.Ask(
                AgreementTexts.NothingShown(view.Title(agreement)),
                ProposeChange(view, agreement),
                History(view, agreement)
            );
        }

        var inShort = ContentBlocks.InShort(view, version.Content);
        var pages = ContentBlocks.Pages((isWhole ? null : inShort) ?? ContentBlocks.Of(view, version.Content));
        var status = Status(view, agreement, version);
        var title = AgreementTexts.Marked(view.Title(version), view.Called(agreement));
        return new Card(
            AgreementTexts.Warned(AgreementTexts.Heading(title, version.Number), view.Warnings(version)),
            [
                .. insteadBecause is null ? [] : new Block[] { new Paragraph(insteadBecause) },
                new Heading(ContentLanguages.Mark(title, ContentLanguages.ToMark(view, version.Content))),
                .. Warnings(view, version),
                .. version.State == AgreementState.Agreed ? [] : status,
                .. pages[0],
                .. added,
                .. version.State == AgreementState.Agreed ? status : [],
                new Buttons([
                    .. inShort is null ? [] : new[] { ShowAll(view, agreement, isWhole) },
                    .. AnswerButtons(view, agreement, version, pages.Count),
                ]),
            ]
        );
    }

    // The button updates the card it is on.
    private static Button ShowAll(AgreementView view, Agreement agreement, bool isWhole) =>
        new(
            isWhole ? AgreementTexts.ShowLess : AgreementTexts.ShowAll,
            view.Actions.Show,
            new VersionRef(agreement.Subject, 0, isWhole ? VersionRef.InShort : VersionRef.Whole).ToString()
        );

    /// <summary>One page of a version's full text.</summary>
    public static Card Page(AgreementView view, Agreement agreement, AgreementVersion version, int page)
    {
        var pages = ContentBlocks.Pages(ContentBlocks.AsSigned(view, version.Content));
        var shown = Math.Clamp(page, 1, pages.Count);
        var heading = AgreementTexts.Heading(view.Title(version), version.Number);
        return new Card(
            heading,
            [
                new Heading(heading),
                .. Warnings(view, version),
                .. pages[shown - 1],
                .. pages.Count > 1 ? new Block[] { new Note(AgreementTexts.PageNote(shown, pages.Count)) } : [],
                new Buttons([
                    .. shown < pages.Count
                        ? new[] { Read(view, agreement, version, shown + 1, AgreementTexts.More) }
                        : [],
                    History(view, agreement),
                ]),
            ]
        );
    }

    /// <summary>One page of the type's agreements that are agreed or proposed.</summary>
    public static Card List(AgreementView view, int from = 0)
    {
        var all = view.Agreements.Where(agreement => agreement.Current is not null).ToList();
        var propose = new Button(view.Kind.Texts.ProposeNew, view.Actions.Propose, "");
        if (all.Count == 0)
        {
            return Card.Ask(view.Kind.Texts.NoneYet, propose with { Style = ButtonStyle.Primary });
        }

        var start = from >= 0 && from < all.Count ? from : 0;
        var part = all.Skip(start).Take(ListLength).ToList();
        var end = start + part.Count;
        return new Card(
            view.Kind.Texts.Plural,
            [
                new Heading(view.Kind.Texts.Plural),
                new Bullets([
                    .. part.Select(agreement =>
                        AgreementTexts.Warned(AgreementTable.Line(view, agreement), view.Warnings(agreement.Current!))
                    ),
                ])
                {
                    AsTable = AgreementTable.Of(view, part),
                },
                .. all.Count > ListLength
                    ? new Block[] { new Note(AgreementTexts.Showing(start + 1, end, all.Count)) }
                    : [],
                new Buttons([
                    .. part.Take(ListButtons).Select(agreement => Show(view, agreement)),
                    .. end < all.Count
                        ? new[]
                        {
                            new Button(
                                AgreementTexts.More,
                                view.Actions.Show,
                                new VersionRef("", 0, VersionRef.Digits(end)).ToString()
                            ),
                        }
                        : [],
                    propose,
                ]),
            ]
        );
    }

    /// <summary>The agreed text in short, below a report that it answers.</summary>
    public static IReadOnlyList<Block> Signed(AgreementView view, Agreement agreement, AgreementVersion version)
    {
        var title = view.Title(version);
        var lead = view.LeadFor(version, LongestLead);
        return
        [
            new Divider(),
            new Paragraph(ReceiptTexts.SignedAnswer(title)),
            .. view.Warnings(version).Select(warning => new Paragraph(warning)),
            .. lead is null ? [] : (Block[])[new Quote(lead)],
            new Buttons([new Button(AgreementTexts.ReadAll, view.Actions.Show, agreement.Subject)]),
        ];
    }

    /// <summary>
    /// Shown when the words match nothing or several agreements: the nearest ones, as buttons that run
    /// <paramref name="action"/>.
    /// </summary>
    public static Card Which(AgreementView view, AgreementTarget target, string action)
    {
        var near = target.Finding.Near.Where(agreement => agreement.Latest is not null).Take(ListButtons).ToList();
        var words = Truncate.ToLength(target.Words, 80);
        if (near.Count == 0)
        {
            return Card.Ask(
                target.Words.Length == 0 ? view.Kind.Texts.NoneYet : AgreementTexts.NotFound(words),
                new Button(view.Kind.Texts.ProposeNew, view.Actions.Propose, "")
            );
        }

        var sentence =
            target.Words.Length == 0 ? AgreementTexts.WhichOne
            : target.Finding.IsAmbiguous ? AgreementTexts.SeveralFound(words)
            : new LocalizedText(
                $"{AgreementTexts.NotFound(words)} {AgreementTexts.NearOnes}",
                $"{AgreementTexts.NotFound(words)} {AgreementTexts.NearOnes}"
            );
        return Card.Ask(
            sentence,
            [.. near.Select(agreement => new Button(view.Title(agreement), action, agreement.Subject))]
        );
    }

    /// <summary>What readers must know before they use the version, one paragraph for each warning.</summary>
    public static IEnumerable<Block> Warnings(AgreementView view, AgreementVersion version) =>
        view.Warnings(version).Select(warning => new Paragraph(warning));

    public static Button Show(AgreementView view, Agreement agreement) =>
        new(view.Title(agreement), view.Actions.Show, agreement.Subject);

    public static Button History(AgreementView view, Agreement agreement) =>
        new(AgreementTexts.HistoryButton, view.Actions.History, agreement.Subject);

    public static Button ProposeChange(AgreementView view, Agreement agreement) =>
        new(AgreementTexts.ProposeChange, view.Actions.Propose, agreement.Subject);

    public static Button Read(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        int page,
        LocalizedText label
    ) =>
        new(
            label,
            view.Actions.Read,
            new VersionRef(agreement.Subject, version.Number, VersionRef.Digits(page)).ToString()
        );

    public static Button Review(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        LocalizedText label
    ) => new(label, view.Actions.Review, new VersionRef(agreement.Subject, version.Number).ToString());

    private static IReadOnlyList<Block> Status(AgreementView view, Agreement agreement, AgreementVersion version)
    {
        if (version.State != AgreementState.Agreed)
        {
            return [new Paragraph(AgreementTexts.NotAgreedYet(view.Names[version.Author], version))];
        }

        return
        [
            .. version.IsDueForReview(view.Now) ? new Block[] { new Paragraph(AgreementTexts.DueSince(version)) } : [],
            .. agreement.Pending is { } waiting ? new Block[] { new Paragraph(AgreementTexts.WaitsFor(waiting)) } : [],
            new Note(AgreementTexts.AgreedNote(version, view.Names)),
        ];
    }

    private static IEnumerable<Button> AnswerButtons(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        int pages
    )
    {
        if (pages > 1)
        {
            yield return Read(view, agreement, version, 2, AgreementTexts.More);
        }

        if (agreement.Pending is { } waiting)
        {
            yield return Review(view, agreement, waiting, AgreementTexts.ShowVersion(waiting));
        }

        yield return ProposeChange(view, agreement);
        yield return History(view, agreement);
    }
}
