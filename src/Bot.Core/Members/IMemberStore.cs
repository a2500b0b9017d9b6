using Bot.Core.Chat;

namespace Bot.Core.Members;

/// <summary>Organizations, the workspaces that lead to them, and their members.</summary>
public interface IMemberStore
{
    /// <summary>The organization of a workspace, or null while nobody has spoken from there.</summary>
    Task<Organization?> FindOrganizationAsync(string platform, string workspace, CancellationToken cancellationToken);

    Task<Organization?> GetOrganizationAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Opens the organization for that workspace; if another call was first, gives the one that it opened.</summary>
    Task<Organization> OpenOrganizationAsync(
        Organization organization,
        string platform,
        string workspace,
        CancellationToken cancellationToken
    );

    Task<Member?> FindAsync(string organization, PlatformIdentity identity, CancellationToken cancellationToken);

    /// <summary>Also by a former id.</summary>
    Task<Member?> GetAsync(string organization, string member, CancellationToken cancellationToken);

    /// <summary>All members, by name.</summary>
    Task<IReadOnlyList<Member>> ListAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Adds a member; if one of the identities is taken, gives the member who has it.</summary>
    Task<Member> AddAsync(Member member, CancellationToken cancellationToken);

    /// <summary>Stores a change made on <c>member.Version</c>; false when somebody was faster.</summary>
    Task<bool> ReplaceAsync(Member member, CancellationToken cancellationToken);

    /// <summary>Stores a change made on <c>organization.Version</c>; false when somebody was faster.</summary>
    Task<bool> ReplaceOrganizationAsync(Organization organization, CancellationToken cancellationToken);

    /// <summary>Stores the member that two have become and forgets the other, in one step; false when either was changed meanwhile.</summary>
    Task<bool> MergeAsync(Member merged, Member other, CancellationToken cancellationToken);

    /// <summary>The workspaces that lead to an organization.</summary>
    Task<IReadOnlyList<WorkspaceLink>> WorkspacesAsync(string organization, CancellationToken cancellationToken);

    /// <summary>
    /// All workspaces of the one organization lead to the other from now on, and these members are added there unless they
    /// are known, in one step. What is stored of the first stays. False when no workspace led to it.
    /// </summary>
    Task<bool> JoinAsync(
        string organization,
        string other,
        IReadOnlyList<Member> joining,
        CancellationToken cancellationToken
    );

    /// <summary>A workspace that joined leads to its own organization again, and nobody here is known by an identity of it any more; false when it had not joined.</summary>
    Task<bool> LeaveAsync(string organization, string platform, string workspace, CancellationToken cancellationToken);

    /// <summary>All organizations that a workspace leads to (for work that is due by the clock).</summary>
    Task<IReadOnlyList<Organization>> OrganizationsAsync(CancellationToken cancellationToken);
}

/// <summary>A workspace of an organization; one that joined had an organization of its own before.</summary>
public sealed record WorkspaceLink(string Platform, string Workspace, bool IsJoined);
