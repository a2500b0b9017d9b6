using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Core.Linking;

/// <summary>The reads and writes of linking.</summary>
internal sealed class LinkWorkflow(
    MemberStore members,
    WorkspaceLinkStore links,
    FeedbackStore feedback,
    AgreementStore agreements,
    FactStore facts,
    DigestStore digests,
    IEnumerable<IAgreementType> types
)
{
    /// <summary>Merges this member into the one who got the code; null when one of them is gone.</summary>
    public Task<Member?> MergeAsync(LinkCode code, string here, CancellationToken cancellationToken) =>
        members.MergeAsync(code.Organization, code.Member, here, MemberMerge.Of, cancellationToken);

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
        if (
            (await feedback.ListAsync(organization, new FeedbackFilter(), 0, 1, cancellationToken)).Count > 0
            || await facts.VersionAsync(organization, cancellationToken) > 0
            || (await digests.ListAsync(organization, cancellationToken)).Count > 0
        )
        {
            return true;
        }

        foreach (var type in types)
        {
            if ((await agreements.ListAsync(organization, type.Key, cancellationToken)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
