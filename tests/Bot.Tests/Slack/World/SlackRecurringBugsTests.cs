using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Core.Feedback;
using Bot.Core.Messaging;
using Bot.Slack;

namespace Bot.Tests.Slack.World;

/// <summary>
/// Mistakes that Slack apps make again and again, by the numbers under which we know them. Four of the fifteen are about
/// sockets (ghosts 5, silent deaths 6, a bad token 7, gaps and missed pongs 8) and stand in SlackSocketsTests; two are about
/// installing (the race for a refresh 12, events after an uninstall 13) and stand in SlackInstallTests.
/// </summary>
public sealed class SlackRecurringBugsTests : IAsyncDisposable
{
    private readonly SlackVisit visit = new();
    private readonly SlackWorld slack;

    public SlackRecurringBugsTests() => slack = visit.Enter();

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [Fact]
    public async Task Bug_1_an_event_that_comes_again_without_saying_so_is_one_event()
    {
        await visit.HearAsync(SlackVisit.Message("feedback Acme: too slow"));
        await visit.HearAsync(SlackVisit.Message("feedback Acme: too slow"));
        await visit.App.DrainAsync();

        Assert.Single(Assert.Single(await EntriesAsync()).Voices);
        Assert.Single(slack.Messages.In("D1"));
    }

    [Fact]
    public async Task Bug_2_an_event_is_acknowledged_before_the_work_and_stored_before_that()
    {
        var response = await visit.PostAsync(
            "events",
            SlackVisit.Message("feedback Acme: too slow").ToJsonString(),
            SlackRequestVerifier.JsonType
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await EntriesAsync());
        await visit.App.Get<InboxProcessor>().ProcessAsync(CancellationToken.None);
        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task Bug_3_a_retry_whose_first_telling_never_came_is_heard()
    {
        var happened = SlackVisit.Message("feedback Acme: too slow").ToJsonString();
        await visit.PostAsync(
            "events",
            happened,
            SlackRequestVerifier.JsonType,
            with: request =>
            {
                request.Headers.Add("x-slack-retry-num", "3");
                request.Headers.Add("x-slack-retry-reason", "connection_failed");
            }
        );
        await visit.App.Get<InboxProcessor>().ProcessAsync(CancellationToken.None);

        Assert.Single(await EntriesAsync());
    }

    [Fact]
    public async Task Bug_4_nothing_is_asked_of_Slack_before_the_form_is_open()
    {
        await visit.CommandAsync("/duet", "help");
        var before = visit.Slack.Calls.Count;

        await visit.CommandAsync("/feedback", "");

        Assert.Equal("views.open", visit.Slack.Calls[before].Method);
        Assert.Single(slack.Views.Modals);
    }

    [Theory]
    [InlineData(
        "{ \"type\" : \"event_callback\",\n\t\"event_id\":\"Ev9\", \"team_id\":\"T1\", \"event\": {\"type\":\"message\", \"channel_type\":\"im\", \"channel\":\"D1\", \"user\":\"U1\", \"ts\":\"1.1\", \"text\":\"Acme: caf\\u00e9 too slow\"} }\r\n"
    )]
    [InlineData(
        "{\"text\":0,\"type\":\"event_callback\",\"event_id\":\"Ev9\",\"team_id\":\"T1\",\"event\":{\"ts\":\"1.10\",\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"U1\",\"text\":\"Acme: café too slow 😀\"}}"
    )]
    public async Task Bug_9_the_signature_is_over_the_bytes_and_not_over_what_was_read_from_them(string body)
    {
        Assert.Equal(
            HttpStatusCode.OK,
            (await visit.PostAsync("events", body, SlackRequestVerifier.JsonType)).StatusCode
        );
        await visit.App.Get<InboxProcessor>().ProcessAsync(CancellationToken.None);

        Assert.Contains("café too slow", Assert.Single(await EntriesAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bug_10_a_certificate_check_opens_no_door()
    {
        const string Check = "ssl_check=1&command=%2Ffeedback&text=Acme%3A+too+slow&team_id=T1&user_id=U1";

        await visit.PostAsync("commands", Check, secret: "another");
        Assert.Equal(HttpStatusCode.OK, (await visit.PostAsync("commands", Check)).StatusCode);
        Assert.Empty(await EntriesAsync());
    }

    [Theory]
    [InlineData("commands")]
    [InlineData("interactions")]
    [InlineData("events")]
    public async Task Bug_11_a_bad_signature_is_answered_at_once(string endpoint)
    {
        using var request = SlackVisit.Signed(
            endpoint,
            Encoding.UTF8.GetBytes("{}"),
            visit.App.Clock.GetUtcNow(),
            secret: "another"
        );
        using var client = visit.App.CreateClient();

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Bug_14_in_a_shared_channel_the_workspace_counts_that_Duet_is_installed_in()
    {
        var happened = SlackVisit.Message("<@UBOT> feedback Acme: too slow", isMention: true);
        happened["team_id"] = "T2";
        await visit.HearAsync(happened);

        Assert.Equal("too slow", Assert.Single(await EntriesAsync()).Text);
        Assert.Empty(await EntriesAsync("slack-T2"));
    }

    [Fact]
    public async Task Bug_14_a_form_belongs_to_the_workspace_that_it_was_opened_in()
    {
        await visit.CommandAsync("/feedback", "");
        var payload = visit.Interaction("view_submission");
        payload["team"]!["id"] = "T2";
        payload["view"] = new JsonObject
        {
            ["id"] = "V1",
            ["app_installed_team_id"] = "T1",
            ["private_metadata"] = slack.Views.Modals[0].View["private_metadata"]!.DeepClone(),
            ["state"] = JsonNode.Parse(
                """{"values":{"text":{"text":{"value":"too slow"}},"kind":{"kind":{"selected_option":{"value":"Objection"}}}}}"""
            ),
        };

        await visit.InteractAsync(payload);

        Assert.Equal("too slow", Assert.Single(await EntriesAsync()).Text);
        Assert.Empty(await EntriesAsync("slack-T2"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bug_15_a_press_in_a_modal_that_has_changed_meanwhile_does_not_overwrite_it(bool hasChanged)
    {
        await visit.CommandAsync("/feedback", "");
        var seen = slack.Views.Modals[0];
        var payload = visit.Interaction("block_actions");
        payload["view"] = new JsonObject
        {
            ["id"] = seen.Id,
            ["hash"] = hasChanged ? "156772938.0" : seen.Hash,
            ["private_metadata"] = seen.View["private_metadata"]!.DeepClone(),
        };
        payload["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "help" });

        await visit.InteractAsync(payload);

        Assert.Equal(hasChanged, ReferenceEquals(seen.View, slack.Views.Modals[0].View));
    }

    private async Task<IReadOnlyList<FeedbackEntry>> EntriesAsync(string organization = "slack-T1") =>
        await visit
            .App.Get<FeedbackStore>()
            .ListAsync(organization, new FeedbackFilter(), 0, 99, CancellationToken.None);
}
