using System.Net.WebSockets;

namespace Bot.Slack.SocketMode;

/// <summary>Whole messages from a socket. What cannot be read is an empty one: a stranger's message is no reason to hang up.</summary>
internal sealed class SlackSocketReader(WebSocket socket)
{
    private static readonly SlackSocketMessage Strange = new(null, null, null, null, null);
    private readonly byte[] buffer = new byte[32 * 1024];

    /// <summary>The next message; null when the other side closed or sent more than any payload of Slack has.</summary>
    public async Task<SlackSocketMessage?> ReadAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (
                received.MessageType == WebSocketMessageType.Close
                || message.Length + received.Count > SlackRequestVerifier.LargestBody
            )
            {
                return null;
            }

            message.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return SlackPayloads.Json(message.ToArray()) is { } json
                    ? SlackPayloads.Read<SlackSocketMessage>(json) ?? Strange
                    : Strange;
            }
        }
    }
}
