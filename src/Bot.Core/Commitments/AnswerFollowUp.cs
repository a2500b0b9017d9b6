using Bot.Core.Agreements;
using Bot.Core.Chat;

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
internal sealed class ExplainNotKept(FollowUpAnswers answers) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var target = FollowUpRef.Parse(command.Value);
        var found = await answers.FindAsync(command, target, FollowUpAnswer.NotKept, cancellationToken);
        return found.Refusal ?? Reply.Open(FollowUpCards.Explain(found.View, found.Commitment!, target.Check));
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
internal sealed class OpenFollowUp(FollowUpAnswers answers) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var target = FollowUpRef.Parse(command.Value);
        var found = await answers.FindAsync(command, target, null, cancellationToken);
        return found.Refusal ?? Reply.ToRequester(FollowUpCards.Ask(found.View, found.Commitment!, target.Check));
    }
}
