using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Kpis;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>Figures of periods that are known in part, and of facts that lack something.</summary>
public sealed class CaveatTests
{
    private static readonly DateOnly Today = Day("2026-11-16");
    private static readonly Period October = Period.Month(2026, 10);

    [Fact]
    public void A_period_that_is_known_in_part_says_which_days()
    {
        var facts = Packed(
            Of([Won("1", "A", 10, "2026-08-20", "2026-09-03"), Won("2", "A", 10, "2026-09-01", "2026-10-20")])
        );

        var quarter = Figure("revenue", facts, Period.QuarterOf(2026, 3));

        Assert.Equal(new Period(PeriodKind.Days, Day("2026-08-20"), Day("2026-09-30")), quarter.Partly);
        Assert.Contains(
            "only Aug 20, 2026 to Sep 30, 2026 is known",
            English(KpiTexts.NamedLine(quarter)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "solo se conoce del 20 ago 2026 al 30 sep",
            Spanish(KpiTexts.NamedLine(quarter)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nothing_is_compared_with_a_period_that_is_known_in_part()
    {
        var facts = Packed(
            Of([Won("1", "A", 10, "2026-09-20", "2026-09-21"), Won("2", "A", 90, "2026-10-01", "2026-10-31")])
        );

        Assert.Null(Figure("revenue", facts, October).Change);
        Assert.Null(Figure("growth", facts, October).Now.Number);
        Assert.Contains(
            "data only from Sep 20, 2026",
            English(Figure("growth", facts, October).Now.Missing!),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_few_days_without_facts_at_either_end_are_no_gap()
    {
        var facts = Packed(
            Of([Won("1", "A", 10, "2026-09-05", "2026-09-21"), Won("2", "A", 90, "2026-10-01", "2026-10-27")])
        );

        Assert.Null(Figure("revenue", facts, October).Partly);
        Assert.Equal(8m, Figure("revenue", facts, October).Change);
    }

    [Fact]
    public void The_day_of_the_export_covers_days_on_which_nothing_happened()
    {
        var rows = Of([Won("1", "A", 10, "2026-08-01", "2026-09-21"), Won("2", "A", 90, "2026-10-01", "2026-10-10")]);
        var facts = FactSetBuilder.Build(
            new StoredFacts(1, rows)
            {
                AsOf = new Dictionary<FactSource, DateOnly> { [FactSource.Deals] = Day("2026-11-01") },
            }
        );

        Assert.NotNull(Figure("revenue", Packed(rows), October).Partly);
        Assert.Null(Figure("revenue", facts, October).Partly);
        Assert.Equal(
            0m,
            Figure("won", facts, new Period(PeriodKind.Days, Day("2026-10-20"), Day("2026-10-31"))).Now.Number
        );
    }

    [Fact]
    public void A_chart_has_a_gap_where_a_month_is_not_known_whole()
    {
        var facts = Packed(
            Of([Won("1", "A", 10, "2026-08-20", "2026-08-21"), Won("2", "A", 9, "2026-09-01", "2026-10-31")])
        );

        var points = KpiMath.Series(KpiCatalog.Find("revenue")!, facts, October, Today);

        Assert.Equal([null, 0m, 9m], points.Skip(9).Select(point => point.Result.Number));
    }

    [Fact]
    public void Revenue_without_any_amount_is_not_known()
    {
        var facts = Packed(
            Of([Won("1", "A", null, "2026-09-01", "2026-10-02"), Won("2", "B", null, "2026-09-01", "2026-10-31")])
        );

        var revenue = Figure("revenue", facts, October);

        Assert.Null(revenue.Now.Number);
        Assert.Equal("n/a: none of the 2 won deals has an amount", English(KpiTexts.Line(revenue)));
        Assert.Equal(2m, Figure("won", facts, October).Now.Number);
    }

    [Fact]
    public void A_caveat_stands_wherever_its_figure_stands()
    {
        var facts = Packed(
            Of([Won("1", "A", 10, "2026-09-01", "2026-10-02"), Won("2", "B", null, "2026-09-01", "2026-10-31")])
        );

        var revenue = Figure("revenue", facts, October);

        const string Caveat = "1 of 2 won deals has no amount";
        Assert.Contains(Caveat, English(KpiTexts.NamedLine(revenue)), StringComparison.Ordinal);
        Assert.Contains(Caveat, English(KpiFigures.Of([revenue]).Items[0].Note!), StringComparison.Ordinal);
        Assert.Contains(
            Caveat,
            CardWords.In(WhyCards.Why(FigureSnapshot.Of("acme", revenue, BotApp.Start), 1), Language.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_rows_behind_a_figure_say_which_count_and_why_others_do_not()
    {
        var facts = Packed(TwoMonths());

        Assert.Equal(["won", "won", "lost", "lost"], Reasons("revenue", facts));
        Assert.Equal([null, "not the account's first", "lost", "lost"], LeftOut("customers", facts));
        Assert.Equal([null, null, null, null], LeftOut("closerate", facts));
        Assert.Equal(7, FigureRows.Of("leads", facts, October).Count);
    }

    private static IEnumerable<string> Reasons(string kpi, FactSet facts) =>
        FigureRows.Of(kpi, facts, October).Select(row => English(row.What));

    private static IEnumerable<string?> LeftOut(string kpi, FactSet facts) =>
        FigureRows.Of(kpi, facts, October).Select(row => row.LeftOut is { } reason ? English(reason) : null);

    private static KpiFigure Figure(string key, FactSet facts, Period period) =>
        KpiMath.Figure(KpiCatalog.Find(key)!, facts, period, Today);

    private static string English(LocalizedText text) => CardWords.In(text, Language.English);

    private static string Spanish(LocalizedText text) => CardWords.In(text, Language.Spanish);
}
