using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Inquiries.Requests;

namespace Bot.Core.Claims.Requests;

/// <summary>
/// Scheduled job: answers planned requests whose proposal is agreed, and reopens those whose proposal failed.
/// </summary>
internal sealed class FollowProposals(
    IDocumentStore data,
    AgreementStore agreements,
    RequestWorkflow<ClaimRequestType> requests,
    ClaimLease lease
) : IScheduledJob
{
    private const int AtOnce = 100;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Planned requests stay due. The run keeps the claims of unchanged ones to the end, so it sees each only once.
        var unchanged = new List<Claim<Request>>();
        while (
            await data.ClaimDueAsync(RequestStore.Set, now, lease.Length, AtOnce, cancellationToken)
                is { Count: > 0 } claims
        )
        {
            foreach (var claim in claims)
            {
                if (!await FollowAsync(claim.Document, now, cancellationToken))
                {
                    unchanged.Add(claim);
                }
            }
        }

        foreach (var claim in unchanged)
        {
            await data.ReleaseAsync(RequestStore.Set, claim, cancellationToken);
        }
    }

    private async Task<bool> FollowAsync(Request due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (due.Type != ClaimRequestType.TypeKey)
        {
            return false;
        }

        var agreement = due.Proposal is { } proposal
            ? await agreements.GetAsync(due.Organization, ClaimType.KindKey, proposal.Subject, cancellationToken)
            : null;

        // Most requests have not changed and need no commit.
        if (ClaimRequestRules.Follow(due, agreement, now) == due)
        {
            return false;
        }

        var (_, isChanged) = await requests.ChangeAsync(
            due.Organization,
            due.Number,
            now,
            current => Follow(current, due, agreement, now),
            cancellationToken
        );
        return isChanged;
    }

    // The agreement belongs to the proposal that was linked when it was read, which may have changed.
    private static Request? Follow(Request current, Request due, Agreement? agreement, DateTimeOffset now) =>
        current.Proposal == due.Proposal ? ClaimRequestRules.Follow(current, agreement, now) : null;
}
