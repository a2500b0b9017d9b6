using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Members;

/// <summary>
/// Identifies the sender of a request. A verified request from a new workspace creates its organization. An unknown
/// person becomes a member if the platform's roster says that they belong to the company; their side is asked the first
/// time that it matters. The first member of an organization becomes its admin, because every organization needs one,
/// and so does the person who installs Duet while there is no admin.
/// </summary>
public sealed class MemberDirectory(MemberStore store, MemberProfiles profiles) : IRequesterDirectory
{
    Task<Requester> IRequesterDirectory.WelcomeAsync(PlatformUser person, CancellationToken cancellationToken) =>
        RequesterAsync(person, cancellationToken);

    /// <summary>Like <see cref="AdmitAsync"/>, as the sender of a command; one who is refused has a refusal.</summary>
    public async Task<Requester> RequesterAsync(PlatformUser person, CancellationToken cancellationToken) =>
        await AdmitAsync(person, cancellationToken) switch
        {
            Admission.Admitted admitted => new MemberRequester(admitted.Organization, admitted.Member),
            var refused => new RefusedRequester((Admission.Refused)refused),
        };

    async Task<Requester> IRequesterDirectory.RefreshAsync(Requester requester, CancellationToken cancellationToken)
    {
        var known = (MemberRequester)requester;
        var changed = await FindAsync(known.Member, cancellationToken);
        return known with { Member = changed ?? known.Member };
    }

    /// <summary>Admits people who belong to the company, and adds them when they are new.</summary>
    public async Task<Admission> AdmitAsync(PlatformUser person, CancellationToken cancellationToken)
    {
        var identity = person.Identity;
        var organization = await store.FindOrganizationAsync(identity.Platform, identity.Workspace, cancellationToken);
        var member = organization is null ? null : await store.FindAsync(organization.Id, identity, cancellationToken);
        var answer = await profiles.FindAsync(person, member is not null, cancellationToken);
        var language = Language(person, answer, member, organization);
        return answer switch
        {
            RosterAnswer.Found { Profile: { IsInsider: true } profile } => await WelcomeOrVisitAsync(
                person,
                profile,
                organization,
                member,
                cancellationToken
            ),
            RosterAnswer.Unreachable unreachable => new Admission.Refused(
                unreachable.Reason ?? AdmissionTexts.TryAgain,
                language,
                unreachable.RetryAfter ?? TimeSpan.Zero
            ),
            _ => new Admission.Refused(AdmissionTexts.NotForYou, language),
        };
    }

    /// <summary>The member as stored now.</summary>
    public Task<Member?> FindAsync(Member member, CancellationToken cancellationToken) =>
        store.GetAsync(member.Organization, member.Id, cancellationToken);

    // On a full disk nobody can be added, but everyone can read.
    private async Task<Admission> WelcomeOrVisitAsync(
        PlatformUser person,
        PlatformProfile profile,
        Organization? organization,
        Member? member,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await WelcomeAsync(person, profile, organization, member, cancellationToken);
        }
        catch (StorageFullException)
        {
            organization ??= NewOrganization(person, profile);
            return new Admission.Admitted(organization, member ?? NewMember(organization, person, profile));
        }
    }

    private async Task<Admission> WelcomeAsync(
        PlatformUser person,
        PlatformProfile profile,
        Organization? organization,
        Member? member,
        CancellationToken cancellationToken
    )
    {
        var identity = person.Identity;
        organization ??= await store.OpenOrganizationAsync(
            NewOrganization(person, profile),
            identity.Platform,
            identity.Workspace,
            cancellationToken
        );
        member ??= await store.AddAsync(
            NewMember(organization, person, profile),
            (others, added) => WithFirstRole(others, added, person.IsInstaller),
            cancellationToken
        );
        member = await UpdateAsync(member, person, profile, cancellationToken);
        return new Admission.Admitted(
            organization,
            person.IsInstaller ? await store.NameAdminAsync(member, cancellationToken) : member
        );
    }

    private static Organization NewOrganization(PlatformUser person, PlatformProfile profile) =>
        new(
            $"{person.Identity.Platform}-{person.Identity.Workspace}",
            person.WorkspaceName ?? person.Identity.Workspace,
            profile.Language ?? person.Language ?? Chat.Language.English,
            profile.Zone ?? person.Zone ?? "UTC",
            "USD"
        );

    // Two people who arrive at once are added one after the other, so only one of them is the first.
    private static Member WithFirstRole(IReadOnlyList<Member> others, Member added, bool isInstaller) =>
        others.All(other => other.HasLeft) || (isInstaller && others.All(other => !other.IsAdmin))
            ? added with
            {
                Roles = Roles.Admin,
            }
            : added;

    private async Task<Member> UpdateAsync(
        Member member,
        PlatformUser person,
        PlatformProfile profile,
        CancellationToken cancellationToken
    )
    {
        // Some requests contain no name; the first one with a name sets it.
        var name = person.Name is { } given && member.Name == person.Identity.UserId ? given : member.Name;
        var isBack = member.HasLeft;
        return name != member.Name || isBack
            ? await store.ChangeAsync(
                member,
                current =>
                    current with
                    {
                        Name = name,
                        Handles = isBack ? profile.Handles : current.Handles,
                        LeftAt = null,
                        RolesHeld = Roles.None,
                        HandedOverAt = null,
                    },
                cancellationToken
            )
            : member;
    }

    private static Member NewMember(Organization organization, PlatformUser person, PlatformProfile profile) =>
        new(
            organization.Id,
            Id(person.Identity),
            profile.Name ?? person.Name ?? person.Identity.UserId,
            [person.Identity],
            Side: null,
            Roles.None,
            profile.Language ?? person.Language ?? organization.Language,
            profile.Zone ?? person.Zone ?? organization.Zone
        )
        {
            Handles = profile.Handles,
        };

    private static Language Language(
        PlatformUser person,
        RosterAnswer answer,
        Member? member,
        Organization? organization
    ) =>
        member?.Language
        ?? (answer as RosterAnswer.Found)?.Profile.Language
        ?? person.Language
        ?? organization?.Language
        ?? Chat.Language.English;

    // A person who arrives twice at once gets the same id, so that the store adds one member.
    private static string Id(PlatformIdentity identity) =>
        $"{identity.Platform}-{identity.Workspace}-{identity.UserId}";
}
