using Bot.Core.Chat;

namespace Bot.Core.Claims.Requests;

/// <summary>Takes a request back that nobody else asks.</summary>
internal sealed class WithdrawRequest(RequestDesk desk) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (request, _) = await desk.ChangeAsync(
            command.Organization.Id,
            RequestActions.Number(command),
            command.At,
            request => request.People == 1 ? RequestRules.Without(request, command.Member) : null,
            cancellationToken
        );
        if (request is null)
        {
            return Reply.ToAsker(RequestTexts.NotThere);
        }

        var view = await desk.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        return request switch
        {
            { State: RequestState.Answered or RequestState.Declined } => Reply.ToAsker(
                AnswerTexts.Settled(request, AnswerCards.By(view, request))
            ),
            _ when !request.IsAskedBy(command.Member) => Reply.ToAsker(RequestTexts.NotAsked(request)),
            { State: RequestState.Withdrawn } => Reply.Replace(RequestTexts.TakenBack(request)),
            _ => Reply.ToAsker(RequestTexts.OthersAsk(request)),
        };
    }
}
