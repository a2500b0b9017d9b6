using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Withdraws a request if the member is its only requester.</summary>
internal sealed class WithdrawRequest(RequestWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (request, _) = await workflow.ChangeAsync(
            command.Organization.Id,
            RequestActions.Number(command),
            command.At,
            request => request.People == 1 ? RequestRules.Without(request, command.Member) : null,
            cancellationToken
        );
        if (request is null)
        {
            return Reply.ToRequester(RequestTexts.NotThere);
        }

        var view = await workflow.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        return request switch
        {
            { State: RequestState.Answered or RequestState.Declined } => Reply.ToRequester(
                AnswerTexts.Settled(request, AnswerCards.By(view, request))
            ),
            _ when !request.IsAskedBy(command.Member) => Reply.ToRequester(RequestTexts.NotAsked(request)),
            { State: RequestState.Withdrawn } => Reply.Replace(RequestTexts.TakenBack(request)),
            _ => Reply.ToRequester(RequestTexts.OthersAsk(request)),
        };
    }
}
