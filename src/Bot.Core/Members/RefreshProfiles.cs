using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Members;

/// <summary>
/// Scheduled job: fetches members' profiles again every few hours, so that new names arrive and leavers are noticed
/// although they say nothing.
/// </summary>
internal sealed class RefreshProfiles(
    IDocumentStore data,
    MemberStore members,
    MemberProfiles profiles,
    ClaimLease lease
) : IScheduledJob
{
    private const int AtOnce = 50;
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMinutes(15);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (
            await data.ClaimDueAsync(ProfileStore.Set, now, lease.Length, AtOnce, cancellationToken)
                is { Count: > 0 } due
        )
        {
            var unreachable = new HashSet<string>();
            foreach (var claim in due)
            {
                if (await RefreshAsync(claim.Document, unreachable, cancellationToken) is { } after)
                {
                    var later = claim.Document with { RefreshAt = now + after };
                    await data.PutAsync(ProfileStore.Set, later, cancellationToken);
                }
            }
        }
    }

    // Returns when to try again; null if the profile is up to date or no longer needed. A platform that is not reached
    // once is not asked about the others of this batch.
    private async Task<TimeSpan?> RefreshAsync(
        PlatformProfile profile,
        HashSet<string> unreachable,
        CancellationToken cancellationToken
    )
    {
        var identity = profile.Identity;
        if (
            await members.FindOrganizationAsync(identity.Platform, identity.Workspace, cancellationToken)
                is not { } organization
            || await members.FindAsync(organization.Id, identity, cancellationToken) is null or { HasLeft: true }
        )
        {
            await data.PutAsync(ProfileStore.Set, profile with { RefreshAt = null }, cancellationToken);
            return null;
        }

        if (unreachable.Contains(identity.Platform))
        {
            return RetryInterval;
        }

        var person = new PlatformUser(identity) { Enterprise = profile.HomeWorkspace };
        var answer = await profiles.RefreshAsync(person, cancellationToken);
        if (answer is RosterAnswer.Unreachable { Reason: null })
        {
            unreachable.Add(identity.Platform);
            return RetryInterval;
        }

        return answer is RosterAnswer.Found ? null : MemberProfiles.RefreshInterval;
    }
}
