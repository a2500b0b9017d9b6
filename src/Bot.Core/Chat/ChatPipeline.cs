namespace Bot.Core.Chat;

/// <summary>
/// What a surface heard: from whom, where, and what. <see cref="DeliveryKey"/> is the same for every retry of this
/// request and for no other. The rest is as in <see cref="ChatCommand"/>.
/// </summary>
public sealed record IncomingMessage(PlatformUser Who, Address Place, string DeliveryKey)
{
    public string Text { get; init; } = "";

    /// <summary>What people call the channel ("#sales"), where the request tells.</summary>
    public string? PlaceName { get; init; }

    public string? Action { get; init; }

    public string Value { get; init; } = "";

    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    public MessageRef? Source { get; init; }

    public bool IsSpoken { get; init; }

    public Attachment? File { get; init; }

    /// <summary>The message that the person points at.</summary>
    public QuotedMessage? Quoted { get; init; }
}

/// <summary>The reply, with the reader that it is to be rendered for.</summary>
public sealed record CommandResult(ChatCommand Command, Reply Reply)
{
    public RenderContext Reader => Command.Reader;
}

/// <summary>Told after each command that somebody did something in an organization. Must be quick and must not throw.</summary>
public interface ICommandObserver
{
    void Answered(ChatCommand command);
}

/// <summary>
/// Where every surface comes in, once it knows that the request is genuine: who is it, what do they want, what is the
/// answer. Work gets its own deadline and not the request's token: a client that hangs up must not undo half of it.
/// </summary>
public sealed class ChatPipeline(
    IRequesterDirectory directory,
    CommandCatalog catalog,
    CommandRouter router,
    IEnumerable<ICommandObserver> observers,
    TimeProvider time
)
{
    /// <summary>Slack and Teams want an answer in three seconds; this leaves time to render and send it.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2.5);

    public async Task<CommandResult> AnswerAsync(IncomingMessage incoming)
    {
        using var deadline = new CancellationTokenSource(Deadline, time);
        var requester = await directory.WelcomeAsync(
            incoming.Who with
            {
                Language = incoming.Who.Language ?? catalog.LanguageOf(incoming.Text),
            },
            deadline.Token
        );
        var command = new ChatCommand(
            requester,
            incoming.Who.Identity,
            incoming.Place,
            incoming.Text,
            incoming.DeliveryKey,
            time.GetUtcNow()
        )
        {
            PlaceName = incoming.PlaceName,
            Action = incoming.Action,
            Value = incoming.Value,
            Fields = incoming.Fields,
            Source = incoming.Source,
            IsSpoken = incoming.IsSpoken,
            File = incoming.File,
            Quoted = incoming.Quoted,
        };
        var reply = await router.AnswerAsync(command, deadline.Token);

        observers.ToList().ForEach(listener => listener.Answered(command));

        // A settings command may have changed the language in which its own answer is read.
        var refreshed = await directory.RefreshAsync(requester, CancellationToken.None);
        return new CommandResult(command with { Requester = refreshed }, reply);
    }
}
