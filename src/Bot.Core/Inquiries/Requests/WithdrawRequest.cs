using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Withdraws a request if the member is its only requester.</summary>
internal sealed class WithdrawRequest<TType>(RequestWorkflow<TType> requests) : ICommandHandler
    where TType : class, IRequestType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (request, _) = await requests.ChangeAsync(
            command.Organization.Id,
            RequestActions.Number(command),
            command.At,
            request => request.People == 1 ? RequestRules.Without(request, command.Member) : null,
            cancellationToken
        );
        if (request is null)
        {
            return Reply.ToRequester(RequestTexts.NotThere(requests.Type));
        }

        var view = await requests.ViewAsync(command.Organization.Id, command.At, cancellationToken);
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
