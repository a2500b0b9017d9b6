using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>
/// Opens the form for a member's settings. An admin may open everybody's, other people only their own.
/// </summary>
internal sealed class EditMember(IMemberStore store) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var id = command.Value.Length == 0 ? command.Member.Id : command.Value;
        if (id != command.Member.Id && !command.Member.IsAdmin)
        {
            return Reply.ToRequester(MemberTexts.OnlyAdmins);
        }

        return await store.GetAsync(command.Organization.Id, id, cancellationToken) is { } member
            ? Reply.Open(MemberForms.Member(member, command.Member))
            : Reply.ToRequester(MemberTexts.WhoIs(id));
    }
}
