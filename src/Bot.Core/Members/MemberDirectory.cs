using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>What a platform tells about a person and their workspace; everything but the identity may be unknown.</summary>
public sealed record Introduction(
    PlatformIdentity Identity,
    string? Name = null,
    Language? Language = null,
    string? Zone = null,
    string? WorkspaceName = null
);

/// <summary>
/// Who is speaking. A verified request from a new workspace opens its organization; a person unknown so far becomes a
/// member whose side is asked the first time that it matters. The first member of an organization is its admin:
/// somebody has to be, and whoever installed Duet speaks first.
/// </summary>
public sealed class MemberDirectory(IMemberStore store, IProfileStore profiles)
{
    public async Task<(Organization Organization, Member Member)> WelcomeAsync(
        Introduction person,
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
        return (organization, await NamedAsync(member, person, cancellationToken));
    }

    /// <summary>
    /// The same without storing anything: a person unknown so far is a member with no role, for this one request.
    /// </summary>
    public async Task<(Organization Organization, Member Member)> GuestAsync(
        Introduction person,
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

    /// <summary>
    /// What a platform tells of a person is kept. The first time that it tells a language or a zone it is the member's, later
    /// only the name is: by then the person may have chosen their own. Who opened the company brings its zone and language with them.
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

    private static Organization NewOrganization(Introduction person) =>
        new(
            $"{person.Identity.Platform}-{person.Identity.Workspace}",
            person.WorkspaceName ?? person.Identity.Workspace,
            person.Language ?? Language.English,
            person.Zone ?? "UTC",
            "USD"
        );

    // Some requests carry no name: then the first that does gives it.
    private async Task<Member> NamedAsync(Member member, Introduction person, CancellationToken cancellationToken) =>
        person.Name is { } name && member.Name == person.Identity.UserId && name != member.Name
            ? await store.ChangeAsync(member, current => current with { Name = name }, cancellationToken)
            : member;

    private async Task<Member> NewMemberAsync(
        Organization organization,
        Introduction person,
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

    // The same person arriving twice at once gets the same id, so that the store sees one member.
    private static string Id(PlatformIdentity identity) =>
        $"{identity.Platform}-{identity.Workspace}-{identity.UserId}";
}
