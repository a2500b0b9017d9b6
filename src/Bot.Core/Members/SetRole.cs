using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>"team role @lena sales approver": the side and the roles of a member in plain words.</summary>
internal sealed class SetRole(MemberStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var members = await store.ListAsync(command.Organization.Id, cancellationToken);
        var words = command.Arguments.Words;
        var settings = words.Reverse().TakeWhile(word => MemberChange.IsSideOrRole(word)).Reverse().ToList();
        var name = string.Join(' ', words.Take(words.Count - settings.Count));
        var found = MemberSearch.Find(members, name, command);
        if (found is not [var member])
        {
            return Reply.ToRequester(MemberTexts.NotOne(name, found)) with
            {
                IsMiss = found.Count == 0 && settings.Count == 0,
            };
        }

        return settings.Count == 0
            ? Reply.Open(MemberForms.Member(member, command.Member))
            : await MemberChange.Read(settings, member).ApplyAsync(store, member, members, command, cancellationToken);
    }
}
