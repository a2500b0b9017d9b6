using BenchmarkDotNet.Attributes;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Kpis;

namespace Bot.Benchmarks;

/// <summary>A KPI over 100,000 deals: from the packed set, and by scanning the rows that it is packed from.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class KpiBenchmarks
{
    private static readonly Period Quarter = Period.QuarterOf(2026, 3);
    private static readonly DateOnly Today = new(2026, 11, 16);
    private readonly KpiDefinition revenue = KpiCatalog.Find("revenue")!;
    private FactRows rows = FactRows.None;
    private FactSet facts = FactSet.Empty;

    [GlobalSetup]
    public void Pack()
    {
        var random = new Random(1);
        rows = new FactRows(
            [
                .. Enumerable
                    .Range(0, 100_000)
                    .Select(i =>
                    {
                        var closed = Today.AddDays(-random.Next(1000));
                        return new Deal(
                            $"d{i}",
                            $"a{i % 5000}",
                            new Money(random.Next(100, 9000), "USD"),
                            random.Next(3) == 0 ? DealState.Won : DealState.Lost,
                            closed.AddDays(-random.Next(200)),
                            closed,
                            null,
                            new Labels(Channel: $"channel {random.Next(12)}")
                        );
                    }),
            ],
            [],
            []
        );
        facts = FactSetBuilder.Build(new StoredFacts(1, rows));
    }

    [Benchmark(Baseline = true)]
    public decimal ScanningRows() =>
        rows
            .Deals.Where(deal =>
                deal.State == DealState.Won && deal.Closed >= Quarter.From && deal.Closed <= Quarter.To
            )
            .Sum(deal => deal.Amount!.Amount);

    [Benchmark]
    public KpiFigure PackedSet() => KpiMath.Figure(revenue, facts, Quarter, Today);

    [Benchmark]
    public KpiFigure PackedSetByChannel() => KpiMath.Figure(revenue, facts, Quarter, Today, by: Dimension.Channel);

    [Benchmark]
    public int PackedSeries() => KpiMath.Series(revenue, facts, Quarter, Today).Count;

    [Benchmark]
    public FactSet Packing() => FactSetBuilder.Build(new StoredFacts(1, rows));
}
