using System.Text.Json.Nodes;
using Bot.Core.Chat;

namespace Bot.Teams;

/// <summary>The way out to Teams, for the outbox.</summary>
internal sealed class TeamsPoster(
    TeamsConversations conversations,
    TeamsConnector connector,
    TeamsViewers viewers,
    SealedChannelReference abouts,
    TimeProvider time
) : IChatPoster
{
    // Below the 28 KB of UTF-16 that Teams took in older days: where the usual size is refused, this one is tried.
    private const int FewCharacters = 10_000;

    public string Platform => Platforms.Teams;

    public Task<DeliveryResult> PostAsync(OutboundMessage posting, CancellationToken cancellationToken) =>
        posting.To.Target() is (var place, { } reader)
            ? WhisperAsync(posting, place, reader, cancellationToken)
            : DeliverAsync(
                posting.To,
                id => new MessageRef(posting.To, id ?? ""),
                async (to, most) =>
                    await connector.SendAsync(
                        to,
                        posting.To.Thread,
                        await MessageAsync(posting, most, cancellationToken),
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
            async (to, most) =>
                reader is null
                    ? await connector.UpdateAsync(
                        to,
                        message.MessageId,
                        await MessageAsync(posting, most, cancellationToken),
                        cancellationToken
                    )
                    : await connector.UpdateWhisperAsync(
                        to,
                        message.MessageId,
                        await MessageAsync(posting, most, cancellationToken),
                        cancellationToken
                    ),
            cancellationToken
        );
    }

    // Where Teams does not show it to one person there, their own chat has it; who has none is told there what to do.
    private async Task<DeliveryResult> WhisperAsync(
        OutboundMessage posting,
        Address place,
        Address reader,
        CancellationToken cancellationToken
    )
    {
        var result = await conversations.UserAsync(reader, cancellationToken) is { } user
            ? await DeliverAsync(
                place,
                id => new MessageRef(posting.To, id ?? ""),
                async (to, most) =>
                    await connector.WhisperAsync(
                        to,
                        place.Thread,
                        user,
                        await MessageAsync(posting, most, cancellationToken),
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
        var (reference, problem) = await conversations.OpenAsync(address, cancellationToken);
        if (reference is null)
        {
            return problem!;
        }

        // Before anything is drawn for it: while many wait, most are asked for in vain.
        if (connector.MustWait(reference, address.Thread) is { } wait)
        {
            return new DeliveryResult.Paced(wait);
        }

        var answer = await send(reference, TeamsRenderer.MostCharacters);
        if (answer.Fault == ConnectorFault.TooLarge)
        {
            answer = await send(reference, FewCharacters);
        }

        await conversations.HeedAsync(reference, answer.Fault, cancellationToken);

        return answer.Problem ?? new DeliveryResult.Posted(message(answer.Id));
    }

    private async Task<JsonObject> MessageAsync(
        OutboundMessage posting,
        int most,
        CancellationToken cancellationToken
    ) =>
        posting.To.Kind == AddressKind.Direct || posting.Card.Personal is not { } personal
            ? TeamsRenderer.Message(
                posting.Card,
                Reader(posting),
                most,
                posting.About is { } about ? abouts.Seal(about) : null
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
                most
            );

    private RenderContext Reader(OutboundMessage posting) =>
        new(
            posting.Language,
            TimeZoneInfo.TryFindSystemTimeZoneById(posting.Zone, out var zone) ? zone : TimeZoneInfo.Utc,
            time.GetUtcNow()
        );
}
