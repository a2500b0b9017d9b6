using System.Text.Json.Nodes;
using Bot.Slack.SocketMode;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Slack.SocketMode;

/// <summary>The whole app with Socket Mode on, its sockets connected to <see cref="SlackSocketServer"/>.</summary>
internal sealed class SlackSocketVisit : IAsyncDisposable
{
    private SlackSocketVisit(SlackSocketServer server, BotApp app) => (Server, App) = (server, app);

    public SlackSocketServer Server { get; }

    public BotApp App { get; }

    /// <summary>Starts both. Pauses between attempts are left out unless <paramref name="times"/> has some.</summary>
    public static async Task<SlackSocketVisit> StartAsync(
        int connections = 1,
        SlackSocketTimes? times = null,
        Action<SlackSocketServer>? with = null,
        Action<IServiceCollection>? replace = null,
        string token = "xoxb-1"
    )
    {
        var server = await SlackSocketServer.StartAsync();
        with?.Invoke(server);
        var settings = new Dictionary<string, string?>
        {
            ["Slack:AppToken"] = SlackSocketServer.AppToken,
            ["Slack:BotToken"] = token,
            ["Slack:ApiBaseUrl"] = server.ApiBase.AbsoluteUri,
            ["Slack:SocketConnections"] = $"{connections}",
        };
        var app = new BotApp(
            settings,
            services =>
            {
                services.AddSingleton(times ?? new SlackSocketTimes { LongestPause = TimeSpan.Zero });
                replace?.Invoke(services);
            }
        );
        _ = app.Services;
        return new SlackSocketVisit(server, app);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Server.DisposeAsync();
    }

    /// <summary>What a command carries over a socket: the fields of its HTTP form.</summary>
    public static JsonObject Command(string command, string text, string trigger = "1.2.1") =>
        new()
        {
            ["team_id"] = "T1",
            ["team_domain"] = "acme",
            ["channel_id"] = "C1",
            ["channel_name"] = "general",
            ["user_id"] = "U1",
            ["user_name"] = "lena",
            ["command"] = command,
            ["text"] = text,
            ["response_url"] = SlackVisit.ResponseUrl,
            ["trigger_id"] = trigger,
        };

    public static JsonObject Interaction(string type, JsonObject with)
    {
        var payload = new JsonObject
        {
            ["type"] = type,
            ["team"] = new JsonObject { ["id"] = "T1" },
            ["user"] = new JsonObject
            {
                ["id"] = "U1",
                ["name"] = "lena",
                ["team_id"] = "T1",
            },
            ["trigger_id"] = "1.2.9",
        };
        foreach (var (name, value) in with)
        {
            payload[name] = value?.DeepClone();
        }

        return payload;
    }

    public async Task<(int Status, string Text)> ReadyAsync()
    {
        var response = await App.CreateClient().GetAsync("/readyz");
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
