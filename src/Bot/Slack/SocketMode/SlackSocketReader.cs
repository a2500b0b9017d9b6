using System.Net.WebSockets;

namespace Bot.Slack.SocketMode;

/// <summary>
/// Reads whole messages from a socket. An unreadable message yields an empty one, which is no reason to close the
/// connection.
/// </summary>
internal sealed class SlackSocketReader(WebSocket socket)
{
    private static readonly SlackSocketMessage Unreadable = new(null, null, null, null, null);
    private readonly byte[] buffer = new byte[32 * 1024];

    /// <summary>The next message; null if the other side closed or sent more than Slack's largest payload.</summary>
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
                    ? SlackPayloads.Read<SlackSocketMessage>(json) ?? Unreadable
                    : Unreadable;
            }
        }
    }
}
