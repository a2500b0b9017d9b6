using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Slack.SocketMode;

/// <summary>
/// An envelope from a socket. Type: events_api, slash_commands or interactive. Payload: what an HTTP request would
/// carry.
/// </summary>
internal sealed record SlackEnvelope(string Type, JsonElement Payload, string Id);

/// <summary>The payload of the acknowledgement; null for a bare acknowledgement.</summary>
internal sealed record SlackAnswer(JsonObject? Body)
{
    public static readonly SlackAnswer Empty = new((JsonObject?)null);
}

/// <summary>
/// Handles requests from Slack, from HTTP or a socket. Returns once the request is stored or answered.
/// </summary>
internal interface ISlackDispatcher
{
    Task<SlackAnswer> TakeAsync(SlackEnvelope envelope, CancellationToken cancellationToken);
}
