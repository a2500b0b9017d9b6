using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Stores the answer "kept" or "too early". "Not kept" asks for a reason first.</summary>
internal sealed class AnswerFollowUp(FollowUpAnswers answers) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var target = FollowUpRef.Parse(command.Value);
        return await answers.AnswerAsync(
            command,
            target,
            target.Answer ?? FollowUpAnswer.TooEarly,
            null,
            cancellationToken
        );
    }
}

/// <summary>Opens the form for the reason of "not kept", if the member may answer.</summary>
internal sealed class ExplainNotKept(CommitmentStore store, AgreementViews views) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var target = FollowUpRef.Parse(command.Value);
        var commitment = await store.GetAsync(command.Organization.Id, target.Commitment, cancellationToken);
        var view = await views.ClaimsAsync(command.Organization.Id, command.At, cancellationToken);
        var refusal = CommitmentRules.Refusal(
            commitment,
            target.Check,
            FollowUpAnswer.NotKept,
            new Actor(command.Member, command.At, command.DeliveryKey)
        );
        return refusal is { } no and not AnswerOutcome.Repeated
            ? Reply.ToRequester(
                FollowUpTexts.Refusal(new AnswerDecision(commitment, target.Check, no), id => view.Names[id])
            )
            : Reply.Open(FollowUpCards.Explain(view, commitment!, target.Check));
    }
}

/// <summary>Stores "not kept" with the submitted reason, which is optional.</summary>
internal sealed class SendNotKept(FollowUpAnswers answers) : ICommandHandler
{
    private const int LongestReason = 500;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var why = command.Field("why")?.Trim();
        return why?.Length > LongestReason
            ? Reply.Invalid("why", AgreementTexts.TooLong(FollowUpTexts.WhyLabel, why.Length, LongestReason))
            : await answers.AnswerAsync(
                command,
                FollowUpRef.Parse(command.Value),
                FollowUpAnswer.NotKept,
                string.IsNullOrEmpty(why) ? null : why,
                cancellationToken
            );
    }
}

/// <summary>Shows a follow-up with its buttons, from the list or to change an answer.</summary>
internal sealed class OpenFollowUp(CommitmentStore store, AgreementViews views) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var target = FollowUpRef.Parse(command.Value);
        var commitment = await store.GetAsync(command.Organization.Id, target.Commitment, cancellationToken);
        var view = await views.ClaimsAsync(command.Organization.Id, command.At, cancellationToken);
        return
            CommitmentRules.Refusal(
                commitment,
                target.Check,
                null,
                new Actor(command.Member, command.At, command.DeliveryKey)
            )
                is { } no
                    and not AnswerOutcome.Repeated
            ? Reply.ToRequester(
                FollowUpTexts.Refusal(new AnswerDecision(commitment, target.Check, no), id => view.Names[id])
            )
            : Reply.ToRequester(FollowUpCards.Ask(view, commitment!, target.Check));
    }
}
