using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>Posts from the outbox: they stand in the playground's places like everything else.</summary>
internal sealed class PlaygroundPoster(PlaygroundMessages messages, TimeProvider time) : IChatPoster
{
    public string Platform => Platforms.Playground;

    public Task<PostOutcome> PostAsync(Posting posting, CancellationToken cancellationToken)
    {
        if (posting.To.Kind == AddressKind.Channel && !PlaygroundPlaces.Channels.Contains(posting.To.Conversation))
        {
            return Task.FromResult<PostOutcome>(new PostOutcome.Refused(PlaygroundTexts.NoSuchChannel));
        }

        return PostAsync(posting.To, posting);
    }

    public Task<PostOutcome> UpdateAsync(MessageRef message, Posting posting, CancellationToken cancellationToken)
    {
        // After a restart the message is gone: then the newest state is posted anew rather than lost.
        var replaced = messages.Replace(message.Address, message.MessageId, posting.Card, ReaderOf(posting));
        return replaced is null
            ? PostAsync(message.Address, posting)
            : Task.FromResult<PostOutcome>(new PostOutcome.Posted(message));
    }

    private Task<PostOutcome> PostAsync(Address to, Posting posting)
    {
        var key = $"post {posting.Organization} {posting.Replaces ?? posting.Key}";
        var posted = messages.Add(new PlaygroundMessage(to, ReaderOf(posting)) { Card = posting.Card, Key = key });
        return Task.FromResult<PostOutcome>(new PostOutcome.Posted(new MessageRef(to, posted.Id)));
    }

    private Reader ReaderOf(Posting posting) =>
        new(
            posting.Language,
            TimeZoneInfo.TryFindSystemTimeZoneById(posting.Zone, out var zone) ? zone : TimeZoneInfo.Utc,
            time.GetUtcNow()
        );
}
