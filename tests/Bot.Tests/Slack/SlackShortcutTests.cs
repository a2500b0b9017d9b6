using System.Text.Json.Nodes;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Tests.Slack;

/// <summary>Shortcuts and the emoji: a message that somebody points at becomes feedback once, whichever way.</summary>
public sealed class SlackShortcutTests : IAsyncDisposable
{
    private const string Posted =
        """{"ok":true,"channel":"C1","ts":"1700000001.000100","message_ts":"1700000001.000100"}""";
    private const string Ts = "1700000000.000777";
    private readonly SlackVisit visit = new();
    private readonly Dictionary<string, string> people = [];

    public SlackShortcutTests() =>
        visit
            .Slack.Answers("views.open")
            .Answers("chat.postMessage", Posted)
            .Answers("chat.postEphemeral", Posted)
            .Answers("users.info", call => people.GetValueOrDefault((string)call.Body["user"]!, User("T1")))
            .Answers(
                "reactions.get",
                $$$"""{"ok":true,"type":"message","channel":"C1","message":{"type":"message","user":"U9","text":"Acme: la puesta en marcha tarda &lt;mucho&gt;","ts":"{{{Ts}}}","permalink":"https://acme.slack.com/archives/C1/p1700000000000777"}}"""
            );

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task The_global_shortcut_opens_the_empty_form()
    {
        await visit.InteractAsync(Shortcut("feedback.capture"));

        Assert.Equal("modal", (string?)visit.Slack.Only("views.open")["view"]!["type"]);
    }

    [Fact]
    public async Task Logging_a_message_opens_the_form_with_its_words_and_keeps_where_it_stands()
    {
        await visit.InteractAsync(OnMessage("feedback.quote"));
        var view = visit.Slack.Only("views.open")["view"]!;
        Assert.Contains("onboarding is too slow", view["blocks"]!.ToJsonString(), StringComparison.Ordinal);

        visit.Slack.Answers(SlackVisit.ResponseUrl, "ok");
        await visit.SubmitAsync(
            view,
            new()
            {
                ["text"] = new() { ["value"] = "onboarding is too slow" },
                ["kind"] = new() { ["selected_option"] = new JsonObject { ["value"] = "PainPoint" } },
            }
        );

        var source = Assert.Single(Assert.Single(await EntriesAsync()).Voices).Source!;
        Assert.Equal(
            ("slack/T1/C1/" + Ts, "https://acme.slack.com/archives/C1/p1700000000000777"),
            (source.Key, source.Link)
        );
    }

