using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Hosting;

/// <summary>
/// Slack's Web API on this machine, for hosts that are processes of their own. As in Slack, a repeated
/// <c>client_msg_id</c> shows no second message and is answered with the first.
/// </summary>
internal sealed class LoopbackSlack : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> ids = [];
    private readonly List<(string Channel, string Body)> shown = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int repeats;

    private LoopbackSlack(WebApplication app) => this.app = app;

    public Uri ApiBase => new(new Uri(app.Urls.Single()), "/api/");

    /// <summary>How many messages were posted again.</summary>
    public int Repeats => repeats;

    /// <summary>All messages that people see, oldest first.</summary>
    public IReadOnlyList<(string Channel, string Body)> Shown
    {
        get
        {
            lock (gate)
            {
                return [.. shown];
            }
        }
    }

    public static async Task<LoopbackSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var slack = new LoopbackSlack(builder.Build());
        slack.app.MapPost("/api/{method}", slack.AnswerAsync);
        await slack.app.StartAsync();
        return slack;
    }

    /// <summary>Returns when so many messages are shown; false when no other message comes for that long.</summary>
    public async Task<bool> ShowsAsync(int count, TimeSpan patience)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (shown.Count >= count)
                {
                    return true;
                }

                next = changed.Task;
            }

            try
            {
                await next.WaitAsync(patience);
            }
            catch (TimeoutException)
            {
                return false;
            }
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> AnswerAsync(string method, HttpRequest request)
    {
        var answer = method switch
        {
            "chat.postMessage" => Post((JsonObject)(await JsonNode.ParseAsync(request.Body))!),
            "auth.test" => new JsonObject
            {
                ["ok"] = true,
                ["team"] = "Acme",
                ["team_id"] = "T1",
                ["user"] = "duet",
                ["user_id"] = "UBOT",
                ["bot_id"] = "B1",
            },
            "users.info" => new JsonObject
            {
                ["ok"] = true,
                ["user"] = new JsonObject { ["team_id"] = "T1" },
            },
            _ => new JsonObject { ["ok"] = true },
        };
        return Results.Text(answer.ToJsonString(), "application/json");
    }

    private JsonObject Post(JsonObject body)
    {
        var (channel, id) = ((string)body["channel"]!, (string)body["client_msg_id"]!);
        lock (gate)
        {
            if (ids.TryAdd(id, ids.Count))
            {
                shown.Add((channel, body.ToJsonString()));
                changed.SetResult();
                changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
            else
            {
                repeats++;
            }

            return new JsonObject
            {
                ["ok"] = true,
                ["channel"] = channel,
                ["ts"] = $"1700000001.{ids[id]:D6}",
            };
        }
    }
}
