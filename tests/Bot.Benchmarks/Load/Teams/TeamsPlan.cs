using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Benchmarks.Load.Teams;

/// <summary>
/// A day of a busy tenant: 30 % sentences in personal chats, 10 % mentions in channels, 20 % buttons, 20 % searches while
/// somebody types, 20 % news that do not concern Duet (members, reactions, talk without a mention). The same seed gives the
/// same activities.
/// </summary>
internal static class TeamsPlan
{
    public const string AppId = "11111111-2222-3333-4444-555555555abc";
    public const string Tenant = "a1b2c3d4-e5f6-7890-abcd-ef1234567890";
    private const int People = 200;
    private const int Channels = 20;

    public static IReadOnlyList<LoadRequest> Make(LoadSettings settings, Uri connector) =>
        LoadRequests.Make(settings, (i, random) => One(i, $"u{random.Next(People):D4}", connector));

    private static LoadRequest One(int i, string user, Uri connector) =>
        (i % 10) switch
        {
            < 3 => Said(Personal(i, user, connector), LoadRequests.Words(i)),
            3 => Said(Mentioned(InChannel(i, user, connector), LoadRequests.Words(i)), LoadRequests.Words(i)),
            4 or 5 => Invoke(
                Personal(i, user, connector),
                "adaptiveCard/action",
                new JsonObject
                {
                    ["action"] = new JsonObject
                    {
                        ["type"] = "Action.Execute",
                        ["verb"] = "feedback.mine",
                        ["data"] = new JsonObject { ["action"] = "feedback.mine", ["value"] = "" },
                    },
                    ["trigger"] = "manual",
                }
            ),
            6 or 7 => Invoke(
                InChannel(i, user, connector),
                "composeExtension/query",
                new JsonObject
                {
                    ["commandId"] = i % 2 == 0 ? "persona" : "message",
                    ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = "oper" }),
                    ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
                }
            ),
            8 => Request(With(InChannel(i, user, connector), ("text", "lunch at one?"))),
            _ => Request(
                With(
                    InChannel(i, user, connector),
                    ("type", "messageReaction"),
                    ("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "like" }))
                )
            ),
        };

    private static LoadRequest Said(JsonObject activity, string words)
    {
        activity["text"] ??= words;
        return Request(activity) with { Words = words, IsPosted = true };
    }

    private static LoadRequest Invoke(JsonObject activity, string name, JsonObject value) =>
        Request(With(activity, ("type", "invoke"), ("name", name), ("value", value)));

    private static LoadRequest Request(JsonObject activity) =>
        new("messages", Encoding.UTF8.GetBytes(activity.ToJsonString()), "application/json");

    private static JsonObject Mentioned(JsonObject activity, string words)
    {
        activity["entities"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>Duet</at>",
                ["mentioned"] = new JsonObject { ["id"] = $"28:{AppId}", ["name"] = "Duet" },
            }
        );
        return With(activity, ("text", $"<at>Duet</at> {words}"));
    }

    private static JsonObject Personal(int i, string user, Uri connector) =>
        With(
            Envelope(i, user, connector),
            (
                "conversation",
                new JsonObject
                {
                    ["id"] = $"a:29:{user}",
                    ["conversationType"] = "personal",
                    ["tenantId"] = Tenant,
                }
            )
        );

    private static JsonObject InChannel(int i, string user, Uri connector) =>
        With(
            Envelope(i, user, connector),
            (
                "conversation",
                new JsonObject
                {
                    ["id"] = $"19:channel{i % Channels}@thread.tacv2;messageid={1_700_000_000_000 + i}",
                    ["conversationType"] = "channel",
                    ["tenantId"] = Tenant,
                    ["isGroup"] = true,
                }
            )
        );

    private static JsonObject Envelope(int i, string user, Uri connector) =>
        new()
        {
            ["type"] = "message",
            ["id"] = (1_700_000_000_000 + i).ToString(CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.ToString(),
            ["from"] = new JsonObject
            {
                ["id"] = $"29:{user}",
                ["name"] = user,
                ["aadObjectId"] = $"aad-{user}",
            },
            ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}", ["name"] = "Duet" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["locale"] = "en-US",
            ["localTimezone"] = "Europe/Madrid",
        };

    private static JsonObject With(JsonObject activity, params ReadOnlySpan<(string Name, JsonNode? Value)> parts)
    {
        foreach (var (name, value) in parts)
        {
            activity[name] = value;
        }

        return activity;
    }
}
