using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Scheduled job: asks owners about commitments when follow-ups are due, and reminds them once.</summary>
internal sealed class AskFollowUps(
    IDocumentStore data,
    MemberStore members,
    WonDeals won,
    CommitmentNotices notices,
    ClaimLease lease
) : IScheduledJob
{
    private const int AtOnce = 100;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (
            await data.ClaimDueAsync(CommitmentStore.Set, now, lease.Length, AtOnce, cancellationToken)
                is { Count: > 0 } due
        )
        {
            foreach (var claim in due)
            {
                // An organization that is linked into another one waits until the link ends: the claim expires.
                if (await members.FindActiveAsync(claim.Document.Organization, cancellationToken) is null)
                {
                    continue;
                }

                // The account may have a new rep since the deal was won.
                var deals = await won.GetAsync(claim.Document.Organization, cancellationToken);
                var rep = deals.Find(claim.Document.Deal)?.Labels.Rep ?? claim.Document.Rep;
                await notices.AskAsync(claim, rep, now, cancellationToken);
            }
        }
    }
}
