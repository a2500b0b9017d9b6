using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>The card on which a version is signed, in each of its states, and what goes with it.</summary>
internal static class ReviewCards
{
    private const int ShownCharacters = 2500;
    private const int ShownBlocks = 16;
    private const int Quotes = 3;
    private const int QuoteLength = 300;

    /// <param name="view">The kind with people and options.</param>
    /// <param name="agreement">As it stands now.</param>
    /// <param name="version">What is to be signed, or was.</param>
    /// <param name="evidence">The feedback that led to it.</param>
    /// <param name="reader">Who alone reads it; null: several people do.</param>
    public static Card For(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        IReadOnlyList<FeedbackEntry> evidence,
        Member? reader = null
    )
    {
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
                    ? Proposal(view, agreement, version, evidence)
                    : Lead(view, version),
                new Buttons([.. Buttons(view, agreement, version, reader)]),
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

    // A decided card stays in the channel: it says what was decided on.
    private static IEnumerable<Block> Lead(AgreementView view, AgreementVersion version) =>
        view.Lead(version) is { } lead
            ?
            [
                .. AgreementCards.Warnings(view, version),
                new Paragraph(AgreementTexts.Bold(LocalizedText.Invariant(lead))),
            ]
            : [];

    /// <summary>What takes the place of a card whose text was edited away.</summary>
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

    /// <summary>Why not: a form, because the reason is needed.</summary>
    public static Form RejectForm(AgreementView view, Agreement agreement, AgreementVersion version, string hash) =>
        new(
            view.Actions.SendRejection,
            AgreementTexts.RejectTitle(version),
            AgreementTexts.RejectButton,
            [
                new TextInput(
                    "reason",
                    AgreementTexts.ReasonLabel,
                    Multiline: true,
                    Hint: AgreementTexts.ReasonHint,
                    MaxLength: 500
                ),
            ],
            new VersionRef(agreement.Subject, version.Number, hash).ToString(),
            AgreementTexts.RejectIntro(view, version)
        );

    /// <summary>To the proposer alone: what was stored and what happens now.</summary>
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
        var without = WithoutApprover(view, version);
        return new Card(
            sentence,
            [
                new Paragraph(sentence),
                .. agreement.Agreed is { } agreed
                    ? new Block[] { new Paragraph(ReceiptTexts.ShownUntilThen(agreed)) }
                    : [],
                .. without.Count > 0 ? new Block[] { new Paragraph(ReceiptTexts.NoApprover(without)) } : [],
                .. version.Evidence.Count > 0
                    ? new Block[] { new Note(ReceiptTexts.FromEvidence(version.Evidence)) }
                    : [],
                new Buttons([
                    AgreementCards.Review(view, agreement, version, AgreementTexts.ShowVersion(version)),
                    Withdraw(view, agreement, version),
                ]),
            ]
        );
    }

    /// <summary>To the proposer when others have decided; null where there is nothing to tell.</summary>
    public static Card? Notice(AgreementView view, Agreement agreement, AgreementVersion version) =>
        version.State switch
        {
            AgreementState.Agreed => Told(
                view,
                agreement,
                version,
                ReceiptTexts.AgreedReceipt(view, version, view.Names),
                null
            ),
            AgreementState.Rejected => Told(
                view,
                agreement,
                version,
                ReceiptTexts.RejectedNotice(view, version, view.Names),
                version.Settled!.Reason
            ),
            AgreementState.Withdrawn => Told(
                view,
                agreement,
                version,
                ReceiptTexts.WithdrawnReceipt(view, version, view.Names),
                null
            ),
            _ => null,
        };

    /// <summary>The sides that it waits for and that have no approver, so that nobody can sign for them.</summary>
    public static IReadOnlyList<Side> WithoutApprover(AgreementView view, AgreementVersion version) =>
        [.. version.Missing.Where(side => !view.Members.Any(member => member.IsApprover && member.Side == side))];

    /// <summary>To an admin, who can change that.</summary>
    public static Card NoApprover(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        IReadOnlyList<Side> without
    ) =>
        Card.Ask(
            ReceiptTexts.NobodyCanSign(view, version, without),
            new Button(ReceiptTexts.WhoIsWho, MemberActions.Settings, "", ButtonStyle.Primary),
            AgreementCards.Review(view, agreement, version, AgreementTexts.ShowVersion(version))
        );

