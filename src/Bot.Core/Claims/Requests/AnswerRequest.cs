using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Asks which agreed claim it is, the nearest ones first.</summary>
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

    // What is suspended answers nobody's question.
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

/// <summary>Answers with the claim that was chosen.</summary>
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

internal static class ResolveRequest
{
    /// <summary>Stores the answer, unless somebody was faster: then the sentence that says so.</summary>
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
