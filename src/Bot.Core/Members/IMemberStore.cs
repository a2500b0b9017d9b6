using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Organizations, the workspaces that lead to them, and their members.</summary>
public interface IMemberStore
{
    /// <summary>The organization of a workspace, or null while nobody has spoken from there.</summary>
    Task<Organization?> FindOrganizationAsync(string platform, string workspace, CancellationToken cancellationToken);

    Task<Organization?> GetOrganizationAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Opens the organization for that workspace; if another call was first, gives the one that it opened.</summary>
    Task<Organization> OpenOrganizationAsync(Organization organization, string platform, string workspace, CancellationToken cancellationToken);

    Task<Member?> FindAsync(string organization, PlatformIdentity identity, CancellationToken cancellationToken);

    Task<Member?> GetAsync(string organization, string member, CancellationToken cancellationToken);

    /// <summary>All members, by name.</summary>
    Task<IReadOnlyList<Member>> ListAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Adds a member; if one of the identities is taken, gives the member who has it.</summary>
    Task<Member> AddAsync(Member member, CancellationToken cancellationToken);

    /// <summary>Stores a change made on <c>member.Version</c>; false when somebody was faster.</summary>
    Task<bool> ReplaceAsync(Member member, CancellationToken cancellationToken);

    /// <summary>Stores a change made on <c>organization.Version</c>; false when somebody was faster.</summary>
    Task<bool> ReplaceOrganizationAsync(Organization organization, CancellationToken cancellationToken);

    /// <summary>All organizations (for work that is due by the clock).</summary>
    Task<IReadOnlyList<Organization>> OrganizationsAsync(CancellationToken cancellationToken);
}
