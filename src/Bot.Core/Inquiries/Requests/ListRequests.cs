using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Lists open requests, or shows the request with the given number in any state.</summary>
internal sealed class ListRequests<TType>(RequestWorkflow<TType> requests) : ICommandHandler
    where TType : class, IRequestType
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var number = RequestActions.Number(command);
        if (command.Action is null && number > 0)
        {
            return await requests.ShowAsync(command, number, cancellationToken);
        }

        var all = await requests.OpenAsync(command.Organization.Id, cancellationToken);
        var view = await requests.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        return Reply.ToRequester(
            RequestList.Of(view, RequestRules.Ranked(all.Select(view.Current), view.Pipeline), command.Member, number)
        );
    }
}

/// <summary>Shows all details of one request.</summary>
internal sealed class ShowRequest<TType>(RequestWorkflow<TType> requests) : ICommandHandler
    where TType : class, IRequestType
{
    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        requests.ShowAsync(command, RequestActions.Number(command), cancellationToken);
}
