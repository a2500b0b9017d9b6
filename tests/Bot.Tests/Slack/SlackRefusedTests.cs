using System.Net;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Slack.Api;

namespace Bot.Tests.Slack;

/// <summary>What Slack refuses, and what is not Slack's answer at all: nothing is lost in silence.</summary>
public sealed class SlackRefusedTests : IAsyncDisposable
{
    private const string Page = "<!doctype html><title>Slack is down</title>";

    private readonly SlackVisit visit = new();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Theory]
    [InlineData(200, Page)]
    [InlineData(200, "")]
    [InlineData(200, "ok")]
    [InlineData(200, "{}")]
    [InlineData(403, Page)]
    [InlineData(404, "not found")]
    [InlineData(407, """{"message":"proxy authentication required"}""")]
    [InlineData(503, Page)]
    public void What_is_not_Slacks_answer_is_tried_again(int status, string body) =>
        Assert.True(SlackResult.Read(status, body) is { IsOk: false, IsLater: true });

    [Theory]
    [InlineData(200, "ok", true, false)]
    [InlineData(200, "", true, false)]
    [InlineData(200, "OK - 123", true, false)]
    [InlineData(200, Page, false, true)]
    [InlineData(404, "no_service", false, false)]
    [InlineData(500, "", false, true)]
    public void An_answer_address_speaks_plain_words(int status, string body, bool isOk, bool isLater)
    {
        var result = SlackResult.ReadPlain(status, body);

        Assert.Equal((isOk, isLater), (result.IsOk, result.IsLater));
    }

    [Fact]
    public async Task An_outage_page_does_not_count_as_delivered()
    {
        visit
            .Slack.Answers("chat.postMessage", Page)
            .Answers("chat.postMessage", Page, HttpStatusCode.Forbidden)
            .Answers("chat.postMessage", """{"ok":true,"channel":"D1","ts":"1700000001.000100"}""");
        await visit.HearAsync(SlackVisit.Message("Acme: onboarding is too slow"));
        await visit.App.DrainAsync();
        for (var i = 0; i < 2; i++)
        {
            visit.App.Clock.Advance(TimeSpan.FromMinutes(10));
            await visit.App.DrainAsync();
        }

        Assert.Equal(3, visit.Slack.Calls.Count);
    }

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("user_not_in_channel")]
    [InlineData("channel_not_found")]
    public async Task A_private_answer_that_the_channel_does_not_show_goes_to_the_persons_own_chat(string error)
    {
        visit
            .Slack.Answers("chat.postEphemeral", $$"""{"ok":false,"error":"{{error}}"}""")
            .Answers("chat.postMessage", """{"ok":true,"channel":"D1","ts":"1700000001.000100"}""");

        await visit.HearAsync(SlackVisit.Message("<@UBOT> feedback Acme: too slow", isMention: true));
        await visit.App.DrainAsync();

        Assert.Equal(
            "too slow",
            Assert
                .Single(
                    await visit
                        .App.Get<FeedbackStore>()
                        .ListAsync("slack-T1", new FeedbackFilter(), 0, 10, CancellationToken.None)
                )
                .Text
        );
        var message = visit.Slack.Only("chat.postMessage");
        Assert.Equal(("U1", null), ((string?)message["channel"], (string?)message["user"]));
        Assert.Contains(
            "can't show it to you in that channel",
            string.Join('\n', SlackRules.Texts(message["blocks"])),
            StringComparison.Ordinal
        );
        Assert.Empty(SlackRules.Message(message));
    }

    [Fact]
    public async Task A_forwarded_message_that_carries_the_emoji_is_logged_with_its_words()
    {
        visit
            .Slack.Answers("users.info", """{"ok":true,"user":{"team_id":"T1","real_name":"Lena"}}""")
            .Answers("chat.postEphemeral", """{"ok":true,"message_ts":"1700000001.000100"}""")
            .Answers(
                "reactions.get",
                """{"ok":true,"message":{"user":"U9","text":"","attachments":[{"is_share":true,"author_name":"Ana","text":"Acme: *too slow*"}]}}"""
            );
        var happened = SlackVisit.Message("", "Ev1");
        happened["event"] = new JsonObject
        {
            ["type"] = "reaction_added",
            ["user"] = "U1",
            ["reaction"] = "speech_balloon",
            ["item_user"] = "U9",
            ["item"] = new JsonObject
            {
                ["type"] = "message",
                ["channel"] = "C1",
                ["ts"] = "1700000000.000777",
            },
        };

        await visit.HearAsync(happened);

        var voice = Assert.Single(
            Assert
                .Single(
                    await visit
                        .App.Get<FeedbackStore>()
                        .ListAsync("slack-T1", new FeedbackFilter(), 0, 10, CancellationToken.None)
                )
                .Voices
        );
        Assert.Equal(("Acme: too slow", "Ana"), (voice.Words, voice.Source!.Author));
    }

    [Fact]
    public async Task Slackbots_messages_are_not_feedback()
    {
        var happened = SlackVisit.Message("", "Ev1");
        happened["event"] = new JsonObject
        {
            ["type"] = "reaction_added",
            ["user"] = "U1",
            ["reaction"] = "speech_balloon",
            ["item_user"] = "USLACKBOT",
            ["item"] = new JsonObject
            {
                ["type"] = "message",
                ["channel"] = "C1",
                ["ts"] = "1700000000.000777",
            },
        };

        await visit.HearAsync(happened);

        Assert.Empty(visit.Slack.Calls);
    }

    [Fact]
    public void An_answer_leaves_Slack_seven_tenths_of_its_three_seconds()
    {
        Assert.True(TimeSpan.FromSeconds(3) - Bot.Slack.SlackDelivery.Longest >= TimeSpan.FromSeconds(0.7));
        Assert.True(TimeSpan.FromSeconds(3) - ChatPipeline.Deadline >= TimeSpan.FromSeconds(0.7));
    }
}
