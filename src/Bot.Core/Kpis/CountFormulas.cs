using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>The formulas of <see cref="CountCatalog"/>.</summary>
internal static class CountFormulas
{
    public static KpiResult DealsWon(FactSet facts, Period period, Period compared) =>
        Count(facts, FactSource.Deals, period, KpiTexts.DealsWon, KpiFormulas.Won(facts, period).Count);

    public static KpiResult NewCustomers(FactSet facts, Period period, Period compared) =>
        Count(
            facts,
            FactSource.Deals,
            period,
            KpiTexts.NewCustomers,
            KpiFormulas.Won(facts, period).Count(deal => deal.IsFirstWin)
        );

    public static KpiResult NewLeads(FactSet facts, Period period, Period compared) =>
        Count(facts, FactSource.Leads, period, KpiTexts.NewLeads, facts.LeadsIn(period).Length);

    /// <summary>
    /// The amounts of the deals that are open in the latest import. What was open at the end of an earlier period is not
    /// known.
    /// </summary>
    public static KpiResult OpenPipeline(FactSet facts, Period period, Period compared)
    {
        if (facts.DealsKnown is not { } known)
        {
            return KpiResult.Lacks(KpiTexts.NotImported(FactSource.Deals));
        }

        if (period.To < known.Last)
        {
            return KpiResult.Lacks(KpiTexts.OnlyNow(known.Last));
        }

        var priced = facts.Open.Where(deal => deal.Currency != 0).ToList();
        IReadOnlyList<KpiInput> inputs = [new(KpiTexts.OpenDeals, KpiFormulas.Count(facts.Open.Count))];
        if (facts.Open.Count > 0 && priced.Count == 0)
        {
            return KpiResult.Lacks(KpiTexts.NoOpenAmount, inputs);
        }

        var sum = KpiFormulas.Sum(facts, priced.Select(deal => (deal.Currency, deal.Amount)));
        var result = KpiFormulas.InOneCurrency(sum, KpiTexts.Pipeline, inputs);
        return priced.Count == facts.Open.Count
            ? result
            : result with
            {
                Caveat = KpiTexts.OpenWithoutAmount(facts.Open.Count - priced.Count, facts.Open.Count),
            };
    }

    /// <summary>Average deal size: the amounts of won deals ÷ the won deals that have one.</summary>
    public static KpiResult DealSize(FactSet facts, Period period, Period compared)
    {
        var revenue = KpiFormulas.TotalRevenue(facts, period, compared);
        var priced = KpiFormulas.Won(facts, period).Count(deal => deal.Currency != 0);
        return revenue.Missing is not null ? revenue with { PerCurrency = [] }
            : priced == 0 ? KpiResult.Lacks(KpiTexts.NoDealWon, revenue.Inputs)
            : revenue with { Number = revenue.Number / priced };
    }

    private static KpiResult Count(FactSet facts, FactSource source, Period period, LocalizedText what, int count) =>
        KpiFormulas.MissingSource(facts, source, period) is { } missing
            ? KpiResult.Lacks(missing)
            : KpiResult.Of(count, new KpiInput(what, KpiFormulas.Count(count)));
}
