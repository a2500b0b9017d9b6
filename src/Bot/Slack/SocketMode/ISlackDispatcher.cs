using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Slack.SocketMode;

/// <summary>What came over a socket. Type: events_api, slash_commands or interactive; Payload: what HTTP would have carried.</summary>
internal sealed record SlackEnvelope(string Type, JsonElement Payload, string Id);

/// <summary>What goes back in the acknowledgement; null for a bare one.</summary>
internal sealed record SlackAnswer(JsonObject? Body)
{
    public static readonly SlackAnswer Empty = new((JsonObject?)null);
}

/// <summary>Takes what Slack tells, whichever way it came; returns when it is stored or answered.</summary>
internal interface ISlackDispatcher
{
    Task<SlackAnswer> TakeAsync(SlackEnvelope envelope, CancellationToken cancellationToken);
}
