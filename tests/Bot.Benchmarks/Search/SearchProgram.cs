using System.Diagnostics;
using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Data;
using Bot.Core.Feedback;
using Bot.Core.Members;
using Bot.Core.Search;
using Bot.Core.Understanding;
using Bot.Storage.LiteDb;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Search;

/// <summary>
/// <c>search [ENTRIES]</c>: how long it takes to read so many entries from a data file into the index, how much memory the
/// index takes, and how long searches take.
/// </summary>
internal static class SearchProgram
{
    private const string Organization = "slack-T1";
    private const int Batch = 500;
    private const int Queries = 2_000;

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var entries = args.Count > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("duet-search-");
        try
        {
            var path = Path.Combine(folder.FullName, "duet.db");
            await using (var services = Services(path))
            {
                await FillAsync(services.GetRequiredService<FeedbackStore>(), entries);
            }

            await using var reopened = Services(path);
            await MeasureAsync(reopened);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ServiceProvider Services(string path) =>
        new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLiteDb(path)
            .AddMembers()
            .AddFeedback()
            .BuildServiceProvider();

    private static async Task FillAsync(FeedbackStore store, int entries)
    {
        var sentences = new Sentences(1);
        for (var i = 0; i < entries; i += Batch)
        {
            await store.AddAllAsync(
                [.. Enumerable.Range(i, Math.Min(Batch, entries - i)).Select(n => Report(n, sentences.Next()))],
                CancellationToken.None
            );
        }
    }

    private static FeedbackReport Report(int i, string words) =>
        new(
            Organization,
            FeedbackParser.Parse(words, "USD", Vocabulary.Empty),
            new Voice(
                $"slack-T1-U{i % 200:D4}",
                words,
                TimeProvider.System.GetUtcNow(),
                $"filled-{i}",
                new Address(Platforms.Slack, "T1", AddressKind.Channel, "C1")
            )
        );

    private static async Task MeasureAsync(ServiceProvider services)
    {
        var (index, feed) = (services.GetRequiredService<SearchIndex>(), services.GetRequiredService<SearchFeed>());
        services.GetRequiredService<IDocumentStore>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Stopwatch.GetTimestamp();
        await feed.LoadAsync(CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(began);
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{index.Count()} entries: filled in {took.TotalSeconds:F1} s, {megabytes:F0} MB"
            )
        );

        var sentences = new Sentences(2);
        Measure("similar at capture", () => index.Find(Similar(sentences.Next())));
        Measure("a question", () => index.Find(Organization, sentences.Next(), ["feedback"], 10));
        Measure("one word", () => index.Find(Organization, sentences.Word(), ["feedback"], 10));
        Measure("feedback search, two words", () => index.Find(All($"{sentences.Word()} {sentences.Word()}")));
        Measure("feedback search, a beginning", () => index.Find(All(sentences.Word()[..3])));
        Measure("the most common word", () => index.Find(All("customer")));
    }

    private static SearchQuery Similar(string text) =>
        new(Organization, text)
        {
            Kinds = ["feedback"],
            Take = 3,
            LeastWords = 2,
            MostCompared = 100,
        };

    private static SearchQuery All(string text) =>
        new(Organization, text)
        {
            Kinds = ["feedback"],
            Take = 11,
            LeastWords = int.MaxValue,
            MostCompared = int.MaxValue,
            Beginnings = Beginnings.AllWords,
            NewestFirst = true,
        };

    private static void Measure(string name, Func<IReadOnlyList<SearchHit>> search)
    {
        for (var i = 0; i < Queries / 10; i++)
        {
            search();
        }

        var (times, hits) = (new List<double>(), 0);
        for (var i = 0; i < Queries; i++)
        {
            var began = Stopwatch.GetTimestamp();
            hits += search().Count;
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {name.PadRight(30)} p50 {times[Queries / 2]:F3} ms  p95 {times[Queries * 95 / 100]:F3} ms"
                    + $"  max {times[^1]:F3} ms  {(double)hits / Queries:F1} hits"
            )
        );
    }
}
