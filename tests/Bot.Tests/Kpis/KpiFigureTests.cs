using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Kpis;
using Bot.Core.Members;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>What a figure is compared with, and its id.</summary>
public sealed class KpiFigureTests
{
    private static readonly DateOnly Today = Day("2026-11-16");
    private static readonly KpiDefinition Revenue = KpiCatalog.Find("revenue")!;

    [Fact]
    public void A_running_month_is_compared_with_as_many_days_of_the_month_before()
    {
        var figure = KpiMath.Figure(Revenue, Known("2026-11-16"), Period.Month(2026, 11), Today);

        Assert.Equal("2026-10-01..2026-10-16", figure.Compared.Key);
    }

    [Fact]
    public void A_running_period_counts_only_the_days_that_are_known()
    {
        Assert.Equal(
            "2026-10-01..2026-10-10",
            KpiMath.Figure(Revenue, Known("2026-11-10"), Period.Month(2026, 11), Today).Compared.Key
        );
        Assert.Equal(
            "2026-07-01..2026-08-16",
            KpiMath.Figure(Revenue, Known("2026-11-16"), Period.QuarterOf(2026, 4), Today).Compared.Key
        );
    }

    [Fact]
    public void A_finished_period_with_a_quiet_end_is_compared_whole_and_one_with_a_gap_is_not()
    {
        Assert.Equal(
            "2026-09",
            KpiMath.Figure(Revenue, Known("2026-10-28"), Period.Month(2026, 10), Today).Compared.Key
        );
        Assert.Equal(
            "2026-09-01..2026-09-12",
            KpiMath.Figure(Revenue, Known("2026-10-12"), Period.Month(2026, 10), Today).Compared.Key
        );
    }

    [Fact]
    public void The_last_days_of_a_long_month_are_compared_with_the_whole_of_a_short_one() =>
        Assert.Equal(
            "2026-02",
            KpiMath.Figure(Revenue, Known("2026-03-30"), Period.Month(2026, 3), Day("2026-03-30")).Compared.Key
        );

    [Fact]
    public void Spend_that_is_booked_once_a_month_does_not_shorten_the_comparison()
    {
        var facts = Packed(
            Of([Won("1", "A", 1, "2026-09-01", "2026-11-15")], spend: [Spend("2026-11-01", Side.Marketing, 5)])
        );

        Assert.Equal(
            "2026-10-01..2026-10-15",
            KpiMath.Figure(KpiCatalog.Find("cac")!, facts, Period.Month(2026, 11), Today).Compared.Key
        );
    }

    [Fact]
    public void The_compared_days_of_growth_are_in_turn_compared_with_the_first_days_of_the_period_before()
    {
        var facts = Packed(
            Of([
                Won("1", "A", 100, "2026-01-01", "2026-09-05"),
                Won("2", "B", 150, "2026-01-01", "2026-10-05"),
                Won("3", "C", 300, "2026-01-01", "2026-11-16"),
                Won("4", "D", 900, "2026-01-01", "2026-09-20"),
            ])
        );

        var figure = KpiMath.Figure(KpiCatalog.Find("growth")!, facts, Period.Month(2026, 11), Today);

        Assert.Equal((1m, 0.5m), (figure.Now.Number!.Value, figure.Before.Number!.Value));
    }

    [Theory]
    [InlineData("revenue", 0.5, true)]
    [InlineData("cpl", -0.3571, true)]
    [InlineData("closerate", -0.1667, false)]
    [InlineData("cycle", 0.3333, false)]
    public void A_change_is_a_share_or_points_and_good_by_the_definitions_direction(
        string kpi,
        double change,
        bool better
    )
    {
        var figure = KpiMath.Figure(KpiCatalog.Find(kpi)!, Packed(TwoMonths()), Period.Month(2026, 10), Today);

        Assert.Equal((decimal)change, decimal.Round(figure.Change!.Value, 4));
        Assert.Equal(better, figure.IsBetter);
    }

    [Fact]
    public void From_zero_there_is_no_change_in_percent()
    {
        var facts = Packed(
            Of([Lost("0", "Z", "2026-09-01", "2026-09-02"), Won("1", "A", 100, "2026-10-01", "2026-10-05")])
        );

        var figure = KpiMath.Figure(Revenue, facts, Period.Month(2026, 10), Today);

        Assert.Equal((100m, 0m), (figure.Now.Number!.Value, figure.Before.Number!.Value));
        Assert.Null(figure.Change);
        Assert.Null(figure.IsBetter);
    }

    [Fact]
    public void The_id_is_the_same_for_the_same_question_and_another_for_any_difference()
    {
        var facts = Packed(TwoMonths());
        var october = Period.Month(2026, 10);
        var id = KpiMath.Figure(Revenue, facts, october, Today).Id;

        Assert.Matches("^[a-hj-km-np-z2-9]{8}$", id);
        Assert.Equal(id, KpiMath.Figure(Revenue, Packed(TwoMonths()), october, Day("2026-12-24")).Id);
        string[] others =
        [
            KpiMath.Figure(Revenue, Packed(TwoMonths(), version: 2), october, Today).Id,
            KpiMath.Figure(Revenue with { Version = 2 }, facts, october, Today).Id,
            KpiMath.Figure(KpiCatalog.Find("cac")!, facts, october, Today).Id,
            KpiMath.Figure(Revenue, facts, october, Today, Period.Month(2025, 10)).Id,
            KpiMath.Figure(Revenue, facts, october, Today, by: Dimension.Channel).Id,
            KpiMath.Figure(Revenue, facts, Period.Month(2026, 9), Today).Id,
        ];
        Assert.Equal(others.Length + 1, others.Append(id).Distinct().Count());
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var rows = TwoMonths();
        var turned = new FactRows([.. rows.Deals.Reverse()], [.. rows.Leads.Reverse()], [.. rows.Spend.Reverse()]);
        foreach (var definition in KpiCatalog.All)
        {
            var one = KpiMath.Figure(definition, Packed(rows), Period.Month(2026, 10), Today, by: Dimension.Channel);
            var other = KpiMath.Figure(
                definition,
                Packed(turned),
                Period.Month(2026, 10),
                Today,
                by: Dimension.Channel
            );
            Assert.Equal(one.Now.Number, other.Now.Number);
            Assert.Equal(
                one.Parts.Select(part => (part.Label, part.Now.Number)),
                other.Parts.Select(part => (part.Label, part.Now.Number))
            );
        }
    }

    [Fact]
    public void A_series_has_twelve_points_and_ends_with_the_running_month()
    {
        var series = KpiMath.Series(Revenue, Packed(TwoMonths()), Period.QuarterOf(2026, 4), Today);

        Assert.Equal(12, series.Count);
        Assert.Equal("2026-11", series[^1].Period.Key);
        Assert.Equal(4500, series[^2].Result.Number);
        Assert.Equal(
            "2026-W46",
            KpiMath.Series(Revenue, Packed(TwoMonths()), Period.Week(Day("2026-11-10")), Today)[^1].Period.Key
        );
    }

    private static FactSet Known(string last) => Packed(Of([Won("1", "A", 1, "2025-01-01", last)]));
}
