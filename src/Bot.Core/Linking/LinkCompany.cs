using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Linking;

/// <summary>Two companies become one, which an admin of each wants: the one got the code, the other presses.</summary>
internal sealed class LinkCompany(LinkStore codes, MemberStore members, LinkWorkflow workflow) : ICommandHandler
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
            await workflow.MergeAsync(code, command.Member.Id);
        }

        var company = await members.GetOrganizationAsync(code.Organization, cancellationToken);
        return Reply.Replace(LinkTexts.Joined(company!, joined));
    }
}
