using System.Net;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;

namespace Bot.Tests.Slack;

/// <summary>What is said to Duet, from signed bytes to the message that answers it.</summary>
public sealed class SlackEventsTests : IAsyncDisposable
{
    private const string Posted = """{"ok":true,"channel":"D1","ts":"1700000001.000100"}""";
    private const string FileUrl = "https://files.slack.com/files-pri/T1-F1/download/deals.csv";

    private readonly SlackVisit visit = new();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task The_address_is_verified_with_a_signed_challenge_only()
    {
        const string Body = """{"type":"url_verification","challenge":"3eZbrw1aB"}""";

        Assert.Equal(
            "3eZbrw1aB",
            (string?)
                (await SlackVisit.JsonAsync(await visit.PostAsync("events", Body, "application/json")))!["challenge"]
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await visit.PostAsync("events", Body, "application/json", secret: "another")).StatusCode
        );
    }

    [Fact]
    public async Task A_sentence_in_the_talk_with_Duet_is_feedback_and_answered_there()
    {
        visit.Slack.Answers("chat.postMessage", Posted);

        await HearAsync(SlackVisit.Message("Acme: onboarding takes &lt;too&gt; long"));

        Assert.Equal("onboarding takes <too> long", Assert.Single(await EntriesAsync()).Details.Text);
        var message = visit.Slack.Only("chat.postMessage");
        Assert.Equal("U1", (string?)message["channel"]);
        Assert.False((bool)message["unfurl_links"]!);
        Assert.False((bool)message["unfurl_media"]!);
        Assert.Null(message["link_names"]);
        Assert.Empty(SlackRules.Message(message));
    }

    [Fact]
    public async Task A_mention_in_a_channel_is_answered_to_its_speaker_alone()
    {
        visit.Slack.Answers("chat.postEphemeral", """{"ok":true,"message_ts":"1700000001.000100"}""");

        await HearAsync(SlackVisit.Message("<@UBOT> feedback Acme: too slow", isMention: true));

        Assert.Equal("too slow", Assert.Single(await EntriesAsync()).Details.Text);
        var message = visit.Slack.Only("chat.postEphemeral");
        Assert.Equal(("C1", "U1"), ((string?)message["channel"], (string?)message["user"]));
    }

    [Fact]
    public async Task An_event_that_comes_ten_times_has_one_effect_and_one_answer()
    {
        visit.Slack.Answers("chat.postMessage", Posted);

        for (var i = 0; i < 10; i++)
        {
            await HearAsync(SlackVisit.Message("Acme: onboarding is too slow"), retry: i);
        }

        Assert.Single(Assert.Single(await EntriesAsync()).Voices);
        Assert.Single(visit.Slack.Calls);
    }

    [Fact]
    public async Task Same_words_in_another_event_are_another_report()
    {
        visit.Slack.Answers("chat.postMessage", Posted);

        await HearAsync(SlackVisit.Message("Acme: onboarding is too slow", "Ev1"));
        await HearAsync(SlackVisit.Message("Acme: onboarding is too slow", "Ev2"));

        Assert.Equal(2, visit.Slack.Calls.Count);
    }

    [Fact]
    public async Task While_Slack_is_down_the_answer_waits_in_the_outbox()
    {
        visit.Slack.Fails("chat.postMessage").Answers("chat.postMessage", Posted);
        await HearAsync(SlackVisit.Message("Acme: onboarding is too slow"));

        visit.App.Clock.Advance(TimeSpan.FromMinutes(10));
        await visit.App.DrainAsync();

        Assert.Equal(2, visit.Slack.Calls.Count);
        Assert.True(JsonNode.DeepEquals(visit.Slack.Calls[0].Body, visit.Slack.Calls[1].Body));
    }

    [Theory]
    [InlineData("bot_id", "B1")]
    [InlineData("subtype", "message_changed")]
    [InlineData("subtype", "message_deleted")]
    [InlineData("subtype", "bot_message")]
    [InlineData("channel_type", "channel")]
    [InlineData("user", "UBOT")]
    [InlineData("user", "USLACKBOT")]
    [InlineData("user", "")]
    [InlineData("type", "reaction_added")]
    public async Task Bots_edits_and_plain_channel_talk_are_not_for_us(string property, string value)
    {
        var happened = SlackVisit.Message("Acme: onboarding is too slow");
        happened["event"]![property] = value;

        await HearAsync(happened);

        Assert.Null(
            await visit.App.Get<MemberStore>().FindOrganizationAsync(Platforms.Slack, "T1", CancellationToken.None)
        );
        Assert.Empty(visit.Slack.Calls);
    }

    [Fact]
    public async Task An_edited_mention_is_not_heard_again()
    {
        visit.Slack.Answers("chat.postEphemeral", """{"ok":true,"message_ts":"1700000001.000100"}""");
        var happened = SlackVisit.Message("<@UBOT> feedback Acme: too slow", isMention: true);
        await HearAsync(happened);
        happened["event_id"] = "Ev2";
        happened["event"]!["text"] = "<@UBOT> feedback Acme: too slow, really";
        happened["event"]!["edited"] = new JsonObject { ["user"] = "U1", ["ts"] = "1700000009.0" };

        await HearAsync(happened);

        Assert.Equal("too slow", Assert.Single(await EntriesAsync()).Text);
        Assert.Single(visit.Slack.Calls);
    }

    [Fact]
    public async Task A_mention_in_an_old_message_that_is_edited_is_not_heard()
    {
        var happened = SlackVisit.Message("<@UBOT> feedback Acme: too slow", isMention: true);
        happened["event"]!["edited"] = new JsonObject { ["user"] = "U1", ["ts"] = "1700200000.0" };

        await HearAsync(happened);

        Assert.Empty(visit.Slack.Calls);
    }

    [Theory]
    [InlineData("app_mention")]
    [InlineData("message_changed")]
    public async Task A_mention_added_by_editing_is_heard_once(string told)
    {
        visit.Slack.Answers("chat.postEphemeral", """{"ok":true,"message_ts":"1700000001.000100"}""");
        var mention = SlackVisit.Message("<@UBOT> feedback Acme: too slow", isMention: true);
        mention["event"]!["edited"] = new JsonObject { ["user"] = "U1", ["ts"] = "1700000009.0" };
        var changed = SlackVisit.Message("", "Ev2", isMention: true);
        var now = mention["event"]!.DeepClone();
        now["type"] = "message";
        var before = now.DeepClone();
        before["text"] = "feedback Acme: too slow";
        changed["event"] = new JsonObject
        {
            ["type"] = "message",
            ["subtype"] = "message_changed",
            ["channel"] = "C1",
            ["channel_type"] = "channel",
            ["message"] = now,
            ["previous_message"] = before,
        };

        await HearAsync(told == "app_mention" ? mention : changed);
        await HearAsync(told == "app_mention" ? changed : mention);

        Assert.Equal("too slow", Assert.Single(await EntriesAsync()).Text);
        Assert.Single(visit.Slack.Calls);
    }

    [Theory]
    [InlineData("me_message")]
    [InlineData("thread_broadcast")]
    public async Task What_is_said_in_another_way_is_heard_too(string subtype)
    {
        visit.Slack.Answers("chat.postMessage", Posted);
        var happened = SlackVisit.Message("Acme: onboarding takes too long");
        happened["event"]!["subtype"] = subtype;

        await HearAsync(happened);

        Assert.Equal("onboarding takes too long", Assert.Single(await EntriesAsync()).Text);
    }

    [Fact]
    public async Task A_reply_that_is_also_sent_to_the_channel_is_one_message()
    {
        visit.Slack.Answers("chat.postMessage", Posted);
        var reply = SlackVisit.Message("Acme: onboarding takes too long", "Ev1");
        reply["event"]!["thread_ts"] = "1699999999.000100";
        var broadcast = reply.DeepClone().AsObject();
        broadcast["event_id"] = "Ev2";
        broadcast["event"]!["subtype"] = "thread_broadcast";

        await HearAsync(reply);
        await HearAsync(broadcast);

        Assert.Single(Assert.Single(await EntriesAsync()).Voices);
        Assert.Single(visit.Slack.Calls);
    }

    [Fact]
    public async Task A_form_cannot_open_from_a_message_so_a_button_opens_it()
    {
        visit.Slack.Answers("chat.postMessage", Posted).Answers("views.open");
        await HearAsync(SlackVisit.Message("feedback"));
        var button = visit.Slack.Only("chat.postMessage")["blocks"]![1]!["elements"]![0]!;

        await visit.PressAsync(button, channel: "D1", isEphemeral: false);

        Assert.Equal("modal", (string?)visit.Slack.Only("views.open")["view"]!["type"]);
    }

    [Fact]
    public async Task A_dropped_csv_file_is_fetched_with_the_token_and_read_by_the_import()
    {
        visit
            .Slack.Answers(FileUrl, "id;account;amount;state;created;closed\n1;Acme;$21,000;won;2026-10-01;2026-11-02")
            .Answers("chat.postMessage", Posted);

        await HearAsync(WithFile("deals.csv", FileUrl));

        var shown = SlackRules.Texts(visit.Slack.Only("chat.postMessage")["blocks"]).ToList();
        Assert.Contains("Deals in deals.csv", shown);
        Assert.Equal(["Acme", "$21,000"], shown.Where(text => text is "Acme" or "$21,000").TakeLast(2));
        Assert.Equal("Bearer xoxb-1", visit.Slack.Calls[0].Token);
    }

    [Fact]
    public async Task A_large_file_is_answered_at_once_and_its_message_is_updated_in_place()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 12_000).Select(row => $"0065g0000{row:D8};Acme;$21,000;won;2026-10-01;2026-11-02\n")
        );
        visit
            .Slack.Answers(FileUrl, "id;account;amount;state;created;closed\n" + rows)
            .Answers("chat.postMessage", Posted)
            .Answers("chat.update", Posted);

        await HearAsync(WithFile("deals.csv", FileUrl));

        var first = SlackRules.Texts(visit.Slack.Only("chat.postMessage")["blocks"]);
        Assert.Contains(first, text => text.StartsWith("Reading deals.csv: 2,000 of about", StringComparison.Ordinal));
        var second = SlackRules.Texts(visit.Slack.Only("chat.update")["blocks"]);
        Assert.Contains("Deals in deals.csv", second);
        Assert.Contains(
            "12000",
            string.Join(' ', second).Replace(",", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_dropped_markdown_file_is_read_as_a_table_of_agreements()
    {
        visit
            .Slack.Answers(
                FileUrl,
                "## Persona: Head of finance\n\n| Field | Value |\n|--|--|\n| Goals | Fewer sheets |\n| Region | Spain |\n"
            )
            .Answers("chat.postMessage", Posted);

        await HearAsync(WithFile("personas.md", FileUrl));

        Assert.Contains("Personas in personas.md", SlackRules.Texts(visit.Slack.Only("chat.postMessage")["blocks"]));
    }

    [Theory]
    [InlineData(FileUrl, 201 * 1024 * 1024, "larger than 200 MB")]
    [InlineData("https://files.slack.com.evil.example/deals.csv", 10, "couldn't fetch")]
    [InlineData("http://files.slack.com/deals.csv", 10, "couldn't fetch")]
    public async Task A_file_too_large_or_from_elsewhere_is_not_fetched(string url, int size, string sentence)
    {
        visit.Slack.Answers("chat.postMessage", Posted);

        await HearAsync(WithFile("deals.csv", url, size));

        Assert.Contains(sentence, (string)visit.Slack.Only("chat.postMessage")["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slacks_sign_in_page_is_not_taken_for_the_file()
    {
        visit
            .Slack.Answers("chat.postMessage", Posted)
            .Answers(FileUrl, "<html>", with: response => response.Content.Headers.ContentType = new("text/html"));

        await HearAsync(WithFile("deals.csv", FileUrl));

        Assert.Contains("files:read", (string)visit.Slack.Only("chat.postMessage")["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_picture_without_words_is_left_alone()
    {
        await HearAsync(WithFile("photo.png", "https://files.slack.com/photo.png"));

        Assert.Empty(visit.Slack.Calls);
    }

    [Theory]
    [InlineData("pipeline.xlsx", "", "Save the sheet as CSV")]
    [InlineData("notes.pdf", "", "only CSV and Markdown")]
    [InlineData("pipeline.xlsx", "Acme: onboarding takes too long", "Save the sheet as CSV")]
    public async Task A_file_that_Duet_does_not_read_is_not_passed_over_in_silence(
        string name,
        string words,
        string sentence
    )
    {
        visit.Slack.Answers("chat.postMessage", Posted);
        var happened = WithFile(name, "https://files.slack.com/" + name);
        happened["event"]!["text"] = words;

        await HearAsync(happened);

        Assert.Contains(
            sentence,
            string.Join('\n', SlackRules.Texts(visit.Slack.Only("chat.postMessage")["blocks"])),
            StringComparison.Ordinal
        );
        Assert.Equal(words.Length > 0 ? 1 : 0, (await EntriesAsync()).Count);
    }

    private static JsonObject WithFile(string name, string url, int size = 10)
    {
        var happened = SlackVisit.Message("");
        happened["event"]!["subtype"] = "file_share";
        happened["event"]!["files"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "F1",
                ["name"] = name,
                ["size"] = size,
                ["url_private_download"] = url,
            }
        );
        return happened;
    }

    private async Task HearAsync(JsonObject happened, int retry = 0)
    {
        var response = await visit.PostAsync(
            "events",
            happened.ToJsonString(),
            "application/json",
            with: request =>
            {
                if (retry > 0)
                {
                    request.Headers.Add("x-slack-retry-num", $"{retry}");
                }
            }
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await visit.App.DrainAsync();
    }

    private async Task<IReadOnlyList<FeedbackEntry>> EntriesAsync() =>
        await visit.App.Get<FeedbackStore>().ListAsync("slack-T1", new FeedbackFilter(), 0, 10, CancellationToken.None);
}
