using System.Text;
using System.Text.Json.Nodes;
using Bot.Slack;

namespace Bot.Benchmarks.Load.Slack;

/// <summary>
/// A day of a busy workspace: 60 % /feedback, 10 % look-ups, 20 % sentences in direct talks, 10 % buttons. The
/// same seed gives the same requests.
/// </summary>
internal static class SlackPlan
{
    private const int People = 200;

    public static IReadOnlyList<LoadRequest> Make(LoadSettings settings) => LoadRequests.Make(settings, One);

    private static LoadRequest One(int i, Random random)
    {
        var user = $"U{random.Next(People):D4}";
        return (i % 10) switch
        {
            < 6 => Feedback(i, user),
            6 => Command(i, user, i % 20 < 10 ? "/message" : "/kpi", i % 20 < 10 ? "operations demo" : "revenue"),
            7 or 8 => Sentence(i, user),
            _ => Button(i, user),
        };
    }

    /// <summary>A /feedback of its own.</summary>
    public static LoadRequest Feedback(int i) => Feedback(i, $"U{i % People:D4}");

    /// <summary>A /claim with a name.</summary>
    public static LoadRequest Claim(int i, string name) => Command(i, "U0001", "/claim", name);

    private static LoadRequest Feedback(int i, string user)
    {
        var words = LoadRequests.Words(i);
        return Command(i, user, "/feedback", words) with { Words = words };
    }

    private static LoadRequest Command(int i, string user, string command, string text) =>
        Form(
            "commands",
            new()
            {
                ["team_id"] = "T1",
                ["team_domain"] = "acme",
                ["channel_id"] = "C1",
                ["channel_name"] = "general",
                ["user_id"] = user,
                ["user_name"] = user.ToLowerInvariant(),
                ["command"] = command,
                ["text"] = text,
                ["response_url"] = "",
                ["trigger_id"] = $"1.2.{i}",
            }
        );

    private static LoadRequest Sentence(int i, string user)
    {
        var words = LoadRequests.Words(i);
        var happened = new JsonObject
        {
            ["type"] = "event_callback",
            ["team_id"] = "T1",
            ["event_id"] = $"Ev{i:D8}",
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
                ["type"] = "message",
                ["user"] = user,
                ["text"] = words,
                ["ts"] = $"1700000000.{i % 1_000_000:D6}",
                ["team"] = "T1",
                ["channel"] = $"D{user}",
                ["channel_type"] = "im",
            },
        };
        return new LoadRequest(
            "events",
            Encoding.UTF8.GetBytes(happened.ToJsonString()),
            SlackRequestVerifier.JsonType,
            words,
            IsPosted: true
        );
    }

    private static LoadRequest Button(int i, string user) =>
        Form(
            "interactions",
            new()
            {
                ["payload"] = new JsonObject
                {
                    ["type"] = "block_actions",
                    ["team"] = new JsonObject { ["id"] = "T1" },
                    ["user"] = new JsonObject
                    {
                        ["id"] = user,
                        ["name"] = user,
                        ["team_id"] = "T1",
                    },
                    ["trigger_id"] = $"1.2.{i}",
                    ["channel"] = new JsonObject { ["id"] = "C1" },
                    ["container"] = new JsonObject
                    {
                        ["type"] = "message",
                        ["message_ts"] = "1700000000.000100",
                        ["channel_id"] = "C1",
                        ["is_ephemeral"] = true,
                    },
                    ["response_url"] = $"{FakeSlackServer.Placeholder}/respond/{i}",
                    ["actions"] = new JsonArray(
                        new JsonObject
                        {
                            ["type"] = "button",
                            ["action_id"] = "feedback.mine",
                            ["value"] = "",
                        }
                    ),
                }.ToJsonString(),
            }
        );

    private static LoadRequest Form(string endpoint, Dictionary<string, string> fields) =>
        new(
            endpoint,
            Encoding.UTF8.GetBytes(
                string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))
            ),
            SlackRequestVerifier.FormType
        );
}
