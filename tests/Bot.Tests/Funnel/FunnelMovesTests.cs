using Bot.Core.Chat;
using Bot.Core.Digests;
using Bot.Core.Facts;
using Bot.Core.Funnel;
using Bot.Core.Members;
using Bot.Core.Sample;

namespace Bot.Tests.Funnel;

/// <summary>What moved in the funnel in a week, against the week before.</summary>
public sealed class FunnelMovesTests
{
    private static readonly DateOnly Monday = new(2026, 4, 20);
    private static readonly Period Week = new(PeriodKind.Days, Monday, Monday.AddDays(6));

    [Fact]
    public void The_largest_of_the_week_are_named_beside_the_count_of_the_week_before()
    {
        var facts = Facts(
            Deal("Acme", 10, DealState.Open, created: 0),
            Deal("Bolt", 40, DealState.Open, created: 6),
            Deal("Cord", 30, DealState.Open, created: 1),
            Deal("Dale", 20, DealState.Open, created: 2),
            Deal("Bolt", 35, DealState.Lost, created: -9, closed: 3),
            Deal("Ever", 5, DealState.Won, created: -7, closed: -1),
            Deal("Fern", 6, DealState.Won, created: -200, closed: 0)
        );

        var moves = FunnelMoves.Of(facts, JourneyStages.Default, Week)!;

        Assert.Equal((4, 1), (moves.Entered.Count, moves.Entered.Before));
        Assert.Equal(["Bolt", "Cord", "Dale"], moves.Entered.Largest);
        Assert.Equal((1, 1), (moves.Won.Count, moves.Won.Before));
        Assert.Equal((1, 0, "Bolt"), (moves.Lost.Count, moves.Lost.Before, moves.Lost.Largest.Single()));
    }

    [Theory]
    // Ten won deals took ten days each. A deal is stuck from its eleventh day on.
    [InlineData(-5, 1, 0)]
    [InlineData(-4, 0, 0)]
    [InlineData(-11, 1, 0)]
    [InlineData(-12, 0, 1)]
    [InlineData(-19, 0, 0)]
    public void A_deal_counts_as_newly_stuck_once(int created, int now, int before)
    {
        var won = Enumerable.Range(0, 10).Select(_ => Deal("Won", 1, DealState.Won, created: -60, closed: -50));
        var lost = Deal("Lost", 1, DealState.Lost, created: -60, closed: 0);
        var facts = Facts([.. won, lost, Deal("Acme", 10, DealState.Open, created)]);

        var stuck = FunnelMoves.Of(facts, JourneyStages.Default, Week)!.Stuck;

        Assert.Equal((now, before), (stuck.Count, stuck.Before));
    }

    [Fact]
    public void Nothing_is_said_when_nothing_moved_or_the_week_is_not_known()
    {
        var old = Facts(Deal("Acme", 10, DealState.Won, created: -40, closed: -30));

        Assert.Null(FunnelMoves.Of(old, JourneyStages.Default, Week));
        Assert.Null(FunnelMoves.Of(FactSet.Empty, JourneyStages.Default, Week));
    }

    [Fact]
    public async Task Home_and_digest_show_what_moved()
    {
        await using var app = new BotApp();
        await app.Get<SampleCompany>().LoadAsync(CancellationToken.None);
        var lena = SamplePeople.Find("lena");

        var home = await app.SayAsync(lena, "home");
        Assert.Contains("What moved in the funnel", PlainCard.Words(home.Card!), StringComparison.Ordinal);

        var now = app.Command(lena).At;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var week = new DigestWeek(
            app.Command(lena).Organization,
            Period.LastDays(7, today),
            now.AddDays(-7),
            now,
            now.AddDays(-14),
            today,
            now
        );
        var section = app.Get<IEnumerable<IDigestSection>>().Single(section => section.Key == "funnel");
        var part = await section.WriteAsync(week, CancellationToken.None);
        Golden.Card("funnel", "moves", new Card(section.Name, part.Blocks));
    }

    private static FactSet Facts(params IReadOnlyList<Deal> deals) =>
        FactSetBuilder.Build(
            new StoredFacts(1, new FactRows([.. deals.Select((deal, at) => deal with { Id = $"{at}" })], [], []))
            {
                AsOf = new Dictionary<FactSource, DateOnly> { [FactSource.Deals] = Monday.AddDays(6) },
            }
        );

    private static Deal Deal(string account, decimal amount, DealState state, int created, int closed = 0) =>
        new(
            "",
            account,
            new Money(amount, "USD"),
            state,
            Monday.AddDays(created),
            state == DealState.Open ? null : Monday.AddDays(closed),
            null,
            Labels.None
        );
}
