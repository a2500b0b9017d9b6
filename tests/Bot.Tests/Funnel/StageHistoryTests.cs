using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Funnel;
using Bot.Core.Journey;

namespace Bot.Tests.Funnel;

/// <summary>The funnel and the stuck deals from a history of stages, against slow calculations over random facts.</summary>
public sealed class StageHistoryTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Today = new(2026, 5, 1);
    private static readonly string[] Names =
    [
        "Demo Scheduled",
        "Demo (2)",
        "Security review",
        "Proposal",
        "Legal",
        "Lead in",
    ];
    private static readonly Stage[] Steps =
    [
        Stage.Qualified,
        Stage.Demo,
        Stage.Objections,
        Stage.Decision,
        Stage.Customer,
    ];

    [Fact]
    public void A_slow_calculation_over_random_histories_gives_the_same_funnel()
    {
        var random = new Random(78);
        for (var round = 0; round < 300; round++)
        {
            var (deals, moves) = Facts(random, 40);
            var facts = Set(deals, moves);
            var from = First.AddDays(random.Next(60));
            var (period, until) = (new Period(PeriodKind.Days, from, from.AddDays(random.Next(60))), Day(random));
            if (HistoryFunnel.Of(facts, JourneyStages.Default) is not { } funnel)
            {
                Assert.DoesNotContain(moves, move => StageOf(move.Stage) is not null);
                continue;
            }

            var fast = funnel.Count(period, until, labels => true);

            var cohort = deals
                .Where(deal => deal.Created >= period.From && deal.Created <= period.To && deal.Created <= until)
                .Where(deal => !(deal.Closed < deal.Created) && moves.Any(move => move.Deal == deal.Id))
                .Select(deal => FirstDays(deal, moves, until))
                .ToList();
            Assert.Equal(cohort.Count, fast.Deals);
            Assert.All(fast.Steps, step => Assert.Equal(Slow(cohort, step.Stage, fast), step));
        }
    }

    [Fact]
    public void A_slow_calculation_over_random_histories_finds_the_same_stuck_deals()
    {
        var random = new Random(79);
        for (var round = 0; round < 300; round++)
        {
            var (deals, moves) = Facts(random, 120);
            var days = deals.ToDictionary(deal => deal.Id, deal => Diary(deal, moves));
            var won = deals.Where(deal => deal.State == DealState.Won && deal.Closed <= Today).ToList();
            var limits = Steps.ToDictionary(
                stage => stage,
                stage => Limit([.. won.Select(deal => Longest(days[deal.Id], stage)).OfType<int>()])
            );
            var age = Limit([
                .. won.Where(deal => deal.Created <= deal.Closed)
                    .Select(deal => deal.Closed!.Value.DayNumber - deal.Created!.Value.DayNumber),
            ]);

            var stuck = StuckDeals.Of(Set(deals, moves), JourneyStages.Default, Today);

            var expected = new List<(int Days, Stage? Stage)>();
            foreach (var deal in deals.Where(deal => deal.State == DealState.Open))
            {
                var present = days[deal.Id].LastOrDefault();
                if (
                    present.Stage is { } stage
                    && limits.GetValueOrDefault(stage) is { } limit
                    && (deal.Stage is null || StageOf(deal.Stage) == stage)
                )
                {
                    Expect(Today.DayNumber - present.Since, limit, stage);
                }
                else if (deal.Created is { } created && age is { } usual)
                {
                    Expect(Today.DayNumber - created.DayNumber, usual, null);
                }
            }

            Assert.Equal(expected.Order(), stuck.Deals.Select(deal => (deal.Days, deal.Stage)).Order());

            void Expect(int took, int limit, Stage? stage)
            {
                if (took > limit)
                {
                    expected.Add((took, stage));
                }
            }
        }
    }

    [Theory]
    [InlineData("Demo@2;Proposal@9", "decision since 9")]
    // Who comes back.
    [InlineData("Demo@2;Proposal@9;Demo@20", "demo since 20")]
    // Days out of order.
    [InlineData("Proposal@9;Demo@2", "decision since 9")]
    // A stage that was renamed, and one that is repeated.
    [InlineData("Demo@2;Demo (2)@9", "demo since 2")]
    [InlineData("Demo@2;Demo@9", "demo since 2")]
    // A stage that stands for none.
    [InlineData("Demo@2;Legal@9", "nowhere")]
    // A move before the creation, and one that is not known yet.
    [InlineData("Demo@-5", "demo since 0")]
    [InlineData("Demo@200", "nowhere")]
    // Two moves of a day that say which came first, and a first move that says where the deal was.
    [InlineData("Proposal@9:Demo;Demo@9", "decision since 9")]
    [InlineData("Proposal@200:Demo", "demo since 0")]
    public void Each_oddity_of_a_history_has_one_reading(string moves, string expected)
    {
        var deal = new Deal("D", "Acme", null, DealState.Open, First, null, null, Labels.None);
        var facts = Set(
            [deal],
            [
                .. moves
                    .Split(';')
                    .Select(move => move.Split('@', ':'))
                    .Select(parts => new StageEntry(
                        "D",
                        parts[0],
                        First.AddDays(int.Parse(parts[1], CultureInfo.InvariantCulture)),
                        0,
                        parts.Length > 2 ? parts[2] : null
                    )),
            ]
        );

        var at = StagePath.At(
            facts.History.Of(facts.Open[0].History),
            First,
            Today.DayNumber,
            StagePath.Map(JourneyStages.Default, facts.History)
        );

        Assert.Equal(
            expected,
            at is { } here ? $"{here.Stage.Code()} since {here.Since - First.DayNumber}" : "nowhere"
        );
    }

    [Fact]
    public void The_card_has_the_stages_of_the_history_and_says_which_are_missing()
    {
        var won = new Deal("W", "Acme", null, DealState.Won, First, First.AddDays(30), null, Labels.None);
        var open = new Deal("O", "Bolt", null, DealState.Open, First.AddDays(1), null, "Demo", Labels.None);
        IReadOnlyList<StageEntry> moves =
        [
            new("W", "Demo", First.AddDays(4)),
            new("W", "Proposal", First.AddDays(20)),
            new("O", "Demo", First.AddDays(9)),
        ];

        var whole = Card([won, open], moves);
        var part = Card([won, open, open with { Id = "P" }], moves);

        Golden.Card("funnel", "history", whole);
        Assert.Equal(
            ["lead", "qualified", "demo", "decision", "customer"],
            Assert.Single(whole.Blocks.OfType<BarChart>()).Bars.Select(bar => bar.Label.English.ToString())
        );
        // Two of three deals have a history: the chart would show a loss that is none.
        Assert.Equal(3, Assert.Single(part.Blocks.OfType<BarChart>()).Bars.Count);

        static Card Card(IReadOnlyList<Deal> deals, IReadOnlyList<StageEntry> moves)
        {
            var question = new FunnelQuestion(Period.QuarterOf(2026, 1), Motion: null, By: null, Unread: null);
            var journey = JourneyStages.Default;
            return FunnelCards.Funnel(journey, FunnelView.Of(Set(deals, moves), journey, question, Today), Today);
        }
    }

    [Fact]
    public void Both_forms_of_a_Salesforce_id_are_one_deal()
    {
        var deal = new Deal("0065g00000ABCdeAAH", "Acme", null, DealState.Open, First, null, null, Labels.None);

        var facts = Set([deal], [new StageEntry("0065g00000ABCde", "Demo", First)]);

        Assert.Equal((1, 0), (facts.Open[0].History, facts.History.Strays));
    }

    private static FunnelStep Slow(List<Dictionary<Stage, int>> cohort, Stage stage, HistoryCount fast)
    {
        var order = fast.Steps.Select(step => step.Stage).ToList();
        var own = order.IndexOf(stage);
        int Furthest(Dictionary<Stage, int> days) => order.FindLastIndex(days.ContainsKey);
        var took = cohort
            .Where(days => days.ContainsKey(stage))
            .Select(days => (Own: days[stage], Later: days.Where(day => order.IndexOf(day.Key) > own).ToList()))
            .Where(days => days.Later.Count > 0 && days.Later.Min(day => day.Value) >= days.Own)
            .Select(days => days.Later.Min(day => day.Value) - days.Own)
            .Order()
            .ToList();
        return new FunnelStep(
            stage,
            cohort.Count(days => Furthest(days) >= own),
            cohort.Count(days => Furthest(days) > own),
            took.Count == 0 ? null : took[(took.Count + 1) / 2 - 1]
        );
    }

    // The first day at each step, from the moves as they are known on a day.
    private static Dictionary<Stage, int> FirstDays(Deal deal, IEnumerable<StageEntry> moves, DateOnly until)
    {
        var created = deal.Created!.Value.DayNumber;
        var days = new Dictionary<Stage, int> { [Stage.Qualified] = created };
        foreach (var move in moves.Where(move => move.Deal == deal.Id && move.Day <= until).OrderBy(move => move.Day))
        {
            if (StageOf(move.Stage) is { } stage and not Stage.Qualified)
            {
                days.TryAdd(stage, Math.Max(created, move.Day.DayNumber));
            }
        }

        if (deal.State == DealState.Won && deal.Closed <= until)
        {
            days[Stage.Customer] = deal.Closed!.Value.DayNumber;
        }

        return days;
    }

    // Where a deal was, one stay after the other: the moves of its days, without those within a stage.
    private static List<(Stage? Stage, int Since, int Until)> Diary(Deal deal, IEnumerable<StageEntry> moves)
    {
        var end = (deal.Closed ?? Today).DayNumber;
        var stays = new List<(Stage? Stage, int Since, int Until)>();
        foreach (var move in moves.Where(move => move.Deal == deal.Id && move.Day.DayNumber <= end).OrderBy(By))
        {
            var stage = StageOf(move.Stage);
            var day = Math.Max(move.Day.DayNumber, deal.Created?.DayNumber ?? 0);
            if (stays.Count > 0 && (stays[^1].Stage != stage || stage is null))
            {
                stays[^1] = stays[^1] with { Until = day };
            }

            if (stays.Count == 0 || stays[^1].Stage != stage)
            {
                stays.Add((stage, day, end));
            }
        }

        return stays;

        (DateOnly Day, int Minute) By(StageEntry move) => (move.Day, move.Minute);
    }

    private static int? Longest(List<(Stage? Stage, int Since, int Until)> diary, Stage stage) =>
        diary.Where(stay => stay.Stage == stage).Select(stay => (int?)Math.Max(0, stay.Until - stay.Since)).Max();

    private static int? Limit(IReadOnlyList<int> days) =>
        days.Count < StuckDeals.FewestWon
            ? null
            : days.Order().First(limit => days.Count(day => day <= limit) * 10 >= days.Count * 9);

    private static Stage? StageOf(string name) =>
        name switch
        {
            "Demo Scheduled" or "Demo (2)" => Stage.Demo,
            "Security review" => Stage.Objections,
            "Proposal" => Stage.Decision,
            "Lead in" => Stage.Qualified,
            _ => null,
        };

    private static (List<Deal> Deals, List<StageEntry> Moves) Facts(Random random, int count)
    {
        var deals = Enumerable
            .Range(0, count)
            .Select(at =>
            {
                var state = (DealState)random.Next(3);
                return new Deal(
                    $"D{at}",
                    "",
                    null,
                    state,
                    random.Next(9) == 0 ? null : Day(random),
                    state == DealState.Open ? null : Day(random),
                    random.Next(4) == 0 ? null : Names[random.Next(Names.Length)],
                    Labels.None
                );
            })
            .ToList();
        // Each minute once, so that the order of a deal's moves is never open.
        var moves = Enumerable
            .Range(0, count * 3)
            .Select(at => new StageEntry(
                $"D{random.Next(count * 5 / 4)}",
                Names[random.Next(Names.Length)],
                Day(random),
                at
            ))
            .ToList();
        return (deals, moves);
    }

    private static DateOnly Day(Random random) => First.AddDays(random.Next(120));

    private static FactSet Set(IReadOnlyList<Deal> deals, IReadOnlyList<StageEntry> moves) =>
        FactSetBuilder.Build(
            new StoredFacts(
                1,
                FactRows.None with
                {
                    Deals = deals,
                    Others = new OtherRows { Stages = moves },
                }
            )
        );
}
