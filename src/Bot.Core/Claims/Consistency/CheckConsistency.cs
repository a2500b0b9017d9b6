using System.Collections.Concurrent;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Claims.ClaimChecking;
using Bot.Core.Members;
using Bot.Core.Messages;
using Bot.Core.Messaging;

namespace Bot.Core.Claims.Consistency;

/// <summary>
/// Tells a message's owner when a sentence promises what a claim no longer permits. It checks when claims or messages
/// change or a new day begins. The key of the post contains the message's version and the claims, so each combination
/// is posted once, even after a restart.
/// </summary>
internal sealed class CheckConsistency(
    MemberStore members,
    AgreementStore store,
    AgreementViews views,
    ClaimIndexCache claims,
    Outbox outbox
) : IScheduledJob
{
    // Kept in memory only: after a restart each message is checked once more.
    private readonly ConcurrentDictionary<string, (int Claims, int Messages, DateOnly Day)> checkedStates = new();

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var organization in await members.OrganizationsAsync(cancellationToken))
        {
            var current = (
                await store.ChangesAsync(organization.Id, ClaimType.KindKey, cancellationToken),
                await store.ChangesAsync(organization.Id, MessageType.KindKey, cancellationToken),
                DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, organization.TimeZone).DateTime)
            );
            if (!checkedStates.TryGetValue(organization.Id, out var last) || last != current)
            {
                await CheckAsync(organization, current.Item3, now, cancellationToken);
                checkedStates[organization.Id] = current;
            }
        }
    }

    private async Task CheckAsync(
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
