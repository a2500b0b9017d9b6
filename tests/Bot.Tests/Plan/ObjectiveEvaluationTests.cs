using Bot.Core.Chat;
using Bot.Core.Kpis;
using Bot.Core.Plan;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Plan;

/// <summary>How objectives are doing, by their figures. September has revenue of 3,000 and October of 4,500.</summary>
public sealed class ObjectiveEvaluationTests
{
    [Theory]
    [InlineData("revenue", "$3,000", "2026-09-01", "2026-09-30", "2026-11-16", "Done")]
    [InlineData("revenue", "$3,001", "2026-09-01", "2026-09-30", "2026-11-16", "Missed")]
    [InlineData("revenue", "$7,500", "2026-09-01", "2026-12-31", "2026-11-16", "Done")]
    [InlineData("revenue", "$14,000", "2026-09-01", "2026-12-31", "2026-10-31", "OnTrack")]
    [InlineData("revenue", "$20,000", "2026-09-01", "2026-12-31", "2026-10-31", "AtRisk")]
    [InlineData("revenue", "$90,000", "2026-10-15", "2027-10-14", "2026-10-31", "Early")]
    [InlineData("revenue", "$90,000", "2027-01-01", "2027-03-31", "2026-10-31", "Early")]
    [InlineData("closerate", "50%", "2026-09-01", "2026-12-31", "2026-10-31", "OnTrack")]
    [InlineData("closerate", "90%", "2026-09-01", "2026-12-31", "2026-10-31", "AtRisk")]
    [InlineData("cac", "$1,000", "2026-10-01", "2026-10-31", "2026-11-16", "Missed")]
    [InlineData("cac", "$1,500", "2026-10-01", "2026-10-31", "2026-11-16", "Done")]
    [InlineData("spend", "$2,400", "2026-09-01", "2026-12-31", "2026-10-31", "AtRisk")]
    [InlineData("spend", "$9,000", "2026-09-01", "2026-12-31", "2026-10-31", "OnTrack")]
    [InlineData("spend", "$1,400", "2026-09-01", "2026-12-31", "2026-10-31", "Missed")]
    [InlineData("revenue", "7500", "2026-09-01", "2026-12-31", "2026-10-31", "Unknown")]
    [InlineData("revenue", "7,500 €", "2026-09-01", "2026-12-31", "2026-10-31", "Unknown")]
    [InlineData("horoscope", "7", "2026-09-01", "2026-12-31", "2026-10-31", "Unknown")]
    [InlineData("nps", "40", "2026-09-01", "2026-12-31", "2026-10-31", "Unknown")]
    public void The_figure_says_how_an_objective_is_doing(
        string kpi,
        string target,
        string from,
        string by,
        string today,
        string state
    ) => Assert.Equal(state, Evaluate(kpi, target, from, by, today).State.ToString());

    [Fact]
    public void What_has_ended_is_final_only_when_its_last_days_are_known()
    {
        var early = Evaluate("revenue", "$9,000", "2026-10-01", "2026-11-05", "2026-11-06");
        var late = Evaluate("revenue", "$9,000", "2026-10-01", "2026-11-05", "2026-11-20");
        var never = Evaluate("revenue", "$9,000", "2026-10-01", "2026-11-30", "2027-02-01");

        Assert.Equal((ObjectiveState.Unknown, false), (early.State, early.IsFinal));
        Assert.Equal((ObjectiveState.Missed, true), (late.State, late.IsFinal));
        Assert.Equal((ObjectiveState.Unknown, false), (never.State, never.IsFinal));
    }

    [Fact]
    public void Without_a_first_day_or_with_a_wrong_one_it_counts_from_the_first_day_of_its_quarter()
    {
        var quarter = new Period(PeriodKind.Quarter, new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31));

        Assert.Equal(quarter, Content("revenue", "$1", null, "2026-12-31").Period);
        Assert.Equal(quarter, Content("revenue", "$1", "2027-05-01", "2026-12-31").Period);
    }

    private static Evaluation Evaluate(string kpi, string target, string from, string by, string today) =>
        ObjectiveEvaluation.Of(
            Content(kpi, target, from, by),
            KpiCatalog.Find(kpi),
            Packed(TwoMonths()),
            "USD",
            Day(today)
        );

    private static ObjectiveContent Content(string kpi, string target, string? from, string by) =>
        new("Grow", kpi, target, from is null ? null : Day(from), Day(by));
}
