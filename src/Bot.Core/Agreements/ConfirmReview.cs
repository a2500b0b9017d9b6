using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>The owner's one click: still true.</summary>
internal sealed class ConfirmReview<TKind>(TKind kind, AgreementViews reading, AgreementWorkflow desk) : ICommandHandler
    where TKind : IAgreementType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var target = VersionRef.Parse(command.Value);
        var decision = await desk.DecideAsync(
            command,
            kind,
            target.Subject,
            (current, act) => ApprovalRules.ConfirmReview(current, target.Number, ReviewDates.Read(target.Extra), act),
            cancellationToken
        );
        return await DecisionReply.ForAsync(
            command,
            kind,
            decision,
            reading,
            new AgreementActions(kind.Key).Confirm,
            cancellationToken
        );
    }
}
