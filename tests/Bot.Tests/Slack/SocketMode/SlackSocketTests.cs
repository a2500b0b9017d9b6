using System.Text.Json.Nodes;
using Bot.Core.Feedback;
using Bot.Core.Messaging;
using Bot.Slack.Api;
using Bot.Slack.SocketMode;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Slack.SocketMode;

/// <summary>What comes over a socket is answered as over HTTP.</summary>
public sealed class SlackSocketTests
{
    [Fact]
    public async Task A_command_is_answered_in_its_acknowledgement()
    {
        await using var visit = await SlackSocketVisit.StartAsync();
        await visit.Server.ConnectedAsync();

        await visit.Server.SendAsync("slash_commands", SlackSocketVisit.Command("/feedback", "Acme: too slow"), "e1");

        var acknowledged = await visit.Server.AcknowledgedAsync();
        Assert.Equal("e1", (string?)acknowledged["envelope_id"]);
        Assert.Equal("ephemeral", (string?)acknowledged["payload"]!["response_type"]);
        Assert.Empty(SlackRules.Message(acknowledged["payload"]!));
        Assert.Equal("too slow", Assert.Single(await EntriesAsync(visit)).Text);
    }

    [Fact]
    public async Task A_command_told_twice_over_two_sockets_is_stored_once_and_answered_alike()
    {
        await using var visit = await SlackSocketVisit.StartAsync(connections: 2);
        int[] sockets = [await visit.Server.ConnectedAsync(), await visit.Server.ConnectedAsync()];

        var answers = new List<JsonObject>();
        foreach (var socket in sockets)
        {
            await visit.Server.SendAsync(
                "slash_commands",
                SlackSocketVisit.Command("/feedback", "Acme: too slow"),
                $"e{socket}",
                to: socket
            );
            answers.Add(await visit.Server.AcknowledgedAsync());
        }

        Assert.True(JsonNode.DeepEquals(answers[0]["payload"], answers[1]["payload"]));
        Assert.Single(Assert.Single(await EntriesAsync(visit)).Voices);
    }

    [Fact]
    public async Task An_event_is_stored_before_it_is_acknowledged()
    {
        await using var visit = await SlackSocketVisit.StartAsync();
        await visit.Server.ConnectedAsync();

        await visit.Server.SendAsync("events_api", SlackVisit.Message("feedback Acme: too slow"), "e1");

        Assert.Equal("""{"envelope_id":"e1"}""", (await visit.Server.AcknowledgedAsync()).ToJsonString());
        Assert.Empty(await EntriesAsync(visit));
        await visit.App.Get<InboxProcessor>().ProcessAsync(CancellationToken.None);
        Assert.Equal("too slow", Assert.Single(await EntriesAsync(visit)).Text);
    }

    [Fact]
    public async Task A_form_opens_and_its_errors_go_back_in_the_acknowledgement()
    {
        await using var visit = await SlackSocketVisit.StartAsync(token: "xoxb-1");
        await visit.Server.ConnectedAsync();
        await visit.Server.SendAsync(
            "interactive",
            SlackSocketVisit.Interaction("shortcut", new JsonObject { ["callback_id"] = "feedback.capture" }),
            "e1"
        );
        var view = await OpenedAsync(visit);
        Assert.Equal("e1", (string?)(await visit.Server.AcknowledgedAsync())["envelope_id"]);

        var submitted = new JsonObject
        {
            ["view"] = new JsonObject
            {
                ["id"] = "V1",
                ["type"] = "modal",
                ["private_metadata"] = view["private_metadata"]!.DeepClone(),
                ["state"] = new JsonObject { ["values"] = new JsonObject() },
            },
        };
        await visit.Server.SendAsync("interactive", SlackSocketVisit.Interaction("view_submission", submitted), "e2");

        var payload = (await visit.Server.AcknowledgedAsync())["payload"]!;
        Assert.Equal("errors", (string?)payload["response_action"]);
        Assert.NotEmpty(payload["errors"]!.AsObject());
    }

