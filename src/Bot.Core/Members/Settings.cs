using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>
/// Shows and changes a person's own settings, and for an admin everybody's. Words name a person, and options change
/// their settings in one line: "settings Lena side:sales role:approver language:es".
/// </summary>
internal sealed class Settings(MemberStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var members = await store.ListAsync(command.Organization.Id, cancellationToken);
        var line = command.Arguments;
        if (line.Words.Count == 0 && line.Options.Count == 0)
        {
            return Reply.ToRequester(MemberCards.Settings(command, members));
        }

        var found = line.Rest.Trim().Length == 0 ? [command.Member] : MemberSearch.Find(members, line.Rest, command);
        if (found is not [var member])
        {
            return Reply.ToRequester(MemberTexts.NotOne(line.Rest, found)) with
            {
                IsMiss = found.Count == 0 && line.Options.Count == 0,
            };
        }

        if (line.Options.Count == 0)
        {
            return command.Member.IsAdmin || member.Id == command.Member.Id
                ? Reply.Open(MemberForms.Member(member, command.Member))
                : Reply.ToRequester(MemberTexts.OnlyAdmins);
        }

        var (change, error) = MemberChange.Read(line, member);
        return change is null
            ? Reply.ToRequester(error!)
            : await change.ApplyAsync(store, member, members, command, cancellationToken);
    }
}