    [Fact]
    public async Task A_reply_in_a_thread_is_linked_as_such()
    {
        var shortcut = OnMessage("feedback.quote");
        shortcut["message"]!["thread_ts"] = "1700000000.000001";
        await visit.InteractAsync(shortcut);
        visit.Slack.Answers(SlackVisit.ResponseUrl, "ok");
        await visit.SubmitAsync(
            visit.Slack.Only("views.open")["view"]!,
            new() { ["text"] = new() { ["value"] = "too slow" } }
        );

        Assert.EndsWith(
            "p1700000000000777?thread_ts=1700000000.000001&cid=C1",
            Assert.Single(Assert.Single(await EntriesAsync()).Voices).Source!.Link,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task When_the_trigger_has_expired_the_form_comes_as_a_button()
    {
        visit.Slack.Answers("views.open", """{"ok":false,"error":"expired_trigger_id"}""");
        visit.Slack.Answers(SlackVisit.ResponseUrl, "ok");
        await visit.InteractAsync(OnMessage("feedback.quote")); // the first answer given is used up here
        await visit.InteractAsync(OnMessage("feedback.quote"));

        Assert.Contains(
            "did not open the form in time",
            (string)visit.Slack.Only(SlackVisit.ResponseUrl)["text"]!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Checking_a_promise_answers_who_pressed()
    {
        visit.Slack.Answers(SlackVisit.ResponseUrl, "ok");
        await visit.InteractAsync(OnMessage("claims.check"));

        Assert.Contains(
            "Unknown: ask before you promise it",
            (string)visit.Slack.Only(SlackVisit.ResponseUrl)["text"]!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_shortcut_that_Duet_does_not_know_is_left_alone()
    {
        var response = await visit.InteractAsync(Shortcut("somebody.elses"));

        Assert.True(response.IsSuccessStatusCode);
        Assert.DoesNotContain(visit.Slack.Calls, call => call.Method == "views.open");
    }

    [Fact]
    public async Task The_emoji_logs_the_message_once_and_tells_only_who_put_it()
    {
        await ReactAsync("Ev1");
        await visit.App.DrainAsync();

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal(("Acme", "la puesta en marcha tarda <mucho>"), (entry.Details.Account, entry.Text));
        var receipt = visit.Slack.Only("chat.postEphemeral");
        Assert.Equal(("C1", "U1"), ((string?)receipt["channel"], (string?)receipt["user"]));
        Assert.DoesNotContain(visit.Slack.Calls, call => call.Method == "chat.postMessage");
    }

    [Fact]
    public async Task A_message_is_not_logged_twice_by_emoji_and_shortcut_and_a_second_person_adds_a_voice()
    {
        await ReactAsync("Ev1");
        await visit.InteractAsync(OnMessage("feedback.quote"));
        visit.Slack.Answers(SlackVisit.ResponseUrl, "ok");
        await visit.SubmitAsync(
            visit.Slack.Only("views.open")["view"]!,
            new()
            {
                ["text"] = new() { ["value"] = "something else" },
                ["kind"] = new() { ["selected_option"] = new JsonObject { ["value"] = "Objection" } },
            }
        );
        Assert.Single(Assert.Single(await EntriesAsync()).Voices);

        await ReactAsync("Ev2", user: "U2");
        Assert.Equal(2, Assert.Single(await EntriesAsync()).Voices.Count);
    }

    [Theory]
    [InlineData("guest", 0)]
    [InlineData("other company", 0)]
    [InlineData("colleague", 1)]
    public async Task Reactions_of_guests_and_other_companies_do_not_count(string who, int entries)
    {
        await visit.CommandAsync("/duet", "help", user: "UADMIN");
        people["U1"] = who switch
        {
            "guest" => User("T1", isGuest: true),
            "other company" => User("T2"),
            _ => User("T1"),
        };

        await ReactAsync("Ev1");

        Assert.Equal(entries, (await EntriesAsync()).Count);
    }

    [Theory]
    [InlineData("thumbsup")]
    [InlineData("speech")]
    public async Task Other_emoji_mean_nothing(string emoji)
    {
        await ReactAsync("Ev1", emoji: emoji);

        Assert.Empty(visit.Slack.Calls);
    }

    [Fact]
    public async Task The_emoji_is_the_companys_to_choose_and_its_skin_tone_does_not_matter()
    {
        await visit.CommandAsync("/duet", "help");
        var members = visit.App.Get<MemberStore>();
        await members.ReplaceOrganizationAsync(
            (await members.GetOrganizationAsync("slack-T1", CancellationToken.None))! with
            {
                Reaction = "ear",
            },
            CancellationToken.None
        );

        await ReactAsync("Ev1");
        Assert.Empty(await EntriesAsync());

        await ReactAsync("Ev2", emoji: "ear::skin-tone-3");
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task While_Slack_cannot_be_asked_for_the_message_the_reaction_waits()
    {
        await using var broken = new SlackVisit();
        broken
            .Slack.Answers("users.info", User("T1"))
            .Fails("reactions.get")
            .Answers("reactions.get", """{"ok":true,"message":{"text":"Acme: too slow"}}""")
            .Answers("chat.postEphemeral", Posted);
        await broken.HearAsync(Reaction("Ev1"));
        Assert.Empty(await broken.App.Get<FeedbackStore>().ListAsync("slack-T1", new(), 0, 9, CancellationToken.None));

        broken.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await broken.App.DrainAsync();
        Assert.Single(await broken.App.Get<FeedbackStore>().ListAsync("slack-T1", new(), 0, 9, CancellationToken.None));
    }

    private async Task<IReadOnlyList<FeedbackEntry>> EntriesAsync() =>
        await visit.App.Get<FeedbackStore>().ListAsync("slack-T1", new FeedbackFilter(), 0, 99, CancellationToken.None);

    private Task<HttpResponseMessage> ReactAsync(string id, string user = "U1", string emoji = "speech_balloon") =>
        visit.HearAsync(Reaction(id, user, emoji));

    private static JsonObject Reaction(string id, string user = "U1", string emoji = "speech_balloon")
    {
        var happened = SlackVisit.Message("", id);
        happened["event"] = new JsonObject
        {
            ["type"] = "reaction_added",
            ["user"] = user,
            ["reaction"] = emoji,
            ["item_user"] = "U9",
            ["event_ts"] = "1.1",
            ["item"] = new JsonObject
            {
                ["type"] = "message",
                ["channel"] = "C1",
                ["ts"] = Ts,
            },
        };
        return happened;
    }

    private static string User(string team, bool isGuest = false) =>
        new JsonObject
        {
            ["ok"] = true,
            ["user"] = new JsonObject
            {
                ["team_id"] = team,
                ["real_name"] = "Lena",
                ["is_restricted"] = isGuest,
                ["locale"] = "en-US",
                ["tz"] = "Europe/Madrid",
            },
        }.ToJsonString();

    private JsonObject Shortcut(string callback)
    {
        var payload = visit.Interaction("shortcut");
        payload["callback_id"] = callback;
        return payload;
    }

    private JsonObject OnMessage(string callback)
    {
        var payload = visit.Interaction("message_action");
        payload["callback_id"] = callback;
        payload["team"]!["domain"] = "acme";
        payload["channel"] = new JsonObject { ["id"] = "C1", ["name"] = "sales" };
        payload["response_url"] = SlackVisit.ResponseUrl;
        payload["message"] = new JsonObject
        {
            ["type"] = "message",
            ["user"] = "U9",
            ["ts"] = Ts,
            ["text"] = "Acme: onboarding is too slow",
        };
        return payload;
    }
}
