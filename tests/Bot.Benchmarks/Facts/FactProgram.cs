using System.Diagnostics;
using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;
using Bot.Core.Funnel;
using Bot.Core.Kpis;
using Bot.Storage.LiteDb;
using Bot.Storage.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Facts;

/// <summary>
/// <c>facts [--deals 1000000] [--postgres CONNECTION]</c>: how long it takes to store that many deals, to add 20,000 to
/// them, to add leads and a history of stages, to read all after a restart, and to ask for a quarter's revenue, the funnel
/// and the stuck deals. One deal in twenty is open, one in five has a lead, and each has three or four changes.
/// </summary>
internal static class FactProgram
{
    private const string Organization = "acme-co";
    private const int Added = 20_000;
    private const int Questions = 200;
    private static readonly DateOnly Today = new(2026, 11, 16);
    private static readonly string[] Stages = ["Demo Scheduled", "Negotiation", "Proposal", "Closed"];

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var deals = int.Parse(Option(args, "--deals") ?? "1000000", CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("duet-facts-");
        try
        {
            await using (var services = await OpenAsync(args, folder.FullName))
            {
                await StoreAsync(services.GetRequiredService<FactStore>(), deals);
            }

            // As after a restart: nothing of the facts is in memory, and garbage of the import is gone.
            GC.Collect();
            await using (var services = await OpenAsync(args, folder.FullName))
            {
                await AskAsync(services.GetRequiredService<CurrentFacts>());
            }

            Report("largest size of the process", Process.GetCurrentProcess().PeakWorkingSet64 / 1e6, "MB");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Option(IReadOnlyList<string> args, string name) =>
        args.SkipWhile(word => word != name).Skip(1).FirstOrDefault();

    private static async Task<ServiceProvider> OpenAsync(IReadOnlyList<string> args, string folder)
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddFacts();
        var provider = Option(args, "--postgres") is { } connection
            ? services.AddPostgres(connection).BuildServiceProvider()
            : services.AddLiteDb(Path.Combine(folder, "duet.db")).BuildServiceProvider();
        if (Option(args, "--postgres") is not null)
        {
            await provider.OpenPostgresAsync(CancellationToken.None);
        }

        return provider;
    }

    private static async Task StoreAsync(FactStore store, int deals)
    {
        await StoreAsync(store, $"store {deals} deals", Deals(0, deals));
        await StoreAsync(store, $"add {Added} rows, half of them known", Deals(deals - Added / 2, Added));
        await StoreAsync(store, $"add {deals / 5} leads", FactRows.None with { Leads = Leads(deals / 5) });
        await StoreAsync(store, "add their history", History(0, deals));
        await StoreAsync(store, $"add the history of {Added} again", History(deals - Added, Added));
    }

    private static async Task StoreAsync(FactStore store, string what, FactRows rows)
    {
        var key = $"{Guid.NewGuid():N}";
        await MeasureAsync(what, () => store.UpsertAsync(Organization, key, rows, CancellationToken.None));
    }

    private static async Task AskAsync(CurrentFacts current)
    {
        var facts = FactSet.Empty;
        await MeasureAsync(
            "first answer after a restart",
            async () => _ = Ask(facts = await current.GetAsync(Organization, CancellationToken.None))
        );
        var times = Enumerable.Range(0, Questions).Select(turn => Time(() => _ = Ask(facts))).Order().ToList();
        Report("revenue last quarter by channel, p50", times[Questions / 2], "ms");
        Report("revenue last quarter by channel, p95", times[Questions * 95 / 100], "ms");
        var view = Funnel(facts);
        Console.WriteLine(
            $"open {facts.Open.Count:N0}, stuck {Stuck(facts).Deals.Count:N0}; of the quarter {view.Now.All.Leads:N0} leads, "
                + $"{view.Now.All.Deals:N0} deals, {view.History!.Value.Now.Deals:N0} with a history"
        );
        var funnel = Enumerable.Range(0, Questions).Select(turn => Time(() => _ = Funnel(facts))).Order().ToList();
        Report(
            "funnel of a quarter by channel with history, and the one before, p95",
            funnel[Questions * 95 / 100],
            "ms"
        );
        var stuck = Enumerable.Range(0, Questions).Select(turn => Time(() => _ = Stuck(facts))).Order();
        var sorted = stuck.ToList();
        Report("stuck deals, p95", sorted[Questions * 95 / 100], "ms");
        Report("  p50", sorted[Questions / 2], "ms");
        Report("its chart", Time(() => _ = KpiMath.Series(Revenue, facts, Period.QuarterOf(2026, 3), Today)), "ms");
    }

    private static KpiDefinition Revenue => KpiCatalog.Find("revenue")!;

    private static KpiFigure Ask(FactSet facts) =>
        KpiMath.Figure(Revenue, facts, Period.QuarterOf(2026, 3), Today, by: Dimension.Channel);

    private static FunnelView Funnel(FactSet facts) =>
        FunnelView.Of(
            facts,
            JourneyStages.Default,
            new FunnelQuestion(Period.QuarterOf(2026, 3), Motion: null, Dimension.Channel, Unread: null),
            Today
        );

    private static StuckDeals Stuck(FactSet facts) => StuckDeals.Of(facts, JourneyStages.Default, Today);

    private static FactRows Deals(int first, int count)
    {
        var random = new Random(first);
        return new FactRows([.. Enumerable.Range(first, count).Select(id => Deal(id, random))], [], []);
    }

    private static List<Lead> Leads(int count)
    {
        var random = new Random(7);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(id => new Lead(
                    string.Create(CultureInfo.InvariantCulture, $"L{id}"),
                    Today.AddDays(-random.Next(1000)),
                    string.Create(CultureInfo.InvariantCulture, $"Account {random.Next(50_000)}"),
                    new Labels(string.Create(CultureInfo.InvariantCulture, $"channel {random.Next(12)}"))
                )),
        ];
    }

