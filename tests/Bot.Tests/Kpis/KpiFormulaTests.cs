using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Kpis;
using Bot.Core.Members;
using CsCheck;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>Each formula against numbers done by hand, and what it says when something is missing.</summary>
public sealed class KpiFormulaTests
{
    private static readonly Period October = Period.Month(2026, 10);
    private static readonly DateOnly Today = Day("2026-11-16");

    [Theory]
    [InlineData("revenue", "4500", "3000")]
    [InlineData("cac", "1500", "450")]
    [InlineData("closerate", "0.5", "0.6667")]
    [InlineData("cycle", "20", "15")]
    [InlineData("cpl", "128.5714", "200")]
    public void A_figure_is_what_one_computes_by_hand(string kpi, string now, string before)
    {
        var figure = Figure(kpi, TwoMonths());

        Assert.Equal(Number(now), decimal.Round(figure.Now.Number!.Value, 4));
        Assert.Equal(Number(before), decimal.Round(figure.Before.Number!.Value, 4));
        Assert.Null(figure.Now.Missing);
    }

    [Fact]
    public void Sales_growth_is_the_change_of_revenue_and_its_inputs_are_both_revenues()
    {
        var figure = Figure("growth", TwoMonths());

        Assert.Equal(0.5m, figure.Now.Number);
        Assert.Equal("deals: data only from Sep 1, 2026", Said(figure.Before.Missing!));
        Assert.Contains(
            figure.Now.Inputs,
            input => Said(input.Name) == "revenue, September 2026" && Said(input.Value) == "$3,000"
        );
    }

    [Fact]
    public void The_cycle_has_its_median_beside_the_mean()
    {
        var rows = Of([
            Won("1", "A", 1, "2026-10-01", "2026-10-02"),
            Won("2", "B", 1, "2026-10-01", "2026-10-03"),
            Won("3", "C", 1, "2026-10-01", "2026-10-31"),
        ]);

        var result = Figure("cycle", rows).Now;

        Assert.Equal((11m, 2m), (result.Number!.Value, result.Median!.Value));
    }

    [Fact]
    public void A_deal_that_closed_before_it_was_created_is_left_out_of_the_cycle_and_said()
    {
        var rows = Of([Won("1", "A", 1, "2026-10-01", "2026-10-11"), Won("2", "B", 1, "2026-10-20", "2026-10-10")]);

        var result = Figure("cycle", rows).Now;

        Assert.Equal(10, result.Number);
        Assert.Equal("One deal closed before it was created, so it is left out.", Said(result.Caveat!));
    }

