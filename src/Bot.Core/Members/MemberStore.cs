using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Members;

/// <summary>Stores members, their organizations, and the workspaces that lead to organizations.</summary>
public sealed class MemberStore(IDocumentStore data)
{
    // No organization owns organizations and workspaces: they are read to find out which organization it is.
    internal const string NoOwner = "";
    public const string WorkspacesName = "workspaces";
    private const string ByIdentity = "identities";
    private const string ByFormerId = "former";
    private const string ByOrganization = "organization";

    public static DocumentSet<Organization> Organizations { get; } =
        new DocumentSet<Organization>("organizations", _ => NoOwner, organization => organization.Id).WithRevision(
            organization => organization.Version,
            (organization, version) => organization with { Version = version }
        );

    public static DocumentSet<Member> Members { get; } =
        new DocumentSet<Member>("members", member => member.Organization, member => member.Id)
            .WithUniqueKey(ByIdentity, member => member.Identities.Select(Key))
            .WithKey(ByFormerId, member => member.FormerIds)
            .WithRevision(member => member.Version, (member, version) => member with { Version = version })
            .WithRemainder();

    internal static DocumentSet<Workspace> Workspaces { get; } =
        new DocumentSet<Workspace>(WorkspacesName, _ => NoOwner, workspace => workspace.Id)
            .WithKey(ByOrganization, workspace => [workspace.Organization])
            .WithVersion(2);

    /// <summary>The organization of a workspace; null until a person has used Duet there.</summary>
    public async Task<Organization?> FindOrganizationAsync(
        string platform,
        string workspace,
        CancellationToken cancellationToken
    ) =>
        await data.GetAsync(Workspaces, NoOwner, Workspace.IdOf(platform, workspace), cancellationToken) is { } found
            ? await GetOrganizationAsync(found.Organization, cancellationToken)
            : null;

    public Task<Organization?> GetOrganizationAsync(string organization, CancellationToken cancellationToken) =>
        data.GetAsync(Organizations, NoOwner, organization, cancellationToken).AsTask();

    /// <summary>The organization if a workspace leads to it; null also when it is linked into another one.</summary>
    public async Task<Organization?> FindActiveAsync(string organization, CancellationToken cancellationToken) =>
        await data.FindAsync(Workspaces, NoOwner, ByOrganization, organization, 1, cancellationToken) is { Count: > 0 }
            ? await GetOrganizationAsync(organization, cancellationToken)
            : null;

    /// <summary>All organizations that a workspace leads to, for scheduled jobs.</summary>
    public async Task<IReadOnlyList<Organization>> OrganizationsAsync(CancellationToken cancellationToken)
    {
        var used = (await data.ListAsync(Workspaces, NoOwner, cancellationToken))
            .Select(workspace => workspace.Organization)
            .ToHashSet();
        return
        [
            .. (await data.ListAsync(Organizations, NoOwner, cancellationToken)).Where(organization =>
                used.Contains(organization.Id)
            ),
        ];
    }

