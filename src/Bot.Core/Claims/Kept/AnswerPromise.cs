using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims.Kept;

/// <summary>Kept, or too early: one click. (Not kept asks why first.)</summary>
internal sealed class AnswerPromise(PromiseAnswers answers) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var target = CheckRef.Parse(command.Value);
        return await answers.AnswerAsync(
            command,
            target,
            target.Answer ?? PromiseAnswer.TooEarly,
            null,
            cancellationToken
        );
    }
}

/// <summary>Not kept: asks what happened, from those whose answer would count.</summary>
internal sealed class ExplainNotKept(IKeptStore store, PromiseTelling telling) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var target = CheckRef.Parse(command.Value);
        var promise = await store.GetAsync(command.Organization.Id, target.Promise, cancellationToken);
        var view = await telling.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        var refusal = PromiseRules.Refusal(
            promise,
            target.Check,
            PromiseAnswer.NotKept,
            new Act(command.Member, command.At, command.DeliveryKey)
        );
        return refusal is { } no and not AnswerOutcome.Repeated
            ? Reply.ToAsker(CheckTexts.Refusal(new AnswerDecision(promise, target.Check, no), id => view.Names[id]))
            : Reply.Open(CheckCards.Explain(view, promise!, target.Check));
    }
}

/// <summary>Takes what happened, or nothing: the reason is theirs to give.</summary>
internal sealed class SendNotKept(PromiseAnswers answers) : ICommandHandler
{
    private const int LongestReason = 500;

    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var why = command.Field("why")?.Trim();
        return why?.Length > LongestReason
            ? Reply.Invalid("why", AgreementTexts.TooLong(CheckTexts.WhyLabel, why.Length, LongestReason))
            : await answers.AnswerAsync(
                command,
                CheckRef.Parse(command.Value),
                PromiseAnswer.NotKept,
                string.IsNullOrEmpty(why) ? null : why,
                cancellationToken
            );
    }
}

/// <summary>Shows a check with its buttons, from the list or to change an answer.</summary>
internal sealed class OpenCheck(IKeptStore store, PromiseTelling telling) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var target = CheckRef.Parse(command.Value);
        var promise = await store.GetAsync(command.Organization.Id, target.Promise, cancellationToken);
        var view = await telling.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        return
            PromiseRules.Refusal(promise, target.Check, null, new Act(command.Member, command.At, command.DeliveryKey))
                is { } no
                    and not AnswerOutcome.Repeated
            ? Reply.ToAsker(CheckTexts.Refusal(new AnswerDecision(promise, target.Check, no), id => view.Names[id]))
            : Reply.ToAsker(CheckCards.Ask(view, promise!, target.Check));
    }
}
