using Bot.Hosting;
using Bot.Slack.Api;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bot.Slack.SocketMode;

/// <summary>
/// Keeps the configured number of sockets open. When Slack announces that it will close one, its successor is greeted first
/// and the old one is listened to until Slack closes it, so that nothing is told into the void. A token that Slack refuses
/// stops the start; later it is said in /readyz and tried again.
/// </summary>
internal sealed partial class SlackSockets(
    SlackSocketDialer dialer,
    IOptions<SlackOptions> options,
    SlackSocketTimes times,
    TimeProvider time,
    ILogger<SlackSockets> logger
) : BackgroundService, IHealthCheck
{
    private const string LinkDisabled = "link_disabled";
    private const string TooMany = "too_many_websockets";
    private readonly HashSet<SlackSocket> open = [];
    private SlackResult? first;
    private string problem = "connecting";

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        lock (open)
        {
            var staying = open.Count(socket => !socket.Leaving.IsCompleted);
            var wanted = options.Value.SocketConnections;
            var line = $"Slack sockets: {staying} of {wanted} open{(staying < wanted ? $" ({problem})" : "")}";
            return Task.FromResult(staying > 0 ? HealthCheckResult.Healthy(line) : HealthCheckResult.Unhealthy(line));
        }
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        first = await dialer.AskAsync(cancellationToken);
        if (IsRefusal(first))
        {
            throw new HostCannotStartException(
                $"Slack does not accept Slack:AppToken ({first.Error}). Switch Socket Mode on in the Slack app's pages and copy an app-level token (xapp-...) that has the scope "
                    + "connections:write from \"Basic Information\", or remove Slack:AppToken to use HTTP."
            );
        }

        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Task[] closing;
        lock (open)
        {
            closing = [.. open.Select(socket => socket.CloseAsync())];
        }

        await Task.WhenAll(closing).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.SocketConnections).Select(_ => KeepOneAsync(stoppingToken)));

    private async Task KeepOneAsync(CancellationToken stoppingToken)
    {
        SlackSocket? old = null;
        var failures = 0;
        while (true)
        {
            var (socket, result) = await dialer.ConnectAsync(
                Interlocked.Exchange(ref first, null) ?? await dialer.AskAsync(stoppingToken),
                stoppingToken
            );
            if (socket is null)
            {
                await PauseAsync(result, failures++, stoppingToken);
                continue;
            }

            Opened(socket);
            _ = old?.RetireAsync(stoppingToken);
            old = socket;
            var why = await socket.Leaving.WaitAsync(stoppingToken);
            Log.Leaves(logger, why);
            failures =
                why is SlackSocket.Closed or SlackSocket.Broken && time.GetUtcNow() - socket.Since < times.Healthy
                    ? failures + 1
                    : 0;
            if (Obstacle(why, failures) is { } obstacle)
            {
                await PauseAsync(obstacle, failures, stoppingToken);
            }
        }
    }

    // Nothing when the successor may come at once: Slack asked for it, or the socket lived long enough, or it is the first that did not.
    private SlackResult? Obstacle(string why, int failures) =>
        why switch
        {
            LinkDisabled => new SlackResult(why),
            TooMany => SlackResult.Limited(times.LongestPause),
            _ when failures > 1 => SlackResult.Later(why),
            _ => null,
        };

    private void Opened(SlackSocket socket)
    {
        lock (open)
        {
            open.Add(socket);
        }

        Log.Opened(logger, socket.NumConnections);
        if (socket.NumConnections >= SlackOptions.MostSockets)
        {
            Log.Crowded(logger, socket.NumConnections);
        }

        _ = ForgetAsync(socket);
    }

    private async Task ForgetAsync(SlackSocket socket)
    {
        await socket.Ended;
        lock (open)
        {
            open.Remove(socket);
        }

        socket.Dispose();
    }

    private Task PauseAsync(SlackResult result, int failures, CancellationToken stoppingToken)
    {
        problem = result.Error!;
        if (IsRefusal(result))
        {
            Log.Refused(logger, problem);
            return Task.Delay(times.RefusedPause, time, stoppingToken);
        }

        // Not all nodes at the same moment: between half of the pause and all of it.
        var doubled = TimeSpan.FromSeconds(Math.ScaleB(0.5 + (Random.Shared.NextDouble() / 2), Math.Min(failures, 10)));
        return Task.Delay(
            result.After ?? (doubled < times.LongestPause ? doubled : times.LongestPause),
            time,
            stoppingToken
        );
    }

    private static bool IsRefusal(SlackResult result) => !result.IsOk && !result.IsLater;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A Slack socket is open; Slack counts {Connections} for this app")]
        public static partial void Opened(ILogger logger, int connections);

        [LoggerMessage(2, LogLevel.Information, "A Slack socket goes: {Reason}")]
        public static partial void Leaves(ILogger logger, string reason);

        [LoggerMessage(
            3,
            LogLevel.Warning,
            "Slack counts {Connections} sockets for this app and gives no more than ten: is an old process still running?"
        )]
        public static partial void Crowded(ILogger logger, int connections);

        [LoggerMessage(
            4,
            LogLevel.Error,
            "Slack refuses a socket: {Error}. Is Socket Mode switched on, and Slack:AppToken still valid?"
        )]
        public static partial void Refused(ILogger logger, string error);
    }
}
