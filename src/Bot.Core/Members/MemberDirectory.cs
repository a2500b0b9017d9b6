using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Members;

/// <summary>
/// Identifies the sender of a request. A verified request from a new workspace creates its organization. An unknown
/// person becomes a member; their side is asked the first time that it matters. The first member of an organization
/// becomes its admin, because every organization needs one, and the person who installed Duet speaks first.
/// </summary>
public sealed class MemberDirectory(MemberStore store, ProfileStore profiles) : IRequesterDirectory
{
    async Task<Requester> IRequesterDirectory.WelcomeAsync(PlatformUser person, CancellationToken cancellationToken)
    {
        var (organization, member) = await WelcomeOrGuestAsync(person, cancellationToken);
        return new MemberRequester(organization, member);
    }

    async Task<Requester> IRequesterDirectory.RefreshAsync(Requester requester, CancellationToken cancellationToken)
    {
        var known = (MemberRequester)requester;
        var changed = await FindAsync(known.Member, cancellationToken);
        return known with { Member = changed ?? known.Member };
    }

    public async Task<(Organization Organization, Member Member)> WelcomeAsync(
        PlatformUser person,
        CancellationToken cancellationToken
    )
    {
        var identity = person.Identity;
        var organization =
            await store.FindOrganizationAsync(identity.Platform, identity.Workspace, cancellationToken)
            ?? await store.OpenOrganizationAsync(
                NewOrganization(person),
                identity.Platform,
                identity.Workspace,
                cancellationToken
            );
        var member =
            await store.FindAsync(organization.Id, identity, cancellationToken)
            ?? await store.AddAsync(await NewMemberAsync(organization, person, cancellationToken), cancellationToken);
        return (organization, await WithNameAsync(member, person, cancellationToken));
    }

    /// <summary>
    /// Stores a platform's profile of a person. The first language and time zone that the platform reports become the
    /// member's. Later only the name is updated, because the person may have chosen their own settings. The
    /// organization takes over the zone and language of the admin who created it.
    /// </summary>
    public async Task ApplyAsync(PlatformProfile profile, CancellationToken cancellationToken)
    {
        var identity = profile.Identity;
        var before = await profiles.FindAsync(identity, cancellationToken);
        await profiles.PutAsync(profile, cancellationToken);
        if (
            await store.FindOrganizationAsync(identity.Platform, identity.Workspace, cancellationToken)
                is not { } organization
            || await store.FindAsync(organization.Id, identity, cancellationToken) is not { } member
        )
        {
            return;
        }

        var changed = await store.ChangeAsync(
            member,
            current =>
                current with
                {
                    Name = profile.Name ?? current.Name,
                    Language = before?.Language is null ? profile.Language ?? current.Language : current.Language,
                    Zone = before?.Zone is null ? profile.Zone ?? current.Zone : current.Zone,
                },
            cancellationToken
        );
        if (before?.Zone is null && changed.IsAdmin && organization.Version == 0)
        {
            await store.ReplaceOrganizationAsync(
                organization with
                {
                    Language = changed.Language,
                    Zone = changed.Zone,
                },
                cancellationToken
            );
        }
    }

    /// <summary>The member as stored now.</summary>
    public Task<Member?> FindAsync(Member member, CancellationToken cancellationToken) =>
        store.GetAsync(member.Organization, member.Id, cancellationToken);

    // On a full disk nobody can be added, but everyone can read.
    private async Task<(Organization Organization, Member Member)> WelcomeOrGuestAsync(
        PlatformUser person,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await WelcomeAsync(person, cancellationToken);
        }
        catch (StorageFullException)
        {
            return await GuestAsync(person, cancellationToken);
        }
    }

    // Stores nothing: a person unknown so far is a member with no role, for this one request.
    private async Task<(Organization Organization, Member Member)> GuestAsync(
        PlatformUser person,
        CancellationToken cancellationToken
    )
    {
        var identity = person.Identity;
        var organization =
            await store.FindOrganizationAsync(identity.Platform, identity.Workspace, cancellationToken)
            ?? NewOrganization(person);
        var member =
            await store.FindAsync(organization.Id, identity, cancellationToken)
            ?? await NewMemberAsync(organization, person, cancellationToken) with
            {
                Roles = Roles.None,
            };
        return (organization, member);
    }

    private static Organization NewOrganization(PlatformUser person) =>
        new(
            $"{person.Identity.Platform}-{person.Identity.Workspace}",
            person.WorkspaceName ?? person.Identity.Workspace,
            person.Language ?? Language.English,
            person.Zone ?? "UTC",
            "USD"
        );

    // Some requests contain no name; the first one with a name sets it.
    private async Task<Member> WithNameAsync(Member member, PlatformUser person, CancellationToken cancellationToken) =>
        person.Name is { } name && member.Name == person.Identity.UserId && name != member.Name
            ? await store.ChangeAsync(member, current => current with { Name = name }, cancellationToken)
            : member;

    private async Task<Member> NewMemberAsync(
        Organization organization,
        PlatformUser person,
        CancellationToken cancellationToken
    )
    {
        var isFirst = (await store.ListAsync(organization.Id, cancellationToken)).Count == 0;
        var known = await profiles.FindAsync(person.Identity, cancellationToken);
        return new Member(
            organization.Id,
            Id(person.Identity),
            known?.Name ?? person.Name ?? person.Identity.UserId,
            [person.Identity],
            Side: null,
            isFirst ? Roles.Admin : Roles.None,
            known?.Language ?? person.Language ?? organization.Language,
            known?.Zone ?? person.Zone ?? organization.Zone
        );
    }

    // A person who arrives twice at once gets the same id, so that the store adds one member.
    private static string Id(PlatformIdentity identity) =>
        $"{identity.Platform}-{identity.Workspace}-{identity.UserId}";
}
