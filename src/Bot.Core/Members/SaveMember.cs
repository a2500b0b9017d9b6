using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Stores the values of a member's form.</summary>
internal sealed class SaveMember(IMemberStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var members = await store.ListAsync(command.Organization.Id, cancellationToken);
        if (members.FirstOrDefault(member => member.Id == command.Value) is not { } member)
        {
            return Reply.ToRequester(MemberTexts.WhoIs(command.Value));
        }

        var change = MemberChange.Read(command, member, command.Member.IsAdmin);
        return TimeZoneInfo.TryFindSystemTimeZoneById(change.Zone, out _)
            ? await change.ApplyAsync(store, member, members, command, cancellationToken)
            : Reply.Invalid("zone", MemberTexts.NoSuchZone(change.Zone));
    }
}
