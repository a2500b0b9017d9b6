using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>Posts the outbox's messages to the playground's conversations.</summary>
internal sealed class PlaygroundPoster(PlaygroundMessages messages, TimeProvider time) : IChatPoster
{
    public string Platform => Platforms.Playground;

    public bool ShowsFilesInAnswers => true;

    /// <summary>The key of a message that the outbox posts.</summary>
    public static string KeyOf(string organization, string key) => $"post {organization} {key}";

    public Task<DeliveryResult> PostAsync(OutboundMessage posting, CancellationToken cancellationToken)
    {
        if (
            posting.To.Kind == AddressKind.Channel
            && !PlaygroundConversations.Channels.Contains(posting.To.Conversation)
        )
        {
            return Task.FromResult<DeliveryResult>(new DeliveryResult.Refused(PlaygroundTexts.NoSuchChannel));
        }

        return PostAsync(posting.To, posting);
    }

    public Task<DeliveryResult> UpdateAsync(
        MessageRef message,
        OutboundMessage posting,
        CancellationToken cancellationToken
    )
    {
        // After a restart the message is gone, so the newest state is posted again.
        var replaced = messages.Replace(message.Address, message.MessageId, posting.Card, ReaderOf(posting));
        return replaced is null
            ? PostAsync(message.Address, posting)
            : Task.FromResult<DeliveryResult>(new DeliveryResult.Posted(message));
    }

    private Task<DeliveryResult> PostAsync(Address to, OutboundMessage posting)
    {
        var key = KeyOf(posting.Organization, posting.Replaces ?? posting.Key);
        var posted = messages.Add(
            new PlaygroundMessage(to, ReaderOf(posting))
            {
                Card = posting.Card,
                Key = key,
                Offer = posting.File,
            }
        );
        return Task.FromResult<DeliveryResult>(new DeliveryResult.Posted(new MessageRef(to, posted.Id)));
    }

    private RenderContext ReaderOf(OutboundMessage posting) =>
        new(
            posting.Language,
            TimeZoneInfo.TryFindSystemTimeZoneById(posting.Zone, out var zone) ? zone : TimeZoneInfo.Utc,
            time.GetUtcNow()
        );
}
