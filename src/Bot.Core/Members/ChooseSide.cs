using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>
/// Stores the side that a person chooses, once. Later only an admin can change it, so that nobody signs for one side
/// today and for the other tomorrow. Then it continues with the person's original command.
/// </summary>
internal sealed class ChooseSide(MemberStore store, CommandRouter router) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.Value.Split('\n', 3) is not [var word, .. var next] || !Enum.TryParse<Side>(word, out var side))
        {
            return Reply.ToRequester(SideCards.Ask());
        }

        var member = await store.ChangeAsync(
            command.Member,
            current => current.Side is null ? current with { Side = side } : current,
            cancellationToken
        );
        if (member.Side != side)
        {
            return Reply.ToRequester(MemberTexts.SideIsSet(member.Side!.Value));
        }

        return next is [var action, var value]
            ? await router.AnswerAsync(
                command with
                {
                    Requester = new MemberRequester(command.Organization, member),
                    Action = action,
                    Value = value,
                },
                cancellationToken
            )
            : Reply.Replace(MemberTexts.SideStored(side));
    }
}
