using System.Net;
using System.Net.Http.Headers;
using Bot.Core.Chat;

namespace Bot.Tests.Slack;

/// <summary>What Duet posts by itself, and what it makes of Slack's answers.</summary>
public sealed class SlackPosterTests : IAsyncDisposable
{
    private static readonly Address Channel = new(Platforms.Slack, "T1", AddressKind.Channel, "C1");
    private const string Refused = """{"ok":false,"error":"invalid_blocks"}""";
    private const string Upload = "https://files.slack.com/upload/v1/abc";
    private readonly SlackVisit visit = new();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task A_message_is_posted_in_its_thread_and_changed_in_place()
    {
        visit
            .Slack.Answers("chat.postMessage", """{"ok":true,"channel":"C1","ts":"1.5"}""")
            .Answers("chat.update", """{"ok":true,"channel":"C1","ts":"1.5"}""");
        var posting = Posting(Channel with { Thread = "1.1" });

        var posted = Assert.IsType<DeliveryResult.Posted>(await Poster.PostAsync(posting, CancellationToken.None));
        Assert.IsType<DeliveryResult.Posted>(await Poster.UpdateAsync(posted.Message, posting, CancellationToken.None));

        Assert.Equal("1.1", (string?)visit.Slack.Only("chat.postMessage")["thread_ts"]);
        var update = visit.Slack.Only("chat.update");
        Assert.Equal(("C1", "1.5"), ((string?)update["channel"], (string?)update["ts"]));
    }

    [Fact]
    public async Task A_direct_message_is_posted_to_the_person_and_changed_in_the_channel_that_Slack_named()
    {
        visit.Slack.Answers("chat.postMessage", """{"ok":true,"channel":"D7","ts":"1.5"}""").Answers("chat.update");
        var posting = Posting(Channel with { Kind = AddressKind.Direct, Conversation = "U1" });

        var posted = Assert.IsType<DeliveryResult.Posted>(await Poster.PostAsync(posting, CancellationToken.None));
        await Poster.UpdateAsync(posted.Message, posting, CancellationToken.None);

        Assert.Equal("U1", (string?)visit.Slack.Only("chat.postMessage")["channel"]);
        Assert.Equal("D7", (string?)visit.Slack.Only("chat.update")["channel"]);
    }

