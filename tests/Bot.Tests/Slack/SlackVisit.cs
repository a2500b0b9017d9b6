using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Core.Messaging;
using Bot.Slack;
using Bot.Slack.Api;
using Bot.Tests.Data;
using Bot.Tests.Slack.World;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Slack;

/// <summary>The whole app with Slack on, a fake Slack on the other side, and requests signed as Slack signs them.</summary>
internal sealed class SlackVisit : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string ResponseUrl = "https://hooks.slack.com/commands/T1/2/abc";

    private readonly HttpClient client;
    private int triggers;

    public SlackVisit(
        bool withToken = true,
        Action<IServiceCollection>? replace = null,
        Dictionary<string, string?>? with = null,
        Engine engine = Engine.LiteDb
    )
    {
        var settings = new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = Secret,
            ["Slack:BotToken"] = withToken ? "xoxb-1" : "",
        };
        foreach (var (key, value) in with ?? [])
        {
            settings[key] = value;
        }

        App = new BotApp(
            settings,
            services =>
            {
                services.AddHttpClient(SlackApi.Client).ConfigurePrimaryHttpMessageHandler(() => Slack);
                replace?.Invoke(services);
            },
            engine: engine
        );
        client = App.CreateClient();
        Slack.Usually("users.info", """{"ok":true,"user":{"team_id":"T1"}}""");
        Slack.Usually(
            "assistant.threads.setSuggestedPrompts",
            """{"ok":false,"error":"missing_scope","needed":"assistant:write"}"""
        );
        Slack.Usually("conversations.info", """{"ok":true,"channel":{"id":"C1"}}""");
    }

    public BotApp App { get; }

    /// <summary>The other side is a strict Slack from now on, except for what the test says otherwise.</summary>
    public SlackWorld Enter()
    {
        Slack.World ??= new SlackWorld(App.Clock.GetUtcNow);
        return Slack.World;
    }

    public FakeSlack Slack { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Assert.Empty(Slack.Unexpected);
        Assert.Empty(Slack.World?.Broken ?? []);
    }

    /// <summary>A slash command's answer; null when the answer is empty.</summary>
    public async Task<JsonNode?> CommandAsync(
        string command,
        string text,
        string user = "U1",
        string channel = "C1",
        string name = "lena"
    ) => await JsonAsync(await PostAsync("commands", Command(command, text, user, channel, name)));

    public string Command(
        string command,
        string text,
        string user = "U1",
        string channel = "C1",
        string name = "lena"
    ) =>
        Form(
            new()
            {
                ["team_id"] = "T1",
                ["team_domain"] = "acme",
                ["channel_id"] = channel,
                ["channel_name"] = "general",
                ["user_id"] = user,
                ["user_name"] = name,
                ["command"] = command,
                ["text"] = text,
                ["response_url"] = NextAddress(),
                ["trigger_id"] = NextTrigger(),
            }
        );

    /// <summary>The buttons under some blocks, and the options of their menus as buttons.</summary>
    public static IEnumerable<JsonNode> Pressable(JsonNode? blocks) =>
        (blocks as JsonArray ?? [])
            .Where(block => (string?)block!["type"] is "actions" or "context_actions")
            .SelectMany(block => block!["elements"]!.AsArray())
            .SelectMany(element =>
                (string?)element!["type"] switch
                {
                    "overflow" => Options(element),
                    "feedback_buttons" => Verdicts(element),
                    _ => [element],
                }
            );

    private static IEnumerable<JsonNode> Verdicts(JsonNode pair) =>
        new[] { "positive_button", "negative_button" }.Select(half => new JsonObject
        {
            ["type"] = "feedback_buttons",
            ["action_id"] = pair["action_id"]!.DeepClone(),
            ["text"] = pair[half]!["text"]!.DeepClone(),
            ["value"] = pair[half]!["value"]!.DeepClone(),
        });

    private static IEnumerable<JsonNode> Options(JsonNode menu) =>
        menu["options"]!
            .AsArray()
            .Select(option => new JsonObject
            {
                ["type"] = "overflow",
                ["action_id"] = menu["action_id"]!.DeepClone(),
                ["text"] = option!["text"]!.DeepClone(),
                ["selected_option"] = option.DeepClone(),
            });

    /// <summary>Presses a button of a message that Duet sent, or chooses an option of its menu.</summary>
    public async Task<HttpStatusCode> PressAsync(
        JsonNode button,
        string user = "U1",
        string channel = "C1",
        bool isEphemeral = true,
        string ts = "1700000000.000100"
    )
    {
        var payload = Interaction("block_actions", user);
        payload["channel"] = new JsonObject { ["id"] = channel };
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = ts,
            ["channel_id"] = channel,
            ["is_ephemeral"] = isEphemeral,
        };
        payload["response_url"] = NextAddress(channel, ts);
        payload["actions"] = new JsonArray(
            new JsonObject
            {
                ["type"] = (string?)button["type"] ?? "button",
                ["action_id"] = button["action_id"]!.DeepClone(),
                ["value"] = button["value"]?.DeepClone(),
                ["selected_option"] = button["selected_option"]?.DeepClone(),
            }
        );
        return (await InteractAsync(payload)).StatusCode;
    }

    /// <summary>Submits a modal that Duet opened, with these values in its inputs.</summary>
    public async Task<JsonNode?> SubmitAsync(JsonNode view, Dictionary<string, JsonObject> values, string user = "U1")
    {
        var payload = Interaction("view_submission", user);
        payload["view"] = Filled(view, values);
        return await JsonAsync(await InteractAsync(payload));
    }

    /// <summary>Presses a button of a modal in which these values stand.</summary>
    public async Task<HttpStatusCode> PressInModalAsync(
        JsonNode view,
        JsonNode button,
        Dictionary<string, JsonObject> values,
        string user = "U1",
        string id = "V1",
        string hash = "1.a"
    )
    {
        var payload = Interaction("block_actions", user);
        payload["view"] = Filled(view, values, id, hash);
        payload["actions"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "button",
                ["action_id"] = button["action_id"]!.DeepClone(),
                ["value"] = button["value"]?.DeepClone(),
            }
        );
        return (await InteractAsync(payload)).StatusCode;
    }

    private static JsonObject Filled(
        JsonNode view,
        Dictionary<string, JsonObject> values,
        string id = "V1",
        string hash = "1.a"
    )
    {
        var state = new JsonObject();
        foreach (var block in view["blocks"]!.AsArray().Where(block => (string)block!["type"]! == "input"))
        {
            var name = (string)block!["block_id"]!;
            state[name] = new JsonObject
            {
                [(string)block["element"]!["action_id"]!] =
                    values.GetValueOrDefault(name)?.DeepClone() ?? new JsonObject { ["value"] = null },
            };
        }

        return new JsonObject
        {
            ["id"] = id,
            ["hash"] = hash,
            ["type"] = "modal",
            ["private_metadata"] = view["private_metadata"]!.DeepClone(),
            ["state"] = new JsonObject { ["values"] = state },
        };
    }

    public Task<HttpResponseMessage> InteractAsync(JsonObject payload) =>
        PostAsync("interactions", Form(new() { ["payload"] = payload.ToJsonString() }));

    public JsonObject Interaction(string type, string user = "U1") =>
        new()
        {
            ["type"] = type,
            ["team"] = new JsonObject { ["id"] = "T1" },
            ["user"] = new JsonObject
            {
                ["id"] = user,
                ["name"] = "lena",
                ["team_id"] = "T1",
            },
            ["enterprise"] = null,
            ["trigger_id"] = NextTrigger(),
        };

    /// <summary>A message event: in the talk with Duet, or as a mention in a channel.</summary>
    public static JsonObject Message(string text, string id = "Ev1", bool isMention = false, string user = "U1") =>
        new()
        {
            ["type"] = "event_callback",
            ["team_id"] = "T1",
            ["event_id"] = id,
            ["authorizations"] = new JsonArray(
                new JsonObject
                {
                    ["team_id"] = "T1",
                    ["user_id"] = "UBOT",
                    ["is_bot"] = true,
                }
            ),
            ["event"] = new JsonObject
            {
                ["type"] = isMention ? "app_mention" : "message",
                ["user"] = user,
                ["text"] = text,
                ["ts"] = Ts(id),
                ["team"] = "T1",
                ["channel"] = isMention ? "C1" : "D1",
                ["channel_type"] = isMention ? null : "im",
            },
        };

    // Each message has a time of its own; the same event has the same.
    private static string Ts(string id) =>
        $"1700000000.{id.Aggregate(200u, (sum, c) => unchecked(sum * 31 + c)) % 1_000_000:000000}";

    /// <summary>Tells an event, and lets Duet work it off.</summary>
    public async Task<HttpResponseMessage> HearAsync(JsonObject happened)
    {
        var response = await PostAsync("events", happened.ToJsonString(), SlackRequestVerifier.JsonType);
        await App.Get<InboxProcessor>().ProcessAsync(CancellationToken.None);
        return response;
    }

    public async Task<HttpResponseMessage> PostAsync(
        string endpoint,
        string body,
        string type = SlackRequestVerifier.FormType,
        string secret = Secret,
        TimeSpan age = default,
        Action<HttpRequestMessage>? with = null
    )
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = Signed(endpoint, bytes, App.Clock.GetUtcNow() - age, type, secret);
        with?.Invoke(request);
        return await client.SendAsync(request);
    }

    /// <summary>A request as Slack signs it at that time.</summary>
    public static HttpRequestMessage Signed(
        string endpoint,
        byte[] body,
        DateTimeOffset at,
        string type = SlackRequestVerifier.FormType,
        string secret = Secret
    )
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, $"/slack/{endpoint}")
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("x-slack-request-timestamp", timestamp);
        request.Headers.Add("x-slack-signature", SlackSignature.Sign(secret, timestamp, body));
        return request;
    }

    public static string Form(Dictionary<string, string> fields) =>
        string.Join(
            '&',
            fields.Select(field =>
                $"{field.Key}={Uri.EscapeDataString(field.Value).Replace("%20", "+", StringComparison.Ordinal)}"
            )
        );

    public static async Task<JsonNode?> JsonAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private string NextTrigger() => Slack.World?.Views.Trigger() ?? $"1.2.{++triggers}";

    private string NextAddress(string? channel = null, string? ts = null) =>
        Slack.World?.Views.Address(channel, ts) ?? ResponseUrl;
}
