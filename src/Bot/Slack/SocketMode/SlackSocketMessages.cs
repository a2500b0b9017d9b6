using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Slack.SocketMode;

/// <summary>
/// A message from a socket: hello, disconnect, or an envelope
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

    /// <summary>Acknowledges the envelope, with the answer if there is one.</summary>
    public static JsonObject Acknowledgement(string envelopeId, SlackAnswer answer) =>
        answer.Body is { } body
            ? new() { ["envelope_id"] = envelopeId, ["payload"] = body }
            : new() { ["envelope_id"] = envelopeId };
}

/// <summary>Time limits of a socket. Tests use shorter ones where the fake clock has no effect.</summary>
internal sealed record SlackSocketTimes
{
    /// <summary>The limit for connecting and receiving the greeting.</summary>
    public TimeSpan Greeting { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The interval between pings. A socket that does not answer within <see cref="Pong"/> is dead.</summary>
    public TimeSpan Ping { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan Pong { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long an old socket keeps listening after its successor connects. Slack warns about ten seconds before it
    /// closes a socket.
    /// </summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>How long answers in progress may take when a socket closes.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>A socket that lived this long was healthy, so its successor connects at once.</summary>
    public TimeSpan Healthy { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Pauses between attempts start at one second and double up to this.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The pause when only a person can fix the cause, such as a revoked token or Socket Mode being off.
    /// </summary>
    public TimeSpan RefusedPause { get; init; } = TimeSpan.FromMinutes(2);
}
