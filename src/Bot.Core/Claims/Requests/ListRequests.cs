using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Claims.Requests;

/// <summary>Lists open requests, or shows the request with the given number in any state.</summary>
internal sealed class ListRequests(ClaimRequestStore store, RequestWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var number = RequestActions.Number(command);
        if (command.Action is null && number > 0)
        {
            return await ShowRequest.ReplyAsync(store, workflow, command, number, cancellationToken);
        }

        var all = await store.OpenAsync(command.Organization.Id, cancellationToken);
        var view = await workflow.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        var ranked = RequestRules.Ranked(all.Select(request => RequestRules.Follow(request, view)));
        return Reply.ToRequester(RequestList.Of(view, ranked, command.Member, number));
    }
}

/// <summary>Shows all details of one request.</summary>
internal sealed class ShowRequest(ClaimRequestStore store, RequestWorkflow workflow) : ICommandHandler
{
    public Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken) =>
        ReplyAsync(store, workflow, command, RequestActions.Number(command), cancellationToken);

    public static async Task<Reply> ReplyAsync(
        ClaimRequestStore store,
        RequestWorkflow workflow,
        ChatCommand command,
        int number,
        CancellationToken cancellationToken
    )
    {
        if (await store.GetAsync(command.Organization.Id, number, cancellationToken) is not { } request)
        {
            return Reply.ToRequester(RequestTexts.NotThere);
        }

        var view = await workflow.ViewAsync(command.Organization.Id, command.At, cancellationToken);
        return Reply.ToRequester(RequestCards.Whole(view, RequestRules.Follow(request, view), command.Member));
    }
}
