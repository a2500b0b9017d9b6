using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Opens a form to choose the agreed claim that answers the request, most similar first.</summary>
internal sealed class ChooseClaim(ClaimRequestStore store, RequestWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var gate = await RequestAuthorization.OpenAsync(store, workflow, command, isForAll: false, cancellationToken);
        if (gate.Refusal is { } refusal)
        {
            return refusal;
        }

        var nearest = Nearest(gate.View, gate.Request!);
        return nearest.Count > 0
            ? Reply.Open(RequestForms.Choose(gate.View, gate.Request!, nearest))
            : Reply.ToRequester(
                Card.Ask(
                    AnswerTexts.NoClaims,
                    new Button(AnswerTexts.ProposeButton, RequestActions.Propose, command.Value)
                )
            );
    }

    // A suspended claim cannot answer a request.
    private static IReadOnlyList<Agreement> Nearest(AgreementView view, ClaimRequest request)
    {
        var asked = QuestionFingerprint.Of(request.Sentence, request.Language).Stems.ToHashSet();
        return
        [
            .. from agreement in view.Agreements
            let agreed = agreement.Agreed
            where agreed is { SuspendedAt: null }
            let shared = view
                .Kind.Names(agreed.Content, view.Options)
                .Max(name => QuestionFingerprint.Of(name, request.Language).Stems.Distinct().Count(asked.Contains))
            orderby shared descending, agreement.Subject
            select agreement,
        ];
    }
}

/// <summary>Answers the request with the chosen claim.</summary>
internal sealed class AnswerRequest(ClaimRequestStore store, RequestWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var note = command.Field(RequestForms.Note);
        if (note is { Length: > AnswerTexts.LongestNote })
        {
            return Reply.Invalid(RequestForms.Note, AnswerTexts.TooLong(AnswerTexts.NoteLabel, note.Length));
        }

        var gate = await RequestAuthorization.OpenAsync(store, workflow, command, isForAll: false, cancellationToken);
        var isRetry = gate.Request?.Answer?.DeliveryKey == command.DeliveryKey;
        if (gate.Refusal is { } refusal && !isRetry)
        {
            return refusal;
        }

        if (gate.View.Find(command.Field(RequestForms.Claim) ?? "")?.Agreed is not { SuspendedAt: null } agreed)
        {
            return Reply.Invalid(RequestForms.Claim, AnswerTexts.ClaimGone);
        }

        var answer = new RequestAnswer(gate.Member.Id, command.At, command.DeliveryKey, [gate.Member.Id])
        {
            Subject = command.Field(RequestForms.Claim),
            Version = agreed.Number,
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
        };
        var settled = await ResolveRequest.WithAsync(
            workflow,
            command,
            gate,
            RequestState.Answered,
            answer,
            cancellationToken
        );
        return settled
            ?? Reply.ToRequester(
                AnswerTexts.AnsweredReceipt(
                    gate.Request!,
                    gate.View.Title(agreed),
                    RequestAuthorization.Others(gate.Request!, gate.Member)
                )
            );
    }
}

/// <summary>Stores the answer to a request.</summary>
internal static class ResolveRequest
{
    /// <summary>Stores the answer and returns null. Returns a reply if another answer was stored first.</summary>
    public static async Task<Reply?> WithAsync(
        RequestWorkflow workflow,
        ChatCommand command,
        RequestAuthorization gate,
        RequestState state,
        RequestAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var (request, _) = await workflow.ChangeAsync(
            command.Organization.Id,
            gate.Request!.Number,
            command.At,
            current => current.IsOpen ? current with { State = state, Proposal = null, Answer = answer } : null,
            cancellationToken
        );
        return request is null ? Reply.ToRequester(RequestTexts.NotThere)
            : request.Answer?.DeliveryKey == answer.DeliveryKey ? null
            : Reply.ToRequester(RequestAuthorization.Settled(gate.View, request)!);
    }
}
