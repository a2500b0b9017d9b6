using Bot.Core.Chat;

namespace Bot.Tests.Messaging;

/// <summary>A platform that keeps what was posted; what it answers can be set per call.</summary>
public sealed class FakePoster(string platform) : IChatPoster
{
    private readonly Lock gate = new();

    public string Platform => platform;

    /// <summary>Every call in order: "post" or "update", with the posting.</summary>
    public List<(string Call, OutboundMessage Posting)> Calls { get; } = [];

    /// <summary>Null: it is posted.</summary>
    public Func<OutboundMessage, DeliveryResult?> Answer { get; set; } = _ => null;

    public Task<DeliveryResult> PostAsync(OutboundMessage posting, CancellationToken cancellationToken) =>
        Task.FromResult(Call("post", posting, new MessageRef(posting.To, $"m-{posting.Key}")));

    public Task<DeliveryResult> UpdateAsync(
        MessageRef message,
        OutboundMessage posting,
        CancellationToken cancellationToken
    ) => Task.FromResult(Call("update", posting, message));

    private DeliveryResult Call(string call, OutboundMessage posting, MessageRef message)
    {
        lock (gate)
        {
            Calls.Add((call, posting));
            return Answer(posting) ?? new DeliveryResult.Posted(message);
        }
    }
}
