using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Takes a proposal back.</summary>
internal sealed class WithdrawAgreement<TKind>(TKind kind, AgreementViews reading, AgreementWorkflow desk)
    : ICommandHandler
    where TKind : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var view = await reading.ViewAsync(command.Organization.Id, kind, command.At, cancellationToken);
        var asked = AgreementTarget.About(command, view);
        if (asked.Agreement is null)
        {
            return Reply.ToRequester(AgreementCards.Which(view, asked, view.Actions.Review));
        }

        var decision = await desk.DecideAsync(
            command,
            kind,
            asked.Agreement.Subject,
            (current, act) => ApprovalRules.Withdraw(current, asked.Number, act),
            cancellationToken
        );
        return await DecisionReply.ForAsync(command, kind, decision, reading, view.Actions.Withdraw, cancellationToken);
    }
}
