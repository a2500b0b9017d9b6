using Bot.Core.Chat;

namespace Bot.Core.Messaging;

/// <summary>Stores postings, then wakes the drainer.</summary>
internal sealed class StoredOutbox(IOutboxStore store, OutboxSignal signal) : IOutbox
{
    public async Task EnqueueAsync(IReadOnlyList<OutboundMessage> postings, CancellationToken cancellationToken)
    {
        await store.AddAsync(postings, cancellationToken);
        signal.Raise();
    }
}
