using Bot.Slack.SocketMode;
using Bot.Tests.Hosting;

namespace Bot.Tests.Slack.SocketMode;

/// <summary>Sockets that go, break, fall silent or are refused.</summary>
public sealed class SlackSocketsTests
{
    [Fact]
    public async Task A_successor_is_greeted_before_the_old_socket_goes_and_both_are_answered_until_then()
    {
        await using var visit = await SlackSocketVisit.StartAsync();
        await visit.Server.ConnectedAsync();

        await visit.Server.DisconnectAsync("refresh_requested");
        Assert.Equal(2, await visit.Server.ConnectedAsync());
        Assert.Equal(2, visit.Server.Open);
        foreach (var socket in new[] { 1, 2 })
        {
            await visit.Server.SendAsync(
                "slash_commands",
                SlackSocketVisit.Command("/duet", "help", $"1.2.{socket}"),
                $"e{socket}",
                to: socket
            );
            Assert.Equal($"e{socket}", (string?)(await visit.Server.AcknowledgedAsync())["envelope_id"]);
        }

        await visit.App.Clock.PassAsync(new SlackSocketTimes().Linger);
        Assert.Equal((1, 1), (await visit.Server.ClosedAsync(), visit.Server.Open));
        Assert.Equal((200, "ready\nSlack sockets: 1 of 1 open"), await visit.ReadyAsync());
    }

    [Fact]
    public async Task A_socket_that_was_dropped_without_a_word_is_replaced()
    {
        await using var visit = await SlackSocketVisit.StartAsync();
        await visit.Server.ConnectedAsync();

        visit.Server.Drop();
        await visit.Server.ConnectedAsync();
        await visit.Server.SendAsync("slash_commands", SlackSocketVisit.Command("/duet", "help"), "e1");

        Assert.Equal("e1", (string?)(await visit.Server.AcknowledgedAsync())["envelope_id"]);
    }

    [Fact]
    public async Task A_socket_that_leaves_pings_unanswered_is_replaced()
    {
        var times = new SlackSocketTimes
        {
            Ping = TimeSpan.FromMilliseconds(100),
            Pong = TimeSpan.FromSeconds(1),
            LongestPause = TimeSpan.Zero,
        };
        await using var visit = await SlackSocketVisit.StartAsync(times: times, with: server => server.IsMute = true);
        await visit.Server.ConnectedAsync();
        visit.Server.IsMute = false;

        Assert.Equal(2, await visit.Server.ConnectedAsync());
        await visit.Server.SendAsync("slash_commands", SlackSocketVisit.Command("/duet", "help"), "e1");
        Assert.Equal("e1", (string?)(await visit.Server.AcknowledgedAsync())["envelope_id"]);
    }

    [Fact]
    public async Task A_socket_that_is_not_greeted_in_time_is_given_up()
    {
        await using var visit = await SlackSocketVisit.StartAsync(with: server => server.IsSilent = true);
        await visit.Server.ConnectedAsync();
        visit.Server.IsSilent = false;
        Assert.Equal((503, "not ready\nSlack sockets: 0 of 1 open (connecting)"), await visit.ReadyAsync());

        await visit.App.Clock.PassAsync(new SlackSocketTimes().Greeting);

        Assert.Equal(2, await visit.Server.ConnectedAsync());
    }

    [Fact]
    public async Task Several_sockets_share_the_work_and_each_is_replaced_alone()
    {
        await using var visit = await SlackSocketVisit.StartAsync(connections: 3);
        var sockets = new HashSet<int>();
        for (var socket = 0; socket < 3; socket++)
        {
            sockets.Add(await visit.Server.ConnectedAsync());
        }

        visit.Server.Drop(2);
        Assert.Equal(4, await visit.Server.ConnectedAsync());
        foreach (var socket in new[] { 1, 3, 4 })
        {
            await visit.Server.SendAsync(
                "slash_commands",
                SlackSocketVisit.Command("/duet", "help", $"1.2.{socket}"),
                $"e{socket}",
                to: socket
            );
            Assert.Equal($"e{socket}", (string?)(await visit.Server.AcknowledgedAsync())["envelope_id"]);
        }

        Assert.Equal([1, 2, 3], sockets.Order());
    }

    [Fact]
    public async Task Slack_down_at_the_start_keeps_nobody_from_starting_and_the_socket_comes_when_Slack_does()
    {
        await using var visit = await SlackSocketVisit.StartAsync(
            times: new SlackSocketTimes(),
            with: server => server.Outage = 4
        );

        foreach (var seconds in new[] { 1, 2, 4, 8 })
        {
            await visit.App.Clock.PassAsync(TimeSpan.FromSeconds(seconds / 2.0), TimeSpan.FromSeconds(seconds));
        }

        Assert.Equal(1, await visit.Server.ConnectedAsync());
    }

    [Fact]
    public async Task Too_many_sockets_is_no_reason_to_knock_at_once()
    {
        var times = new SlackSocketTimes();
        await using var visit = await SlackSocketVisit.StartAsync(times: times);
        await visit.Server.ConnectedAsync();

        await visit.Server.DisconnectAsync("too_many_websockets");
        await visit.App.Clock.PassAsync(times.LongestPause);

        Assert.Equal(2, await visit.Server.ConnectedAsync());
    }

    [Fact]
    public async Task Socket_Mode_switched_off_is_said_and_asked_for_again_later()
    {
        await using var visit = await SlackSocketVisit.StartAsync();
        visit.App.ExpectsErrors = true;
        await visit.Server.ConnectedAsync();

        await visit.Server.DisconnectAsync("link_disabled");
        await visit.App.Clock.PassAsync(new SlackSocketTimes().RefusedPause);

        Assert.Equal(2, await visit.Server.ConnectedAsync());
        Assert.Contains(
            visit.App.Logs.GetSnapshot(),
            record => record.Message.Contains("Slack refuses a socket: link_disabled", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Ghosts_are_announced_before_Slack_gives_no_more_sockets()
    {
        await using var visit = await SlackSocketVisit.StartAsync(with: server => server.Connections = 10);
        await visit.Server.ConnectedAsync();
        await visit.Server.SendAsync("slash_commands", SlackSocketVisit.Command("/duet", "help"), "e1");
        await visit.Server.AcknowledgedAsync();

        Assert.Contains(
            visit.App.Logs.GetSnapshot(),
            record => record.Message.Contains("Slack counts 10 sockets", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_bad_app_token_stops_the_start_with_a_sentence()
    {
        await using var server = await SlackSocketServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("duet-socket-");
        var environment = new Dictionary<string, string>
        {
            ["Slack__AppToken"] = "xapp-old",
            ["Slack__ApiBaseUrl"] = server.ApiBase.AbsoluteUri,
        };

        var ended = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            HostProcess.StartAsync(Path.Combine(folder.FullName, "duet.db"), environment)
        );
        folder.Delete(recursive: true);

        Assert.Contains("The host ended with 1", ended.Message, StringComparison.Ordinal);
        Assert.Contains(
            "Duet does not start. Slack does not accept Slack:AppToken (invalid_auth).",
            ended.Message,
            StringComparison.Ordinal
        );
    }
}
