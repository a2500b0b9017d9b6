using Bot.Core.Chat;
using Bot.Core.Members;
using Bot.Core.Messaging;

namespace Bot.Core.Feedback;

/// <summary>Shows a member's report to everybody in the channel where it was made.</summary>
internal sealed class PublishFeedback(FeedbackStore store, SharingQuestion sharing, Outbox outbox) : ICommandHandler
{
    public async Task<Reply> HandleAsync(ChatCommand command, CancellationToken cancellationToken)
    {
        var (entry, _) = await store.FindAsync(command, cancellationToken);
        if (entry is null || !FeedbackHistory.MayChange(entry, command.Member))
        {
            return Reply.ToRequester(entry is null ? FeedbackTexts.WhichOne : FeedbackTexts.NotYours(entry));
        }

        var card = FeedbackCards.Public(entry, command.Member.Name);
        var isPressedThere =
            command.Place.Kind == AddressKind.Channel && command.Source?.Address.Kind != AddressKind.Direct;
        var voice = isPressedThere ? null : InChannel(entry, command);
        var place = voice?.Place ?? command.Place;
        if (await sharing.AskAsync(command, FeedbackActions.Publish, place, cancellationToken) is { } question)
        {
            return question;
        }

        if (voice is null)
        {
            return Reply.ToChannel(card);
        }

        // If the receipt of something said in a channel is in the member's own chat, the report goes back to that
        // channel.
        await outbox.EnqueueAsync(
            [
                new OutboundMessage(
                    entry.Organization,
                    $"feedback-public/{FeedbackTexts.Digits(entry)}/{voice.DeliveryKey}",
                    voice.Place,
                    card,
                    command.Organization.Language,
                    command.Organization.Zone,
                    command.At,
                    OwnerMember: command.Member.Id
                ),
            ],
            cancellationToken
        );
        return Reply.ToRequester(FeedbackTexts.Published(entry));
    }

    private static Voice? InChannel(FeedbackEntry entry, ChatCommand command) =>
        entry.Voices.LastOrDefault(voice => command.Member.Is(voice.Member) && voice.Place.Kind == AddressKind.Channel);
}
