using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Sample;
using Bot.Core.Kpis;
using Bot.Core.Sample;

namespace Bot.Tests.Sample;

/// <summary>The sample's figures are those of a company that one might work for; printed, so that one can look at them.</summary>
public sealed class SampleFigureTests(ITestOutputHelper output)
{
    [Theory, MemberData(nameof(SampleContentTests.Days), MemberType = typeof(SampleContentTests))]
    public void Each_full_quarter_has_sane_figures(string day)
    {
        var (facts, calendar) = Facts(day);
        for (
            var quarter = Period.Of(PeriodKind.Quarter, calendar.Today).Previous();
            quarter.From >= calendar.First;
            quarter = quarter.Previous()
        )
        {
            var figures = KpiCatalog.All.ToDictionary(
                definition => definition.Key,
                definition => definition.Formula(facts, quarter, quarter.Previous())
            );
            output.WriteLine(
                $"{quarter.Key}: {string.Join(", ", figures.Select(figure => $"{figure.Key} {figure.Value.Number:0.###}"))}"
            );

            Assert.InRange(figures["closerate"].Number!.Value, 0.20m, 0.35m);
            Assert.InRange(figures["cac"].Number!.Value, 2_500m, 9_000m);
            Assert.InRange(figures["cpl"].Number!.Value, 60m, 150m);
            Assert.InRange(figures["cycle"].Number!.Value, 25m, 80m);
            Assert.InRange(figures["revenue"].Number!.Value, 120_000m, 500_000m);
            Assert.InRange(figures["forms"].Number!.Value, 0.06m, 0.16m);
            Assert.InRange(figures["margin"].Number!.Value, 0.65m, 0.80m);
        }
    }

    [Theory, MemberData(nameof(SampleContentTests.Days), MemberType = typeof(SampleContentTests))]
    public void Each_of_the_last_six_weeks_has_every_figure_but_lifetime_value(string day)
    {
        var (facts, calendar) = Facts(day);
        for (var (week, i) = (Period.Week(calendar.Today).Previous(), 0); i < 6; (week, i) = (week.Previous(), i + 1))
        {
            var figures = KpiCatalog
                .All.Where(definition =>
                    !definition.IsSnapshot && definition.Sources.Count > 0 && definition.Key != "leadrate"
                )
                .ToDictionary(
                    definition => definition.Key,
                    definition => definition.Formula(facts, week, week.Previous())
                );
            output.WriteLine(
                $"{week.Key}: {string.Join(", ", figures.Select(figure => $"{figure.Key} {figure.Value.Number:0.###}"))}"
            );

            // In many a week no account leaves.
            Assert.Empty(
                figures
                    .Where(figure => figure.Value.Number is null)
                    .Select(figure => figure.Key)
                    .Except(["clv", "clvcac"])
            );
        }
    }

    [Fact]
    public void Revenue_grows_moderately_from_year_to_year()
    {
        var (facts, calendar) = Facts("2026-11-16");
        var half = new Period(PeriodKind.Days, calendar.Today.AddDays(-182), calendar.Last);
        var yearBefore = new Period(PeriodKind.Days, half.From.AddDays(-364), half.To.AddDays(-364));

        Assert.InRange(KpiFormulas.SalesGrowth(facts, half, yearBefore).Number!.Value, 0.10m, 0.60m);
    }

    private static (FactSet Facts, SampleCalendar Calendar) Facts(string day)
    {
        var calendar = new SampleCalendar(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        return (FactSetBuilder.Build(new StoredFacts(1, SampleFacts.Rows(calendar))), calendar);
    }
}
