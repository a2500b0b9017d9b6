using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Claims.Requests;

/// <summary>Answers requests whose proposal was agreed, and opens those again whose proposal came to nothing.</summary>
internal sealed class RequestWatch(
    IDocumentStore data,
    AgreementStore agreements,
    RequestWorkflow workflow,
    ClaimLease lease
) : IScheduledJob
{
    private const int AtOnce = 100;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Planned requests stay due: each is looked at once in a run, and given back at its end.
        var unchanged = new List<Claim<ClaimRequest>>();
        while (
            await data.ClaimDueAsync(ClaimRequestStore.Set, now, lease.Length, AtOnce, cancellationToken)
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
            await data.ReleaseAsync(ClaimRequestStore.Set, claim, cancellationToken);
        }
    }

    private async Task<bool> FollowAsync(ClaimRequest due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var agreement = due.Proposal is { } proposal
            ? await agreements.GetAsync(due.Organization, ClaimType.KindKey, proposal.Subject, cancellationToken)
            : null;

        // Most have not changed: that needs no commit.
        if (RequestRules.Follow(due, agreement, now) == due)
        {
            return false;
        }

        var (_, isChanged) = await workflow.ChangeAsync(
            due.Organization,
            due.Number,
            now,
            current => Follow(current, due, agreement, now),
            cancellationToken
        );
        return isChanged;
    }

    // The agreement that was read is of the proposal that was linked then.
    private static ClaimRequest? Follow(
        ClaimRequest current,
        ClaimRequest due,
        Agreement? agreement,
        DateTimeOffset now
    ) => current.Proposal == due.Proposal ? RequestRules.Follow(current, agreement, now) : null;
}
