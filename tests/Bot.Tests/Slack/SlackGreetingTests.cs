using System.Text.Json.Nodes;

namespace Bot.Tests.Slack;

/// <summary>Duet's first words, commands under another name, and the proof that a channel gets its digest.</summary>
public sealed class SlackGreetingTests : IAsyncDisposable
{
    private const string Posted = """{"ok":true,"channel":"C1","ts":"1700000001.000100"}""";
    private const string Lena = """{"ok":true,"user":{"team_id":"T1","real_name":"Lena","locale":"en-US"}}""";

    private readonly SlackVisit visit = new(with: new() { ["Slack:Commands"] = "kpi=/duet-kpi, feedback=/voices" });

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Theory]
    [InlineData("channel", "C1", "Mention me here")]
    [InlineData("chat", "U1", "Tell me here")]
    public async Task Duet_greets_once_with_three_things_to_press(string where, string to, string words)
    {
        visit.Slack.Answers("users.info", Lena).Answers("chat.postMessage", Posted);

        for (var i = 0; i < 3; i++)
        {
            await visit.HearAsync(Event(where, $"Ev{i}"));
            await visit.App.DrainAsync();
            visit.App.Clock.Advance(TimeSpan.FromDays(40));
        }

        var message = visit.Slack.Only("chat.postMessage");
        Assert.Equal(to, (string?)message["channel"]);
        Assert.Contains(words, (string)message["text"]!, StringComparison.Ordinal);
        Assert.Equal(3, SlackVisit.Pressable(message["blocks"]).Count());
        Assert.Empty(SlackRules.Message(message).Concat(SlackDesignRules.Of(message)));
    }

    [Theory]
    [InlineData("feedback.capture")]
    [InlineData("feedback.mine")]
    [InlineData("help")]
    [InlineData("digest.edit")]
    public async Task Each_button_of_a_greeting_does_something(string action)
    {
        visit.Slack.Answers("views.open").Answers(SlackVisit.ResponseUrl, "ok");

        await visit.PressAsync(new JsonObject { ["action_id"] = action });

        Assert.Contains(visit.Slack.Calls, call => call.Method is "views.open" or SlackVisit.ResponseUrl);
        Assert.DoesNotContain(
            visit.Slack.Calls,
            call => call.Body.ToJsonString().Contains("went wrong", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Others_who_join_a_channel_are_not_greeted()
    {
        var joined = Event("channel", "Ev1");
        joined["event"]!["user"] = "U7";

        await visit.HearAsync(joined);
        await visit.App.DrainAsync();

        Assert.Empty(visit.Slack.Calls);
    }

    [Theory]
    [InlineData("/duet-kpi", "", "no figures yet")]
    [InlineData("/voices", "Acme: too slow", "Saved")]
    [InlineData("/feedback", "Acme: too slow", "Saved")]
    [InlineData("/duet", "feedback Acme: too slow", "Saved")]
    public async Task A_short_command_may_have_another_name(string command, string text, string words) =>
        Assert.Contains(
            words,
            (string)(await visit.CommandAsync(command, text))!["text"]!,
            StringComparison.OrdinalIgnoreCase
        );

    [Theory]
    [InlineData("kpi=duet-kpi")]
    [InlineData("kpi")]
    [InlineData("nothing=/nothing")]
    [InlineData("kpi=/Duet KPI")]
    public void A_name_that_Slack_would_not_take_is_not_taken(string commands) =>
        Assert.False(new Bot.Slack.SlackOptions { Commands = commands }.HasValidCommands);

    [Fact]
    public async Task A_subscribed_channel_reads_its_schedule_at_once()
    {
        visit.Slack.Answers("chat.postMessage", Posted);

        var answer = await visit.CommandAsync("/duet", "digest subscribe monday 9:00 Europe/Madrid");
        await visit.App.DrainAsync();

        Assert.Contains(
            "telling the channel too",
            string.Join('\n', SlackRules.Texts(answer!["blocks"])),
            StringComparison.Ordinal
        );
        var message = visit.Slack.Only("chat.postMessage");
        Assert.Equal("C1", (string?)message["channel"]);
        Assert.Contains("gets the digest Mondays at 09:00", (string)message["text"]!, StringComparison.Ordinal);
        Assert.Empty(SlackVisit.Pressable(message["blocks"]));
    }

    [Fact]
    public async Task Who_subscribes_a_channel_that_Duet_is_not_in_hears_at_once_what_to_do()
    {
        visit
            .Slack.Answers("chat.postMessage", """{"ok":false,"error":"not_in_channel"}""")
            .Answers("chat.postMessage", Posted);

        await visit.CommandAsync("/duet", "digest subscribe monday 9:00 Europe/Madrid");
        await visit.App.DrainAsync();

        var told = visit.Slack.Calls.Last(call => call.Method == "chat.postMessage").Body;
        Assert.Equal("U1", (string?)told["channel"]);
        Assert.Contains("/invite @Duet", (string)told["text"]!, StringComparison.Ordinal);
    }

    private static JsonObject Event(string where, string id)
    {
        var happened = SlackVisit.Message("", id);
        happened["event"] =
            where == "channel"
                ? new JsonObject
                {
                    ["type"] = "member_joined_channel",
                    ["user"] = "UBOT",
                    ["channel"] = "C1",
                    ["inviter"] = "U1",
                }
                : new JsonObject
                {
                    ["type"] = "app_home_opened",
                    ["user"] = "U1",
                    ["tab"] = "messages",
                };
        return happened;
    }
}
