namespace Bot.Core.Members;

/// <summary>Members' names by id, for cards that state who did something.</summary>
public sealed record MemberNames(IReadOnlyDictionary<string, string> ById)
{
    public static MemberNames Of(IEnumerable<Member> members) =>
        new(
            members
                .SelectMany(member => member.Ids.Select(id => (Id: id, member.Name)))
                .ToDictionary(named => named.Id, named => named.Name)
        );

    /// <summary>The member's name, or the id if the member is unknown.</summary>
    public string this[string member] => ById.GetValueOrDefault(member, member);
}

public static class MemberStoreExtensions
{
    public static async Task<MemberNames> NamesAsync(
        this IMemberStore store,
        string organization,
        CancellationToken cancellationToken
    ) => MemberNames.Of(await store.ListAsync(organization, cancellationToken));

    /// <summary>
    /// Applies the change to the stored member and retries on conflict. Returns the member as stored.
    /// </summary>
    public static async Task<Member> ChangeAsync(
        this IMemberStore store,
        Member member,
        Func<Member, Member> change,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var current = (await store.GetAsync(member.Organization, member.Id, cancellationToken))!;
            var changed = change(current);
            if (changed == current)
            {
                return current;
            }

            if (await store.ReplaceAsync(changed, cancellationToken))
            {
                return changed with { Version = changed.Version + 1 };
            }
        }
    }
}
