using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Digests;

/// <summary>Posts an additional digest to the channel now, and keeps it with the others.</summary>
internal sealed class PostDigestNow(
    IDocumentStore data,
    DigestStore store,
    DigestSections sections,
    DigestBuilder builder,
    SharingQuestion sharing,
    Outbox outbox
) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        if (command.Place.Kind != AddressKind.Channel)
        {
            return Reply.ToRequester(DigestTexts.InAChannel);
        }

        if (await sharing.AskAsync(command, DigestActions.Now, command.Place, cancellationToken) is { } question)
        {
            return question;
        }

        var subscription = await store.HereAsync(command, sections, cancellationToken);
        var digest = await builder.WriteAsync(
            command.Organization,
            subscription.When,
            command.At,
            command.At,
            cancellationToken
        );
        var issue = new DigestIssue(
            command.Organization.Id,
            subscription.Id,
            $"{DigestSchedule.Key(subscription.When, command.At)}.{command.DeliveryKey.Replace('/', '-')}",
            command.At,
            DigestCards.Weekly(digest, subscription.Sections)
        )
        {
            Place = subscription.Place,
            PlaceName = command.PlaceName ?? subscription.PlaceName,
        };
        await data.CommitAsync(
            command.Organization.Id,
            async transaction =>
            {
                var kept = await DigestStore.ClaimAsync(transaction, issue);
                await outbox.SendAsync(transaction, [Message(kept, subscription, command)]);
                return true;
            },
            cancellationToken
        );
        return Reply.ToRequester(DigestTexts.Queued);
    }

    private static OutboundMessage Message(DigestIssue issue, DigestSubscription subscription, ChatCommand command) =>
        new(
            command.Organization.Id,
            issue.PostingKey,
            subscription.Place,
            issue.Card,
            subscription.Language,
            subscription.When.Zone,
            command.At,
            OwnerMember: command.Member.Id
        );
}
