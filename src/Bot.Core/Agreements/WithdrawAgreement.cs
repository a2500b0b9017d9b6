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

        var decision = await workflow.DecideAsync(
            command,
            kind,
            target.Agreement.Subject,
            (current, actor) => ApprovalRules.Withdraw(current, target.Number, actor),
            cancellationToken
        );
        return await DecisionReply.ForAsync(command, kind, decision, views, view.Actions.Withdraw, cancellationToken);
    }
}
