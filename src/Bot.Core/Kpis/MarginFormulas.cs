using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Kpis;

/// <summary>Figures that need what the sold goods cost.</summary>
internal static class MarginFormulas
{
    private const decimal DaysPerMonth = 365.25m / 12;

    /// <summary>
    /// Gross margin: (revenue − cost) ÷ revenue, from sums and never as a mean of percentages. From the revenue of the
    /// costs' own file if it has one, else from won deals; without costs, from the margins of the products that were sold,
    /// weighted by what was sold.
    /// </summary>
    public static KpiResult GrossMargin(FactSet facts, Period period, Period compared)
    {
        if (facts.Others.Costs.Count == 0)
        {
            return KpiResult.Lacks(KpiTexts.NoCosts);
        }

        var costs = facts
            .Others.Costs.Where(row => row.Amount is not null)
            .Select(row => (Cost: row, Share: row.ShareIn(period.From, period.To)))
            .Where(row => row.Share > 0)
            .ToList();
        return costs.Count > 0 ? FromCosts(facts, period, costs) : FromMargins(facts, period);
    }

    /// <summary>Marketing ROI: (attributed revenue × gross margin − marketing spend) ÷ marketing spend.</summary>
    public static KpiResult ReturnOnMarketing(FactSet facts, Period period, Period compared)
    {
        var attributed = RatioFormulas.AttributedRevenue(facts, period, compared);
        var spent = MarketingSpend(facts, period, compared);
        var margin = GrossMargin(facts, period, compared);
        if ((margin.Missing ?? spent.Missing ?? attributed.Missing) is { } missing)
        {
            return KpiResult.Lacks(missing);
        }

        if (spent.Number < KpiFormulas.SmallestAmount)
        {
            return KpiResult.Lacks(KpiTexts.NoSpend);
        }

        if (attributed.Currency is not null && attributed.Currency != spent.Currency)
        {
            return KpiResult.Lacks(SubscriptionTexts.MixedCurrencies);
        }

        var profit = attributed.Number!.Value * margin.Number!.Value;
        return KpiResult.Of(
            (profit - spent.Number!.Value) / spent.Number.Value,
            new(SubscriptionTexts.Attributed, In(attributed.Number.Value, spent.Currency)),
            new(SubscriptionTexts.Margin, LocalizedText.Invariant($"{margin.Number.Value:P1}")),
            new(SubscriptionTexts.GrossProfit, In(profit, spent.Currency)),
            new(KpiTexts.MarketingSpend, In(spent.Number.Value, spent.Currency))
        ) with
        {
            Caveat = KpiTexts.Noted(attributed.Caveat, margin.Caveat),
        };
    }

    /// <summary>What marketing spent.</summary>
    public static KpiResult MarketingSpend(FactSet facts, Period period, Period compared)
    {
        if (KpiFormulas.MissingSource(facts, FactSource.Spend, period) is { } missing)
        {
            return KpiResult.Lacks(missing);
        }

        var rows = facts.SpendIn(period).ToArray().Where(row => row.Side == Side.Marketing).ToList();
        if (rows.Count == 0)
        {
            return KpiResult.Lacks(KpiTexts.NoSpend);
        }

        return KpiFormulas.InOneCurrency(
            KpiFormulas.Sum(facts, rows.Select(row => (row.Currency, row.Amount))),
            KpiTexts.MarketingSpend,
            [new(KpiTexts.RowsOfSpend, KpiFormulas.Count(rows.Count))]
        );
    }

    /// <summary>CLV: (monthly revenue per account × gross margin) ÷ monthly churn.</summary>
    public static KpiResult LifetimeValue(FactSet facts, Period period, Period compared)
    {
        var (movement, missing) = SubscriptionMovement.In(facts, period);
        if (movement is null)
        {
            return KpiResult.Lacks(missing!);
        }

        var margin = GrossMargin(facts, period, compared);
        var (revenue, currency, lacking) = SubscriptionMovement.Revenue(facts, movement.AtEnd);
        if ((lacking ?? margin.Missing) is { } problem)
        {
            return KpiResult.Lacks(problem, SubscriptionFormulas.Accounts(movement));
        }

        if (movement.AccountsAtStart.Count == 0 || revenue.Count == 0)
        {
            return KpiResult.Lacks(SubscriptionTexts.NobodyAtStart, SubscriptionFormulas.Accounts(movement));
        }

        if (movement.Lost == 0)
        {
            return KpiResult.Lacks(SubscriptionTexts.NobodyLeft, SubscriptionFormulas.Accounts(movement));
        }

        var perAccount = revenue.Values.Sum() / revenue.Count;
        var churn = (decimal)movement.Lost / movement.AccountsAtStart.Count * DaysPerMonth / movement.Days;
        return KpiResult.Of(
            perAccount * margin.Number!.Value / churn,
            new(SubscriptionTexts.PerAccount, In(decimal.Round(perAccount, 2), currency)),
            new(SubscriptionTexts.Margin, LocalizedText.Invariant($"{margin.Number.Value:P1}")),
            new(SubscriptionTexts.MonthlyChurn, LocalizedText.Invariant($"{churn:P1}"))
        ) with
        {
            Currency = currency,
            Caveat = KpiTexts.Noted(SubscriptionFormulas.Noted(null, movement, movement.AtEnd), margin.Caveat),
        };
    }

