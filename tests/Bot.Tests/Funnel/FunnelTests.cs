using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Funnel;
using Bot.Core.Members;
using Bot.Core.Sample;

namespace Bot.Tests.Funnel;

/// <summary>The funnel and the stuck deals, against a slow calculation and as the sample company sees them.</summary>
public sealed class FunnelTests
{
    private static readonly Period March = Period.Month(2026, 3);
    private static readonly DateOnly Today = new(2026, 5, 1);

    private static Member Lena => SamplePeople.Find("lena");

    [Fact]
    public void A_slow_calculation_over_random_facts_gives_the_same_funnel()
    {
        var random = new Random(73);
        for (var round = 0; round < 300; round++)
        {
            var (deals, leads) = (Deals(random, 60), Leads(random, 60));
            var (period, until) = (Days(random), Day(random));
            var facts = Set(deals, leads);

            var fast = FunnelMath.Count(facts, period, until, labels => labels[(int)Dimension.Channel]);

            Assert.Equal(Slow(deals, leads, period, until), fast.All);
            foreach (var (code, part) in fast.Parts)
            {
                var channel = facts.Name(code);
                Assert.Equal(Slow(deals, leads, period, until, channel), part);
            }
        }
    }

    [Fact]
    public void A_slow_calculation_over_random_deals_finds_the_same_stuck_ones()
    {
        var random = new Random(74);
        for (var round = 0; round < 300; round++)
        {
            var deals = Deals(random, 80);
            var took = deals
                .Where(deal => deal.State == DealState.Won && deal.Created <= deal.Closed)
                .Where(deal => deal.Closed <= Today && deal.Closed >= Today.AddYears(-1))
                .Select(deal => Between(deal.Created!.Value, deal.Closed!.Value))
                .Order()
                .ToList();

            var stuck = StuckDeals.Of(Set(deals, []), JourneyStages.Default, Today);

            Assert.Equal(took.Count, stuck.Won);
            if (took.Count < StuckDeals.FewestWon)
            {
                Assert.Null(stuck.Limit);
                continue;
            }

            var limit = took.First(days => took.Count(other => other <= days) * 10 >= took.Count * 9);
            Assert.Equal(limit, stuck.Limit);
            Assert.Equal(
                deals.Count(deal => deal.State == DealState.Open && deal.Created < Today.AddDays(-limit)),
                stuck.Deals.Count
            );
        }
    }

    [Fact]
    public void A_deal_that_closed_before_it_was_created_is_left_out_and_told()
    {
        var deal = new Deal(
            "1",
            "Acme",
            null,
            DealState.Won,
            new DateOnly(2026, 3, 9),
            new DateOnly(2026, 3, 2),
            null,
            Labels.None
        );

        var count = FunnelMath.Count(Set([deal], []), March, Today, _ => 0);

        Assert.Equal((0, 1), (count.All.Deals, count.Impossible));
    }

    [Theory]
    [InlineData("Outbound", Motion.Outbound)]
    [InlineData("Cold calls", Motion.Outbound)]
    [InlineData("Puerta fría", Motion.Outbound)]
    [InlineData("Paid search", Motion.Inbound)]
    [InlineData("Scold", Motion.Inbound)]
    [InlineData("", Motion.Unknown)]
    public void The_channel_tells_inbound_from_outbound(string channel, Motion motion) =>
        Assert.Equal(motion, Motions.Of(channel));

    [Fact]
    public async Task A_rep_sees_the_funnel_in_both_languages_and_by_channel()
    {
        await using var app = new BotApp();
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);

