using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Signs for the member's current side.</summary>
internal sealed class SignAgreement<TType>(TType kind, AgreementViews views, AgreementWorkflow workflow)
    : ICommandHandler
    where TType : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await views.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var target = AgreementTarget.About(command, view);
        if (target.Agreement is null)
        {
            return Reply.ToRequester(AgreementCards.Which(view, target, view.Actions.Review));
        }

        // A button without a hash signs the text of this moment, not one that arrives a moment later.
        var hash = target.Ref.Extra ?? target.Agreement.Find(target.Number)?.Hash;
        if (command.Action is null)
        {
            return await TypedDecision.AskAsync(
                command,
                view,
                target.Agreement,
                view.Actions.Sign,
                Decide,
                views,
                cancellationToken
            );
        }

        var decision = await workflow.DecideAsync(command, kind, target.Agreement.Subject, Decide, cancellationToken);
        return await DecisionReply.ForAsync(command, kind, decision, views, view.Actions.Sign, cancellationToken);

        Decision Decide(Agreement current, Actor actor) => ApprovalRules.Sign(current, target.Number, hash, actor);
    }
}
