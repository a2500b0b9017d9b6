using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Load.Slack;

/// <summary>
/// Slack's side, on this machine: takes what Duet posts and counts it. A repeated <c>client_msg_id</c> is answered with
/// the message that stands, as Slack does.
/// </summary>
internal sealed class FakeSlackServer : IAsyncDisposable
{
    /// <summary>Stands for this server's address in a plan, which is made before there is one. Of the same length for every run.</summary>
    public const string Placeholder = "http://127.0.0.1:9";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, string> messages = new();
    private readonly ConcurrentDictionary<string, int> perChannel = new();
    private int numbers;

    private FakeSlackServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    /// <summary>New messages by channel; a repeat is none.</summary>
    public IReadOnlyDictionary<string, int> PerChannel => perChannel;

    public int Messages => perChannel.Values.Sum();

    public static async Task<FakeSlackServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new FakeSlackServer(builder.Build());
        server.app.MapPost("/api/{method}", server.AnswerAsync);
        server.app.MapPost("/respond/{id}", () => Results.Text("ok"));
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> AnswerAsync(string method, HttpRequest request)
    {
        var type = request.ContentType ?? "";
        var body =
            type.StartsWith("application/json", StringComparison.Ordinal)
            && await JsonNode.ParseAsync(request.Body) is JsonObject json
                ? json
                : [];
        return method switch
        {
            "chat.postMessage" or "chat.postEphemeral" => Post(body),
            "users.info" => Json(
                new()
                {
                    ["ok"] = true,
                    ["user"] = new JsonObject
                    {
                        ["id"] = "U1",
                        ["name"] = "u",
                        ["locale"] = "en-US",
                        ["tz"] = "Europe/Madrid",
                    },
                }
            ),
            "auth.test" => Json(
                new()
                {
                    ["ok"] = true,
                    ["team"] = "Acme",
                    ["team_id"] = "T1",
                    ["user"] = "duet",
                    ["user_id"] = "UBOT",
                    ["bot_id"] = "B1",
                }
            ),
            _ => Json(new() { ["ok"] = true }),
        };
    }

    private IResult Post(JsonObject body)
    {
        var channel = (string?)body["channel"] ?? "";
        var fresh = NextTs();
        var ts = body["client_msg_id"] is { } id ? messages.GetOrAdd((string)id!, fresh) : fresh;
        if (ts == fresh)
        {
            perChannel.AddOrUpdate(channel, 1, (_, count) => count + 1);
        }

        return Json(
            new()
            {
                ["ok"] = true,
                ["channel"] = channel,
                ["ts"] = ts,
                ["message_ts"] = ts,
            }
        );
    }

    private string NextTs() => $"1700000001.{Interlocked.Increment(ref numbers):D6}";

    private static IResult Json(JsonObject json) => Results.Text(json.ToJsonString(), "application/json");
}
