using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Linking;

/// <summary>The reads and writes of linking.</summary>
internal sealed class LinkWorkflow(MemberStore members, WorkspaceLinkStore links, IEnumerable<LinkedContent> contents)
{
    /// <summary>
    /// Merges this member into the one who got the code, and renames them in all stored documents; null when one of them
    /// is gone. Runs to its end even if the reply comes too late, because the code works only once.
    /// </summary>
    public Task<Member?> MergeAsync(LinkCode code, string here) =>
        members.MergeAsync(code.Organization, code.Member, here, MemberMerge.Of, CancellationToken.None);

    /// <summary>
    /// Moves all workspaces and members of this organization to the code's organization. Null if another call was
    /// faster.
    /// </summary>
    public async Task<int?> JoinAsync(LinkCode code, string organization, CancellationToken cancellationToken)
    {
        var people = await members.ListAsync(organization, cancellationToken);
        var joining = people
            .Where(member => member.Identities.Count > 0)
            .Select(member => member with { Organization = code.Organization, Roles = Roles.None, Version = 0 })
            .ToList();
        return await links.JoinAsync(organization, code.Organization, joining, cancellationToken)
            ? joining.Count
            : null;
    }

    /// <summary>Whether the organization has any data that people would miss.</summary>
    public async Task<bool> HasDataAsync(string organization, CancellationToken cancellationToken)
    {
        foreach (var content in contents)
        {
            if (await content.ExistsAsync(organization, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}