    [Fact]
    public async Task What_could_not_be_taken_is_not_acknowledged_and_the_socket_goes_on()
    {
        await using var visit = await SlackSocketVisit.StartAsync(replace: services =>
            services.AddSingleton<ISlackDispatcher, FailsFirst>()
        );
        visit.App.ExpectsErrors = true;
        await visit.Server.ConnectedAsync();

        await visit.Server.SendAsync("events_api", SlackVisit.Message("one"), "e1");
        await visit.Server.SendAsync("events_api", SlackVisit.Message("two"), "e2");

        Assert.Equal("e2", (string?)(await visit.Server.AcknowledgedAsync())["envelope_id"]);
    }

    [Fact]
    public async Task A_stranger_among_the_messages_is_passed_over()
    {
        await using var visit = await SlackSocketVisit.StartAsync();
        await visit.Server.ConnectedAsync();

        await visit.Server.SayAsync("Ping from applink-3");
        await visit.Server.SayAsync("""[1, {"type": 7}]""");
        await visit.Server.SayAsync("""{"type":"news_of_2030","payload":{"a":1}}""");
        await visit.Server.SendAsync("slash_commands", SlackSocketVisit.Command("/duet", "help"), "e1");

        Assert.Equal("e1", (string?)(await visit.Server.AcknowledgedAsync())["envelope_id"]);
    }

    [Fact]
    public async Task An_answer_under_way_reaches_Slack_before_the_host_stops()
    {
        var gate = new Gate();
        await using var visit = await SlackSocketVisit.StartAsync(replace: services =>
            services.AddSingleton<ISlackDispatcher>(gate)
        );
        await visit.Server.ConnectedAsync();
        await visit.Server.SendAsync("events_api", SlackVisit.Message("one"), "e1");
        await gate.Entered.Task;

        var stopping = visit.App.Get<IHost>().StopAsync();
        gate.Opened.SetResult();
        await stopping;

        Assert.Equal("e1", (string?)(await visit.Server.AcknowledgedAsync())["envelope_id"]);
        Assert.Equal(1, await visit.Server.ClosedAsync());
    }

    [Theory]
    [InlineData("wss://wss-primary.slack.com.evil.example/link")]
    [InlineData("ws://wss-primary.slack.com/link")]
    [InlineData("https://wss-primary.slack.com/link")]
    [InlineData("nonsense")]
    public async Task An_address_that_is_not_Slacks_is_not_dialed(string url)
    {
        await using var visit = await SlackSocketVisit.StartAsync();
        var asked = SlackResult.Read(200, new JsonObject { ["ok"] = true, ["url"] = url }.ToJsonString());

        var (socket, result) = await visit.App.Get<SlackSocketDialer>().ConnectAsync(asked, CancellationToken.None);

        Assert.Equal((null, "no_socket_url"), (socket, result.Error));
    }

    private static async Task<JsonNode> OpenedAsync(SlackSocketVisit visit)
    {
        while (true)
        {
            var (method, body) = await visit.Server.CalledAsync();
            if (method == "views.open")
            {
                return body["view"]!;
            }
        }
    }

    private static Task<IReadOnlyList<FeedbackEntry>> EntriesAsync(SlackSocketVisit visit) =>
        visit.App.Get<FeedbackStore>().ListAsync("slack-T1", new FeedbackFilter(), 0, 10, CancellationToken.None);

    private sealed class FailsFirst : ISlackDispatcher
    {
        private int taken;

        public Task<SlackAnswer> TakeAsync(SlackEnvelope envelope, CancellationToken cancellationToken) =>
            Interlocked.Increment(ref taken) == 1 && envelope.Id == "e1"
                ? throw new InvalidOperationException("The disk is full.")
                : Task.FromResult(SlackAnswer.Empty);
    }

    private sealed class Gate : ISlackDispatcher
    {
        public TaskCompletionSource Entered { get; } = new();

        public TaskCompletionSource Opened { get; } = new();

        public async Task<SlackAnswer> TakeAsync(SlackEnvelope envelope, CancellationToken cancellationToken)
        {
            Entered.TrySetResult();
            await Opened.Task;
            return SlackAnswer.Empty;
        }
    }
}
