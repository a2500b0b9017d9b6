using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Tests.Members;

namespace Bot.Tests.Slack;

/// <summary>Every kind of person who does not belong to the company, at every door of Slack.</summary>
public sealed class SlackOutsiderTests : IAsyncDisposable
{
    private const string Stranger = "U9";
    private const string Posted = """{"ok":true,"channel":"D9","ts":"1.1","message_ts":"1.1"}""";
    private const string Sentence = "Sorry, only people who work at this company can use Duet.";
    private const string SentenceInSpanish = "Lo siento, Duet es solo para quienes trabajan en esta empresa.";

    // Words, figures and names of the company. Nothing that is sent to a stranger may contain them.
    private static readonly string[] Secrets = ["Acme", "onboarding", "17", "Lena", "#1"];

    private readonly SlackVisit visit = new();

    private static readonly string[] Doors =
    [
        "command",
        "command with a form",
        "short cut",
        "button",
        "button in a modal",
        "button at home",
        "form",
        "settings form",
        "global shortcut",
        "message shortcut",
        "check shortcut",
        "direct message",
        "mention",
        "file",
        "reaction",
        "home",
    ];

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Theory]
    [InlineData("single-channel guest")]
    [InlineData("multi-channel guest")]
    [InlineData("Connect")]
    [InlineData("Connect, not in the payload")]
    [InlineData("other workspace")]
    [InlineData("deactivated")]
    [InlineData("bot")]
    [InlineData("unknown")]
    public async Task Who_does_not_belong_to_the_company_gets_one_sentence_in_private_at_every_door(string who)
    {
        await PrepareAsync();
        Meet(who);

        // Slack tells their language with their profile. It is not asked about people whom the request itself gives away.
        string[] sentences = who is "Connect" or "unknown" ? [Sentence, SentenceInSpanish] : [SentenceInSpanish];
        foreach (var door in Doors)
        {
            var before = visit.Slack.Calls.Count;
            var answer = await TryAsync(door, isForeign: who == "Connect", id: door);
            await visit.App.DrainAsync();

            var shown = Shown(answer, before);
            Assert.True(sentences.Any(shown.Contains), $"{who} reads at {door}: {shown}");
            Assert.True(!Secrets.Any(shown.Contains), $"{who} reads at {door}: {shown}");
            Assert.All(visit.Slack.Calls.Skip(before), AssertPrivate);
            visit.App.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        var stored = await Footprint.OfAsync(visit.App);
        Assert.DoesNotContain(Stranger, stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Zephyr", stored, StringComparison.OrdinalIgnoreCase);
        Assert.Single(await MembersAsync());
    }

    [Fact]
    public async Task A_guest_hears_once_a_day_that_an_emoji_does_nothing()
    {
        await PrepareAsync();
        Meet("multi-channel guest");

        await TryAsync("reaction");
        await TryAsync("reaction");
        Assert.Single(visit.Slack.Calls);

        visit.App.Clock.Advance(TimeSpan.FromDays(1));
        await TryAsync("reaction");
        Assert.Equal(2, visit.Slack.Calls.Count);
    }

    [Theory]
    [InlineData("command")]
    [InlineData("direct message")]
    public async Task A_person_whom_Slack_cannot_tell_about_is_asked_to_try_again_and_is_in_when_it_can(string door)
    {
        await PrepareAsync();
        visit.Slack.Fails("users.info").Answers("chat.postMessage", Posted);
        Assert.Contains("Please try again", Shown(await TryAsync(door)), StringComparison.Ordinal);
        Assert.Single(await MembersAsync());

        visit.App.Clock.Advance(TimeSpan.FromMinutes(1));
        visit.Slack.Answers("users.info", """{"ok":true,"user":{"team_id":"T1"}}""");
        await TryAsync(door, id: "again");
        visit.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await TryAsync(door, id: "and again");

        Assert.Equal(2, (await MembersAsync()).Count);
    }

    [Fact]
    public async Task A_member_is_served_for_a_day_without_Slack_and_not_longer()
    {
        await PrepareAsync();
        visit.Slack.Fails("users.info");

        visit.App.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Contains(
            "onboarding",
            Shown(await visit.CommandAsync("/duet", "feedback list")),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(visit.Slack.Calls, call => call.Method == "users.info");

        visit.App.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Contains(
            "try again",
            Shown(await visit.CommandAsync("/duet", "feedback list")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("colleague of the enterprise", true)]
    [InlineData("of another enterprise", false)]
    public async Task In_an_enterprise_the_people_of_its_other_workspaces_are_colleagues(string who, bool isIn)
    {
        await PrepareAsync();
        var enterprise = isIn ? "E1" : "E2";
        visit.Slack.Usually(
            "users.info",
            $$$"""{"ok":true,"user":{"team_id":"T7","enterprise_user":{"enterprise_id":"{{{enterprise}}}"} } }"""
        );
        var payload = Interaction("block_actions");
        (payload["user"]!["team_id"], payload["enterprise"]) = ("T7", new JsonObject { ["id"] = "E1" });
        payload["response_url"] = SlackVisit.ResponseUrl;
        payload["actions"] = Button(FeedbackActions.List);
        visit.Slack.Answers(SlackVisit.ResponseUrl, "ok");

        await visit.InteractAsync(payload);

        Assert.Equal(isIn ? 2 : 1, (await MembersAsync()).Count);
        Assert.Equal(isIn, Shown(null).Contains("onboarding", StringComparison.Ordinal));
        Assert.NotEmpty(who);
    }

    [Fact]
    public async Task A_guest_who_becomes_a_full_member_is_in_as_soon_as_Slack_says_so()
    {
        await PrepareAsync();
        Meet("multi-channel guest");
        await TryAsync("command");

        visit.Slack.Usually("users.info", """{"ok":true,"user":{"team_id":"T1"}}""");
        await visit.HearAsync(Changed(Stranger));
        await TryAsync("command");

        Assert.Equal(2, (await MembersAsync()).Count);
    }

    [Theory]
    [InlineData("deactivated", true)]
    [InlineData("multi-channel guest", true)]
    [InlineData("colleague", false)]
    public async Task A_member_whose_account_changes_is_looked_up_at_the_next_tick_and_may_have_left(
        string who,
        bool hasLeft
    )
    {
        await PrepareAsync();
        await visit.CommandAsync("/duet", "help", user: Stranger);
        Meet(who);

        await visit.HearAsync(Changed(Stranger));
        Assert.DoesNotContain("555 0100", await Footprint.OfAsync(visit.App), StringComparison.Ordinal);
        await visit.App.TickAsync();

        var member = (await MembersAsync()).Single(member => member.Identities[0].UserId == Stranger);
        Assert.Equal(hasLeft, member.HasLeft);
        Assert.Equal(hasLeft ? [] : ["stranger"], member.Handles);
    }

    [Fact]
    public async Task The_first_full_member_is_the_admin_whoever_spoke_before()
    {
        Meet("single-channel guest");
        visit.Slack.Answers("chat.postMessage", Posted);
        await TryAsync("command");
        await TryAsync("direct message");

        visit.Slack.Usually("users.info", """{"ok":true,"user":{"team_id":"T1"}}""");
        await visit.CommandAsync("/duet", "help", user: "U1");
        await visit.CommandAsync("/duet", "help", user: "U2");

        Assert.Equal(
            [("U1", Roles.Admin), ("U2", Roles.None)],
            (await MembersAsync()).Select(member => (member.Identities[0].UserId, member.Roles)).Order()
        );
    }

    internal static JsonObject Changed(string user, string type = "user_change")
    {
        var happened = SlackVisit.Message("", $"Ev-{type}-{user}");
        happened["event"] = new JsonObject
        {
            ["type"] = type,
            ["user"] = new JsonObject
            {
                ["id"] = user,
                ["profile"] = new JsonObject { ["phone"] = "555 0100" },
            },
        };
        return happened;
    }

    private async Task PrepareAsync()
    {
        await visit.CommandAsync("/feedback", "Acme: onboarding takes 17 days", user: "U1", name: "Lena");
        visit
            .Slack.Answers("chat.postMessage", Posted)
            .Answers("chat.postEphemeral", Posted)
            .Answers("views.publish")
            .Answers("views.open")
            .Answers("views.update")
            .Answers(SlackVisit.ResponseUrl, "ok");
    }

    private void Meet(string who)
    {
        var user = new JsonObject
        {
            ["id"] = Stranger,
            ["team_id"] = "T1",
            ["name"] = "stranger",
            ["locale"] = "es-ES",
        };
        switch (who)
        {
            case "single-channel guest":
                (user["is_restricted"], user["is_ultra_restricted"]) = (true, true);
                break;
            case "multi-channel guest":
                user["is_restricted"] = true;
                break;
            case "Connect, not in the payload":
                (user["is_stranger"], user["team_id"]) = (true, "T2");
                break;
            case "Connect" or "other workspace":
                user["team_id"] = "T2";
                break;
            case "deactivated":
                user["deleted"] = true;
                break;
            case "bot":
                user["is_bot"] = true;
                break;
        }

        visit.Slack.Usually(
            "users.info",
            who == "unknown"
                ? """{"ok":false,"error":"user_not_found"}"""
                : new JsonObject { ["ok"] = true, ["user"] = user }.ToJsonString()
        );
    }

    private async Task<JsonNode?> TryAsync(string door, bool isForeign = false, string id = "Ev9")
    {
        var team = isForeign ? "T2" : "T1";
        switch (door)
        {
            case "command":
                return await visit.CommandAsync("/duet", "feedback list", user: Stranger);
            case "command with a form":
                return await visit.CommandAsync("/feedback", "", user: Stranger);
            case "short cut":
                return await visit.CommandAsync("/feedback", "Zephyr: invoices are slow", user: Stranger);
            case "button" or "button in a modal" or "button at home":
                var press = Interaction("block_actions", team);
                press["actions"] = Button(FeedbackActions.List);
                press["response_url"] = SlackVisit.ResponseUrl;
                press["view"] =
                    door == "button" ? null
                    : door == "button at home" ? new JsonObject { ["id"] = "V1", ["type"] = "home" }
                    : View("feedback.show", "1");
                return await AnswerAsync(press);
            case "form" or "settings form":
                var submission = Interaction("view_submission", team);
                submission["view"] =
                    door == "form" ? View(FeedbackActions.Save, "") : View("members.save", "slack-T1-U1");
                return await AnswerAsync(submission);
            case "global shortcut":
                var global = Interaction("shortcut", team);
                global["callback_id"] = FeedbackActions.Capture;
                return await AnswerAsync(global);
            case "message shortcut" or "check shortcut":
                return await AnswerAsync(
                    OnMessage(door == "check shortcut" ? "claims.check" : FeedbackActions.Quote, team)
                );
            case "reaction":
                return await HearAsync(
                    new()
                    {
                        ["type"] = "reaction_added",
                        ["reaction"] = "speech_balloon",
                        ["item_user"] = "U1",
                        ["item"] = new JsonObject
                        {
                            ["type"] = "message",
                            ["channel"] = "C1",
                            ["ts"] = "1.1",
                        },
                    },
                    id + visit.App.NextDelivery()
                );
            case "home":
                return await HearAsync(new() { ["type"] = "app_home_opened", ["tab"] = "home" }, id);
            default:
                return await SayAsync(door, team, id);
        }
    }

    private async Task<JsonNode?> SayAsync(string door, string team, string id)
    {
        var words = door == "direct message" ? "feedback list" : "Zephyr: invoices are slow";
        var message = SlackVisit.Message(words, id, isMention: door == "mention", user: Stranger);
        message["event"]!["team"] = team;
        if (door == "file")
        {
            message["event"]!["subtype"] = "file_share";
            message["event"]!["files"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "deals.csv",
                    ["filetype"] = "csv",
                    ["size"] = 10,
                    ["url_private_download"] = "https://files.slack.com/deals.csv",
                }
            );
        }

        await visit.HearAsync(message);
        return null;
    }

    private async Task<JsonNode?> HearAsync(JsonObject slackEvent, string id)
    {
        var happened = SlackVisit.Message("", id);
        slackEvent["user"] = Stranger;
        happened["event"] = slackEvent;
        await visit.HearAsync(happened);
        return null;
    }

    private async Task<JsonNode?> AnswerAsync(JsonObject payload) =>
        await SlackVisit.JsonAsync(await visit.InteractAsync(payload));

    private JsonObject Interaction(string type, string team = "T1")
    {
        var payload = visit.Interaction(type, Stranger);
        payload["user"]!["team_id"] = team;
        payload["channel"] = new JsonObject { ["id"] = "C1", ["name"] = "general" };
        return payload;
    }

    private JsonObject OnMessage(string callback, string team)
    {
        var payload = Interaction("message_action", team);
        payload["callback_id"] = callback;
        payload["response_url"] = SlackVisit.ResponseUrl;
        payload["team"]!["domain"] = "acme";
        payload["message"] = new JsonObject
        {
            ["type"] = "message",
            ["user"] = "U1",
            ["ts"] = "1.1",
            ["text"] = "Zephyr: invoices are slow",
        };
        return payload;
    }

    private static JsonArray Button(string action) =>
        new(
            new JsonObject
            {
                ["type"] = "button",
                ["action_id"] = action,
                ["value"] = "",
            }
        );

    private static JsonObject View(string action, string value) =>
        new()
        {
            ["id"] = "V1",
            ["type"] = "modal",
            ["private_metadata"] = $"duet1\n{action}\nT1\nChannel\nC1\n\n\nephemeral\n\n{value}",
            ["state"] = JsonNode.Parse(
                """
                {"values":{"text":{"text":{"value":"Zephyr: invoices are slow"}},
                "kind":{"kind":{"selected_option":{"value":"Pain"}}},
                "roles":{"roles":{"selected_options":[{"value":"Admin"}]}}}}
                """
            ),
        };

    private string Shown(JsonNode? answer, int before = 0) =>
        string.Join('\n', visit.Slack.Calls.Skip(before).Select(call => Text(call.Body)).Append(Text(answer)));

    // As people read it, without escapes.
    private static string Text(JsonNode? node) =>
        node switch
        {
            JsonObject fields => string.Join(
                '\n',
                fields
                    .Where(field =>
                        field.Key is not ("private_metadata" or "trigger_id" or "ts" or "thread_ts" or "hash")
                    )
                    .Select(field => Text(field.Value))
            ),
            JsonArray items => string.Join('\n', items.Select(Text)),
            _ => $"{node}",
        };

    private static void AssertPrivate(SlackCall call)
    {
        switch (call.Method)
        {
            case "chat.postMessage":
                Assert.Equal(Stranger, (string?)call.Body["channel"]);
                break;
            case "chat.postEphemeral":
                Assert.Equal(Stranger, (string?)call.Body["user"]);
                break;
            case "views.publish":
                Assert.Equal(Stranger, (string?)call.Body["user_id"]);
                break;
            case SlackVisit.ResponseUrl:
                Assert.Equal(
                    ("ephemeral", false),
                    ((string?)call.Body["response_type"], (bool?)call.Body["replace_original"])
                );
                break;
            default:
                Assert.Contains(call.Method, new[] { "views.open", "views.update" });
                break;
        }
    }

    private Task<IReadOnlyList<Member>> MembersAsync() =>
        visit.App.Get<MemberStore>().ListAsync("slack-T1", CancellationToken.None);
}
