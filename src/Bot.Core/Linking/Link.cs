using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Linking;

/// <summary>Without words a code; with a code from the other app, one person of two, or the question whether two companies become one.</summary>
internal sealed class Link(LinkStore codes, MemberStore members, LinkWorkflow workflow) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (identity, typed) = (command.Identity, LinkCode.Read(command.Text));
        if (identity.Platform is not (Platforms.Slack or Platforms.Teams))
        {
            return Reply.ToRequester(LinkTexts.OnlyBetweenApps);
        }

        if (typed.Length == 0)
        {
            var given = LinkCode.New(command.Member, identity.Platform, identity.Workspace, command.At);
            await codes.AddAsync(given, cancellationToken);
            return Reply.ToRequester(LinkCards.Code(given, command.Member));
        }

        return await codes.FindAsync(typed, cancellationToken) is { } code && code.IsGood(command.At)
            ? await RedeemAsync(code, command, cancellationToken)
            : Reply.ToRequester(LinkTexts.NoSuchCode);
    }

    private async Task<Reply> RedeemAsync(LinkCode code, ChatCommand command, CancellationToken cancellationToken)
    {
        if ((code.Platform, code.Workspace) == (command.Identity.Platform, command.Identity.Workspace))
        {
            return Reply.ToRequester(LinkTexts.SameApp);
        }

        return code.Organization == command.Organization.Id
            ? await SamePersonAsync(code, command.Member, cancellationToken)
            : await QuestionAsync(code, command, cancellationToken);
    }

    private async Task<Reply> SamePersonAsync(LinkCode code, Member here, CancellationToken cancellationToken)
    {
        if (here.Is(code.Member))
        {
            return Reply.ToRequester(LinkTexts.AlreadyLinked(here.Name));
        }

        return
            await codes.TakeAsync(code.Code, cancellationToken) is not null
            && await workflow.MergeAsync(code, here.Id) is { } merged
            ? Reply.ToRequester(LinkTexts.SamePerson(merged.Name, code.Platform))
            : Reply.ToRequester(LinkTexts.NoSuchCode);
    }

    private async Task<Reply> QuestionAsync(LinkCode code, ChatCommand command, CancellationToken cancellationToken)
    {
        var giver = await members.GetAsync(code.Organization, code.Member, cancellationToken);
        if (giver?.IsAdmin != true || !command.Member.IsAdmin)
        {
            return Reply.ToRequester(LinkTexts.NeedsAdmins);
        }

        var hasOwnData = await workflow.HasDataAsync(command.Organization.Id, cancellationToken);
        if (hasOwnData && !await workflow.HasDataAsync(code.Organization, cancellationToken))
        {
            return Reply.ToRequester(LinkTexts.OtherWayRound(code.Platform));
        }

        var company = await members.GetOrganizationAsync(code.Organization, cancellationToken);
        return Reply.ToRequester(LinkCards.Question(code, company!, giver, hasOwnData));
    }
}
