using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Digests;

/// <summary>
/// Posts due digests: one for each subscription and occurrence. It stores the digest first, under a unique key, then
/// queues its message under another. After a crash in between, the next run continues.
/// </summary>
internal sealed class SendDueDigests(DigestStore store, MemberStore members, DigestBuilder builder, Outbox outbox)
    : IScheduledJob
{
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var organization in await members.OrganizationsAsync(cancellationToken))
        {
            foreach (var subscription in await store.ListAsync(organization.Id, cancellationToken))
            {
                if (DigestSchedule.Due(subscription.When, subscription.Since, now) is { } occurrence)
                {
                    await SendAsync(organization, subscription, occurrence, now, cancellationToken);
                }
            }
        }
    }

    private async Task SendAsync(
        Organization organization,
        DigestSubscription subscription,
        DateTimeOffset occurrence,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var key = DigestSchedule.Key(subscription.When, occurrence);
        var issue = await store.GetIssueAsync(organization.Id, subscription.Id, key, cancellationToken);
        if (issue is { IsQueued: true })
        {
            return;
        }

        if (issue is null)
        {
            var digest = await builder.WriteAsync(organization, subscription.When, occurrence, now, cancellationToken);
            issue = await store.ClaimAsync(
                new DigestIssue(
                    organization.Id,
                    subscription.Id,
                    key,
                    now,
                    DigestCards.Weekly(digest, subscription.Sections)
                ),
                cancellationToken
            );
        }

        await outbox.EnqueueAsync(
            [
                new OutboundMessage(
                    organization.Id,
                    issue.PostingKey,
                    subscription.Place,
                    issue.Card,
                    subscription.Language,
                    subscription.When.Zone,
                    now,
                    OwnerMember: subscription.Owner
                ),
            ],
            cancellationToken
        );
        await store.MarkQueuedAsync(issue, cancellationToken);
    }
}
