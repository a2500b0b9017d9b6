using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Linking;

/// <summary>
/// Which workspaces lead to an organization. Commits belong to no organization; they wait their turn in those whose members
/// they change.
/// </summary>
public sealed class WorkspaceLinkStore(IDocumentStore data)
{
    /// <summary>The workspaces that lead to an organization.</summary>
    public async Task<IReadOnlyList<WorkspaceLink>> WorkspacesAsync(
        string organization,
        CancellationToken cancellationToken
    ) => [.. (await WorkspacesAsync(data, organization, cancellationToken)).Select(Link)];

    /// <summary>
    /// Makes all workspaces of one organization lead to the other, and adds these members there unless they are known, in
    /// one commit. Data of the first organization stays. False when no workspace leads to it.
    /// </summary>
    public Task<bool> JoinAsync(
        string organization,
        string other,
        IReadOnlyList<Member> joining,
        CancellationToken cancellationToken
    ) =>
        data.CommitAsync(
                MemberStore.NoOwner,
                async transaction =>
                {
                    var moved = await WorkspacesAsync(transaction, organization, cancellationToken);
                    if (moved.Count == 0)
                    {
                        return false;
                    }

                    foreach (var workspace in moved)
                    {
                        await transaction.PutAsync(
                            MemberStore.Workspaces,
                            workspace with
                            {
                                Organization = other,
                                Home = workspace.Home ?? organization,
                            }
                        );
                    }

                    foreach (var member in joining)
                    {
                        await transaction.InsertAsync(MemberStore.Members, member);
                    }

                    return true;
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>
    /// Makes a workspace that joined lead to its own organization again, and takes its identities from the members here,
    /// in one commit. False when the workspace did not join this organization.
    /// </summary>
    public Task<bool> LeaveAsync(
        string organization,
        string platform,
        string workspace,
        CancellationToken cancellationToken
    ) =>
        data.CommitAsync(
                MemberStore.NoOwner,
                async transaction =>
                {
                    var id = Workspace.IdOf(platform, workspace);
                    if (
                        await transaction.GetAsync(MemberStore.Workspaces, MemberStore.NoOwner, id, cancellationToken)
                            is not { Home: { } home } joined
                        || joined.Organization != organization
                    )
                    {
                        return false;
                    }

                    await transaction.PutAsync(
                        MemberStore.Workspaces,
                        joined with
                        {
                            Organization = home,
                            Home = null,
                        }
                    );
                    foreach (
                        var member in await transaction.ListAsync(MemberStore.Members, organization, cancellationToken)
                    )
                    {
                        var left = member.WithoutWorkspace(platform, workspace);
                        if (left != member)
                        {
                            await transaction.ReplaceAsync(MemberStore.Members, left);
                        }
                    }

                    return true;
                },
                cancellationToken
            )
            .AsTask();

    private static async Task<IReadOnlyList<Workspace>> WorkspacesAsync(
        IDocumentReader reader,
        string organization,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await reader.ListAsync(MemberStore.Workspaces, MemberStore.NoOwner, cancellationToken)).Where(
                workspace => workspace.Organization == organization
            ),
        ];

    private static WorkspaceLink Link(Workspace workspace) =>
        workspace.Id.Split('/', 2) is [var platform, var id]
            ? new WorkspaceLink(platform, id, IsJoined: workspace.Home is not null)
            : throw new InvalidOperationException(workspace.Id);
}
