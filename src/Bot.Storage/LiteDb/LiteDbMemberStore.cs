using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbMemberStore(LiteDbFile file) : IMemberStore
{
    // Organizations and workspaces stand above organizations: they live under an empty one.
    private readonly LiteDbSet<Organization> organizations = new(
        file,
        "organizations",
        _ => "",
        organization => organization.Id
    );
    private readonly LiteDbSet<Workspace> workspaces = new(file, "workspaces", _ => "", workspace => workspace.Id);
    private readonly LiteDbSet<Member> members = new(
        file,
        "members",
        member => member.Organization,
        member => member.Id,
        new LiteDbIndex<Member>("identities", member => member.Identities.Select(IdentityKey), Unique: true),
        new LiteDbIndex<Member>("former", member => member.FormerIds)
    );

    public Task<Organization?> FindOrganizationAsync(
        string platform,
        string workspace,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            workspaces.Get("", WorkspaceId(platform, workspace)) is { } found
                ? organizations.Get("", found.Organization)
                : null
        );

    public Task<Organization?> GetOrganizationAsync(string organization, CancellationToken cancellationToken) =>
        Task.FromResult(organizations.Get("", organization));

    public Task<Organization> OpenOrganizationAsync(
        Organization organization,
        string platform,
        string workspace,
        CancellationToken cancellationToken
    ) =>
        file.WriteAsync(
            () =>
            {
                if (workspaces.Get("", WorkspaceId(platform, workspace)) is { } taken)
                {
                    return organizations.Get("", taken.Organization)!;
                }

                workspaces.Put(new Workspace(WorkspaceId(platform, workspace), organization.Id));
                organizations.TryInsert(organization);
                return organizations.Get("", organization.Id)!;
            },
            cancellationToken
        );

    public Task<Member?> FindAsync(
        string organization,
        PlatformIdentity identity,
        CancellationToken cancellationToken
    ) => Task.FromResult(Find(organization, identity));

    public Task<Member?> GetAsync(string organization, string member, CancellationToken cancellationToken) =>
        Task.FromResult(
            members.Get(organization, member)
                ?? (members.Find(organization, "former", member, 1) is [var known] ? known : null)
        );

    public Task<IReadOnlyList<Member>> ListAsync(string organization, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Member>>([
            .. members.All(organization).OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase),
        ]);

    public Task<Member> AddAsync(Member member, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                members.TryInsert(member)
                    ? member
                    : member
                        .Identities.Select(identity => Find(member.Organization, identity))
                        .FirstOrDefault(found => found is not null)
                        ?? members.Get(member.Organization, member.Id)!,
            cancellationToken
        );

    public Task<bool> ReplaceAsync(Member member, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                members.TryReplace(
                    member with
                    {
                        Version = member.Version + 1,
                    },
                    stored => stored.Version == member.Version
                ),
            cancellationToken
        );

    public Task<bool> ReplaceOrganizationAsync(Organization organization, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
                organizations.TryReplace(
                    organization with
                    {
                        Version = organization.Version + 1,
                    },
                    stored => stored.Version == organization.Version
                ),
            cancellationToken
        );

    public Task<bool> MergeAsync(Member merged, Member other, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                if (
                    members.Get(other.Organization, other.Id)?.Version != other.Version
                    || members.Get(merged.Organization, merged.Id)?.Version != merged.Version
                )
                {
                    return false;
                }

                members.Delete(other.Organization, other.Id);
                members.Put(merged with { Version = merged.Version + 1 });
                return true;
            },
            cancellationToken
        );

    public Task<IReadOnlyList<WorkspaceLink>> WorkspacesAsync(
        string organization,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<WorkspaceLink>>([
            .. Of(organization)
                .Select(workspace =>
                    workspace.Id.Split('/', 2) is [var platform, var id]
                        ? new WorkspaceLink(platform, id, workspace.Home is not null)
                        : throw new InvalidOperationException(workspace.Id)
                ),
        ]);

    public Task<bool> JoinAsync(
        string organization,
        string other,
        IReadOnlyList<Member> joining,
        CancellationToken cancellationToken
    ) =>
        file.WriteAsync(
            () =>
            {
                var moved = Of(organization);
                moved.ForEach(workspace =>
                    workspaces.Put(workspace with { Organization = other, Home = workspace.Home ?? organization })
                );
                if (moved.Count > 0)
                {
                    joining.ToList().ForEach(member => members.TryInsert(member));
                }

                return moved.Count > 0;
            },
            cancellationToken
        );

    public Task<bool> LeaveAsync(
        string organization,
        string platform,
        string workspace,
        CancellationToken cancellationToken
    ) =>
        file.WriteAsync(
            () =>
            {
                if (
                    workspaces.Get("", WorkspaceId(platform, workspace)) is not { Home: { } home } joined
                    || joined.Organization != organization
                )
                {
                    return false;
                }

                workspaces.Put(joined with { Organization = home, Home = null });
                foreach (var member in members.All(organization))
                {
                    var left = member
                        .Identities.Where(identity => identity.Platform != platform || identity.Workspace != workspace)
                        .ToList();
                    if (left.Count < member.Identities.Count)
                    {
                        members.Put(member with { Identities = left, Version = member.Version + 1 });
                    }
                }

                return true;
            },
            cancellationToken
        );

    public Task<IReadOnlyList<Organization>> OrganizationsAsync(CancellationToken cancellationToken)
    {
        var led = workspaces.All("").Select(workspace => workspace.Organization).ToHashSet();
        return Task.FromResult<IReadOnlyList<Organization>>([
            .. organizations.All("").Where(organization => led.Contains(organization.Id)),
        ]);
    }

    private List<Workspace> Of(string organization) =>
        [.. workspaces.All("").Where(workspace => workspace.Organization == organization)];

    private static string WorkspaceId(string platform, string workspace) => $"{platform}/{workspace}";

    private static string IdentityKey(PlatformIdentity identity) =>
        $"{identity.Platform}/{identity.Workspace}/{identity.UserId}";

    private Member? Find(string organization, PlatformIdentity identity) =>
        members.Find(organization, "identities", IdentityKey(identity), 1) is [var member] ? member : null;

    // Home: the organization that it had before it joined this one.
    private sealed record Workspace(string Id, string Organization, string? Home = null);
}