    /// <summary>To an approver whose signature has been waited for.</summary>
    public static Card Reminder(AgreementView view, Agreement agreement, AgreementVersion version) =>
        Card.Ask(
            ReceiptTexts.StillWaits(view, version),
            AgreementCards.Review(view, agreement, version, AgreementTexts.ReviewButton) with
            {
                Style = ButtonStyle.Primary,
            }
        );

    /// <summary>To the owner as the review date comes near.</summary>
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

    private static Card Told(
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

    private static IEnumerable<Block> Proposal(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        IReadOnlyList<FeedbackEntry> evidence
    )
    {
        if (version.Why is { } why)
        {
            yield return new Quote(LocalizedText.Invariant(why), LocalizedText.Invariant(view.Names[version.Author]));
        }

        yield return new Fields([.. Enum.GetValues<Side>().Select(side => Signed(version, side, view.Names))]);
        yield return new Divider();
        if (agreement.Agreed is { } agreed)
        {
            yield return new Paragraph(
                IsReinstating(agreed, version)
                    ? HistoryTexts.SameAsSuspended(agreed)
                    : AgreementTexts.Label(HistoryTexts.ChangesSince(agreed.Number))
            );
        }

        var pages = ContentBlocks.Pages(Body(view, agreement, version), ShownCharacters, ShownBlocks);
        foreach (var block in pages[0])
        {
            yield return block;
        }

        if (pages.Count > 1)
        {
            yield return new Note(AgreementTexts.Rest);
        }

        foreach (var block in Evidence(version, evidence))
        {
            yield return block;
        }
    }

    // Whoever signs the words of a suspended version again has to see them, and that they are the same.
    private static bool IsReinstating(AgreementVersion agreed, AgreementVersion version) =>
        agreed.IsSuspended && agreed.Hash == version.Hash;

    private static IReadOnlyList<Block> Body(AgreementView view, Agreement agreement, AgreementVersion version) =>
        agreement.Agreed is { } agreed && !IsReinstating(agreed, version)
            ? ContentChanges.Blocks(ContentChanges.Between(view, agreed.Content, version.Content))
            : ContentBlocks.Of(view, version.Content);

    private static IEnumerable<Block> Evidence(AgreementVersion version, IReadOnlyList<FeedbackEntry> evidence)
    {
        if (version.Evidence.Count == 0)
        {
            yield break;
        }

        yield return new Paragraph(AgreementTexts.Label(AgreementTexts.EvidenceHeading));
        foreach (var entry in evidence.Take(Quotes))
        {
            yield return new Quote(
                LocalizedText.Invariant(Truncate.ToLength(entry.Text, QuoteLength)),
                AgreementTexts.EvidenceSource(entry.Number, entry.Details.Account)
            );
        }

        if (evidence.Count != version.Evidence.Count || evidence.Count > Quotes)
        {
            yield return new Note(HistoryTexts.EvidenceLine(version.Evidence));
        }
    }

    private static Field Signed(AgreementVersion version, Side side, MemberNames names) =>
        new(
            AgreementTexts.Label(side),
            version.Signatures.FirstOrDefault(signature => signature.Side == side) is { } signature
                ? AgreementTexts.SignedOn(names[signature.Member], signature.At)
                : AgreementTexts.NotSigned
        );

    private static IEnumerable<Button> Buttons(
        AgreementView view,
        Agreement agreement,
        AgreementVersion version,
        Member? reader
    )
    {
        var isOpen = version.State == AgreementState.Proposed;
        if (isOpen && (reader is null || QueueCards.IsMine(version, reader)))
        {
            var target = new VersionRef(agreement.Subject, version.Number, version.Hash).ToString();
            yield return new Button(AgreementTexts.SignButton, view.Actions.Sign, target, ButtonStyle.Primary)
            {
                IsPersonal = true,
            };
            yield return new Button(AgreementTexts.RejectButton, view.Actions.Reject, target, ButtonStyle.Danger)
            {
                IsPersonal = true,
            };
        }

        if (isOpen && reader?.Is(version.Author) == true)
        {
            yield return Withdraw(view, agreement, version);
        }

        yield return AgreementCards.Read(view, agreement, version, 1, AgreementTexts.ReadAll);
        yield return AgreementCards.History(view, agreement);
    }

    private static Button Withdraw(AgreementView view, Agreement agreement, AgreementVersion version) =>
        new(
            AgreementTexts.WithdrawButton,
            view.Actions.Withdraw,
            new VersionRef(agreement.Subject, version.Number).ToString(),
            ButtonStyle.Danger,
            AgreementTexts.WithdrawConfirm
        );
}
