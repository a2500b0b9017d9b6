namespace Bot.Core.Members;

/// <summary>Members' names by id, for cards that name who did something.</summary>
public sealed record MemberNames(IReadOnlyDictionary<string, string> ById)
{
    /// <summary>The name; the id where the member is unknown.</summary>
    public string this[string member] => ById.GetValueOrDefault(member, member);
}

public static class MemberStoreExtensions
{
    public static async Task<MemberNames> NamesAsync(this IMemberStore store, string organization, CancellationToken cancellationToken) =>
        new((await store.ListAsync(organization, cancellationToken)).ToDictionary(member => member.Id, member => member.Name));
}
