using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Handles the owner's "Still true" button.</summary>
internal sealed class ConfirmReview<TType>(TType kind, AgreementViews views, AgreementWorkflow workflow)
    : ICommandHandler
    where TType : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var target = VersionRef.Parse(command.Value);
        var decision = await workflow.DecideAsync(
            command,
            kind,
            target.Subject,
            (current, actor) =>
                ApprovalRules.ConfirmReview(current, target.Number, ReviewDates.Read(target.Extra), actor),
            cancellationToken
        );
        return await DecisionReply.ForAsync(
            command,
            kind,
            decision,
            views,
            new AgreementActions(kind.Key).Confirm,
            cancellationToken
        );
    }
}
