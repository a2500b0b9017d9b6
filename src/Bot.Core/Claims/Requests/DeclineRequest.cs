using Bot.Core.Chat;

namespace Bot.Core.Claims.Requests;

/// <summary>Opens the form for the reason, if the member may decline the request and it is still open.</summary>
internal sealed class DeclineRequest(ClaimRequestStore store, RequestWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var gate = await RequestAuthorization.OpenAsync(store, workflow, command, isForAll: false, cancellationToken);
        return gate.Refusal ?? Reply.Open(RequestForms.Decline(gate.Request!));
    }
}

/// <summary>Declines the request with the submitted reason.</summary>
internal sealed class SendDecline(ClaimRequestStore store, RequestWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var reason = command.Field(RequestForms.Note)?.Trim();
        if (string.IsNullOrEmpty(reason) || reason.Length > AnswerTexts.LongestNote)
        {
            return Reply.Invalid(
                RequestForms.Note,
                string.IsNullOrEmpty(reason)
                    ? AnswerTexts.ReasonMissing
                    : AnswerTexts.TooLong(AnswerTexts.ReasonLabel, reason.Length)
            );
        }

        var gate = await RequestAuthorization.OpenAsync(store, workflow, command, isForAll: false, cancellationToken);
        if (gate.Refusal is { } refusal && gate.Request?.Answer?.DeliveryKey != command.DeliveryKey)
        {
            return refusal;
        }

        var answer = new RequestAnswer(gate.Member.Id, command.At, command.DeliveryKey, [gate.Member.Id])
        {
            Note = reason,
        };
        var settled = await ResolveRequest.WithAsync(
            workflow,
            command,
            gate,
            RequestState.Declined,
            answer,
            cancellationToken
        );
        return settled
            ?? Reply.ToRequester(
                AnswerTexts.DeclinedReceipt(gate.Request!, RequestAuthorization.Others(gate.Request!, gate.Member))
            );
    }
}
