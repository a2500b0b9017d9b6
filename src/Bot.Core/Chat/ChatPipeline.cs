namespace Bot.Core.Chat;

/// <summary>
/// A message from a surface: the sender, the conversation and the content. <see cref="DeliveryKey"/> is the same for
/// every retry of this request, and unique otherwise. The other members are as in <see cref="ChatCommand"/>.
/// </summary>
public sealed record IncomingMessage(PlatformUser Who, Address Place, string DeliveryKey)
{
    public string Text { get; init; } = "";

    /// <summary>The channel's name for people ("#sales"), if the request contains it.</summary>
    public string? PlaceName { get; init; }

    public string? Action { get; init; }

    public string Value { get; init; } = "";

    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    public MessageRef? Source { get; init; }

    public bool IsSpoken { get; init; }

    /// <summary>Whether it waits in the inbox, so that no client waits for the answer.</summary>
    public bool IsStored { get; init; }

    public Attachment? File { get; init; }

    /// <summary>The message that the person points at.</summary>
    public QuotedMessage? Quoted { get; init; }

    /// <summary>As in <see cref="ChatCommand.Mentions"/>.</summary>
    public IReadOnlyDictionary<string, string> Mentions { get; init; } = new Dictionary<string, string>();
}

/// <summary>The reply, with the reader to render it for.</summary>
public sealed record CommandResult(ChatCommand Command, Reply Reply)
{
    public RenderContext Reader => Command.Reader;
}

/// <summary>
/// The entry point for all surfaces, once they have verified a request: identifies the person, routes the command and
/// returns the reply. The work has its own deadline instead of the request's token, because a client that hangs up must
/// not leave it half done.
/// </summary>
public sealed class ChatPipeline(
    IRequesterDirectory directory,
    CommandCatalog catalog,
    CommandRouter router,
    TimeProvider time
)
{
    /// <summary>
    /// Slack and Teams expect an answer within three seconds. This leaves 0.8 seconds to render and send it.
    /// </summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2.2);

    // Nobody counts the seconds of a stored message: right after a start it may take longer, and is not refused.
    private static readonly TimeSpan StoredDeadline = TimeSpan.FromSeconds(20);

    public async Task<CommandResult> AnswerAsync(IncomingMessage incoming)
    {
        using var deadline = new CancellationTokenSource(incoming.IsStored ? StoredDeadline : Deadline, time);
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
            Mentions = incoming.Mentions,
        };
        if (requester.Refusal is { } refusal)
        {
            return new CommandResult(command, Reply.Refuse(refusal));
        }

        var reply = await router.AnswerAsync(command, deadline.Token);

        // A settings command may have changed the language in which its own answer is read.
        var refreshed = await directory.RefreshAsync(requester, CancellationToken.None);
        return new CommandResult(command with { Requester = refreshed }, reply);
    }
}
