using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Teams;
using Bot.Tests.Data;
using Bot.Tests.Teams.World;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Teams;

/// <summary>The whole app with Teams switched on, a fake Teams around it, and activities as the connector sends them.</summary>
public sealed class TeamsApp : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555abc";
    public const string Tenant = "a1b2c3d4-e5f6-7890-abcd-ef1234567890";
    public const string ServiceUrl = "https://smba.trafficmanager.net/amer/a1b2c3d4-e5f6-7890-abcd-ef1234567890/";
    public const string Bot = $"28:{AppId}";
    private int ids;

    public TeamsApp(
        Dictionary<string, string?>? settings = null,
        Action<IServiceCollection>? replace = null,
        string? path = null,
        FakeTeams? teams = null,
        Engine engine = Engine.LiteDb
    )
    {
        Teams = teams ?? new FakeTeams();
        App = new BotApp(
            new(settings ?? [])
            {
                ["Teams:AppId"] = AppId,
                ["Teams:AppPassword"] = "secret",
                ["Teams:TenantId"] = settings?.GetValueOrDefault("Teams:TenantId") ?? Tenant,
            },
            services =>
            {
                services.AddHttpClient(TeamsRegistration.HttpClient).ConfigurePrimaryHttpMessageHandler(() => Teams);
                services.AddSingleton<OutboundToken>(
                    (_, _) => Task.FromResult(Teams.World?.Entra.Give() ?? "our-token")
                );
                replace?.Invoke(services);
            },
            path,
            engine
        );
        Client = App.CreateClient();
    }

    public BotApp App { get; }

    public FakeTeams Teams { get; }

    public HttpClient Client { get; }

    /// <summary>The other side is a strict Teams from now on, with Lena and a channel that Duet was added to.</summary>
    internal TeamsWorld Enter()
    {
        if (Teams.World is null)
        {
            Teams.World = new TeamsWorld(App.Clock.GetUtcNow);
            Teams.World.Talks.Person("lena");
            Teams.World.Talks.Group(TeamsWorldTalks.General, "lena");
        }

        return Teams.World;
    }

    /// <summary>Something said in the personal chat with Lena.</summary>
    public JsonObject Said(string? text, string locale = "en-US") =>
        With(
            Envelope("message", locale),
            activity =>
            {
                activity["text"] = text;
                activity["textFormat"] = "plain";
                activity["conversation"] = new JsonObject
                {
                    ["id"] = "a:lena",
                    ["conversationType"] = "personal",
                    ["tenantId"] = Tenant,
                };
            }
        );

    /// <summary>Something said in a channel, with a mention of the bot unless told otherwise.</summary>
    public JsonObject SaidInChannel(string text, bool isMention = true) =>
        With(
            Envelope("message"),
            activity =>
            {
                activity["text"] = isMention ? $"<at>Duet</at>&nbsp;{text}" : text;
                activity["conversation"] = new JsonObject
                {
                    ["id"] = "19:general@thread.tacv2;messageid=1000",
                    ["conversationType"] = "channel",
                    ["tenantId"] = Tenant,
                    ["isGroup"] = true,
                };
                if (isMention)
                {
                    activity["entities"]!
                        .AsArray()
                        .Add(
                            new JsonObject
                            {
                                ["type"] = "mention",
                                ["text"] = "<at>Duet</at>",
                                ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "Duet" },
                            }
                        );
                }
            }
        );

    /// <summary>A pressed Action.Execute, with what the person entered in the inputs of the card.</summary>
    public JsonObject Pressed(JsonNode execute, Dictionary<string, string>? inputs = null, JsonObject? from = null) =>
        With(
            from ?? Said(null),
            activity =>
            {
                activity["type"] = "invoke";
                activity["name"] = "adaptiveCard/action";
                activity["replyToId"] = "m1";
                activity["value"] = new JsonObject
                {
                    ["action"] = new JsonObject
                    {
                        ["type"] = "Action.Execute",
                        ["verb"] = execute["verb"]?.DeepClone(),
                        ["data"] = Data(execute, inputs),
                    },
                    ["trigger"] = "manual",
                };
            }
        );

    /// <summary>A dialog that is opened or sent.</summary>
    public JsonObject Dialog(string name, JsonNode submit, Dictionary<string, string>? inputs = null) =>
        With(
            Said(null),
            activity =>
            {
                activity["type"] = "invoke";
                activity["name"] = name;
                activity["value"] = new JsonObject
                {
                    ["data"] = Data(submit, inputs),
                    ["context"] = new JsonObject { ["theme"] = "default" },
                };
            }
        );

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
        PostAsync(new Forgery(App.Clock.GetUtcNow(), activity));

    public Task<HttpResponseMessage> PostAsync(Forgery forgery)
    {
        Teams.Meet(forgery.Activity["from"]);
        return PostAsync(forgery.Activity.ToJsonString(), forgery.Authorization());
    }

    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Client.SendAsync(request);
    }

    /// <summary>Posts, asserts 200 and gives the body (of an invoke).</summary>
    public async Task<JsonObject> AnswerAsync(JsonObject activity)
    {
        var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>Posts a message, asserts 200 and gives what was sent to the connector since.</summary>
    public async Task<IReadOnlyList<Call>> SentAsync(JsonObject activity)
    {
        Teams.Calls.Clear();
        var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        return await DeliveredAsync();
    }

    public async Task<IReadOnlyList<Call>> DeliveredAsync()
    {
        await App.DrainAsync();
        return [.. Teams.Calls];
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Assert.Empty(Teams.Unexpected);
        Assert.Empty(Teams.World?.Broken ?? []);
    }

    private static JsonObject Data(JsonNode action, Dictionary<string, string>? inputs)
    {
        var data = (JsonObject)action["data"]!.DeepClone();
        foreach (var (id, value) in inputs ?? [])
        {
            data[id] = value;
        }

        return data;
    }

    private static JsonObject With(JsonObject activity, Action<JsonObject> change)
    {
        change(activity);
        return activity;
    }

    private JsonObject Envelope(string type, string locale = "en-US") =>
        new()
        {
            ["type"] = type,
            ["id"] = $"17667774{++ids:00000}",
            ["timestamp"] = "2026-11-16T09:00:00.427121Z",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["from"] = new JsonObject
            {
                ["id"] = "29:lena",
                ["name"] = "Lena",
                ["aadObjectId"] = "00000000-1111-2222-3333-444444444444",
            },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Duet" },
            ["entities"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "clientInfo",
                    ["locale"] = locale,
                    ["timezone"] = "America/Los_Angeles",
                }
            ),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["locale"] = locale,
            ["localTimezone"] = "America/Los_Angeles",
        };
}
