using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Digests;

/// <summary>
/// Posts due digests: one for each subscription and occurrence. A digest, its message and the subscription's progress are
/// stored in one commit.
/// </summary>
internal sealed class SendDueDigests(
    IDocumentStore data,
    MemberStore members,
    DigestBuilder builder,
    DigestSharing sharing,
    Outbox outbox,
    ClaimLease lease
) : IScheduledJob
{
    // Few: a digest takes its time to write, and claimed ones wait for it.
    private const int AtOnce = 4;

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (
            await data.ClaimDueAsync(DigestStore.Subscriptions, now, lease.Length, AtOnce, cancellationToken)
                is { Count: > 0 } due
        )
        {
            foreach (var claim in due)
            {
                // An organization that was linked into another one gets no digests, and none late when it is separated.
                var organization = await members.FindActiveAsync(claim.Document.Organization, cancellationToken);
                var issue = organization is null
                    ? null
                    : await WriteAsync(organization, claim.Document, now, cancellationToken);
                var asks = issue is null ? null : await sharing.AskAsync(claim.Document, issue, cancellationToken);
                await StoreAsync(claim, issue, asks, now, cancellationToken);
            }
        }
    }

    // Null: everything that was missed is too old.
    private async Task<DigestIssue?> WriteAsync(
        Organization organization,
        DigestSubscription subscription,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (DigestSchedule.Due(subscription.When, subscription.From, now) is not { } occurrence)
        {
            return null;
        }

        var digest = await builder.WriteAsync(organization, subscription.When, occurrence, now, cancellationToken);
        return new DigestIssue(
            organization.Id,
            subscription.Id,
            DigestSchedule.Key(subscription.When, occurrence),
            now,
            DigestCards.Weekly(digest, subscription.Sections)
        )
        {
            Place = subscription.Place,
            PlaceName = subscription.PlaceName,
        };
    }

    // Messages that ask about another company stand in the place of the digest.
    private async Task StoreAsync(
        Claim<DigestSubscription> claim,
        DigestIssue? written,
        IReadOnlyList<OutboundMessage>? asks,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var subscription = claim.Document;
        await data.CommitAsync(
            subscription.Organization,
            async transaction =>
            {
                if (!await transaction.HoldsAsync(DigestStore.Subscriptions, claim))
                {
                    return false;
                }

                await transaction.PutAsync(
                    DigestStore.Subscriptions,
                    subscription with
                    {
                        Handled = now,
                        IsAskedAboutSharing = subscription.IsAskedAboutSharing || asks is not null,
                    }
                );
                if (written is not null)
                {
                    var issue = await DigestStore.ClaimAsync(transaction, written);
                    await outbox.SendAsync(transaction, asks ?? [issue.Message(subscription, now)]);
                }

                return true;
            },
            cancellationToken
        );
    }
}
