using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Digests;

/// <summary>Shows where and when digests are posted, the next run, and the last delivery error.</summary>
internal sealed class ShowDigestSettings(DigestStore store, Outbox outbox) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var organization = command.Organization.Id;
        var issues = await store.IssuesAsync(organization, 100, cancellationToken);
        var subscriptions = new List<(DigestSubscription Subscription, OutboxItem? Last)>();
        foreach (var subscription in await store.ListAsync(organization, cancellationToken))
        {
            var last = issues.FirstOrDefault(issue => issue.Subscription == subscription.Id);
            subscriptions.Add(
                (
                    subscription,
                    last is null ? null : await outbox.GetAsync(organization, last.PostingKey, cancellationToken)
                )
            );
        }

        var mayChange = (command.Member.Roles & (Roles.Approver | Roles.Admin)) != Roles.None;
        return Reply.ToRequester(DigestCards.Settings(subscriptions, command.Place, mayChange, command.At));
    }
}
