using System.Net;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Teams;

namespace Bot.Tests.Teams.World;

/// <summary>That the strict Teams is strict: a fake that takes everything proves nothing.</summary>
public sealed class TeamsWorldTests
{
    private const string General = "v3/conversations/19%3Ageneral%40thread.tacv2/activities";
    private const string Lena = "v3/conversations/a%3Alena/activities";
    private DateTimeOffset now = BotApp.Start;
    private readonly TeamsWorld world;

    public TeamsWorldTests()
    {
        world = new TeamsWorld(() => now);
        world.Talks.Person("lena");
        world.Talks.Group(TeamsWorldTalks.General, "lena", "max");
    }

    private static readonly Action<JsonObject> Unbent = static _ => { };

    private static readonly Dictionary<string, (string Path, Action<JsonObject> Bend)> Wrong = new()
    {
        ["an address that is not escaped"] = ("v3/conversations/19:general@thread.tacv2/activities", Unbent),
        ["two slashes"] = ($"/{General}", Unbent),
        ["an unknown address"] = ("v3/conversations/a%3Alena/notes", Unbent),
        ["somebody else's name"] = (General, body => body["from"] = new JsonObject { ["id"] = "28:other" }),
        ["no card"] = (General, body => body.Remove("attachments")),
        ["a newer card"] = (General, body => Card(body)["version"] = "1.6"),
        ["an unknown element"] = (
            General,
            body => Card(body)["body"]!.AsArray().Add(new JsonObject { ["type"] = "Hologram" })
        ),
        ["a button without a verb"] = (
            General,
            body =>
                Card(body)["body"]!
                    .AsArray()
                    .Add(
                        new JsonObject
                        {
                            ["type"] = "ActionSet",
                            ["actions"] = new JsonArray(
                                new JsonObject
                                {
                                    ["type"] = "Action.Execute",
                                    ["title"] = "x",
                                    ["verb"] = "",
                                    ["fallback"] = "drop",
                                }
                            ),
                        }
                    )
        ),
        ["61 people to refresh"] = (
            General,
            body =>
                Card(body)["refresh"] = new JsonObject
                {
                    ["action"] = new JsonObject
                    {
                        ["type"] = "Action.Execute",
                        ["verb"] = "v",
                        ["title"] = "x",
                        ["fallback"] = "drop",
                    },
                    ["userIds"] = new JsonArray([.. Enumerable.Range(0, 61).Select(n => JsonValue.Create($"29:{n}"))]),
                }
        ),
        ["a targeted message that does not say so twice"] = (
            General,
            body => body["recipient"] = new JsonObject { ["id"] = "29:lena", ["isTargeted"] = true }
        ),
        ["a targeted message without a reader"] = ($"{General}?isTargetedActivity=true", Unbent),
        ["a targeted message in a personal chat"] = (
            $"{Lena}?isTargetedActivity=true",
            body => body["recipient"] = new JsonObject { ["id"] = "29:lena", ["isTargeted"] = true }
        ),
        ["a reader by their Entra id"] = (
            $"{General}?isTargetedActivity=true",
            body => body["recipient"] = new JsonObject { ["id"] = "entra-lena", ["isTargeted"] = true }
        ),
        ["a new group"] = ("v3/conversations", body => (body["isGroup"], body["tenantId"]) = (true, TeamsApp.Tenant)),
        ["a thread without its first message"] = (
            "v3/conversations",
            body =>
                (body["isGroup"], body["tenantId"], body["channelData"]) = (
                    true,
                    TeamsApp.Tenant,
                    new JsonObject { ["channel"] = new JsonObject { ["id"] = TeamsWorldTalks.General } }
                )
        ),
        ["a talk without a tenant"] = (
            "v3/conversations",
            body => body["members"] = new JsonArray(new JsonObject { ["id"] = "29:lena" })
        ),
    };

    public static TheoryData<string> Wrongs() => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Wrongs))]
    public void What_breaks_a_rule_is_refused_and_remembered(string name)
    {
        var body = Message();
        Wrong[name].Bend(body);

        Assert.Equal(HttpStatusCode.BadRequest, Ask("POST", Wrong[name].Path, body));
        Assert.Single(world.Broken);
        Assert.Empty(world.Talks.Posts);
    }

    [Theory]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("our-token", HttpStatusCode.Unauthorized)]
    public void Without_a_token_of_ours_nothing_is_taken(string token, HttpStatusCode expected) =>
        Assert.Equal(expected, Ask("POST", General, Message(), token));

    [Fact]
    public void A_token_ends_with_its_time()
    {
        var token = world.Entra.Give();
        now = now.AddHours(1);

        Assert.Equal(HttpStatusCode.Unauthorized, Ask("POST", General, Message(), token));
    }

    [Fact]
    public void Who_is_too_fast_is_told_for_how_long_to_wait()
    {
        for (var i = 0; i < 7; i++)
        {
            Assert.Equal(HttpStatusCode.Created, Ask("POST", General, Message()));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, Ask("POST", General, Message()));
        Assert.Equal(HttpStatusCode.Created, Ask("POST", Lena, Message()));
        now = now.AddSeconds(1);
        Assert.Equal(HttpStatusCode.Created, Ask("POST", General, Message()));
        Assert.Equal(HttpStatusCode.TooManyRequests, Ask("POST", General, Message()));
        Assert.Empty(world.Broken);
    }

    [Fact]
    public void Only_who_it_is_for_sees_a_targeted_message_and_it_ends_after_a_day()
    {
        var body = Message();
        body["recipient"] = new JsonObject { ["id"] = "29:lena", ["isTargeted"] = true };
        Ask("POST", $"{General}?isTargetedActivity=true", body);
        var id = Assert.Single(world.Talks.SeenBy("lena")).Id;
        Assert.Empty(world.Talks.SeenBy("max"));

        Assert.Equal(HttpStatusCode.NotFound, Ask("PUT", $"{General}/{id}", Message()));
        Assert.Equal(HttpStatusCode.Created, Ask("PUT", $"{General}/{id}?isTargetedActivity=true", Message()));
        now = now.AddHours(25);
        Assert.Equal(HttpStatusCode.NotFound, Ask("PUT", $"{General}/{id}?isTargetedActivity=true", Message()));
    }

    private HttpStatusCode Ask(string method, string path, JsonObject body, string? token = null)
    {
        using var response = world.Answer(
            new Call(method, new Uri($"{TeamsApp.ServiceUrl}{path}"), token ?? world.Entra.Give(), body)
        );
        return response.StatusCode;
    }

    private static JsonObject Card(JsonObject message) => (JsonObject)message["attachments"]![0]!["content"]!;

    private static JsonObject Message() =>
        AdaptiveCard.Message(
            TeamsRenderer.Card(
                Bot.Core.Chat.Card.Say(LocalizedText.Invariant("hello")),
                new RenderContext(Language.English, TimeZoneInfo.Utc, BotApp.Start)
            )
        );
}
