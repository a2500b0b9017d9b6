using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Kpis;
using Bot.Core.Members;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>Gross margin, what marketing returns, promoters, and forms.</summary>
public sealed class MarginFigureTests
{
    private static readonly Period October = Period.Month(2026, 10);

    [Fact]
    public void A_margin_is_weighted_by_money_and_no_mean_of_percentages()
    {
        var facts = Facts(
            [Sold("1", 900, "Plan"), Sold("2", 100, "Track"), Sold("3", 250, "Gift")],
            new OtherRows
            {
                Costs = [CustomerFigureTests.Margin("plan", 0.8m), CustomerFigureTests.Margin("Track", 0.2m)],
            }
        );

        var result = Result("margin", facts);

        Assert.Equal(0.74m, result.Number);
        Assert.Contains("250 USD", English(result.Caveat!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_monthly_cost_is_spread_over_its_days()
    {
        var cost = new Cost(Day("2026-10-01"), Day("2026-10-31"), new Money(310, "USD"), null, null, Labels.None);
        var facts = Facts([Sold("1", 200, null)], new OtherRows { Costs = [cost] });
        var week = new Period(PeriodKind.Days, Day("2026-10-12"), Day("2026-10-18"));

        var result = KpiCatalog.Find("margin")!.Formula(facts, week, week.Previous());

        Assert.Equal((200m - 70) / 200, result.Number);
        Assert.Contains("spread evenly", English(result.Caveat!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_with_its_own_revenue_needs_no_deals()
    {
        var rows = new OtherRows
        {
            Costs =
            [
                new Cost(Day("2026-10-01"), Day("2026-10-31"), new Money(30, "USD"), 100, null, Labels.None),
                new Cost(
                    Day("2026-10-01"),
                    Day("2026-10-31"),
                    new Money(300, "USD"),
                    400,
                    null,
                    new Labels(Product: "Plan")
                ),
            ],
        };

        Assert.Equal(170m / 500, Result("margin", Facts([], rows)).Number);
    }

    [Fact]
    public void Marketings_return_is_of_sums()
    {
        var facts = Facts(
            [Sold("1", 900, "Plan", "Web"), Sold("2", 500, "Plan", "Referral")],
            new OtherRows { Costs = [CustomerFigureTests.Margin(null, 0.5m)] },
            [Spend("2026-10-02", Side.Marketing, 100, "Web"), Spend("2026-10-03", Side.Sales, 700, "Web")]
        );

        Assert.Equal((450m - 100) / 100, Result("roi", facts).Number);
        Assert.Equal(100m, Result("spend", facts).Number);
    }

    [Fact]
    public void Promoters_count_the_latest_answer_of_each_person_in_ninety_days()
    {
        var rows = new OtherRows
        {
            Answers =
            [
                Answer("1", "2026-08-02", 0, "old"),
                Answer("2", "2026-08-03", 0, "p"),
                Answer("3", "2026-10-20", 10, "p"),
                Answer("4", "2026-10-01", 9, "q"),
                Answer("5", "2026-10-01", 7, null),
                Answer("6", "2026-10-01", 6, null),
                Answer("7", "2026-10-31", 8, "r"),
                Answer("8", "2026-11-01", 0, "r"),
            ],
        };

        var result = Result("nps", Facts([], rows));

        Assert.Equal(100m * (2 - 1) / 5, result.Number);
        Assert.StartsWith("From 5 answers since", English(result.Caveat!), StringComparison.Ordinal);
    }

    [Fact]
    public void Margins_of_products_hold_for_every_channel_and_show_only_what_was_sold()
    {
        var facts = Facts(
            [Sold("1", 900, "Plan", "Web"), Sold("2", 100, "Track", "Fair")],
            new OtherRows
            {
                Costs =
                [
                    CustomerFigureTests.Margin("Plan", 0.8m),
                    CustomerFigureTests.Margin("Track", 0.2m),
                    CustomerFigureTests.Margin("Gift", 0.1m),
                ],
            }
        );

        var figure = KpiMath.Figure(
            KpiCatalog.Find("margin")!,
            facts,
            October,
            Day("2026-11-16"),
            by: Dimension.Channel
        );

        Assert.True(facts.Carries(FactSource.Costs, Dimension.Channel));
        Assert.Equal(
            [("Web", 0.8m), ("Fair", 0.2m)],
            figure.Parts.Select(part => (part.Label, part.Now.Number!.Value))
        );
    }

    [Fact]
    public void Forms_divide_sums()
    {
        var rows = new OtherRows
        {
            FormDays = [Form("2026-10-01", 10, 1), Form("2026-10-02", 90, 1), Form("2026-11-02", 9, 9)],
        };

        Assert.Equal(0.02m, Result("forms", Facts([], rows)).Number);
    }

    [Theory]
    [InlineData("forms", "no visits")]
    [InlineData("nps", "nobody answered")]
    [InlineData("margin", "no revenue")]
    [InlineData("roi", "no spend")]
    [InlineData("clvcac", "subscription")]
    public void A_division_by_nothing_says_so(string kpi, string missing)
    {
        var rows = new OtherRows
        {
            FormDays = [Form("2026-10-02", 0, 3), Form("2026-11-01", 1, 1)],
            Answers = [Answer("1", "2026-01-01", 9, null), Answer("2", "2026-11-01", 9, null)],
            Costs =
            [
                new Cost(
                    Day("2026-10-01"),
                    Day("2026-10-31"),
                    new Money(30, "USD"),
                    kpi == "margin" ? 0 : 9,
                    null,
                    Labels.None
                ),
            ],
        };
        var facts = Facts(
            [Sold("1", 9, "Plan", "Web")],
            rows,
            [Spend("2026-10-01", Side.Sales, 1, "Web"), Spend("2026-09-01", Side.Marketing, 1, "Web")]
        );

        var result = Result(kpi, facts);

        Assert.Null(result.Number);
        Assert.Contains(missing, English(result.Missing!), StringComparison.Ordinal);
    }

    internal static FormDay Form(string day, decimal visits, decimal sent) =>
        new(Day(day), "Demo", visits, sent, Labels.None);

    internal static SurveyAnswer Answer(string id, string day, int score, string? person) =>
        new(id, "Acme", person, Day(day), score, null, Labels.None);

    private static Deal Sold(string id, decimal amount, string? product, string? channel = null) =>
        Won(id, $"a{id}", amount, "2026-09-01", "2026-10-14") with
        {
            Labels = new Labels(Channel: channel, Product: product),
        };

    private static FactSet Facts(IEnumerable<Deal> deals, OtherRows others, IEnumerable<Spend>? spend = null) =>
        Packed(Of(deals, spend: spend) with { Others = others });

    private static KpiResult Result(string kpi, FactSet facts) =>
        KpiCatalog.Find(kpi)!.Formula(facts, October, October.Previous());

    private static string English(LocalizedText text) => text.English.ToString();
}
