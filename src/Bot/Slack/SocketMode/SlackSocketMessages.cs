using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Slack.SocketMode;

/// <summary>
/// What comes over a socket: hello, disconnect, or an envelope
/// (https://docs.slack.dev/apis/events-api/using-socket-mode).
/// </summary>
internal sealed record SlackSocketMessage(
    string? Type,
    string? EnvelopeId,
    string? Reason,
    int? NumConnections,
    JsonElement? Payload
)
{
    public const string Hello = "hello";
    public const string Disconnect = "disconnect";

    /// <summary>What takes the envelope off Slack's hands, with the answer if there is one.</summary>
    public static JsonObject Acknowledgement(string envelopeId, SlackAnswer answer) =>
        answer.Body is { } body
            ? new() { ["envelope_id"] = envelopeId, ["payload"] = body }
            : new() { ["envelope_id"] = envelopeId };
}

/// <summary>Times of a socket. Tests have shorter ones where no clock of theirs reaches.</summary>
internal sealed record SlackSocketTimes
{
    /// <summary>How long connecting and greeting may take.</summary>
    public TimeSpan Greeting { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A ping goes out this often; a socket that leaves it unanswered for <see cref="Pong"/> is dead.</summary>
    public TimeSpan Ping { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan Pong { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a socket is still listened to once its successor is there. Slack warns about ten seconds before it closes one.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>How long an answer under way may take when a socket is closed.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Whoever lived this long was healthy: its successor comes at once.</summary>
    public TimeSpan Healthy { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Pauses between attempts begin with one second and double up to this.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The pause when only a person can mend it: token taken back, Socket Mode switched off.</summary>
    public TimeSpan RefusedPause { get; init; } = TimeSpan.FromMinutes(2);
}