    // Packed while it is made, as an import packs it.
    private static FactRows History(int first, int count)
    {
        var random = new Random(first + 1);
        var moves = FactLists.Moves();
        foreach (var id in Enumerable.Range(first, count))
        {
            var day = Today.AddDays(-random.Next(1000));
            foreach (var stage in Stages.Take(3 + random.Next(2)))
            {
                day = day.AddDays(random.Next(1, 30));
                moves.Add(new StageEntry(IdOf(id), stage, day));
            }
        }

        return FactRows.None with
        {
            Others = new OtherRows { Stages = moves },
            HasUniqueIds = true,
        };
    }

    private static string IdOf(int id) => string.Create(CultureInfo.InvariantCulture, $"0065g00000{id:D8}");

    private static Deal Deal(int id, Random random)
    {
        var closed = Today.AddDays(-random.Next(1000));
        if (random.Next(20) == 0)
        {
            return Open(id, random);
        }

        return new Deal(
            IdOf(id),
            string.Create(CultureInfo.InvariantCulture, $"Account {random.Next(50_000)}"),
            new Money(random.Next(10_000, 900_000) / 100m, "USD"),
            random.Next(3) == 0 ? DealState.Won : DealState.Lost,
            closed.AddDays(-random.Next(200)),
            closed,
            "Closed",
            new Labels(
                string.Create(CultureInfo.InvariantCulture, $"channel {random.Next(12)}"),
                Rep: string.Create(CultureInfo.InvariantCulture, $"rep {random.Next(80)}")
            )
        );
    }

    private static Deal Open(int id, Random random) =>
        new(
            IdOf(id),
            string.Create(CultureInfo.InvariantCulture, $"Account {random.Next(50_000)}"),
            new Money(random.Next(10_000, 900_000) / 100m, "USD"),
            DealState.Open,
            Today.AddDays(-random.Next(300)),
            Closed: null,
            Stages[random.Next(Stages.Length)],
            new Labels(string.Create(CultureInfo.InvariantCulture, $"channel {random.Next(12)}"), Rep: "rep 1")
        );

    private static async Task MeasureAsync(string what, Func<Task> work)
    {
        var (began, processor) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        await work();
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        Report(what, took, "ms");
        Report(
            "  of processor time",
            (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds,
            "ms"
        );
    }

    private static double Time(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static void Report(string what, double number, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {number:N1} {unit}"));
}
