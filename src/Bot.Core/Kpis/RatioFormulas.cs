using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>The formulas of <see cref="RatioCatalog"/>.</summary>
internal static class RatioFormulas
{
    /// <summary>
    /// Marketing-attributed revenue, by first touch: the CRM's channel of a deal. A channel is marketing's if marketing
    /// spend is recorded on it.
    /// </summary>
    public static KpiResult AttributedRevenue(FactSet facts, Period period, Period compared)
    {
        if (KpiFormulas.MissingSource(facts, FactSource.Deals, period) is { } missing)
        {
            return KpiResult.Lacks(missing);
        }

        if (facts.MarketingChannels.Count == 0)
        {
            return KpiResult.Lacks(KpiTexts.NoMarketingChannel);
        }

        var won = KpiFormulas.Won(facts, period);
        var attributed = won.Where(deal => facts.MarketingChannels.Contains(deal.Labels[(int)Dimension.Channel]))
            .ToList();
        return KpiFormulas.RevenueOf(facts, attributed) with
        {
            Caveat = won.Count(deal => deal.Labels[(int)Dimension.Channel] == 0) is > 0 and var unknown
                ? KpiTexts.WithoutChannel(unknown, won.Count)
                : null,
        };
    }

    /// <summary>Average revenue per account: the amounts of won deals ÷ the accounts that they are from.</summary>
    public static KpiResult RevenuePerAccount(FactSet facts, Period period, Period compared)
    {
        var revenue = KpiFormulas.TotalRevenue(facts, period, compared);
        var priced = KpiFormulas.Won(facts, period).Where(deal => deal.Currency != 0 && deal.Account != 0).ToList();
        var accounts = priced.Select(deal => deal.Account).Distinct().Count();
        if (revenue.Missing is not null)
        {
            return revenue with { PerCurrency = [] };
        }

        if (accounts == 0)
        {
            return KpiResult.Lacks(KpiTexts.NoDealWon, revenue.Inputs);
        }

        var sum = KpiFormulas.RevenueOf(facts, priced);
        return sum with
        {
            Number = sum.Number / accounts,
            Inputs = [.. sum.Inputs, new(KpiTexts.Accounts, KpiFormulas.Count(accounts))],
            Caveat = revenue.Caveat,
        };
    }

    /// <summary>
    /// Lead-to-customer rate. Leads and deals meet in a lead's id or address, which no file brings yet. Matching names of
    /// companies would count colleagues as the same lead.
    /// </summary>
    public static KpiResult LeadToCustomer(FactSet facts, Period period, Period compared) =>
        KpiResult.Lacks(
            KpiFormulas.MissingSource(facts, FactSource.Leads, period)
                ?? KpiFormulas.MissingSource(facts, FactSource.Deals, period)
                ?? KpiTexts.NoLeadKey
        );
}