    [Fact]
    public async Task A_refused_chart_is_sent_as_a_picture_once_Slack_has_read_the_file()
    {
        TakesPictures()
            .Answers("chat.postMessage", Refused)
            .Answers("chat.postMessage", """{"ok":true,"channel":"C1","ts":"1.5"}""");

        var posting = Poster.PostAsync(Posting(Channel), CancellationToken.None);
        while (!posting.IsCompleted)
        {
            visit.App.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.IsType<DeliveryResult.Posted>(await posting);
        var picture = visit.Slack.Calls[^1].Body["blocks"]!
            .AsArray()
            .Single(block => (string?)block!["type"] == "image")!;
        Assert.Equal("F12345678", (string?)picture["slack_file"]!["id"]);
        Assert.Contains(
            "Oct 25.0",
            ((string)picture["alt_text"]!).Replace("25.0%", "25.0 %", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [0x89, (byte)'P', (byte)'N', (byte)'G'],
            Convert.FromBase64String((string)visit.Slack.Only(Upload)["bytes"]!)[..4]
        );
        Assert.Null(visit.Slack.Only("files.completeUploadExternal")["channel_id"]);
        Assert.Equal(3, visit.Slack.Calls.Count(call => call.Method == "files.info"));
    }

    [Fact]
    public async Task Where_no_picture_can_be_had_a_chart_is_a_table_and_refused_blocks_are_text()
    {
        visit
            .Slack.Answers(
                "files.getUploadURLExternal",
                """{"ok":false,"error":"missing_scope","needed":"files:write"}"""
            )
            .Answers("chat.postMessage", Refused)
            .Answers("chat.postMessage", Refused)
            .Answers("chat.postMessage", """{"ok":true,"channel":"C1","ts":"1.5"}""");

        Assert.IsType<DeliveryResult.Posted>(await Poster.PostAsync(Posting(Channel), CancellationToken.None));

        var posts = visit.Slack.Calls.Where(call => call.Method == "chat.postMessage").ToList();
        Assert.Equal(
            ["data_visualization", "table", null],
            posts.Select(call => (string?)call.Body["blocks"]!.AsArray().ElementAtOrDefault(1)?["type"])
        );
        Assert.Contains("It doubled.", (string)posts[2].Body["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_that_refuses_data_tables_gets_the_list_and_is_not_asked_again()
    {
        visit
            .Slack.Answers("chat.postMessage", Refused)
            .Answers("chat.postMessage", """{"ok":true,"channel":"C1","ts":"1.5"}""");
        var table = new Table(
            P("Deals"),
            [P("Account")],
            [
                [P("Acme")],
            ]
        );
        var posting = Posting(Channel) with
        {
            Card = new Card(P("Deals"), [new Bullets([P("Acme won")]) { AsTable = table }]),
        };

        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.IsType<DeliveryResult.Posted>(await Poster.PostAsync(posting, CancellationToken.None));
            visit.App.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(
            ["data_table", "rich_text", "rich_text"],
            visit.Slack.Calls.Select(call => (string?)call.Body["blocks"]![0]!["type"])
        );
    }

    [Fact]
    public async Task A_repeat_of_a_posting_has_the_same_id_and_another_posting_has_another()
    {
        visit.Slack.Answers("chat.postMessage", """{"ok":true,"channel":"C1","ts":"1.5"}""");

        foreach (var key in new[] { "one", "one", "two" })
        {
            await Poster.PostAsync(Posting(Channel) with { Key = key }, CancellationToken.None);
            visit.App.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        var ids = visit.Slack.Calls.Select(call => Guid.Parse((string)call.Body["client_msg_id"]!)).ToList();
        Assert.Equal((ids[0], true), (ids[1], ids[0] != ids[2]));
    }

    [Fact]
    public async Task Posting_keeps_to_a_message_a_second_in_each_channel_without_asking_Slack()
    {
        visit.Slack.Answers("chat.postMessage", """{"ok":true,"channel":"C1","ts":"1.5"}""");

        await Poster.PostAsync(Posting(Channel), CancellationToken.None);

        Assert.Equal(
            new DeliveryResult.Paced(TimeSpan.FromSeconds(1)),
            await Poster.PostAsync(Posting(Channel), CancellationToken.None)
        );
        Assert.IsType<DeliveryResult.Posted>(
            await Poster.PostAsync(Posting(Channel with { Conversation = "C2" }), CancellationToken.None)
        );
        Assert.Equal(2, visit.Slack.Calls.Count);
    }

    [Theory]
    [InlineData("not_in_channel", "/invite @Duet", "Invítalo")]
    [InlineData("channel_not_found", "/invite @Duet", "Invítalo")]
    [InlineData("is_archived", "archived", "archivado")]
    [InlineData("token_revoked", "install Duet again", "volver a instalar")]
    [InlineData("account_inactive", "install Duet again", "volver a instalar")]
    [InlineData("invalid_auth", "install Duet again", "volver a instalar")]
    [InlineData("missing_scope", "(chat:write)", "(chat:write)")]
    [InlineData("something_new", "(something_new)", "(something_new)")]
    public async Task A_refusal_says_in_both_languages_what_to_do(string error, string english, string spanish)
    {
        visit.Slack.Answers("chat.postMessage", $$"""{"ok":false,"error":"{{error}}","needed":"chat:write"}""");

        var refused = Assert.IsType<DeliveryResult.Refused>(
            await Poster.PostAsync(Posting(Channel), CancellationToken.None)
        );

        Assert.Contains(english, refused.Reason.English.ToString(), StringComparison.Ordinal);
        Assert.Contains(spanish, refused.Reason.Spanish.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_Slack_says_later_it_is_later()
    {
        visit.Slack.Answers(
            "chat.postMessage",
            "",
            HttpStatusCode.TooManyRequests,
            response => response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(77))
        );

        Assert.Equal(
            new DeliveryResult.TryLater(TimeSpan.FromSeconds(77), "ratelimited"),
            await Poster.PostAsync(Posting(Channel), CancellationToken.None)
        );
    }

    [Fact]
    public async Task An_outage_is_not_the_end()
    {
        visit
            .Slack.Fails("chat.postMessage")
            .Answers("chat.postMessage", "oops", HttpStatusCode.BadGateway)
            .Answers("chat.postMessage", """{"ok":false,"error":"internal_error"}""");

        for (var i = 0; i < 3; i++)
        {
            Assert.IsType<DeliveryResult.TryLater>(await Poster.PostAsync(Posting(Channel), CancellationToken.None));
            visit.App.Clock.Advance(TimeSpan.FromSeconds(2));
        }
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_reason_says_so()
    {
        await using var tokenless = new SlackVisit(withToken: false);

        Assert.IsType<DeliveryResult.Refused>(
            await tokenless
                .App.Get<IEnumerable<IChatPoster>>()
                .Single(poster => poster.Platform == Platforms.Slack)
                .PostAsync(Posting(Channel), CancellationToken.None)
        );
    }

    private FakeSlack TakesPictures()
    {
        var looks = 0;
        return visit
            .Slack.Answers(
                "files.getUploadURLExternal",
                $$"""{"ok":true,"upload_url":"{{Upload}}","file_id":"F12345678"}"""
            )
            .Answers(Upload, "OK - 123")
            .Answers("files.completeUploadExternal", """{"ok":true,"files":[{"id":"F12345678"}]}""")
            .Answers(
                "files.info",
                _ => $$$"""{"ok":true,"file":{"id":"F12345678","mimetype":"{{{(++looks < 3 ? "" : "image/png")}}}"}}"""
            );
    }

    private IChatPoster Poster =>
        visit.App.Get<IEnumerable<IChatPoster>>().Single(poster => poster.Platform == Platforms.Slack);

    private static LocalizedText P(string words) => LocalizedText.Invariant(words);

    private static OutboundMessage Posting(Address to) =>
        new("slack-T1", "key", to, Chart(), Language.English, "Europe/Madrid", BotApp.Start);

    private static Card Chart() =>
        new(
            LocalizedText.Invariant("Close rate"),
            [
                new LineChart(
                    LocalizedText.Invariant("Close rate"),
                    LocalizedText.Invariant("It doubled."),
                    [.. new[] { "Aug", "Sep", "Oct", "Nov" }.Select(month => LocalizedText.Invariant(month))],
                    [new ChartSeries(LocalizedText.Invariant("Close rate"), [0.2m, 0.25m, 0.25m, 0.5m])],
                    "P1"
                ),
            ]
        );
}
