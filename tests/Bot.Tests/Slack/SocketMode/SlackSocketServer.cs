using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Slack.SocketMode;

/// <summary>
/// Slack's side of Socket Mode on this machine: gives addresses for the right app token only, each good for one connection,
/// says hello, sends envelopes to any of the open connections, and counts acknowledgements. Slack's own client is held
/// against it too, so that it is no friend of ours alone.
/// </summary>
internal sealed class SlackSocketServer : IAsyncDisposable
{
    public const string AppToken = "xapp-1";

    private readonly WebApplication app;
    private readonly List<Connection> connections = [];
    private readonly HashSet<string> tickets = [];
    private readonly Channel<JsonObject> acknowledged = Channel.CreateUnbounded<JsonObject>();
    private readonly Channel<int> opened = Channel.CreateUnbounded<int>();
    private readonly Channel<int> closed = Channel.CreateUnbounded<int>();
    private readonly Channel<(string Method, JsonObject Body)> called = Channel.CreateUnbounded<(string, JsonObject)>();
    private int number;

    private SlackSocketServer(WebApplication app) => this.app = app;

    public Uri ApiBase =>
        new(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
                + "/api/"
        );

    public int Open
    {
        get
        {
            lock (connections)
            {
                return connections.Count(connection => connection.Socket.State == WebSocketState.Open);
            }
        }
    }

    /// <summary>So many calls for an address fail before one is given.</summary>
    public int Outage { get; set; }

    /// <summary>New connections are not greeted.</summary>
    public bool IsSilent { get; set; }

    /// <summary>New connections are greeted and then left alone: nothing is read from them, no ping is answered.</summary>
    public bool IsMute { get; set; }

    /// <summary>What hello says, when it is not the number of connections to this server.</summary>
    public int? Connections { get; set; }

    public static async Task<SlackSocketServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new SlackSocketServer(builder.Build());
        server.app.UseWebSockets();
        server.app.MapPost("/api/apps.connections.open", server.GiveAddress);
        server.app.MapPost("/api/{method}", server.CallAsync);
        server.app.Map("/link", server.TalkAsync);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        lock (connections)
        {
            connections.ForEach(connection => connection.Socket.Abort());
        }

        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    /// <summary>Returns when the next connection is there, greeted unless the server is silent; its number, counted from one.</summary>
    public async Task<int> ConnectedAsync() => await NextAsync(opened);

    /// <summary>Returns when the next connection is gone, closed politely or not; its number.</summary>
    public async Task<int> ClosedAsync() => await NextAsync(closed);

    /// <summary>
    /// The next call of the Web API other than those for an address and for a person; all of them succeed.
    /// </summary>
    public async Task<(string Method, JsonObject Body)> CalledAsync() => await NextAsync(called);

    /// <summary>Sends an envelope to one of the open connections (the last one, unless its number is given).</summary>
    public Task SendAsync(string type, JsonObject payload, string id, int? to = null) =>
        WriteAsync(
            to,
            new JsonObject
            {
                ["envelope_id"] = id,
                ["type"] = type,
                ["payload"] = payload,
                ["accepts_response_payload"] = type == "slash_commands",
            }
        );

    /// <summary>The next acknowledgement of anybody.</summary>
    public async Task<JsonObject> AcknowledgedAsync() => await NextAsync(acknowledged);

    /// <summary>Says anything at all.</summary>
    public Task SayAsync(string text) => Find(null).WriteAsync(text);

    /// <summary>Announces that a connection goes; Slack closes it some time later.</summary>
    public Task DisconnectAsync(string reason, int? from = null) =>
        WriteAsync(
            from,
            new JsonObject
            {
                ["type"] = "disconnect",
                ["reason"] = reason,
                ["debug_info"] = new JsonObject { ["host"] = "here" },
            }
        );

    /// <summary>Drops a connection without a word.</summary>
    public void Drop(int? which = null) => Find(which).Socket.Abort();

    // Real time, so that what never comes fails by its name.
    private static Task<T> NextAsync<T>(Channel<T> channel) =>
        channel.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    private IResult GiveAddress(HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"Bearer {AppToken}")
        {
            return Results.Json(new { ok = false, error = "invalid_auth" });
        }

        if (Outage > 0)
        {
            Outage--;
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        lock (connections)
        {
            var ticket = $"t{tickets.Count + 1}";
            tickets.Add(ticket);
            return Results.Json(new { ok = true, url = $"ws://{context.Request.Host}/link?ticket={ticket}&app_id=A1" });
        }
    }

    private async Task<IResult> CallAsync(string method, HttpRequest request)
    {
        if (method == "users.info")
        {
            return Results.Json(new { ok = true, user = new { team_id = "T1" } });
        }

        using var body = new StreamReader(request.Body);
        var said = await body.ReadToEndAsync();
        called.Writer.TryWrite(
            (
                method,
                request.HasJsonContentType() ? JsonNode.Parse(said)!.AsObject() : new JsonObject { ["form"] = said }
            )
        );
        return Results.Json(new { ok = true });
    }

    private async Task TalkAsync(HttpContext context)
    {
        lock (connections)
        {
            if (!tickets.Remove($"{context.Request.Query["ticket"]}"))
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new Connection(Interlocked.Increment(ref number), socket);
        lock (connections)
        {
            connections.Add(connection);
        }

        if (!IsSilent)
        {
            await connection.WriteAsync(Greeting());
        }

        // A ping is answered by whoever reads.
        var isMute = IsMute;
        opened.Writer.TryWrite(connection.Number);
        await (
            isMute
                ? Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default)
                : ListenAsync(socket)
        );
        closed.Writer.TryWrite(connection.Number);
    }

    private JsonObject Greeting() =>
        new()
        {
            ["type"] = "hello",
            ["num_connections"] = Connections ?? Open,
            ["connection_info"] = new JsonObject { ["app_id"] = "A1" },
            ["debug_info"] = new JsonObject { ["host"] = "here", ["approximate_connection_time"] = 3600 },
        };

    private async Task ListenAsync(WebSocket socket)
    {
        var buffer = new byte[256 * 1024];
        try
        {
            while (
                await socket.ReceiveAsync(buffer, CancellationToken.None)
                    is { MessageType: not WebSocketMessageType.Close } received
            )
            {
                acknowledged.Writer.TryWrite(
                    JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, received.Count))!.AsObject()
                );
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The other side is gone; whatever it did not acknowledge is not acknowledged.
        }
    }

    private Task WriteAsync(int? to, JsonObject message) => Find(to).WriteAsync(message);

    private Connection Find(int? which)
    {
        lock (connections)
        {
            return which is { } wanted
                ? connections.Single(connection => connection.Number == wanted)
                : connections.Last(connection => connection.Socket.State == WebSocketState.Open);
        }
    }

    private sealed record Connection(int Number, WebSocket Socket)
    {
        public Task WriteAsync(JsonObject message) => WriteAsync(message.ToJsonString());

        public Task WriteAsync(string message) =>
            Socket.SendAsync(
                Encoding.UTF8.GetBytes(message),
                WebSocketMessageType.Text,
                endOfMessage: true,
                CancellationToken.None
            );
    }
}
