using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Linking;

/// <summary>Shows the linked workspaces, or takes the named one out again.</summary>
internal sealed class RemoveLink(WorkspaceLinkStore links) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        var joined = (await links.WorkspacesAsync(organization, cancellationToken))
            .Where(workspace => workspace.IsJoined)
            .ToList();
        if (command.Value.Length == 0)
        {
            return Reply.ToRequester(LinkCards.Linked(joined));
        }

        return
            joined.FirstOrDefault(workspace => $"{workspace.Platform}/{workspace.Workspace}" == command.Value)
                is { } named
            && await links.LeaveAsync(organization, named.Platform, named.Workspace, cancellationToken)
            ? Reply.Replace(LinkTexts.Removed)
            : Reply.Replace(LinkTexts.IsGone);
    }
}
