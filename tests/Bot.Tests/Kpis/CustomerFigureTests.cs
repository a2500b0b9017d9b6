using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Kpis;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>Figures of subscriptions: churn in its three readings, retention, MRR, and a customer's lifetime value.</summary>
public sealed class CustomerFigureTests
{
    private static readonly Period October = Period.Month(2026, 10);

    // At the start of October: Acme 100 and 50, Bolt 200, Cord 50. Acme's second ends, Bolt leaves, Cord buys more, and
    // Dyna comes. Trials and free plans are there to be left out.
    private static readonly OtherRows Subscriptions = new()
    {
        Subscriptions =
        [
            Sub("1", "Acme", 100, "2026-01-01"),
            Sub("2", "acme ", 50, "2026-01-01", "2026-10-20"),
            Sub("3", "Bolt", 200, "2026-02-01", "2026-10-31"),
            Sub("4", "Cord", 50, "2026-03-01"),
            Sub("5", "Cord", 30, "2026-10-05"),
            Sub("6", "Dyna", 500, "2026-10-10"),
            Sub("7", "Echo", 0, "2026-01-01", "2026-10-10"),
            Sub("8", "Fuse", 70, "2026-01-01", "2026-10-10") with
            {
                Status = SubscriptionStatus.Trial,
            },
        ],
    };

    [Theory]
    [InlineData("churn", 1 / 3.0)]
    [InlineData("retention", 2 / 3.0)]
    [InlineData("subscriptionchurn", 2 / 4.0)]
    [InlineData("mrr", 680)]
    [InlineData("nrr", 180 / 400.0)]
    [InlineData("grr", 150 / 400.0)]
    [InlineData("mrrchurn", 250 / 400.0)]
    public void Each_reading_counts_what_it_says(string kpi, double expected)
    {
        var result = Result(kpi, Subscriptions);

        Assert.Equal((decimal)expected, decimal.Round(result.Number!.Value, 10), 9);
    }

    [Theory]
    [InlineData("churn", "Counts accounts left without a paid subscription", "subscription churn")]
    [InlineData("subscriptionchurn", "Counts subscriptions that ended", "another one")]
    [InlineData("mrrchurn", "Counts monthly revenue that was lost", "downgrades")]
    public void Churn_says_which_reading_it_is(string kpi, string reading, string more)
    {
        var caveat = English(Result(kpi, Subscriptions).Caveat!);

        Assert.StartsWith(reading, caveat, StringComparison.Ordinal);
        Assert.Contains(more, caveat, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subscription_that_ended_on_no_day_is_left_out_and_told()
    {
        var rows = Subscriptions with
        {
            Subscriptions =
            [
                .. Subscriptions.Subscriptions,
                Sub("9", "Gold", 10, "2026-01-01") with
                {
                    Status = SubscriptionStatus.Ended,
                },
            ],
        };

        var result = Result("churn", rows);

        Assert.Equal(1 / 3m, result.Number);
        Assert.Contains("1 ended subscription has no end day", English(result.Caveat!), StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_without_days_give_one_labelled_figure_and_no_period()
    {
        var rows = new OtherRows
        {
            Subscriptions =
            [
                .. Enumerable
                    .Range(0, 8)
                    .Select(i => new Subscription(
                        $"{i}",
                        $"C{i}",
                        null,
                        i < 2 ? SubscriptionStatus.Ended : SubscriptionStatus.Active,
                        null,
                        null,
                        null,
                        null,
                        Labels.None
                    )),
            ],
        };
        var day = Day("2026-11-10");
        var facts = FactSetBuilder.Build(
            new StoredFacts(1, FactRows.None with { Others = rows })
            {
                AsOf = new Dictionary<FactSource, DateOnly> { [FactSource.Subscriptions] = day },
            }
        );
        var churn = KpiCatalog.Find("churn")!;

        var today = KpiMath.Figure(churn, facts, Period.LastDays(1, Day("2026-11-16")), Day("2026-11-16"));
        var september = KpiMath.Figure(churn, facts, Period.Month(2026, 9), Day("2026-11-16"));

        Assert.Equal(0.25m, today.Now.Number);
        Assert.Contains("2 of 8 customers have left", English(today.Now.Caveat!), StringComparison.Ordinal);
        Assert.Null(today.Before.Number);
        Assert.Contains("but not when", English(september.Now.Missing!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lifetime_is_revenue_times_margin_by_monthly_churn()
    {
        var rows = Subscriptions with { Costs = [Margin(null, 0.5m)] };

        var facts = Packed(Of([Won("d", "Acme", 10, "2026-09-01", "2026-10-02")]) with { Others = rows });
        var result = KpiCatalog.Find("clv")!.Formula(facts, October, October.Previous());

        // 680 by three accounts, half of it, by a third in the 31 days.
        var churn = 1 / 3m * (365.25m / 12) / 31;
        Assert.Equal(decimal.Round(680m / 3 * 0.5m / churn, 6), decimal.Round(result.Number!.Value, 6));
        Assert.Equal("USD", result.Currency);
    }

    [Fact]
    public void A_lifetime_needs_a_margin() =>
        Assert.Contains(
            "cost of what was sold",
            English(Result("clv", Subscriptions).Missing!),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("churn")]
    [InlineData("retention")]
    [InlineData("subscriptionchurn")]
    [InlineData("nrr")]
    [InlineData("grr")]
    [InlineData("mrrchurn")]
    public void Nobody_at_the_start_is_no_rate(string kpi)
    {
        var rows = new OtherRows { Subscriptions = [Sub("1", "Acme", 100, "2026-10-05", "2026-10-20")] };

        var result = Result(kpi, rows);

        Assert.Null(result.Number);
        Assert.Contains("nobody had a paid subscription", English(result.Missing!), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_loss_a_lifetime_has_no_end()
    {
        var rows = new OtherRows
        {
            Subscriptions = [Sub("1", "Acme", 100, "2026-01-01"), Sub("2", "Bolt", 1, "2026-10-20")],
            Costs = [Margin(null, 0.5m)],
        };
        var facts = Packed(Of([Won("d", "Acme", 10, "2026-09-01", "2026-10-02")]) with { Others = rows });

        Assert.Contains(
            "no account left",
            English(KpiCatalog.Find("clv")!.Formula(facts, October, October.Previous()).Missing!),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_currencies_are_no_sum()
    {
        var rows = new OtherRows
        {
            Subscriptions =
            [
                Sub("1", "Acme", 100, "2026-01-01"),
                Sub("2", "Bolt", 100, "2026-01-01", "2026-10-20") with
                {
                    Monthly = new Money(9, "EUR"),
                },
            ],
        };

        Assert.Contains("several currencies", English(Result("nrr", rows).Missing!), StringComparison.Ordinal);
        Assert.Equal(0.5m, Result("churn", rows).Number);
    }

    private static Subscription Sub(string id, string account, decimal monthly, string start, string? end = null) =>
        new(
            id,
            account,
            new Money(monthly, "USD"),
            end is null ? SubscriptionStatus.Active : SubscriptionStatus.Ended,
            Day(start),
            end is null ? null : Day(end),
            null,
            null,
            Labels.None
        );

    internal static Cost Margin(string? product, decimal margin) =>
        new(null, null, null, null, margin, Labels.None with { Product = product });

    private static KpiResult Result(string kpi, OtherRows rows) =>
        KpiCatalog.Find(kpi)!.Formula(Packed(FactRows.None with { Others = rows }), October, October.Previous());

    private static string English(LocalizedText text) => text.English.ToString();
}
