using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Digests;

/// <summary>Posts an additional digest to the channel now.</summary>
internal sealed class PostDigestNow(
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
        var card = DigestCards.Weekly(digest, subscription.Sections);
        await outbox.EnqueueAsync(
            [
                new OutboundMessage(
                    command.Organization.Id,
                    $"digest-now/{command.DeliveryKey}",
                    subscription.Place,
                    card,
                    subscription.Language,
                    subscription.When.Zone,
                    command.At,
                    OwnerMember: command.Member.Id
                ),
            ],
            cancellationToken
        );
        return Reply.ToRequester(DigestTexts.Queued);
    }
}