    /// <summary>CLV ÷ CAC.</summary>
    public static KpiResult ValueToCost(FactSet facts, Period period, Period compared)
    {
        var (value, cost) = (
            LifetimeValue(facts, period, compared),
            KpiFormulas.AcquisitionCost(facts, period, compared)
        );
        if (value.Missing is { } noValue)
        {
            return KpiResult.Lacks(noValue);
        }

        if (cost.Missing is { } noCost)
        {
            return KpiResult.Lacks(SubscriptionTexts.Of(LocalizedText.Invariant("CAC"), noCost));
        }

        if (value.Currency != cost.Currency)
        {
            return KpiResult.Lacks(SubscriptionTexts.MixedCurrencies);
        }

        return cost.Number < KpiFormulas.SmallestAmount
            ? KpiResult.Lacks(SubscriptionTexts.NoCac)
            : KpiResult.Of(
                value.Number!.Value / cost.Number!.Value,
                new(LocalizedText.Invariant("CLV"), In(decimal.Round(value.Number.Value, 2), value.Currency)),
                new(LocalizedText.Invariant("CAC"), In(decimal.Round(cost.Number.Value, 2), cost.Currency))
            ) with
            {
                Caveat = KpiTexts.Noted(value.Caveat, cost.Caveat),
            };
    }

    private static KpiResult FromCosts(FactSet facts, Period period, List<(CostFact Cost, decimal Share)> costs)
    {
        var cost = KpiFormulas.InOneCurrency(
            KpiFormulas.Sum(facts, costs.Select(row => (row.Cost.Currency, row.Cost.Amount!.Value * row.Share))),
            SubscriptionTexts.Cost,
            []
        );
        if (cost.Missing is not null)
        {
            return cost with { PerCurrency = [] };
        }

        // A statement of profit and loss has its own revenue, perhaps of more than deals.
        var own = costs.TrueForAll(row => row.Cost.Revenue is not null);
        var revenue = own
            ? KpiResult.Of(costs.Sum(row => row.Cost.Revenue!.Value * row.Share)) with
            {
                Currency = cost.Currency,
            }
            : KpiFormulas.TotalRevenue(facts, period, period.Previous());
        if (revenue.Missing is { } missing)
        {
            return KpiResult.Lacks(missing);
        }

        IReadOnlyList<KpiInput> inputs =
        [
            new(KpiTexts.Revenue, In(decimal.Round(revenue.Number!.Value, 2), revenue.Currency ?? cost.Currency)),
            new(SubscriptionTexts.Cost, In(decimal.Round(cost.Number!.Value, 2), cost.Currency)),
        ];
        if (revenue.Number < KpiFormulas.SmallestAmount)
        {
            return KpiResult.Lacks(SubscriptionTexts.NoRevenue, inputs);
        }

        return revenue.Currency != cost.Currency
            ? KpiResult.Lacks(SubscriptionTexts.MixedCurrencies, inputs)
            : KpiResult.Of((revenue.Number.Value - cost.Number.Value) / revenue.Number.Value, inputs) with
            {
                Caveat = KpiTexts.Noted(
                    revenue.Caveat,
                    costs.Exists(row => row.Share < 1) ? SubscriptionTexts.Spread : null
                ),
            };
    }

    // A product's margin is the latest that holds in the period; what has no product holds for the rest.
    private static KpiResult FromMargins(FactSet facts, Period period)
    {
        var margins = facts
            .Others.Costs.Where(row => row.Margin is not null && row.ShareIn(period.From, period.To) > 0)
            .OrderBy(row => row.From)
            .GroupBy(row => row.Labels[(int)Dimension.Product])
            .ToDictionary(product => product.Key, product => product.Last().Margin!.Value);
        if (margins.Count == 0)
        {
            return KpiResult.Lacks(SubscriptionTexts.NoMargin);
        }

        if (KpiFormulas.TotalRevenue(facts, period, period.Previous()) is { Missing: { } missing } whole)
        {
            return KpiResult.Lacks(missing, whole.Inputs);
        }

        var sold = KpiFormulas.Won(facts, period).Where(deal => deal.Currency != 0).ToList();
        var known = sold.Where(deal => MarginOf(deal) is not null).ToList();
        var (revenue, all) = (known.Sum(deal => deal.Amount), sold.Sum(deal => deal.Amount));
        if (revenue < KpiFormulas.SmallestAmount)
        {
            return KpiResult.Lacks(
                all < KpiFormulas.SmallestAmount ? SubscriptionTexts.NoRevenue : SubscriptionTexts.NoMargin
            );
        }

        var currency = facts.Name(known[0].Currency);
        var profit = known.Sum(deal => deal.Amount * MarginOf(deal)!.Value);
        return KpiResult.Of(
            profit / revenue,
            new(KpiTexts.Revenue, In(revenue, currency)),
            new(SubscriptionTexts.Cost, In(decimal.Round(revenue - profit, 2), currency))
        ) with
        {
            Caveat =
                all == revenue
                    ? null
                    : SubscriptionTexts.WithoutMargin(new Money(all - revenue, currency), (all - revenue) / all),
        };

        decimal? MarginOf(ClosedDeal deal) =>
            margins.TryGetValue(deal.Labels[(int)Dimension.Product], out var own) ? own
            : margins.TryGetValue(0, out var general) ? general
            : null;
    }

    private static LocalizedText In(decimal amount, string? currency) =>
        currency is null
            ? LocalizedText.Invariant($"{amount:N0}")
            : LocalizedText.Invariant($"{new Money(amount, currency)}");
}
