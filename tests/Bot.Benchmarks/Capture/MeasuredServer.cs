using System.Diagnostics;
using System.Runtime.CompilerServices;
using Bot.Benchmarks.Load;
using Bot.Core.Chat;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Understanding;
using Bot.Storage.LiteDb;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Capture;

/// <summary>A server that stores each /feedback before it answers.</summary>
internal sealed record MeasuredServer(string Name, LoadedHost Host)
{
    // Beyond the numbers of requests, so that nothing is said twice.
    private const int FirstStored = 5_000_000;
    private const int Batch = 500;

    public static async Task<MeasuredServer> DuetAsync(
        string folder,
        int stored,
        Dictionary<string, string> settings,
        CancellationToken cancellationToken
    )
    {
        var path = Path.Combine(folder, $"duet-{stored}.db");
        await FillAsync(path, stored, cancellationToken);
        return new MeasuredServer("Duet", await LoadedHost.StartAsync(path, settings, cancellationToken));
    }

    public static async Task<MeasuredServer> BoltAsync(
        string folder,
        int stored,
        Dictionary<string, string> settings,
        CancellationToken cancellationToken
    )
    {
        var peer = Path.Combine(SourceFolder(), "..", "Peers", "bolt");
        if (!Directory.Exists(Path.Combine(peer, "node_modules")))
        {
            using var installing = Process.Start(new ProcessStartInfo("npm", ["ci"]) { WorkingDirectory = peer })!;
            await installing.WaitForExitAsync(cancellationToken);
        }

        var database = Path.Combine(folder, $"bolt-{stored}.db");
        return new MeasuredServer(
            "Bolt",
            await LoadedHost.StartAsync(
                "node",
                ["server.js", database, $"{stored}"],
                peer,
                new() { ["SLACK_SIGNING_SECRET"] = settings["Slack__SigningSecret"], ["NODE_ENV"] = "production" },
                cancellationToken
            )
        );
    }

    private static async Task FillAsync(string path, int stored, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLiteDb(path)
            .AddMembers()
            .AddFeedback()
            .BuildServiceProvider();
        var store = services.GetRequiredService<FeedbackStore>();
        for (var i = 0; i < stored; i += Batch)
        {
            await store.AddAllAsync(
                [.. Enumerable.Range(i, Math.Min(Batch, stored - i)).Select(Report)],
                cancellationToken
            );
        }
    }

    private static FeedbackReport Report(int i)
    {
        var words = LoadRequests.Words(FirstStored + i);
        var (user, at) = ($"U{i % 200:D4}", TimeProvider.System.GetUtcNow().AddSeconds(-i));
        var place = new Address(Platforms.Slack, "T1", AddressKind.Channel, "C1");
        return new FeedbackReport(
            "slack-T1",
            FeedbackParser.Parse(words, "USD", Vocabulary.Empty),
            new Voice($"slack-T1-{user}", words, at, $"filled-{i}", place)
        );
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
