namespace Bot.Core.Members;

/// <summary>Members' names by id, for cards that name who did something.</summary>
public sealed record MemberNames(IReadOnlyDictionary<string, string> ById)
{
    public static MemberNames Of(IEnumerable<Member> members) =>
        new(
            members
                .SelectMany(member => member.Ids.Select(id => (Id: id, member.Name)))
                .ToDictionary(named => named.Id, named => named.Name)
        );

    /// <summary>The name; the id where the member is unknown.</summary>
    public string this[string member] => ById.GetValueOrDefault(member, member);
}
