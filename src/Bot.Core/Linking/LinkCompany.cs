using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Linking;

/// <summary>
/// Joins two companies, with consent from an admin of each: one got the code, the other presses the button.
/// </summary>
internal sealed class LinkCompany(ILinkStore codes, IMemberStore members, LinkWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var parts = command.Value.Split(' ', 2);
        if (
            await codes.TakeAsync(parts[0], cancellationToken) is not { } code
            || !code.IsGood(command.At)
            || code.Organization == command.Organization.Id
        )
        {
            return Reply.Replace(LinkTexts.NoSuchCode);
        }

        if (
            (await members.GetAsync(code.Organization, code.Member, cancellationToken))?.IsAdmin != true
            || await workflow.JoinAsync(code, command.Organization.Id, cancellationToken) is not { } joined
        )
        {
            return Reply.Replace(LinkTexts.NeedsAdmins);
        }

        if (parts[^1] == LinkCards.Me)
        {
            await workflow.MergeAsync(code, command.Member.Id, cancellationToken);
        }

        var company = await members.GetOrganizationAsync(code.Organization, cancellationToken);
        return Reply.Replace(LinkTexts.Joined(company!, joined));
    }
}
