using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Linking;

/// <summary>Shows the linked workspaces, or separates the named one.</summary>
internal sealed class RemoveLink(IMemberStore members) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        var joined = (await members.WorkspacesAsync(organization, cancellationToken))
            .Where(workspace => workspace.IsJoined)
            .ToList();
        if (command.Value.Length == 0)
        {
            return Reply.ToRequester(LinkCards.Linked(joined));
        }

        return
            joined.FirstOrDefault(workspace => $"{workspace.Platform}/{workspace.Workspace}" == command.Value)
                is { } named
            && await members.LeaveAsync(organization, named.Platform, named.Workspace, cancellationToken)
            ? Reply.Replace(LinkTexts.Removed)
            : Reply.Replace(LinkTexts.IsGone);
    }
}
