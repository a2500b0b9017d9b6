using System.Text.Json.Nodes;
using Bot.Core.Digests;

namespace Bot.Tests.Slack;

/// <summary>Channels shared with another company (Slack Connect): nothing is posted there unasked.</summary>
public sealed class SlackSharedChannelTests : IAsyncDisposable
{
    private const string Posted =
        """{"ok":true,"channel":"C1","ts":"1700000001.000100","message_ts":"1700000001.000100"}""";
    private const string Shared = """
        {"ok":true,"channel":{"id":"C1","is_ext_shared":true,"shared_team_ids":["T1","T2"],"connected_team_ids":["T2"]}}
        """;
    private const string Globex = """{"ok":true,"team":{"id":"T2","name":"Globex"}}""";
    private const string Subscribe = "digest subscribe monday 9:00 Europe/Madrid";

    private readonly SlackVisit visit = new();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task A_digest_for_a_shared_channel_asks_first_and_names_the_other_company()
    {
        visit
            .Slack.Answers("conversations.info", Shared)
            .Answers("team.info", Globex)
            .Answers("chat.postMessage", Posted)
            .Answers(SlackVisit.ResponseUrl, "ok");

        var asked = await visit.CommandAsync("/duet", Subscribe);
        await visit.App.DrainAsync();

        Assert.Equal("ephemeral", (string?)asked!["response_type"]);
        Assert.Contains("is shared with Globex", (string)asked["text"]!, StringComparison.Ordinal);
        Assert.Empty(await SubscriptionsAsync());
        Assert.DoesNotContain(visit.Slack.Calls, call => call.Method == "chat.postMessage");

        await visit.PressAsync(Assert.Single(SlackVisit.Pressable(asked["blocks"])));
        await visit.App.DrainAsync();

        Assert.Equal(new TimeOnly(9, 0), Assert.Single(await SubscriptionsAsync()).When.Time);
        Assert.Equal("C1", (string?)visit.Slack.Only("chat.postMessage")["channel"]);
    }

    [Fact]
    public async Task Making_a_report_public_in_a_shared_channel_asks_first()
    {
        visit
            .Slack.Answers("conversations.info", Shared)
            .Answers("team.info", Globex)
            .Answers(SlackVisit.ResponseUrl, "ok");
        var receipt = await visit.CommandAsync("/duet", "feedback Acme: onboarding takes too long");

        await visit.PressAsync(Button(receipt!["blocks"], "Make public"));

        var asked = Responses().Last();
        Assert.Equal("ephemeral", (string?)asked["response_type"]);
        Assert.Contains("Globex", (string)asked["text"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("onboarding", (string)asked["text"]!, StringComparison.Ordinal);

        await visit.PressAsync(Button(asked["blocks"], "Post anyway"));

        var told = Responses().Last();
        Assert.Equal("in_channel", (string?)told["response_type"]);
        Assert.Contains("onboarding takes too long", (string)told["text"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"missing_scope","needed":"team:read"}""", "shared with another company")]
    [InlineData("""{"ok":true,"team":{}}""", "shared with another company")]
    public async Task A_company_whose_name_Slack_does_not_tell_is_another_company(string team, string words)
    {
        visit.Slack.Answers("conversations.info", Shared).Answers("team.info", team);

        Assert.Contains(
            words,
            (string)(await visit.CommandAsync("/duet", "digest now"))!["text"]!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_channel_that_Slack_does_not_tell_about_is_asked_about()
    {
        visit.Slack.Fails("conversations.info");

        var asked = await visit.CommandAsync("/duet", Subscribe);

        Assert.Contains("couldn't check", (string)asked!["text"]!, StringComparison.Ordinal);
        Assert.Empty(await SubscriptionsAsync());
    }

    [Theory]
    [InlineData("""{"ok":true,"channel":{"id":"C1","is_ext_shared":false,"is_shared":true,"is_org_shared":true}}""")]
    [InlineData("""{"ok":false,"error":"channel_not_found"}""")]
    public async Task A_channel_of_the_own_company_is_not_asked_about(string info)
    {
        visit.Slack.Answers("conversations.info", info).Answers("chat.postMessage", Posted);

        await visit.CommandAsync("/duet", Subscribe);
        await visit.App.DrainAsync();

        Assert.Single(await SubscriptionsAsync());
    }

    [Fact]
    public async Task A_channel_that_becomes_shared_later_gets_no_digest_before_its_owner_agrees()
    {
        visit.Slack.Answers("chat.postMessage", Posted).Answers(SlackVisit.ResponseUrl, "ok");
        await visit.CommandAsync("/duet", Subscribe);
        await visit.App.DrainAsync();
        visit.Slack.Answers("conversations.info", Shared).Answers("team.info", Globex);

        await WeekAsync();
        await WeekAsync();

        var posted = visit.Slack.Calls.Where(call => call.Method == "chat.postMessage").Skip(1).ToList();
        var asked = Assert.Single(posted).Body;
        Assert.Equal("U1", (string?)asked["channel"]);
        Assert.Contains("now shared with Globex", (string)asked["text"]!, StringComparison.Ordinal);

        await visit.PressAsync(Button(asked["blocks"], "Post anyway"), channel: "D1", isEphemeral: false);
        await visit.App.DrainAsync();
        await WeekAsync();

        Assert.Equal(
            ["C1", "C1"],
            visit
                .Slack.Calls.Where(call => call.Method == "chat.postMessage")
                .Skip(2)
                .Select(call => (string?)call.Body["channel"])
        );
    }

    private async Task WeekAsync()
    {
        visit.App.Clock.Advance(TimeSpan.FromDays(7));
        await visit.App.Get<Bot.Hosting.DueWork>().TickAsync(CancellationToken.None);
        await visit.App.DrainAsync();
    }

    private Task<IReadOnlyList<DigestSubscription>> SubscriptionsAsync() =>
        visit.App.Get<DigestStore>().ListAsync("slack-T1", CancellationToken.None);

    private IEnumerable<JsonObject> Responses() =>
        visit.Slack.Calls.Where(call => call.Method == SlackVisit.ResponseUrl).Select(call => call.Body);

    private static JsonNode Button(JsonNode? blocks, string label) =>
        SlackVisit.Pressable(blocks).Single(button => (string?)button["text"]!["text"] == label);
}
