using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>The reply to the member who acted.</summary>
internal static class DecisionReply
{
    /// <param name="next">The command to continue with, on the same text, after the member chooses a side.</param>
    public static async Task<Reply> ForAsync(
        ChatCommand command,
        IAgreementType type,
        Decision decision,
        AgreementViews views,
        string next,
        CancellationToken cancellationToken
    )
    {
        var view = await views.ViewAsync(command.Organization.Id, type, command.At, cancellationToken);
        if (decision.Version is not { } version)
        {
            return Reply.ToRequester(AgreementTexts.NoSuchVersion);
        }

        if (!decision.IsChange && decision.Outcome != Outcome.Repeated)
        {
            return Reply.ToRequester(Refusal(view, decision, version, next));
        }

        // In a direct conversation the reply updates the pressed card at once. In a channel the card belongs to
        // everybody and is in the channel's language: the outbox updates it, and the reply goes only to the member.
        if (command.Action == view.Actions.Sign && command.Place.Kind == AddressKind.Direct)
        {
            var evidence = await views.EvidenceAsync(command.Organization.Id, version.Evidence, cancellationToken);
            var isCopy = await views.IsCopyAsync(command.Organization.Id, version, command.Source, cancellationToken);
            return Reply.Replace(ReviewCards.For(view, decision.Agreement, version, evidence), isOnItsWay: isCopy);
        }

        var receipt = Receipt(command, view, version, decision.Outcome == Outcome.Confirmed);
        return command.Action is { } action && (action == view.Actions.Confirm || action == view.Actions.Withdraw)
            ? Reply.Replace(receipt)
            : Reply.ToRequester(receipt);
    }

    private static LocalizedText Receipt(
        ChatCommand command,
        AgreementView view,
        AgreementVersion version,
        bool isConfirmed
    ) =>
        version.State switch
        {
            AgreementState.Agreed when isConfirmed => ReceiptTexts.ConfirmedReceipt(view, version),
            AgreementState.Agreed => ReceiptTexts.AgreedReceipt(view, version, view.Names),
            AgreementState.Rejected => ReceiptTexts.RejectedReceipt(view, version),
            AgreementState.Withdrawn => ReceiptTexts.WithdrawnReceipt(view, version, view.Names),
            AgreementState.Proposed
                when version.Signatures.FirstOrDefault(signature => command.Member.Is(signature.Member)) is { } mine =>
                ReceiptTexts.SignedReceipt(view, version, mine.Side),
            AgreementState.Proposed => AgreementTexts.WaitsFor(version),
            _ => AgreementTexts.SupersededBy(version, view.Names),
        };

    private static Card Refusal(AgreementView view, Decision decision, AgreementVersion version, string next) =>
        decision.Outcome switch
        {
            Outcome.SideUnknown => SideCards.Ask(
                next,
                new VersionRef(decision.Agreement.Subject, version.Number, version.Hash).ToString()
            ),
            Outcome.Stale => Card.Ask(
                RefusalTexts.For(decision, view),
                AgreementCards.Review(view, decision.Agreement, version, AgreementTexts.ShowCurrent(version))
            ),
            Outcome.NotOwner or Outcome.IsSuspended => Card.Ask(
                RefusalTexts.For(decision, view),
                AgreementCards.ProposeChange(view, decision.Agreement)
            ),
            Outcome.IsAgreed or Outcome.IsSuperseded or Outcome.IsRejected or Outcome.IsWithdrawn => Card.Ask(
                RefusalTexts.For(decision, view),
                AgreementCards.History(view, decision.Agreement)
            ),
            _ => Card.Say(RefusalTexts.For(decision, view)),
        };
}
