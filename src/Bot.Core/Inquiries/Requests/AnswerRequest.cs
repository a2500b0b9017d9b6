using Bot.Core.Chat;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Opens the form for the answer.</summary>
internal sealed class ChooseAnswer<TType>(RequestWorkflow<TType> requests) : ICommandHandler
    where TType : class, IRequestType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var gate = await requests.AuthorizeAsync(command, isForAll: false, cancellationToken);
        return gate.Refusal ?? gate.View.AskForAnswer(gate.Request!);
    }
}

/// <summary>Answers the request with the submitted form.</summary>
internal sealed class AnswerRequest<TType>(RequestWorkflow<TType> requests) : ICommandHandler
    where TType : class, IRequestType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var gate = await requests.AuthorizeAsync(command, isForAll: false, cancellationToken);
        if (gate.Refusal is { } refusal && !gate.IsRetry(command))
        {
            return refusal;
        }

        var (answer, error) = gate.View.Read(command, gate.Blank(command));
        return error
            ?? await requests.ResolveAsync(command, gate, RequestState.Answered, answer!, cancellationToken)
            ?? Reply.ToRequester(gate.View.Receipt(gate.Request!, answer!, gate.Others));
    }
}

/// <summary>Opens the form for the reason, if the member may decline the request and it is still open.</summary>
internal sealed class DeclineRequest<TType>(RequestWorkflow<TType> requests) : ICommandHandler
    where TType : class, IRequestType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var gate = await requests.AuthorizeAsync(command, isForAll: false, cancellationToken);
        return gate.Refusal ?? Reply.Open(RequestForms.Decline(gate.View, gate.Request!));
    }
}

/// <summary>Declines the request with the submitted reason.</summary>
internal sealed class SendDecline<TType>(RequestWorkflow<TType> requests) : ICommandHandler
    where TType : class, IRequestType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (reason, error) = AnswerTexts.NoteOf(command, AnswerTexts.ReasonLabel, AnswerTexts.ReasonMissing);
        if (error is not null)
        {
            return error;
        }

        var gate = await requests.AuthorizeAsync(command, isForAll: false, cancellationToken);
        if (gate.Refusal is { } refusal && !gate.IsRetry(command))
        {
            return refusal;
        }

        var answer = gate.Blank(command) with { Note = reason };
        return await requests.ResolveAsync(command, gate, RequestState.Declined, answer, cancellationToken)
            ?? Reply.ToRequester(AnswerTexts.DeclinedReceipt(gate.Request!, gate.Others));
    }
}
