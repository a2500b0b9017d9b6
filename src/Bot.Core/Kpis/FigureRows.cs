using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Kpis;

/// <summary>One fact that a figure looked at. <see cref="LeftOut"/> says why it does not count; null if it does.</summary>
internal sealed record FigureRow(DateOnly? Day, string Name, Money? Amount, LocalizedText What, LocalizedText? LeftOut);

/// <summary>The facts behind a figure, counted or left out. Pure.</summary>
internal static class FigureRows
{
    private static readonly string[] OfWins =
    [
        "revenue",
        "growth",
        "won",
        "customers",
        "dealsize",
        "cycle",
        "attributed",
        "roi",
        "arpa",
        "cac",
        "closerate",
    ];

    /// <summary>The rows of a figure's period, oldest first: what was spent, then deals, then leads.</summary>
    public static IReadOnlyList<FigureRow> Of(string kpi, FactSet facts, Period period) =>
        [
            .. kpi is "cac" or "cpl" or "spend" or "roi" ? Spend(kpi, facts, period) : [],
            .. OfWins.Contains(kpi) ? Closed(kpi, facts, period) : [],
            .. kpi == "pipeline" ? Open(facts) : [],
            .. kpi is "leads" or "cpl" ? Leads(facts, period) : [],
            .. OtherFigureRows.Of(kpi, facts, period),
        ];

    private static IEnumerable<FigureRow> Spend(string kpi, FactSet facts, Period period)
    {
        foreach (var row in facts.SpendIn(period).ToArray())
        {
            yield return new FigureRow(
                row.Day,
                facts.Name(row.Labels[(int)Dimension.Channel]),
                new Money(row.Amount, facts.Name(row.Currency)),
                row.Side == Side.Marketing ? KpiTexts.MarketingSpend : KpiTexts.SalesSpend,
                kpi != "cac" && row.Side == Side.Sales ? KpiRowTexts.NotMarketing : null
            );
        }
    }

    private static IEnumerable<FigureRow> Closed(string kpi, FactSet facts, Period period) =>
        facts
            .ClosedIn(period)
            .ToArray()
            .Select(deal => new FigureRow(
                deal.Closed,
                facts.Name(deal.Account),
                deal.Currency == 0 ? null : new Money(deal.Amount, facts.Name(deal.Currency)),
                deal.IsWon ? KpiRowTexts.Won : KpiRowTexts.Lost,
                LeftOut(kpi, facts, deal)
            ));

    private static LocalizedText? LeftOut(string kpi, FactSet facts, ClosedDeal deal) =>
        kpi switch
        {
            "closerate" => null,
            _ when !deal.IsWon => KpiRowTexts.Lost,
            "won" => null,
            "customers" or "cac" => deal.IsFirstWin ? null : KpiRowTexts.NotFirst,
            "cycle" when deal.Created is null => KpiRowTexts.NoCreation,
            "cycle" => deal.Created > deal.Closed ? KpiRowTexts.CreatedLater : null,
            _ when deal.Currency == 0 => KpiRowTexts.NoAmount,
            "attributed" or "roi" => facts.MarketingChannels.Contains(deal.Labels[(int)Dimension.Channel])
                ? null
                : KpiRowTexts.OtherChannel,
            _ => null,
        };

    private static IEnumerable<FigureRow> Open(FactSet facts) =>
        facts.Open.Select(deal => new FigureRow(
            deal.Created,
            facts.Name(deal.Account),
            deal.Currency == 0 ? null : new Money(deal.Amount, facts.Name(deal.Currency)),
            LocalizedText.Invariant(facts.Name(deal.Stage)),
            deal.Currency == 0 ? KpiRowTexts.NoAmount : null
        ));

    private static IEnumerable<FigureRow> Leads(FactSet facts, Period period) =>
        facts
            .LeadsIn(period)
            .ToArray()
            .Select(lead => new FigureRow(
                lead.Created,
                facts.Name(lead.Account != 0 ? lead.Account : lead.Labels[(int)Dimension.Channel]),
                null,
                KpiRowTexts.Lead,
                null
            ));
}
