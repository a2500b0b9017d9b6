using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Commitments;

/// <summary>Asks owners about promises as their days come, reminds once, and tells answers that a crash had left untold.</summary>
internal sealed class AskFollowUps(
    ICommitmentStore store,
    IMemberStore members,
    WonDeals won,
    CommitmentNotices telling
) : IScheduledJob
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var organization in await members.OrganizationsAsync(cancellationToken))
        {
            foreach (var commitment in await store.DueAsync(organization.Id, now, cancellationToken))
            {
                await (
                    commitment.IsUntold
                        ? telling.TellAsync(commitment, now, cancellationToken)
                        : AskAsync(commitment, now, cancellationToken)
                );
            }
        }
    }

    // An account may have changed hands since it was won.
    private async Task AskAsync(Commitment commitment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var deals = await won.GetAsync(commitment.Organization, cancellationToken);
        await telling.AskAsync(
            commitment,
            deals.Find(commitment.Deal)?.Labels.Rep ?? commitment.Rep,
            now,
            cancellationToken
        );
    }
}
