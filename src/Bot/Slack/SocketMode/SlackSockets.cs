using Bot.Hosting;
using Bot.Slack.Api;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Bot.Slack.SocketMode;

/// <summary>
/// Keeps the configured number of sockets open. When Slack announces that it will close one, a successor connects
/// first, and the old socket keeps listening until Slack closes it, so that no message gets lost. If Slack rejects the
/// token at startup, the host does not start. Later rejections show in /readyz and are retried.
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
    private SlackResult? firstResult;
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
        firstResult = await dialer.RequestAddressAsync(cancellationToken);
        if (IsRefusal(firstResult))
        {
            throw new HostCannotStartException(
                $"Slack does not accept Slack:AppToken ({firstResult.Error}). Switch Socket Mode on in the Slack "
                    + $"app's pages and copy an app-level token (xapp-...) that has the scope "
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
        Task.WhenAll(
            Enumerable.Range(0, options.Value.SocketConnections).Select(_ => KeepConnectedAsync(stoppingToken))
        );

    private async Task KeepConnectedAsync(CancellationToken stoppingToken)
    {
        SlackSocket? previous = null;
        var failures = 0;
        while (true)
        {
            var (socket, result) = await dialer.ConnectAsync(
                Interlocked.Exchange(ref firstResult, null) ?? await dialer.RequestAddressAsync(stoppingToken),
                stoppingToken
            );
            if (socket is null)
            {
                await PauseAsync(result, failures++, stoppingToken);
                continue;
            }

            Opened(socket);
            _ = previous?.RetireAsync(stoppingToken);
            previous = socket;
            var reason = await socket.Leaving.WaitAsync(stoppingToken);
            Log.Leaves(logger, reason);
            failures =
                reason is SlackSocket.Closed or SlackSocket.Broken && time.GetUtcNow() - socket.Since < times.Healthy
                    ? failures + 1
                    : 0;
            if (ReasonToPause(reason, failures) is { } pause)
            {
                await PauseAsync(pause, failures, stoppingToken);
            }
        }
    }

    // Null if the successor may connect at once: Slack asked for it, the socket lived long enough, or it is the first
    // failure.
    private SlackResult? ReasonToPause(string reason, int failures) =>
        reason switch
        {
            LinkDisabled => new SlackResult(reason),
            TooMany => SlackResult.Limited(times.LongestPause),
            _ when failures > 1 => SlackResult.Later(reason),
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

        _ = RemoveWhenEndedAsync(socket);
    }

    private async Task RemoveWhenEndedAsync(SlackSocket socket)
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

        // Random between half of the pause and all of it, so that nodes do not reconnect at the same moment.
        var backoff = TimeSpan.FromSeconds(Math.ScaleB(0.5 + (Random.Shared.NextDouble() / 2), Math.Min(failures, 10)));
        return Task.Delay(
            result.After ?? (backoff < times.LongestPause ? backoff : times.LongestPause),
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
            "Slack counts {Connections} sockets for this app and gives no more "
                + "than ten: is an old process still running?"
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
