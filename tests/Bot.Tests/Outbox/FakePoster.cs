using Bot.Core.Chat;

namespace Bot.Tests.Outbox;

/// <summary>A platform that keeps what was posted; what it answers can be set per call.</summary>
public sealed class FakePoster(string platform) : IChatPoster
{
    private readonly Lock gate = new();

    public string Platform => platform;

    /// <summary>Every call in order: "post" or "update", with the posting.</summary>
    public List<(string Call, Posting Posting)> Calls { get; } = [];

    /// <summary>Null: it is posted.</summary>
    public Func<Posting, PostOutcome?> Answer { get; set; } = _ => null;

    public Task<PostOutcome> PostAsync(Posting posting, CancellationToken cancellationToken) =>
        Task.FromResult(Call("post", posting, new MessageRef(posting.To, $"m-{posting.Key}")));

    public Task<PostOutcome> UpdateAsync(MessageRef message, Posting posting, CancellationToken cancellationToken) =>
        Task.FromResult(Call("update", posting, message));

    private PostOutcome Call(string call, Posting posting, MessageRef message)
    {
        lock (gate)
        {
            Calls.Add((call, posting));
            return Answer(posting) ?? new PostOutcome.Posted(message);
        }
    }
}
