using System.Globalization;
using Bot.Benchmarks.Load;
using Bot.Benchmarks.Load.Slack;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Capture;

/// <summary>
/// <c>capture</c>: how many signed /feedback a server stores in a second, how long each takes, and how much processor time
/// it costs; with an empty store and with many entries. With <c>--peers</c> also a bot on Bolt and SQLite, in turns on the
/// same machine and disk.
/// </summary>
internal static class CaptureProgram
{
    private const int WarmUp = 4_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);
    private static int sent;

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        if (CaptureSettings.Read(args) is not { } settings)
        {
            Console.Error.WriteLine(
                "capture [--requests 3000] [--in-flight 16] [--rounds 3] [--stored 100000] [--peers]"
            );
            return 2;
        }

        using var end = new CancellationTokenSource(Longest);
        var folder = Directory.CreateTempSubdirectory("duet-capture-");
        try
        {
            await using var slack = new LoadedSlack(await FakeSlackServer.StartAsync());
            foreach (var stored in new[] { 0, settings.Stored }.Distinct())
            {
                await MeasureAsync(folder.FullName, stored, settings, slack, end.Token);
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(
        string folder,
        int stored,
        CaptureSettings settings,
        LoadedSlack slack,
        CancellationToken cancellationToken
    )
    {
        Console.WriteLine($"{stored} entries stored, {settings.InFlight} requests in flight");
        List<MeasuredServer> servers =
        [
            await MeasuredServer.DuetAsync(folder, stored, slack.Settings, cancellationToken),
        ];
        try
        {
            if (settings.HasPeers)
            {
                servers.Add(await MeasuredServer.BoltAsync(folder, stored, slack.Settings, cancellationToken));
            }

            foreach (var server in servers)
            {
                await SendAsync(server, settings with { Requests = WarmUp }, slack, cancellationToken);
            }

            for (var round = 1; round <= settings.Rounds; round++)
            {
                foreach (var server in servers)
                {
                    await ReportAsync(server, round, settings, slack, cancellationToken);
                }
            }
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.Host.DisposeAsync();
            }
        }
    }

    private static async Task ReportAsync(
        MeasuredServer server,
        int round,
        CaptureSettings settings,
        LoadedSlack slack,
        CancellationToken cancellationToken
    )
    {
        var before = server.Host.Processor;
        var result = await SendAsync(server, settings, slack, cancellationToken);
        var processor = (server.Host.Processor - before).TotalMilliseconds / settings.Requests;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {server.Name} {round}: {settings.Requests / result.Took.TotalSeconds:F0}/s"
                    + $"  p50 {result.Percentile(0.5):F1} ms  p99 {result.Percentile(0.99):F1} ms"
                    + $"  {processor:F2} ms of processor a request  {server.Host.Megabytes:F0} MB"
                    + $"  {result.Errors.Count} errors"
            )
        );
    }

    private static async Task<Sent> SendAsync(
        MeasuredServer server,
        CaptureSettings settings,
        LoadedSlack slack,
        CancellationToken cancellationToken
    )
    {
        var requests = Enumerable.Range(sent, settings.Requests).Select(SlackPlan.Feedback).ToList();
        sent += settings.Requests;
        await using var services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        client.BaseAddress = server.Host.Address;
        return await LoadSender.SendAsync(
            client,
            requests,
            new LoadSettings("slack", settings.Requests, settings.InFlight, 0, 1),
            slack,
            cancellationToken
        );
    }
}
