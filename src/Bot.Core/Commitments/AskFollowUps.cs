using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Commitments;

/// <summary>Asks owners about commitments on their days, and reminds them once.</summary>
internal sealed class AskFollowUps(IDocumentStore data, WonDeals won, CommitmentNotices notices, ClaimLease lease)
    : IScheduledJob
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
                // An account may have changed hands since it was won.
                var deals = await won.GetAsync(claim.Document.Organization, cancellationToken);
                var rep = deals.Find(claim.Document.Deal)?.Labels.Rep ?? claim.Document.Rep;
                await notices.AskAsync(claim, rep, now, cancellationToken);
            }
        }
    }
}
