using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Load;

/// <summary>
/// <c>load slack</c> and <c>load teams</c>: a busy company against Duet as a process of its own. Talks to this machine only, and ends after
/// twenty minutes at the latest. Exit code 0 when nothing was refused, lost or double, 2 when the arguments were not understood.
/// </summary>
internal static class LoadProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Looks = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        if (LoadSettings.Read(args) is not { } settings)
        {
            Console.Error.WriteLine(
                "load slack|teams [--requests 20000] [--in-flight 32] [--duplicates 10] [--seed 1]"
            );
            return 2;
        }

        using var end = new CancellationTokenSource(Longest);
        var folder = Directory.CreateTempSubdirectory("duet-load-");
        try
        {
            return await RunAsync(settings, Path.Combine(folder.FullName, "duet.db"), end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            Console.Error.WriteLine("It took longer than twenty minutes and was stopped.");
            return 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(LoadSettings settings, string path, CancellationToken cancellationToken)
    {
        await using var platform = await LoadedPlatform.StartAsync(settings.Platform);
        var requests = platform.Plan(settings);
        await using var host = await LoadedHost.StartAsync(path, platform.Settings, cancellationToken);
        await using var services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        client.BaseAddress = host.Address;

        var before = host.Processor;
        var sent = await LoadSender.SendAsync(client, requests, settings, platform, cancellationToken);
        var answering = host.Processor - before;
        await DrainedAsync(
            platform,
            requests.Count(request => request is { IsPosted: true, IsRepeat: false }),
            cancellationToken
        );

        // Apart from that what the host did after its answers: posting, at the pace that the platform allows.
        var (posting, megabytes) = (host.Processor - before - answering, host.Megabytes);
        var hasStopped = await host.StopAsync(cancellationToken);

        var wrong = (await LoadAudit.RunAsync(path, requests, platform, cancellationToken))
            .Concat(hasStopped ? [] : ["the host did not stop with 0"])
            .ToList();
        Report(requests, settings, sent, answering, posting, megabytes, platform, wrong);
        return wrong.Count == 0 && sent.Errors.Count == 0 ? 0 : 1;
    }

    // Waits as long as messages still come; then a double would have had its time to come too.
    private static async Task DrainedAsync(LoadedPlatform platform, int expected, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Looks);
        var (seen, quiet) = (-1, TimeSpan.Zero);
        while (
            quiet < (platform.Messages >= expected ? TimeSpan.FromSeconds(2) : Patience)
            && await timer.WaitForNextTickAsync(cancellationToken)
        )
        {
            quiet = platform.Messages == seen ? quiet + Looks : TimeSpan.Zero;
            seen = platform.Messages;
        }
    }

    private static void Report(
        IReadOnlyList<LoadRequest> requests,
        LoadSettings settings,
        Sent sent,
        TimeSpan answering,
        TimeSpan posting,
        double megabytes,
        LoadedPlatform platform,
        List<string> wrong
    )
    {
        Console.WriteLine(
            FormattableString.Invariant(
                $"{requests.Count} requests ({requests.Count(request => request.IsRepeat)} repeats), {settings.InFlight} in flight, seed {settings.Seed}: {sent.Took.TotalSeconds:F1} s, {requests.Count / sent.Took.TotalSeconds:F0}/s"
            )
        );
        if (sent.Milliseconds.Count > 0)
        {
            Console.WriteLine(
                FormattableString.Invariant(
                    $"answer: p50 {sent.Percentile(0.5):F1} ms, p95 {sent.Percentile(0.95):F1} ms, p99 {sent.Percentile(0.99):F1} ms, max {sent.Milliseconds[^1]:F1} ms"
                )
            );
        }

        Console.WriteLine(
            FormattableString.Invariant(
                $"host: {answering.TotalMilliseconds / requests.Count:F2} ms CPU for each request while it answers, {posting.TotalSeconds:F1} s CPU for posting afterwards, {megabytes:F0} MB"
            )
        );
        Console.WriteLine(
            FormattableString.Invariant(
                $"posted: {platform.Messages} messages in {platform.Conversations} conversations"
            )
        );
        Console.WriteLine($"errors: {sent.Errors.Count}");
        sent.Errors.GroupBy(error => error)
            .ToList()
            .ForEach(same => Console.WriteLine($"  {same.Count()} × {same.Key}"));
        Console.WriteLine($"lost or double: {wrong.Count}");
        wrong.Take(10).ToList().ForEach(sentence => Console.WriteLine($"  {sentence}"));
    }
}
