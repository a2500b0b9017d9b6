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

        if (FindByName(members, line.Rest, command.Member) is not { } member)
        {
            return Reply.ToRequester(MemberTexts.WhoIs(line.Rest)) with { IsMiss = line.Options.Count == 0 };
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

    // By full name first, then by its beginning if only one person matches.
    private static Member? FindByName(IReadOnlyList<Member> members, string words, Member self)
    {
        var name = Folding.Fold(words).Trim().TrimStart('@');
        if (name.Length == 0)
        {
            return self;
        }

        var byFullName = members
            .Where(member =>
                Folding.Fold(member.Name) == name
                || member.Identities.Any(identity => Folding.Fold(identity.UserId) == name)
            )
            .ToList();
        var byPrefix = members
            .Where(member => Folding.Fold(member.Name).StartsWith(name, StringComparison.Ordinal))
            .ToList();
        return byFullName is [var named] ? named
            : byFullName.Count == 0 && byPrefix is [var single] ? single
            : null;
    }
}
