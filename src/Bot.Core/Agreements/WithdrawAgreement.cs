using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements;

/// <summary>Withdraws a proposal.</summary>
internal sealed class WithdrawAgreement<TType>(TType kind, AgreementViews views, AgreementWorkflow workflow)
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

        if (command.Action is null)
        {
            return await TypedDecision.AskAsync(
                command,
                view,
                target.Agreement,
                view.Actions.Withdraw,
                Decide,
                views,
                cancellationToken
            );
        }

        var decision = await workflow.DecideAsync(command, kind, target.Agreement.Subject, Decide, cancellationToken);
        return await DecisionReply.ForAsync(command, kind, decision, views, view.Actions.Withdraw, cancellationToken);

        Decision Decide(Agreement current, Actor actor) => ApprovalRules.Withdraw(current, target.Number, actor);
    }
}
