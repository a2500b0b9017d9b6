using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Signs for the side that the member speaks for now.</summary>
internal sealed class SignAgreement<TKind>(TKind kind, AgreementViews reading, AgreementWorkflow desk) : ICommandHandler
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

        // Who types the words signs the text that stands there as they are read, not one that comes a moment later.
        var hash = asked.Ref.Extra ?? asked.Agreement.Find(asked.Number)?.Hash;
        var decision = await desk.DecideAsync(
            command,
            kind,
            asked.Agreement.Subject,
            (current, act) => ApprovalRules.Sign(current, asked.Number, hash, act),
            cancellationToken
        );
        return await DecisionReply.ForAsync(command, kind, decision, reading, view.Actions.Sign, cancellationToken);
    }
}
