using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Asks for the reason, if the member may reject the version and it is still pending.</summary>
internal sealed class RejectAgreement<TType>(TType kind, AgreementViews views) : ICommandHandler
    where TType : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var target = AgreementTarget.About(command, view);
        if (target.Agreement is not { } agreement || agreement.Find(target.Number) is not { } version)
        {
            return Reply.ToRequester(AgreementCards.Which(view, target, view.Actions.Review));
        }

        if (command.Action is null)
        {
            return await TypedDecision.AskAsync(
                command,
                view,
                agreement,
                view.Actions.Reject,
                Decide,
                views,
                cancellationToken
            );
        }

        // Checks the rules first, so that the member does not write a reason in vain.
        var member = view.Members.FirstOrDefault(known => known.Is(command.Member.Id)) ?? command.Member;
        var decision = Decide(agreement, new Actor(member, command.At, command.DeliveryKey));
        return decision.IsChange
            ? Reply.Open(ReviewCards.RejectForm(view, agreement, version, target.Ref.Extra ?? version.Hash))
            : await DecisionReply.ForAsync(command, kind, decision, views, view.Actions.Reject, cancellationToken);

        Decision Decide(Agreement current, Actor actor) =>
            ApprovalRules.Reject(current, version.Number, target.Ref.Extra, "", actor);
    }
}

/// <summary>Rejects the version with the submitted reason.</summary>
internal sealed class SendRejection<TType>(TType kind, AgreementViews views, AgreementWorkflow workflow)
    : ICommandHandler
    where TType : IAgreementType
{
    private const int LongestReason = 500;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var reason = command.Field("reason");
        if (string.IsNullOrWhiteSpace(reason))
        {
            return Reply.Invalid("reason", AgreementFormTexts.ReasonMissing);
        }

        if (reason.Length > LongestReason)
        {
            return Reply.Invalid(
                "reason",
                AgreementTexts.TooLong(AgreementFormTexts.ReasonLabel, reason.Length, LongestReason)
            );
        }

        var target = VersionRef.Parse(command.Value);
        var decision = await workflow.DecideAsync(
            command,
            kind,
            target.Subject,
            (current, actor) => ApprovalRules.Reject(current, target.Number, target.Extra, reason, actor),
            cancellationToken
        );
        return await DecisionReply.ForAsync(
            command,
            kind,
            decision,
            views,
            new AgreementActions(kind.Key).Reject,
            cancellationToken
        );
    }
}
