using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Leavers;

/// <summary>
/// "team leaver @lena to:@tom": names who takes over. If Lena has left already, Tom takes over at once; otherwise when
/// she leaves, or when the button is pressed. Without "to:" it shows how it stands.
/// </summary>
internal sealed class NameSuccessor(
    IDocumentStore data,
    MemberStore members,
    LeaverDuties duties,
    CompleteHandOver complete
) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var all = await members.ListAsync(command.Organization.Id, cancellationToken);
        var line = command.Arguments;
        var found = MemberSearch.Find(all, line.Rest, command);
        if (found is not [var leaver])
        {
            return Reply.ToRequester(MemberTexts.NotOne(line.Rest, found)) with
            {
                IsMiss = found.Count == 0 && line.Options.Count == 0,
            };
        }

        var names = MemberNames.Of(all);
        if (line.Option("to", "para", "successor", "sucesor", "sucesora") is not { } named)
        {
            var passing = await duties.DescribeAsync(data, leaver, cancellationToken);
            return Reply.ToRequester(LeaverCards.Plan(leaver, all.Responsible(leaver.Successor), passing, names));
        }

        var candidates = MemberSearch.Find(all, named, command);
        if (candidates is not [var successor])
        {
            return Reply.ToRequester(MemberTexts.NotOne(named, candidates));
        }

        if (successor.Id == leaver.Id || successor.HasLeft)
        {
            return Reply.ToRequester(
                successor.Id == leaver.Id ? LeaverTexts.TheSame : LeaverTexts.IsGone(names[successor.Id])
            );
        }

        if (leaver.HasLeft)
        {
            return await complete.RunAsync(command, leaver.Id, successor.Id, cancellationToken);
        }

        var stored = await members.ChangeAsync(
            leaver,
            current => current with { Successor = successor.Id },
            cancellationToken
        );
        return Reply.ToRequester(
            LeaverCards.Plan(stored, successor, await duties.DescribeAsync(data, stored, cancellationToken), names)
        );
    }
}