    /// <summary>Opens the organization for a workspace; if the workspace has one already, returns that one.</summary>
    public Task<Organization> OpenOrganizationAsync(
        Organization organization,
        string platform,
        string workspace,
        CancellationToken cancellationToken
    ) =>
        data.CommitAsync(
                NoOwner,
                async transaction =>
                {
                    var id = Workspace.IdOf(platform, workspace);
                    if (await transaction.GetAsync(Workspaces, NoOwner, id, cancellationToken) is { } taken)
                    {
                        return (
                            await transaction.GetAsync(Organizations, NoOwner, taken.Organization, cancellationToken)
                        )!;
                    }

                    await transaction.PutAsync(Workspaces, new Workspace(id, organization.Id));
                    return await transaction.InsertAsync(Organizations, organization)
                        ? organization
                        : (await transaction.GetAsync(Organizations, NoOwner, organization.Id, cancellationToken))!;
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>Stores a change made on <c>organization.Version</c>; false when it has changed since.</summary>
    public Task<bool> ReplaceOrganizationAsync(Organization organization, CancellationToken cancellationToken) =>
        data.ReplaceAsync(Organizations, organization, cancellationToken);

    public Task<Member?> FindAsync(
        string organization,
        PlatformIdentity identity,
        CancellationToken cancellationToken
    ) => FindAsync(data, organization, identity, cancellationToken);

    /// <summary>Finds a member by the id or a former one.</summary>
    public Task<Member?> GetAsync(string organization, string member, CancellationToken cancellationToken) =>
        GetAsync(data, organization, member, cancellationToken);

    /// <summary>All members, by name.</summary>
    public async Task<IReadOnlyList<Member>> ListAsync(string organization, CancellationToken cancellationToken) =>
        [
            .. (await data.ListAsync(Members, organization, cancellationToken)).OrderBy(
                member => member.Name,
                StringComparer.OrdinalIgnoreCase
            ),
        ];

    public async Task<MemberNames> NamesAsync(string organization, CancellationToken cancellationToken) =>
        MemberNames.Of(await data.ListAsync(Members, organization, cancellationToken));

    /// <summary>Adds a member; if the id or one of the identities is taken, returns the member who has it.</summary>
    public Task<Member> AddAsync(Member member, CancellationToken cancellationToken) =>
        AddAsync(member, (_, added) => added, cancellationToken);

    /// <summary>
    /// Like the other overload, with a change that depends on the other members and is decided in the commit. It is a
    /// pure function: it may run more than once.
    /// </summary>
    public Task<Member> AddAsync(
        Member member,
        Func<IReadOnlyList<Member>, Member, Member> complete,
        CancellationToken cancellationToken
    ) =>
        data.CommitAsync(
                member.Organization,
                async transaction =>
                {
                    var others = await transaction.ListAsync(Members, member.Organization, cancellationToken);
                    var added = complete(others, member);
                    if (await transaction.InsertAsync(Members, added))
                    {
                        return added;
                    }

                    foreach (var identity in member.Identities)
                    {
                        if (await FindAsync(transaction, member.Organization, identity, cancellationToken) is { } known)
                        {
                            return known;
                        }
                    }

                    return (await transaction.GetAsync(Members, member.Organization, member.Id, cancellationToken))!;
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>Makes the member an admin if the organization has none, in one commit. Returns the member.</summary>
    public Task<Member> NameAdminAsync(Member member, CancellationToken cancellationToken) =>
        data.CommitAsync(
                member.Organization,
                async transaction =>
                {
                    var all = await transaction.ListAsync(Members, member.Organization, cancellationToken);
                    if (all.Any(other => other.IsAdmin) || all.All(other => other.Id != member.Id))
                    {
                        return all.FirstOrDefault(other => other.Id == member.Id) ?? member;
                    }

                    var current = all.First(other => other.Id == member.Id);
                    var changed = current with { Roles = current.Roles | Roles.Admin };
                    await transaction.ReplaceAsync(Members, changed);
                    return changed with { Version = changed.Version + 1 };
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>Stores a change made on <c>member.Version</c>; false when the member has changed since.</summary>
    public Task<bool> ReplaceAsync(Member member, CancellationToken cancellationToken) =>
        data.ReplaceAsync(Members, member, cancellationToken);

    /// <summary>
    /// Applies the change to the member as stored, and returns the result. The change is a pure function: it may run more
    /// than once.
    /// </summary>
    public Task<Member> ChangeAsync(Member member, Func<Member, Member> change, CancellationToken cancellationToken) =>
        data.CommitAsync(
                member.Organization,
                async transaction =>
                {
                    var current =
                        await GetAsync(transaction, member.Organization, member.Id, cancellationToken)
                        ?? throw new InvalidOperationException($"Member \"{member.Id}\" is gone.");
                    var changed = change(current);
                    if (changed == current)
                    {
                        return current;
                    }

                    await transaction.ReplaceAsync(Members, changed);
                    return changed with { Version = changed.Version + 1 };
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>
    /// Merges the second member into the first and deletes the second, in one commit. All documents of the organization
    /// name the first from then on. Returns the merged member, or null when one of the two is gone.
    /// </summary>
    /// <param name="organization">The organization of both.</param>
    /// <param name="into">The id of the member who stays.</param>
    /// <param name="from">The id of the member who is deleted.</param>
    /// <param name="merge">The first member with what the second adds. A pure function: it may run more than once.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    public Task<Member?> MergeAsync(
        string organization,
        string into,
        string from,
        Func<Member, Member, Member> merge,
        CancellationToken cancellationToken
    ) =>
        data.CommitAsync<Member?>(
                organization,
                async transaction =>
                {
                    var first = await GetAsync(transaction, organization, into, cancellationToken);
                    var second = await GetAsync(transaction, organization, from, cancellationToken);
                    if (first is null || second is null)
                    {
                        return null;
                    }

                    if (first.Id == second.Id)
                    {
                        return first;
                    }

                    var merged = merge(first, second);

                    // Deleted first: an identity belongs to one member at a time. The merged member comes last, so that
                    // it keeps its former id.
                    await transaction.DeleteAsync(Members, organization, second.Id);
                    await transaction.ReplaceEverywhereAsync(organization, second.Id, first.Id);
                    await transaction.ReplaceAsync(Members, merged);
                    return merged with { Version = merged.Version + 1 };
                },
                cancellationToken
            )
            .AsTask();

    private static async Task<Member?> FindAsync(
        IDocumentReader reader,
        string organization,
        PlatformIdentity identity,
        CancellationToken cancellationToken
    ) =>
        await reader.FindAsync(Members, organization, ByIdentity, Key(identity), 1, cancellationToken) is [var member]
            ? member
            : null;

    private static async Task<Member?> GetAsync(
        IDocumentReader reader,
        string organization,
        string member,
        CancellationToken cancellationToken
    ) =>
        await reader.GetAsync(Members, organization, member, cancellationToken)
        ?? (
            await reader.FindAsync(Members, organization, ByFormerId, member, 1, cancellationToken) is [var known]
                ? known
                : null
        );

    private static string Key(PlatformIdentity identity) =>
        $"{identity.Platform}/{identity.Workspace}/{identity.UserId}";
}
