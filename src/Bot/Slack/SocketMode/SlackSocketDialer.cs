using System.Net.WebSockets;
using Bot.Slack.Api;
using Microsoft.Extensions.Options;

namespace Bot.Slack.SocketMode;

/// <summary>Requests an address from Slack with the app token, connects to it and waits for the greeting.</summary>
internal sealed class SlackSocketDialer(
    SlackHttpClient http,
    ISlackDispatcher dispatcher,
    IOptions<SlackOptions> options,
    SlackSocketTimes times,
    TimeProvider time,
    ILogger<SlackSocket> logger
)
{
    private const string Method = "apps.connections.open";

    /// <summary>Requests an address. A refusal means that the token is invalid.</summary>
    public Task<SlackResult> RequestAddressAsync(CancellationToken cancellationToken) =>
        http.CallFormAsync(Method, options.Value.AppToken.Trim(), new Dictionary<string, string>(), cancellationToken);

    /// <summary>
    /// The connected socket, or Slack's error. An address is valid for one connection and for a short time.
    /// </summary>
    public async Task<(SlackSocket? Socket, SlackResult Result)> ConnectAsync(
        SlackResult response,
        CancellationToken cancellationToken
    )
    {
        if (!response.IsOk)
        {
            return (null, response);
        }

        if (SlackUri(response.Field("url")) is not { } address)
        {
            return (null, SlackResult.Later("no_socket_url"));
        }

        var client = new ClientWebSocket();
        client.Options.KeepAliveInterval = times.Ping;
        client.Options.KeepAliveTimeout = times.Pong;
        var socket = new SlackSocket(client, dispatcher, times, time, logger);
        try
        {
            using var timeout = new CancellationTokenSource(times.Greeting, time);
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
            await client.ConnectAsync(address, linked.Token);
            if (await socket.GreetAsync(linked.Token))
            {
                return (socket, new SlackResult(Error: null));
            }
        }
        catch (Exception unreachable) when (unreachable is WebSocketException or OperationCanceledException)
        {
            // Handled like a missing greeting.
        }

        socket.Dispose();
        return (null, SlackResult.Later("no_greeting"));
    }

    // The address contains a ticket, and its messages are trusted without a signature. So only Slack's own hosts are
    // allowed, and only with encryption.
    private Uri? SlackUri(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (
            (address.Scheme == Uri.UriSchemeWss && SlackHttpClient.IsUnderSlack(address.Host))
            || (options.Value.ApiBase.IsLoopback && address.IsLoopback)
        )
            ? address
            : null;
}