        var whole = await app.SayAsync(Lena, "journey funnel last quarter");
        Golden.Card("funnel", "funnel", whole.Card!);
        var outbound = await app.SayAsync(Lena, "recorrido embudo trimestre pasado saliente");
        Assert.Contains("outbound", PlainCard.Words(outbound.Card!), StringComparison.Ordinal);
        var parts = await app.SayAsync(Lena, "journey funnel last quarter by channel");
        Assert.Contains(
            parts.Card!.Blocks.OfType<Table>().Last().Rows,
            row => row[0].English.ToString() == "Paid search"
        );
        var unread = await app.SayAsync(Lena, "journey funnel for bananas");
        Assert.Contains("bananas", PlainCard.Words(unread.Card!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how is our funnel doing this quarter?", "Funnel · Q4 2026")]
    [InlineData("show me the funnel last quarter by rep", "Funnel · Q3 2026")]
    [InlineData("outbound funnel last quarter", "Funnel · Q3 2026 · outbound")]
    [InlineData("what is the conversion from demo to decision?", "Funnel · ")]
    [InlineData("where do we lose deals?", "Funnel · ")]
    [InlineData("how long do deals stay in demo?", "Funnel · ")]
    [InlineData("which deals have been in their stage too long?", "Nine in ten")]
    [InlineData("¿cómo va nuestro embudo este trimestre?", "Funnel · Q4 2026")]
    [InlineData("¿cuál es la conversión de demo a decisión?", "Funnel · ")]
    [InlineData("¿dónde perdemos oportunidades?", "Funnel · ")]
    [InlineData("¿cuánto tiempo están las oportunidades en demo?", "Funnel · ")]
    [InlineData("¿qué oportunidades llevan demasiado tiempo en su etapa?", "Nine in ten")]
    public async Task People_ask_in_sentences(string words, string begins)
    {
        await using var app = new BotApp();
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);

        var reply = await app.SayAsync(Lena, words);

        Assert.StartsWith(begins, reply.Card!.Summary.English.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_sees_the_stuck_deals_and_what_may_help()
    {
        await using var app = new BotApp();
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);

        var reply = await app.SayAsync(Lena, "journey stuck");

        Golden.Card("funnel", "stuck", reply.Card!);
        Assert.NotEmpty(reply.Card!.Blocks.OfType<Table>().Single().Rows);
        Assert.Contains(
            PlainCard.Words(reply.Card),
            PlainCard.Words((await app.SayAsync(Lena, "which deals are stuck?")).Card!),
            StringComparison.Ordinal
        );
        Golden.Card("funnel", "journey", (await app.SayAsync(Lena, "journey")).Card!);
        Golden.Card("funnel", "stage", (await app.SayAsync(Lena, "journey decision")).Card!);
    }

    [Fact]
    public async Task Without_deals_the_funnel_asks_for_them()
    {
        await using var app = new BotApp();

        var reply = await app.SayAsync(Lena, "journey funnel");

        Assert.Contains("No deals are imported yet", PlainCard.Words(reply.Card!), StringComparison.Ordinal);
    }

    private static FunnelPart Slow(
        IReadOnlyList<Deal> deals,
        IReadOnlyList<Lead> leads,
        Period period,
        DateOnly until,
        string? channel = null
    )
    {
        bool IsIn(DateOnly? day, Labels labels) =>
            day >= period.From
            && day <= period.To
            && day <= until
            && (channel is null || (labels.Channel ?? "") == channel);
        var possible = deals.Where(deal => deal.Created is not null && !(deal.Closed < deal.Created)).ToList();
        var created = leads.Where(lead => IsIn(lead.Created, lead.Labels)).ToList();
        var days = created
            .Where(lead => lead.Account is not null)
            .Select(lead =>
                possible
                    .Where(deal => deal.Account == lead.Account)
                    .Where(deal => deal.Created >= lead.Created && deal.Created <= until)
                    .Select(deal => (int?)Between(lead.Created, deal.Created!.Value))
                    .Min()
            )
            .OfType<int>()
            .ToList();
        var cohort = possible.Where(deal => IsIn(deal.Created, deal.Labels)).ToList();
        var won = cohort.Where(deal => deal.State == DealState.Won && deal.Closed <= until).ToList();
        return new FunnelPart(
            created.Count,
            created.Count(lead => lead.Account is not null),
            days.Count,
            Median(days),
            cohort.Count,
            won.Count,
            cohort.Count(deal => deal.State == DealState.Open || deal.Closed > until),
            Median([.. won.Select(deal => Between(deal.Created!.Value, deal.Closed!.Value))])
        );
    }

    private static int? Median(List<int> days) =>
        days.Count == 0 ? null : days.Order().ElementAt((days.Count + 1) / 2 - 1);

    private static int Between(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;

    private static FactSet Set(IReadOnlyList<Deal> deals, IReadOnlyList<Lead> leads) =>
        FactSetBuilder.Build(new StoredFacts(1, new FactRows(deals, leads, [])));

    private static DateOnly Day(Random random) => new DateOnly(2026, 1, 1).AddDays(random.Next(120));

    private static Period Days(Random random)
    {
        var from = Day(random);
        return new Period(PeriodKind.Days, from, from.AddDays(random.Next(60)));
    }

    private static Labels Channel(Random random) => new(Channel: new[] { null, "Events", "Outbound" }[random.Next(3)]);

    private static List<Deal> Deals(Random random, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(at =>
                {
                    var state = (DealState)random.Next(3);
                    return new Deal(
                        $"D{at}",
                        random.Next(9) == 0 ? "" : $"Account {random.Next(20)}",
                        null,
                        state,
                        random.Next(9) == 0 ? null : Day(random),
                        state == DealState.Open ? null : Day(random),
                        null,
                        Channel(random)
                    );
                }),
        ];

    private static List<Lead> Leads(Random random, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(at => new Lead(
                    $"L{at}",
                    Day(random),
                    random.Next(4) == 0 ? null : $"Account {random.Next(20)}",
                    Channel(random)
                )),
        ];
}
