using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;
using Bot.Core.Kpis;
using CsCheck;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Facts;

/// <summary>
/// Figures of packed facts agree with a slow calculation over the same imports that shares nothing with them: the last
/// row of each id in a dictionary, and sums by LINQ.
/// </summary>
public sealed class SlowFigureTests
{
    private const string Seed = "0000000000000";
    private static readonly DateOnly Today = Day("2026-11-16");
    private static readonly Period October = Period.Month(2026, 10);
    private static readonly string?[] Channels = [null, "Web", "web ", "Fair", "Expo"];

    // Each import is a list of rows: id, state, day of closing, amount in cents, channel and account.
    private static readonly Gen<List<Row>> Import = Gen.Select(
            Gen.Int[0, 30],
            Gen.Int[0, 5],
            Gen.Int[0, 90],
            Gen.Int[-1, 100_000],
            Gen.Int[0, 4],
            Gen.Int[0, 4]
        )
        .Select((id, state, day, cents, channel, account) => new Row(id, state, day, cents, channel, account))
        .List[0, 30];

    [Fact]
    public void Revenue_wins_and_new_customers_by_channel_agree() =>
        Check.Sample(
            Gen.Select(Import, Gen.Bool).List[1, 5],
            imports =>
            {
                var slow = Slow(imports);
                var facts = FactSetBuilder.Build(
                    1,
                    new Dictionary<FactSource, DateOnly>(),
                    [.. imports.Select(import => Layer(import.Item1, import.Item2))]
                );
                var won = slow.Where(deal => deal.State == DealState.Won && IsIn(October, deal.Closed!.Value)).ToList();
                var closed = slow.Count(deal => deal.State != DealState.Open && IsIn(October, deal.Closed!.Value));
                var inOctober = facts.ClosedIn(October).ToArray();

                Assert.Equal(closed, inOctober.Length);
                Assert.Equal(
                    won.Sum(deal => deal.Amount?.Amount ?? 0),
                    inOctober.Where(deal => deal.IsWon).Sum(deal => deal.Amount)
                );
                Assert.Equal(NewCustomers(slow), inOctober.Count(deal => deal.IsFirstWin));
                Assert.Equal(Revenue(won), Parts(facts));
            },
            seed: Seed,
            iter: 200
        );

    [Fact]
    public void A_breakdown_of_some_periods_is_that_of_all_facts() =>
        Check.Sample(
            Import,
            import =>
            {
                var facts = Packed(Of(import.Select((row, at) => row.Deal() with { Id = $"{at}" })));
                var parts = facts.Split(
                    Dimension.Channel,
                    [October, October.Previous(), new Period(PeriodKind.Days, Day("2026-09-20"), Day("2026-10-10"))]
                );
                var whole = facts.Split(Dimension.Channel);
                foreach (var period in new[] { October, October.Previous() })
                {
                    Assert.All(
                        whole,
                        part =>
                            Assert.Equal(
                                Said(part.Value, period),
                                parts.TryGetValue(part.Key, out var same) ? Said(same, period) : []
                            )
                    );
                }
            },
            seed: Seed,
            iter: 200
        );

    private static string[] Said(FactSet facts, Period period) =>
        [
            .. facts
                .ClosedIn(period)
                .ToArray()
                .Select(deal => $"{deal.Closed:O} {deal.IsWon} {deal.IsFirstWin} {deal.Account} {deal.Amount}"),
        ];

    private static FactLayer Layer(List<Row> rows, bool lacksAmount) =>
        FactLayer.Of(
            (
                Of(rows.Select(row => row.Deal())) with
                {
                    Lacking = lacksAmount ? FactFields.Amount : FactFields.None,
                }
            ).WithoutRepeats()
        );

    // As somebody would do it by hand, row by row.
    private static List<Deal> Slow(List<(List<Row> Rows, bool LacksAmount)> imports)
    {
        var known = new Dictionary<string, Deal>();
        foreach (var (rows, lacksAmount) in imports)
        {
            foreach (var deal in rows.Select(row => row.Deal()))
            {
                known[deal.Id] =
                    lacksAmount && known.TryGetValue(deal.Id, out var before)
                        ? deal with
                        {
                            Amount = before.Amount,
                        }
                        : deal;
            }
        }

        return [.. known.Values];
    }

    private static int NewCustomers(List<Deal> deals) =>
        deals
            .Where(deal => deal.State == DealState.Won)
            .GroupBy(deal => deal.Account.Length == 0 ? deal.Id + "/" : deal.Account.Trim().ToUpperInvariant())
            .Count(account => IsIn(October, account.Min(deal => deal.Closed)!.Value));

    private static Dictionary<string, decimal> Revenue(List<Deal> won) =>
        won.GroupBy(deal => (deal.Labels.Channel ?? "").Trim().ToUpperInvariant())
            .ToDictionary(channel => channel.Key, channel => channel.Sum(deal => deal.Amount?.Amount ?? 0));

    private static Dictionary<string, decimal> Parts(FactSet facts) =>
        KpiMath
            .Figure(KpiCatalog.Find("revenue")!, facts, October, Today, by: Dimension.Channel)
            .Parts.Where(part => HasWins(facts, part.Label))
            .ToDictionary(part => part.Label.ToUpperInvariant(), part => part.Now.Number ?? 0);

    private static bool HasWins(FactSet facts, string channel) =>
        facts
            .ClosedIn(October)
            .ToArray()
            .Any(deal => deal.IsWon && facts.Name(deal.Labels[(int)Dimension.Channel]) == channel);

    private static bool IsIn(Period period, DateOnly day) => day >= period.From && day <= period.To;

    private sealed record Row(int Id, int State, int Day, int Cents, int Channel, int Account)
    {
        public Deal Deal() =>
            new(
                $"d{Id}",
                Account == 0 ? "" : $"a{Account % 3}" + (Account > 2 ? " " : ""),
                Cents < 0 ? null : new Money(Cents / 100m, "USD"),
                State switch
                {
                    <= 2 => DealState.Won,
                    <= 4 => DealState.Lost,
                    _ => DealState.Open,
                },
                Rows.Day("2026-01-01"),
                State == 5 ? null : Rows.Day("2026-08-15").AddDays(Day),
                null,
                new Labels(Channel: Channels[Channel])
            );
    }
}
