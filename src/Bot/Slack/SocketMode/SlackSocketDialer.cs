using System.Net.WebSockets;
using Bot.Slack.Api;
using Microsoft.Extensions.Options;

namespace Bot.Slack.SocketMode;

/// <summary>Asks Slack for an address with the app token, connects there and waits for the greeting.</summary>
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

    /// <summary>Asks for an address; a refusal means that the token is no good.</summary>
    public Task<SlackResult> AskAsync(CancellationToken cancellationToken) =>
        http.CallFormAsync(Method, options.Value.AppToken.Trim(), new Dictionary<string, string>(), cancellationToken);

    /// <summary>The greeted socket, or what Slack said instead. An address is good for one connection and for a short time.</summary>
    public async Task<(SlackSocket? Socket, SlackResult Result)> ConnectAsync(
        SlackResult asked,
        CancellationToken cancellationToken
    )
    {
        if (!asked.IsOk)
        {
            return (null, asked);
        }

        if (Slacks(asked.Field("url")) is not { } address)
        {
            return (null, SlackResult.Later("no_socket_url"));
        }

        var client = new ClientWebSocket();
        client.Options.KeepAliveInterval = times.Ping;
        client.Options.KeepAliveTimeout = times.Pong;
        var socket = new SlackSocket(client, dispatcher, times, time, logger);
        try
        {
            using var late = new CancellationTokenSource(times.Greeting, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
            await client.ConnectAsync(address, either.Token);
            if (await socket.GreetAsync(either.Token))
            {
                return (socket, new SlackResult(Error: null));
            }
        }
        catch (Exception unreachable) when (unreachable is WebSocketException or OperationCanceledException)
        {
            // The same as no greeting.
        }

        socket.Dispose();
        return (null, SlackResult.Later("no_greeting"));
    }

    // The address holds a ticket, and what comes from it is trusted without a signature: only Slack's own hosts, only encrypted.
    private Uri? Slacks(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (
            (address.Scheme == Uri.UriSchemeWss && SlackHttpClient.IsUnderSlack(address.Host))
            || (options.Value.ApiBase.IsLoopback && address.IsLoopback)
        )
            ? address
            : null;
}
