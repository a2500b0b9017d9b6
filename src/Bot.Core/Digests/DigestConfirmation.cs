using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Digests;

/// <summary>
/// Stores a subscription; where another company reads the channel, after asking. Where a platform may refuse the digest
/// later, the schedule is posted to the channel at once; if that fails, the member hears now and not in a week.
/// </summary>
internal sealed class DigestConfirmation(
    DigestStore store,
    IEnumerable<IChatPoster> posters,
    SharingQuestion sharing,
    Outbox outbox
)
{
    /// <summary>Takes effect now: the new schedule posts nothing for times in the past.</summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="command">The command that set it up.</param>
    /// <param name="name">Its wire name.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <param name="isElsewhere">Whether the member is not in that channel.</param>
    public async Task<Reply> StoreAsync(
        DigestSubscription subscription,
        ChatCommand command,
        string name,
        CancellationToken cancellationToken,
        bool isElsewhere = false
    )
    {
        if (await sharing.AskAsync(command, name, subscription.Place, cancellationToken) is { } question)
        {
            return question;
        }

        var stored = subscription with
        {
            Owner = command.Member.Id,
            Since = command.At,
            MayBeShared = command.MayBeShared,
            IsAskedAboutSharing = false,
            PlaceName = command.PlaceName ?? subscription.PlaceName,
        };
        var before = await store.GetAsync(command.Organization.Id, stored.Id, cancellationToken);
        var isChange = before is not null && (before.When != stored.When || before.Language != stored.Language);
        await store.PutAsync(stored, cancellationToken);
        var replaced = isChange ? before : null;
        var card = isElsewhere
            ? DigestCards.SubscribedElsewhere(stored, command.At, replaced)
            : DigestCards.Subscribed(stored, command.At, replaced);
        if (!posters.Any(poster => poster.Platform == stored.Place.Platform && poster.HearsWhereItMayNotPost))
        {
            return Reply.ToRequester(card);
        }

        await outbox.EnqueueAsync(
            [
                new OutboundMessage(
                    command.Organization.Id,
                    $"digest-subscribed/{command.DeliveryKey}",
                    stored.Place,
                    DigestCards.Confirmed(stored, command.Member.Name, command.At),
                    stored.Language,
                    stored.When.Zone,
                    command.At,
                    OwnerMember: command.Member.Id
                ),
            ],
            cancellationToken
        );
        return Reply.ToRequester(card with { Blocks = [.. card.Blocks, new Note(DigestTexts.PostedToo)] });
    }
}
