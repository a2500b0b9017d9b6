using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>
/// Members' names by id, for cards that name who did something. People of one name are told apart by their handle.
/// </summary>
public sealed record MemberNames(IReadOnlyDictionary<string, string> ById)
{
    public static MemberNames Of(IEnumerable<Member> members)
    {
        var all = members.ToList();
        var shared = all.CountBy(member => Folding.Fold(member.Name))
            .Where(name => name.Value > 1)
            .Select(name => name.Key)
            .ToHashSet();
        return new(
            all.SelectMany(member =>
                    member.Ids.Select(id =>
                        (Id: id, Name: shared.Contains(Folding.Fold(member.Name)) ? WithHandle(member) : member.Name)
                    )
                )
                .ToDictionary(named => named.Id, named => named.Name)
        );
    }

    /// <summary>The name; the id where the member is unknown.</summary>
    public string this[string member] => ById.GetValueOrDefault(member, member);

    private static string WithHandle(Member member) =>
        member.Handle is { } handle ? $"{member.Name} ({handle})" : member.Name;
}
