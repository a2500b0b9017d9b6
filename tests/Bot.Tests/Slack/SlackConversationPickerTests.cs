using System.Text.Json.Nodes;
using Bot.Core.Digests;

namespace Bot.Tests.Slack;

/// <summary>A digest set up from the person's own chat with Duet, for a channel that they pick.</summary>
public sealed class SlackConversationPickerTests : IAsyncDisposable
{
    private readonly SlackVisit visit = new();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task A_picked_channel_gets_the_digest_and_is_told_so()
    {
        visit
            .Slack.Answers("conversations.info", """{"ok":true,"channel":{"id":"C9","name":"revenue"}}""")
            .Answers("conversations.info", """{"ok":true,"channel":{"id":"C9","name":"revenue"}}""")
            .Answers("chat.postMessage", """{"ok":true,"channel":"C9","ts":"1700000000.000200"}""");
        var form = await OpenAsync();

        var answer = await visit.SubmitAsync(form, Picked("C9"));
        await visit.App.DrainAsync();

        var stored = Assert.Single(await SubscriptionsAsync());
        Assert.Equal(
            ("C9", "#revenue", DayOfWeek.Tuesday),
            (stored.Place.Conversation, stored.PlaceName, stored.When.Weekday)
        );
        Assert.Contains("#revenue gets the digest", string.Concat(Told(answer)), StringComparison.Ordinal);
        var posted = visit.Slack.Only("chat.postMessage");
        Assert.Equal("C9", (string?)posted["channel"]);
        Assert.StartsWith("This channel gets the digest", (string)posted["text"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C9", """{"ok":false,"error":"channel_not_found"}""")]
    [InlineData("U9", null)]
    public async Task A_channel_that_Duet_does_not_see_is_refused_at_its_input(string picked, string? info)
    {
        if (info is not null)
        {
            visit.Slack.Answers("conversations.info", info);
        }

        var answer = await visit.SubmitAsync(await OpenAsync(), Picked(picked));

        Assert.Contains("/invite", (string?)answer!["errors"]?["channel"], StringComparison.Ordinal);
        Assert.Empty(await SubscriptionsAsync());
    }

    private async Task<JsonNode> OpenAsync()
    {
        visit.Slack.Answers("views.open").Answers(SlackVisit.ResponseUrl, "ok");
        Assert.Null(await visit.CommandAsync("/duet", "digest subscribe tuesday 8:30", channel: "D1"));
        var view = visit.Slack.Only("views.open")["view"]!;
        Assert.Empty(SlackRules.View(view).Concat(SlackDesignRules.Of(view)));
        var channel = view["blocks"]!.AsArray().Single(block => (string?)block!["block_id"] == "channel");
        Assert.Equal("conversations_select", (string?)channel!["element"]!["type"]);
        return view;
    }

    private static Dictionary<string, JsonObject> Picked(string channel) =>
        new()
        {
            ["channel"] = new() { ["selected_conversation"] = channel },
            ["weekday"] = new() { ["selected_option"] = new JsonObject { ["value"] = "Tuesday" } },
            ["time"] = new() { ["value"] = "8:30" },
            ["zone"] = new() { ["value"] = "Europe/Madrid" },
            ["language"] = new() { ["selected_option"] = new JsonObject { ["value"] = "en" } },
            ["sections"] = new() { ["selected_options"] = new JsonArray(new JsonObject { ["value"] = "Kpis" }) },
        };

    // Where the answer goes depends on whether the response address still works.
    private IEnumerable<string> Told(JsonNode? answer) =>
        SlackRules
            .Texts(answer)
            .Concat(
                visit
                    .Slack.Calls.Where(call => call.Method == SlackVisit.ResponseUrl)
                    .SelectMany(call => SlackRules.Texts(call.Body))
            );

    private Task<IReadOnlyList<DigestSubscription>> SubscriptionsAsync() =>
        visit.App.Get<DigestStore>().ListAsync("slack-T1", CancellationToken.None);
}
