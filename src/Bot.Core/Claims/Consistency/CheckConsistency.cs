using System.Collections.Concurrent;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.Members;
using Bot.Core.Messages;
using Bot.Core.Messaging;

namespace Bot.Core.Claims.Consistency;

/// <summary>
/// Tells a message's owner when a sentence of it promises what a claim does not give any more. It looks when claims or
/// messages have changed or a day has begun; each version of a message is told of once for each set of claims, by the key of
/// the post, so that a restart says nothing twice.
/// </summary>
internal sealed class CheckConsistency(
    MemberStore members,
    AgreementStore store,
    AgreementViews views,
    ClaimIndexCache claims,
    Outbox outbox
) : IScheduledJob
{
    // Lost with the process: then each message is looked at once more.
    private readonly ConcurrentDictionary<string, (int Claims, int Messages, DateOnly Day)> looked = new();

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var organization in await members.OrganizationsAsync(cancellationToken))
        {
            var seen = (
                await store.ChangesAsync(organization.Id, ClaimType.KindKey, cancellationToken),
                await store.ChangesAsync(organization.Id, MessageType.KindKey, cancellationToken),
                DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime)
            );
            if (!looked.TryGetValue(organization.Id, out var last) || last != seen)
            {
                await LookAsync(organization, seen.Item3, now, cancellationToken);
                looked[organization.Id] = seen;
            }
        }
    }

    private async Task LookAsync(
        Organization organization,
        DateOnly today,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var index = await claims.GetAsync(organization, cancellationToken);
        if (index.Claims.All(claim => claim.Holds(today)))
        {
            return;
        }

        var view = await views.ViewAsync(organization.Id, views.Kind(MessageType.KindKey), now, cancellationToken);
        foreach (
            var (message, agreed) in view
                .Agreements.Where(message => message.Agreed is not null)
                .Select(message => (message, message.Agreed!))
        )
        {
            if (BrokenPromise.Of(agreed.Content, index, today) is { Count: > 0 } broken)
            {
                await outbox.EnqueueAsync(
                    ConsistencyNotifications.Of(view, message, agreed, broken),
                    cancellationToken
                );
            }
        }
    }
}
