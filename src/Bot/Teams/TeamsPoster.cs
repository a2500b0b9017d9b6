using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>Posts and updates messages in Teams for the outbox.</summary>
internal sealed class TeamsPoster(
    TeamsConversations conversations,
    TeamsConnector connector,
    TeamsViewers viewers,
    SealedChannelReference references,
    TimeProvider time
) : IChatPoster
{
    // Below the former limit of 28 KB of UTF-16. If Teams rejects the usual size, this one is tried.
    private const int ReducedCharacters = 10_000;

    public string Platform => Platforms.Teams;

    public Task<DeliveryResult> PostAsync(OutboundMessage posting, CancellationToken cancellationToken) =>
        posting.File is not null ? OfferFileAsync(posting, cancellationToken)
        : posting.To.Target() is (var place, { } reader) ? PostTargetedAsync(posting, place, reader, cancellationToken)
        : DeliverAsync(
            posting.To,
            id => new MessageRef(posting.To, id ?? ""),
            async (to, maxCharacters) =>
                await connector.SendAsync(
                    to,
                    posting.To.Thread,
                    await MessageAsync(posting, maxCharacters, cancellationToken),
                    cancellationToken
                ),
            cancellationToken
        );

    public Task<DeliveryResult> UpdateAsync(
        MessageRef message,
        OutboundMessage posting,
        CancellationToken cancellationToken
    )
    {
        var (place, reader) = message.Address.Target();
        return DeliverAsync(
            place with
            {
                Thread = null,
            },
            _ => message,
            async (to, maxCharacters) =>
                reader is null
                    ? await connector.UpdateAsync(
                        to,
                        message.MessageId,
                        await MessageAsync(posting, maxCharacters, cancellationToken),
                        cancellationToken
                    )
                    : await connector.UpdateTargetedAsync(
                        to,
                        message.MessageId,
                        await MessageAsync(posting, maxCharacters, cancellationToken),
                        cancellationToken
                    ),
            cancellationToken
        );
    }

    // Where Duet is not in the person's own chat, the place where they asked tells them what to do.
    private async Task<DeliveryResult> OfferFileAsync(OutboundMessage posting, CancellationToken cancellationToken)
    {
        var result = await DeliverAsync(
            posting.To,
            id => new MessageRef(posting.To, id ?? ""),
            (to, _) =>
                connector.SendAsync(
                    to,
                    posting.To.Thread,
                    TeamsFileConsent.Ask(posting.File!, posting.Card, Reader(posting)),
                    cancellationToken
                ),
            cancellationToken
        );
        return result is DeliveryResult.Refused && posting.About is { } place
            ? await PostAsync(
                posting with
                {
                    To = place,
                    File = null,
                    Card = Card.Say(TeamsTexts.AddMeFirst),
                },
                cancellationToken
            )
            : result;
    }

    // If Teams cannot show a message to one person in the channel, it goes to their own chat. If they have none, the
    // channel tells them what to do.
    private async Task<DeliveryResult> PostTargetedAsync(
        OutboundMessage posting,
        Address place,
        Address reader,
        CancellationToken cancellationToken
    )
    {
        var result = await conversations.FindUserIdAsync(reader, cancellationToken) is { } user
            ? await DeliverAsync(
                place,
                id => new MessageRef(posting.To, id ?? ""),
                async (to, maxCharacters) =>
                    await connector.SendTargetedAsync(
                        to,
                        place.Thread,
                        user,
                        await MessageAsync(posting, maxCharacters, cancellationToken),
                        cancellationToken
                    ),
                cancellationToken
            )
            : new DeliveryResult.Refused(TeamsTexts.NotReachable);
        result =
            result is DeliveryResult.Refused
                ? await PostAsync(posting with { To = reader, About = place }, cancellationToken)
                : result;
        return result is DeliveryResult.Refused
            ? await PostAsync(posting with { To = place, Card = Card.Say(TeamsTexts.AddMeFirst) }, cancellationToken)
            : result;
    }

    private async Task<DeliveryResult> DeliverAsync(
        Address address,
        Func<string?, MessageRef> message,
        Func<ConversationReference, int, Task<ConnectorAnswer>> send,
        CancellationToken cancellationToken
    )
    {
        var answer = await conversations.SendAsync(address, SendAsync, cancellationToken);
        return answer.Problem ?? new DeliveryResult.Posted(message(answer.Id));

        async Task<ConnectorAnswer> SendAsync(ConversationReference to)
        {
            // Checked before anything is rendered, because most attempts fail while many messages wait.
            if (connector.MustWait(to, address.Thread) is { } wait)
            {
                return new(null, new DeliveryResult.Paced(wait));
            }

            var answer = await send(to, TeamsRenderer.MostCharacters);
            return answer.Fault == ConnectorFault.TooLarge ? await send(to, ReducedCharacters) : answer;
        }
    }

    private async Task<JsonObject> MessageAsync(
        OutboundMessage posting,
        int maxCharacters,
        CancellationToken cancellationToken
    ) =>
        posting.To.Kind == AddressKind.Direct || posting.Card.Personal is not { } personal
            ? TeamsRenderer.Message(
                posting.Card,
                Reader(posting),
                maxCharacters,
                posting.About is { } about ? references.Seal(about) : null
            )
            : TeamsRenderer.Shared(
                posting.Card,
                Reader(posting),
                await viewers.FindAsync(
                    posting.Organization,
                    posting.To.Workspace,
                    personal.Members,
                    cancellationToken
                ),
                maxCharacters
            );

    private RenderContext Reader(OutboundMessage posting) =>
        new(
            posting.Language,
            TimeZoneInfo.TryFindSystemTimeZoneById(posting.Zone, out var zone) ? zone : TimeZoneInfo.Utc,
            time.GetUtcNow()
        );
}
