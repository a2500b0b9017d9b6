using Bot.Core.Chat;
using Bot.Core.Kpis;
using static Bot.Tests.Facts.Rows;

namespace Bot.Tests.Kpis;

/// <summary>How alerts are worded, and when a crossing is news.</summary>
public sealed class AlertWordsTests
{
    [Theory]
    [InlineData("revenue alert below 100k", "revenue", AlertKind.Below, 100_000, PeriodKind.Month)]
    [InlineData("ingresos aviso por debajo de 100k", "revenue", AlertKind.Below, 100_000, PeriodKind.Month)]
    [InlineData(
        "alert me when revenue drops below $1,500.50 per week",
        "revenue",
        AlertKind.Below,
        1500.5,
        PeriodKind.Week
    )]
    [InlineData("avísame si el cac supera 900 € al trimestre", "cac", AlertKind.Above, 900, PeriodKind.Quarter)]
    [InlineData("close rate alert under 25%", "closerate", AlertKind.Below, 0.25, PeriodKind.Month)]
    [InlineData("tasa de cierre alerta menos de 25", "closerate", AlertKind.Below, 0.25, PeriodKind.Month)]
    [InlineData("nps alert < -10", "nps", AlertKind.Below, -10, PeriodKind.Month)]
    [InlineData("sales cycle alert over 40 days", "cycle", AlertKind.Above, 40, PeriodKind.Month)]
    [InlineData("leads aviso cambio 20 %", "leads", AlertKind.Change, 0.2, PeriodKind.Month)]
    [InlineData("revenue alert target per quarter", "revenue", AlertKind.Target, 0, PeriodKind.Quarter)]
    [InlineData("clv to cac alert below 3", "clvcac", AlertKind.Below, 3, PeriodKind.Month)]
    public void Words_name_a_figure_a_direction_and_a_limit(
        string words,
        string kpi,
        AlertKind kind,
        decimal limit,
        PeriodKind per
    )
    {
        Assert.True(AlertWords.Has(words));
        var read = AlertWords.Read(words, "EUR");

        Assert.Equal((kpi, kind, per), (read.Definition?.Key, read.Kind, read.Per));
        Assert.Equal(limit, read.Limit?.Number);
    }

    [Fact]
    public void A_crossing_within_the_cool_down_is_told_at_its_end()
    {
        var alert = new KpiAlert("o", "1", "m", "revenue", AlertKind.Below, 5, "USD", PeriodKind.Week, At(0))
        {
            IsBeyond = false,
            Period = "2026-W46",
            ToldAt = At(0),
        };
        var figure = KpiMath.Figure(
            KpiCatalog.Find("revenue")!,
            Packed(Of([Won("1", "A", 1, "2026-11-01", "2026-11-17")])),
            Period.Week(Day("2026-11-17")),
            Day("2026-11-24")
        );

        Assert.Null(AlertCheck.After(alert, figure, beyond: true, At(3)));
        Assert.Equal(At(8), AlertCheck.After(alert, figure, beyond: true, At(8))?.ToldAt);
        Assert.Null(AlertCheck.After(alert with { IsBeyond = true, Period = "2026-W47" }, figure, beyond: true, At(9)));
    }

    private static DateTimeOffset At(int day) => new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero).AddDays(day);
}
