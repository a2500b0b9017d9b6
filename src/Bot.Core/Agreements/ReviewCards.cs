using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>The card that a version is signed on, in each of its states, and the messages around it.</summary>
internal static class ReviewCards
{
    /// <param name="view">The type with members and options.</param>
    /// <param name="agreement">The current agreement.</param>
    /// <param name="version">The version to sign, or a decided one.</param>
    /// <param name="evidence">The feedback behind it.</param>
    /// <param name="reader">The only reader; null if several people read it.</param>
    /// <param name="isWhole">Whether it shows all that is to be signed, or what matters most.</param>
    public static Card For(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        IReadOnlyList<FeedbackEntry> evidence,
        Member? reader = null,
        bool isWhole = false
    )
    {
        var decisions = ReviewButtons.Decisions(view, agreement, version, reader).ToList();
        var heading = AgreementTexts.Heading(view.Title(version), version.Number);
        var sentence = Sentence(view, version);
        return new Card(
            new LocalizedText($"{heading}. {sentence}", $"{heading}. {sentence}"),
            [
                new Heading(heading),
                new Paragraph(sentence),
                .. version.Settled?.Reason is { } reason
                    ? new Block[]
                    {
                        new Quote(
                            LocalizedText.Invariant(reason),
                            LocalizedText.Invariant(view.Names[version.Settled.Member])
                        ),
                    }
                    : [],
                .. version.State == AgreementState.Proposed
                    ?
                    [
                        .. decisions.Count > 0 ? new Block[] { new Buttons(decisions) } : [],
                        .. ProposalBlocks.Of(view, agreement, version, evidence, isWhole),
                    ]
                    : Lead(view, version),
                new Buttons([
                    .. version.State != AgreementState.Proposed
                        ? [AgreementCards.Read(view, agreement, version, 1, AgreementTexts.ReadAll)]
                    : ProposalBlocks.IsShortened(view, agreement, version)
                        ? [ReviewButtons.ShowAll(view, agreement, version, isWhole)]
                    : Array.Empty<Button>(),
                    AgreementCards.History(view, agreement),
                ]),
            ]
        )
        {
            Personal = reader is null ? Personal(view, agreement, version) : null,
        };
    }

    private static PersonalView? Personal(AgreementView view, Agreement agreement, AgreementVersion version)
    {
        var members = view
            .Members.Where(member => member.Is(version.Author) || QueueCards.IsMine(version, member))
            .Select(member => member.Id)
            .ToList();
        return version.State == AgreementState.Proposed && members.Count > 0
            ? new PersonalView(
                AgreementCards.Review(view, agreement, version, AgreementTexts.ReviewButton) with
                {
                    Style = ButtonStyle.Primary,
                },
                members
            )
            : null;
    }

    // A decided card stays in the channel, so it shows the headline that was decided on.
    private static IEnumerable<Block> Lead(AgreementView view, AgreementVersion version) =>
        view.Lead(version) is { } lead
            ?
            [
                .. AgreementCards.Warnings(view, version),
                new Paragraph(AgreementTexts.Bold(LocalizedText.Invariant(lead))),
            ]
            : [];

    /// <summary>Replaces a card whose text was edited since.</summary>
    public static Card Outdated(AgreementView view, Agreement agreement, AgreementVersion version)
    {
        var heading = AgreementTexts.Heading(view.Title(version), version.Number);
        return new Card(
            AgreementTexts.ChangedSince(version, view.Names),
            [
                new Heading(heading),
                new Paragraph(AgreementTexts.ChangedSince(version, view.Names)),
                new Buttons([AgreementCards.Review(view, agreement, version, AgreementTexts.ShowCurrent(version))]),
            ]
        );
    }

    /// <summary>The rejection is a form because it needs a reason.</summary>
    public static Form RejectForm(AgreementView view, Agreement agreement, AgreementVersion version, string hash) =>
        new(
            view.Actions.SendRejection,
            AgreementFormTexts.RejectTitle(version),
            AgreementTexts.RejectButton,
            [
                new TextInput(
                    "reason",
                    AgreementFormTexts.ReasonLabel,
                    Multiline: true,
                    Hint: AgreementFormTexts.ReasonHint,
                    MaxLength: 500
                ),
            ],
            new VersionRef(agreement.Subject, version.Number, hash).ToString(),
            AgreementFormTexts.RejectIntro(view, version)
        );

