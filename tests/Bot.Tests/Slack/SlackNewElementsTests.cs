using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Messaging;
using Bot.Core.Objections;

namespace Bot.Tests.Slack;

/// <summary>Tags, dates and alerts of 2026, and what stands there in a workspace that does not take them.</summary>
public sealed class SlackNewElementsTests : IAsyncDisposable
{
    private const string Refused = """{"ok":false,"error":"invalid_blocks"}""";

    private readonly SlackVisit visit = new();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task A_state_is_a_tag_until_the_workspace_refuses_one()
    {
        visit
            .Slack.Answers("chat.postMessage", Refused)
            .Answers("chat.postMessage", Posted)
            .Answers("chat.postMessage", Posted);

        await PostAsync("first");
        await PostAsync("second");

        var sent = visit
            .Slack.Calls.Where(call => call.Method == "chat.postMessage")
            .Select(call => call.Body)
            .ToList();
        Assert.Equal(["tag"], Types(sent[0], "planned"));
        Assert.Equal(["text"], Types(sent[1], "planned"));
        Assert.Equal(["text"], Types(sent[2], "planned"));
        Assert.All(sent, body => Assert.Empty(SlackRules.Message(body)));
        Assert.All(sent, body => Assert.Contains("planned", (string)body["text"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_instant_is_written_by_the_readers_own_device()
    {
        visit.Slack.Answers("chat.postMessage", Posted);

        await PostAsync("first");

        var date = Elements(visit.Slack.Only("chat.postMessage")["blocks"])
            .Single(json => (string?)json["type"] == "date");
        Assert.Equal(BotApp.Start.ToUnixTimeSeconds(), (long?)date["timestamp"]);
        Assert.Equal("{date_short} {time}", (string?)date["format"]);
        Assert.Contains(
            (string)date["fallback"]!,
            (string)visit.Slack.Only("chat.postMessage")["text"]!,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_that_voids_signatures_warns_with_an_alert_where_there_are_alerts(bool isTaken)
    {
        visit.Slack.Answers("views.open").Answers(SlackVisit.ResponseUrl, "ok");
        if (!isTaken)
        {
            visit.Slack.Answers("views.open", Refused).Answers("views.open");
        }

        await visit.CommandAsync("/objection", "propose Too expensive");
        await visit.SubmitAsync(
            visit.Slack.Only("views.open")["view"]!,
            new()
            {
                ["said"] = new() { ["value"] = "Too expensive" },
                ["family"] = new() { ["selected_option"] = new JsonObject { ["value"] = ObjectionTexts.NoBudget } },
                ["answer"] = new() { ["value"] = "It pays for itself in a quarter." },
            }
        );

        Assert.Null(await visit.CommandAsync("/objection", "propose Too expensive"));

        var shown = visit.Slack.Calls.Last(call => call.Method == "views.open").Body["view"]!;
        Assert.Empty(SlackRules.View(shown));
        Assert.Equal(isTaken ? "alert" : "rich_text", (string?)shown["blocks"]![0]!["type"]);
        Assert.Contains(
            "Changing it voids the ones it has.",
            string.Concat(SlackRules.Texts(shown["blocks"]![0])),
            StringComparison.Ordinal
        );
    }

    private const string Posted = """{"ok":true,"channel":"C1","ts":"1700000000.000200"}""";

    private async Task PostAsync(string key)
    {
        var state = StateSpan.Of(new LocalizedText("planned", "previsto"), Tone.Caution);
        await visit
            .App.Get<Outbox>()
            .EnqueueAsync(
                [
                    new OutboundMessage(
                        "slack-T1",
                        key,
                        new Address(Platforms.Slack, "T1", AddressKind.Channel, "C1"),
                        Card.Say(LocalizedText.Invariant($"Setup · {state} · {BotApp.Start:g}")),
                        Language.English,
                        "UTC",
                        visit.App.Clock.GetUtcNow()
                    ),
                ],
                CancellationToken.None
            );
        await visit.App.DrainAsync();
    }

    private static IEnumerable<string?> Types(JsonNode message, string words) =>
        Elements(message["blocks"])
            .Where(json => json["text"] is JsonValue text && ((string)text!).Contains(words, StringComparison.Ordinal))
            .Select(json => (string?)json["type"]);

    private static IEnumerable<JsonObject> Elements(JsonNode? node) =>
        node switch
        {
            JsonArray array => array.SelectMany(Elements),
            JsonObject json => json["elements"] is JsonArray inner ? Elements(inner).Append(json) : [json],
            _ => [],
        };
}
