using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>
/// One's own settings, and for an admin everybody's. Words name a person, options change them in one line:
/// "settings Lena side:sales role:approver language:es".
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

        if (Named(members, line.Rest, command.Member) is not { } member)
        {
            return Reply.ToRequester(MemberTexts.WhoIs(line.Rest));
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

    // By whole name first, then by its beginning if that is one person's alone.
    private static Member? Named(IReadOnlyList<Member> members, string words, Member self)
    {
        var name = Folding.Fold(words).Trim().TrimStart('@');
        if (name.Length == 0)
        {
            return self;
        }

        var whole = members
            .Where(member =>
                Folding.Fold(member.Name) == name
                || member.Identities.Any(identity => Folding.Fold(identity.UserId) == name)
            )
            .ToList();
        var begins = members
            .Where(member => Folding.Fold(member.Name).StartsWith(name, StringComparison.Ordinal))
            .ToList();
        return whole is [var one] ? one
            : whole.Count == 0 && begins is [var single] ? single
            : null;
    }
}