    /// <summary>The reply to the author: what was stored and what happens next.</summary>
    public static Card Receipt(AgreementView view, Agreement agreement, AgreementVersion version)
    {
        var sentence =
            version.Edits.Count > 0
                ? ReceiptTexts.EditReceived(view, version, view.Names)
                : ReceiptTexts.Received(
                    view,
                    version,
                    version.Copies.Where(copy => copy.Member is not null).Select(copy => copy.Member).Distinct().Count()
                );
        var sides = WithoutApprover(view, version);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. agreement.Agreed is { } agreed
                    ? new Block[] { new Paragraph(ReceiptTexts.ShownUntilThen(agreed)) }
                    : [],
                .. sides.Count > 0 ? new Block[] { new Paragraph(ReceiptTexts.NoApprover(sides)) } : [],
                .. version.Evidence.Count > 0
                    ? new Block[] { new Note(ReceiptTexts.FromEvidence(version.Evidence)) }
                    : [],
                new Buttons([
                    AgreementCards.Review(view, agreement, version, AgreementTexts.ShowVersion(version)),
                    ReviewButtons.Withdraw(view, agreement, version),
                ]),
            ]
        );
    }

    /// <summary>The message to the author after others decide; null if there is nothing to report.</summary>
    public static Card? Notice(AgreementView view, Agreement agreement, AgreementVersion version) =>
        version.State switch
        {
            AgreementState.Agreed => DecisionNotice(
                view,
                agreement,
                version,
                ReceiptTexts.AgreedReceipt(view, version, view.Names),
                null
            ),
            AgreementState.Rejected => DecisionNotice(
                view,
                agreement,
                version,
                ReceiptTexts.RejectedNotice(view, version, view.Names),
                version.Settled!.Reason
            ),
            AgreementState.Withdrawn => DecisionNotice(
                view,
                agreement,
                version,
                ReceiptTexts.WithdrawnReceipt(view, version, view.Names),
                null
            ),
            _ => null,
        };

    /// <summary>The missing sides that have no approver, so nobody can sign for them.</summary>
    public static IReadOnlyList<Side> WithoutApprover(AgreementView view, AgreementVersion version) =>
        [.. version.Missing.Where(side => !view.Members.Any(member => member.IsApprover && member.Side == side))];

    /// <summary>The message to an admin, who can name approvers.</summary>
    public static Card NoApprover(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        IReadOnlyList<Side> sides
    ) =>
        Card.Ask(
            ReceiptTexts.NobodyCanSign(view, version, sides),
            new Button(ReceiptTexts.WhoIsWho, MemberActions.Settings, "", ButtonStyle.Primary),
            AgreementCards.Review(view, agreement, version, AgreementTexts.ShowVersion(version))
        );

    /// <summary>The reminder to an approver.</summary>
    public static Card Reminder(AgreementView view, Agreement agreement, AgreementVersion version) =>
        Card.Ask(
            ReceiptTexts.StillWaits(view, version),
            AgreementCards.Review(view, agreement, version, AgreementTexts.ReviewButton) with
            {
                Style = ButtonStyle.Primary,
            }
        );

    /// <summary>The question to the owner before the review date.</summary>
    public static Card StillTrue(AgreementView view, Agreement agreement, AgreementVersion version)
    {
        var sentence = ReceiptTexts.AskStillTrue(view, version, view.Now);
        return Card.Ask(
            sentence,
            new Button(
                AgreementTexts.StillTrue,
                view.Actions.Confirm,
                new VersionRef(agreement.Subject, version.Number, ReviewDates.Code(version.ReviewAt!.Value)).ToString(),
                ButtonStyle.Primary
            ),
            AgreementCards.ProposeChange(view, agreement),
            AgreementCards.Read(view, agreement, version, 1, AgreementTexts.ReadAll)
        );
    }

    private static Card DecisionNotice(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        LocalizedText sentence,
        string? reason
    ) =>
        new(
            sentence,
            [
                new Paragraph(sentence),
                .. reason is null
                    ? []
                    : new Block[]
                    {
                        new Quote(
                            LocalizedText.Invariant(reason),
                            LocalizedText.Invariant(view.Names[version.Settled!.Member])
                        ),
                    },
                .. version.State == AgreementState.Agreed && version.Evidence.Count > 0
                    ? new Block[] { new Note(ReceiptTexts.FromEvidence(version.Evidence)) }
                    : [],
                new Buttons([
                    AgreementCards.Read(view, agreement, version, 1, AgreementTexts.ReadAll),
                    .. version.State == AgreementState.Agreed
                        ? []
                        : new[] { AgreementCards.ProposeChange(view, agreement) },
                ]),
            ]
        );

    private static LocalizedText Sentence(AgreementView view, AgreementVersion version) =>
        version.State switch
        {
            AgreementState.Proposed => AgreementTexts.ProposedBy(view.Names[version.Author], version),
            AgreementState.Agreed => AgreementTexts.AgreedBy(version, view.Names),
            AgreementState.Superseded => AgreementTexts.SupersededBy(version, view.Names),
            AgreementState.Rejected => AgreementTexts.RejectedBy(version, view.Names),
            AgreementState.Withdrawn => AgreementTexts.WithdrawnBy(version, view.Names),
            _ => throw new ArgumentOutOfRangeException(nameof(version)),
        };
}