    [Fact]
    public void Lifetime_value_says_that_subscriptions_are_missing() =>
        Assert.StartsWith(
            "needs subscription data",
            Said(Figure("clv", TwoMonths()).Now.Missing!),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_customer_is_new_once_whatever_the_spelling_and_deals_without_account_are_customers_of_their_own()
    {
        var spend = new[] { Spend("2026-10-01", Side.Marketing, 900) };
        var rows = Of(
            [
                Won("1", "Acme", 1, "2026-10-01", "2026-10-02"),
                Won("2", " ACMÉ", 1, "2026-10-01", "2026-10-03"),
                Won("3", "", 1, "2026-10-01", "2026-10-03"),
                Won("4", " ", 1, "2026-10-01", "2026-10-03"),
            ],
            spend: spend
        );

        Assert.Equal(300, Figure("cac", rows).Now.Number);
    }

    [Fact]
    public void Only_marketings_spend_gives_the_cost_with_a_caveat()
    {
        var rows = Of([Won("1", "A", 1, "2026-10-01", "2026-10-02")], spend: [Spend("2026-10-01", Side.Marketing, 80)]);

        var result = Figure("cac", rows).Now;

        Assert.Equal(80, result.Number);
        Assert.StartsWith("Only marketing spend", Said(result.Caveat!), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_currencies_are_shown_side_by_side_and_never_added()
    {
        var rows = Of([
            Won("1", "A", 100, "2026-10-01", "2026-10-02"),
            Won("2", "B", 50, "2026-10-01", "2026-10-03", currency: "EUR"),
        ]);

        var result = Figure("revenue", rows).Now;

        Assert.Null(result.Number);
        Assert.Equal([new Money(50, "EUR"), new Money(100, "USD")], result.PerCurrency);
        Assert.Equal("revenue is in several currencies and no exchange rate is set: €50 + $100", Said(result.Missing!));
    }

    [Fact]
    public void Growth_over_less_than_a_coin_is_no_growth()
    {
        var rows = Of([
            Won("1", "A", 0.0000000000000000000000004m, "2026-09-01", "2026-09-02"),
            Won("2", "B", 5_000_000, "2026-10-01", "2026-10-03"),
        ]);

        Assert.StartsWith("there was no revenue", Said(Figure("growth", rows).Now.Missing!), StringComparison.Ordinal);
        Assert.Null(Figure("revenue", rows).Change);
    }

    [Fact]
    public void A_change_of_currency_is_no_growth()
    {
        var rows = Of([
            Won("1", "A", 100, "2026-09-01", "2026-09-02"),
            Won("2", "B", 50, "2026-10-01", "2026-10-03", currency: "EUR"),
        ]);

        Assert.Contains("another currency", Said(Figure("growth", rows).Now.Missing!), StringComparison.Ordinal);
        Assert.Null(Figure("revenue", rows).Change);
    }

    [Fact]
    public void A_won_deal_without_amount_is_said_beside_the_sum()
    {
        var result = Figure(
            "revenue",
            Of([Won("1", "A", 100, "2026-10-01", "2026-10-02"), Won("2", "B", null, "2026-10-01", "2026-10-03")])
        ).Now;

        Assert.Equal(100, result.Number);
        Assert.Equal("1 of 2 won deals has no amount, so it is not in the total.", Said(result.Caveat!));
    }

    [Theory]
    [InlineData("revenue", "", "no deals imported yet")]
    [InlineData("growth", "", "no deals imported yet")]
    [InlineData("closerate", "", "no deals imported yet")]
    [InlineData("cycle", "", "no deals imported yet")]
    [InlineData("cac", "", "no spend imported yet")]
    [InlineData("cac", "spend", "no deals imported yet")]
    [InlineData("cpl", "", "no spend imported yet")]
    [InlineData("cpl", "spend", "no leads imported yet")]
    [InlineData("cac", "spend lost", "no account became a customer")]
    [InlineData("closerate", "open", "no deal was won or lost")]
    [InlineData("cycle", "lost", "no deal was won")]
    [InlineData("growth", "won", "there was no revenue in September 2026")]
    [InlineData("cpl", "spend lead-before lead-after", "no lead was created")]
    [InlineData("cpl", "lead spend-before spend-after", "no spend is recorded")]
    public void What_is_missing_is_named_and_never_a_number(string kpi, string has, string missing)
    {
        var parts = has.Split(' ');
        var rows = Of(
            [
                .. Some("won", Won("w", "A", 10, "2026-09-02", "2026-10-28")),
                .. Some("lost", Lost("l", "A", "2026-10-01", "2026-10-02")),
                .. Some("open", Open("o", "A", "2026-10-01")),
            ],
            [
                .. Some("lead", Lead("l", "2026-10-02")),
                .. Some("lead-before", Lead("b", "2026-09-02")),
                .. Some("lead-after", Lead("a", "2026-11-02")),
            ],
            [
                .. Some("spend", Spend("2026-10-02", Side.Marketing, 5)),
                .. Some("spend-before", Spend("2026-09-02", Side.Marketing, 5)),
                .. Some("spend-after", Spend("2026-11-02", Side.Marketing, 5)),
            ]
        );

        var result = Figure(kpi, rows).Now;

        Assert.Equal(missing, Said(result.Missing!));
        Assert.Null(result.Number);

        IEnumerable<T> Some<T>(string name, T row) => parts.Contains(name) ? [row] : [];
    }

    [Fact]
    public void A_month_before_or_behind_the_facts_says_so()
    {
        var definition = KpiCatalog.Find("revenue")!;
        var facts = Packed(TwoMonths());

        Assert.Equal(
            "deals: data only up to Oct 31, 2026",
            Said(KpiMath.Figure(definition, facts, Period.Month(2026, 12), Today).Now.Missing!)
        );
        Assert.Equal(
            "deals: data only from Sep 1, 2026",
            Said(KpiMath.Figure(definition, facts, Period.Month(2026, 7), Today).Now.Missing!)
        );
    }

    [Fact]
    public void Parts_add_up_to_the_whole_and_stand_largest_first()
    {
        var figure = KpiMath.Figure(
            KpiCatalog.Find("revenue")!,
            Packed(TwoMonths()),
            October,
            Today,
            by: Dimension.Channel
        );

        Assert.Equal(["Web", "Fair"], figure.Parts.Select(part => part.Label));
        Assert.Equal([4000m, 500m], figure.Parts.Select(part => part.Now.Number));
        Assert.Equal([2000m, 1000m], figure.Parts.Select(part => part.Before.Number));
    }

    [Fact]
    public void Any_facts_give_a_number_or_a_sentence_and_never_both() =>
        Check.Sample(
            Gen.Select(Gen.Int[0, 40], Gen.Int[0, 3], Gen.Decimal[-1000, 1000]).List[0, 25],
            rows =>
            {
                var facts = Packed(Random(rows));
                foreach (
                    var figure in KpiCatalog.All.Select(definition =>
                        KpiMath.Figure(definition, facts, October, Today, by: Dimension.Channel)
                    )
                )
                {
                    Assert.All(
                        figure
                            .Parts.SelectMany(part => new[] { part.Now, part.Before })
                            .Append(figure.Now)
                            .Append(figure.Before),
                        result => Assert.True(result.Number is null != result.Missing is null)
                    );
                }
            },
            iter: 300
        );

    private static Bot.Core.Facts.FactRows Random(List<(int Day, int Kind, decimal Amount)> rows) =>
        Of(
            rows.Where(row => row.Kind <= 1)
                .Select(
                    (row, i) =>
                        new Deal(
                            $"d{i}",
                            $"a{row.Day % 3}",
                            row.Day % 4 == 0 ? null : new Money(row.Amount, row.Day % 5 == 0 ? "EUR" : "USD"),
                            row.Kind == 0 ? DealState.Won : DealState.Lost,
                            October.From.AddDays(-row.Day),
                            October.From.AddDays(row.Day - 10),
                            null,
                            new Labels(Channel: row.Day % 2 == 0 ? "Web" : null)
                        )
                ),
            rows.Where(row => row.Kind == 2)
                .Select((row, i) => new Lead($"l{i}", October.From.AddDays(row.Day), null, Labels.None)),
            rows.Where(row => row.Kind == 3)
                .Select(row => new Spend(
                    October.From.AddDays(row.Day),
                    Side.Marketing,
                    new Money(row.Amount, "USD"),
                    null,
                    Labels.None,
                    row.Day
                ))
        );

    private static KpiFigure Figure(string kpi, FactRows rows) =>
        KpiMath.Figure(KpiCatalog.Find(kpi)!, Packed(rows), October, Today);

    private static decimal Number(string words) =>
        decimal.Parse(words, System.Globalization.CultureInfo.InvariantCulture);

    private static string Said(LocalizedText text) => CardWords.In(text, Language.English);
}
