using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Playground;

/// <summary>
/// A member in a conversation: who acts, and where. <see cref="Person"/> is the id that requests use.
/// </summary>
internal sealed record PlaygroundUser(Organization Organization, Member Member, string Person, Address Place)
{
    private PlatformIdentity Identity => PlaygroundCast.IdentityOf(Member);

    public IncomingMessage Hear(string deliveryKey) =>
        new(
            new PlatformUser(Identity, Member.Name, Member.Language, Member.Zone, Organization.Name),
            Place,
            deliveryKey
        );
}

/// <summary>The organization's people, as the playground names them: by their user id there, else by their member id.</summary>
internal sealed class PlaygroundCast(MemberStore store)
{
    public async Task<IReadOnlyList<Member>?> ListAsync(string organization, CancellationToken cancellationToken) =>
        await store.GetOrganizationAsync(organization, cancellationToken) is null
            ? null
            : await store.ListAsync(organization, cancellationToken);

    /// <summary>The user, or a sentence that explains what does not exist.</summary>
    public async Task<(PlaygroundUser? User, LocalizedText? Problem)> FindAsync(
        string organization,
        string person,
        string place,
        CancellationToken cancellationToken
    )
    {
        if (await store.GetOrganizationAsync(organization, cancellationToken) is not { } found)
        {
            return (null, PlaygroundTexts.NoOrganization(organization));
        }

        var members = await store.ListAsync(organization, cancellationToken);
        if (members.FirstOrDefault(member => PersonOf(member) == person) is not { } who)
        {
            return (null, PlaygroundTexts.NoPerson(person, members.Select(PersonOf)));
        }

        return PlaygroundConversations.Find(place, found, person) is { } address
            ? (new PlaygroundUser(found, who, person, address), null)
            : (null, PlaygroundTexts.NoPlace(place));
    }

    public static string PersonOf(Member member) =>
        IdentityOf(member) is { Platform: Platforms.Playground } identity ? identity.UserId : member.Id;

    public static PlatformIdentity IdentityOf(Member member) =>
        member.Identities.FirstOrDefault(identity => identity.Platform == Platforms.Playground) ?? member.Identities[0];
}
