using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims.Requests;

/// <summary>Answers requests whose proposal was agreed, opens those again whose proposal came to nothing, and tells what a crash had left untold.</summary>
internal sealed class RequestWatch(IClaimRequestStore store, IAgreementStore agreements, RequestWorkflow workflow)
    : IScheduledJob
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var due in await store.DueAsync(cancellationToken))
        {
            var agreement = due.Proposal is { } proposal
                ? await agreements.GetAsync(due.Organization, ClaimType.KindKey, proposal.Subject, cancellationToken)
                : null;
            var (request, isChanged) = await workflow.ChangeAsync(
                due.Organization,
                due.Number,
                now,
                current => Follow(current, due, agreement, now),
                cancellationToken
            );
            if (!isChanged && request is { IsUntold: true })
            {
                await workflow.TellAsync(request, now, cancellationToken);
            }
        }
    }

    // The agreement that was read is of the proposal that was linked then.
    private static ClaimRequest? Follow(
        ClaimRequest current,
        ClaimRequest due,
        Agreement? agreement,
        DateTimeOffset now
    ) => current.Proposal == due.Proposal ? RequestRules.Follow(current, agreement, now) : null;
}
