using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Kpis;

/// <summary>
/// The formulas of the shared vocabulary. Each returns a number or says which input is missing; it never returns 0 for
/// "not known", and never infinity.
/// </summary>
public static class KpiFormulas
{
    /// <summary>Less is nothing: half of the smallest coin, and dividing by it could overflow.</summary>
    internal const decimal SmallestAmount = 0.005m;

    /// <summary>Total revenue: the sum of the amounts of deals won in the period, by close day.</summary>
    public static KpiResult TotalRevenue(FactSet facts, Period period, Period compared)
    {
        if (MissingSource(facts, FactSource.Deals, period) is { } missing)
        {
            return KpiResult.Lacks(missing);
        }

        return RevenueOf(facts, Won(facts, period));
    }

    /// <summary>The sum of the amounts of won deals, and how many of them have none.</summary>
    internal static KpiResult RevenueOf(FactSet facts, IReadOnlyList<ClosedDeal> won)
    {
        var withoutAmount = won.Count(deal => deal.Currency == 0);
        var sum = Sum(facts, won.Where(deal => deal.Currency != 0).Select(deal => (deal.Currency, deal.Amount)));
        if (won.Count > 0 && withoutAmount == won.Count)
        {
            return KpiResult.Lacks(KpiTexts.NoAmounts(won.Count), new KpiInput(KpiTexts.DealsWon, Count(won.Count)));
        }

        var result = InOneCurrency(
            sum,
            KpiTexts.Revenue,
            [new(KpiTexts.DealsWon, Count(won.Count)), .. Amounts(KpiTexts.Revenue, sum)]
        );
        return withoutAmount == 0
            ? result
            : result with
            {
                Caveat = KpiTexts.WonWithoutAmount(withoutAmount, won.Count),
            };
    }

    /// <summary>
    /// Sales growth: (revenue − revenue of the comparison period) ÷ revenue of the comparison period.
    /// </summary>
    public static KpiResult SalesGrowth(FactSet facts, Period period, Period compared)
    {
        var (now, before) = (TotalRevenue(facts, period, compared), TotalRevenue(facts, compared, compared.Previous()));
        IReadOnlyList<KpiInput> inputs = [.. Named(now, period), .. Named(before, compared)];
        if ((now.Missing ?? before.Missing ?? Coverage.GapIn([FactSource.Deals], facts, compared)) is { } missing)
        {
            return KpiResult.Lacks(missing, inputs);
        }

        if (Math.Abs(before.Number!.Value) < SmallestAmount)
        {
            return KpiResult.Lacks(KpiTexts.NoRevenueIn(compared), inputs);
        }

        // A period without deals has no currency; only two different currencies cannot be compared.
        return now.Currency is not null && before.Currency is not null && now.Currency != before.Currency
            ? KpiResult.Lacks(KpiTexts.OtherCurrencyIn(compared), inputs)
            : KpiResult.Of((now.Number!.Value - before.Number.Value) / before.Number.Value, inputs) with
            {
                Caveat = now.Caveat ?? before.Caveat,
            };
    }

    /// <summary>
    /// CAC: (marketing spend + sales spend) ÷ new customers. A new customer is an account whose first won deal closed
    /// in the period.
    /// </summary>
    public static KpiResult AcquisitionCost(FactSet facts, Period period, Period compared)
    {
        if (
            (MissingSource(facts, FactSource.Spend, period) ?? MissingSource(facts, FactSource.Deals, period)) is
            { } missing
        )
        {
            return KpiResult.Lacks(missing);
        }

        var customers = Won(facts, period).Count(deal => deal.IsFirstWin);
        var marketing = Spent(facts, period, Side.Marketing);
        var sales = Spent(facts, period, Side.Sales);
        var result = PerHead(
            marketing
                .Concat(sales)
                .GroupBy(money => money.Currency)
                .Select(group => new Money(group.Sum(money => money.Amount), group.Key))
                .ToList(),
            customers,
            KpiTexts.NoNewCustomers,
            [
                .. Amounts(KpiTexts.MarketingSpend, marketing),
                .. Amounts(KpiTexts.SalesSpend, sales),
                new(KpiTexts.NewCustomers, Count(customers)),
            ]
        );
        return facts.HasSalesSpend ? result : result with { Caveat = KpiTexts.NoSalesSpend };
    }

    /// <summary>The same with marketing spend only, if both sides agreed on that.</summary>
    public static KpiResult MarketingAcquisitionCost(FactSet facts, Period period, Period compared)
    {
        if (
            (MissingSource(facts, FactSource.Spend, period) ?? MissingSource(facts, FactSource.Deals, period)) is
            { } missing
        )
        {
            return KpiResult.Lacks(missing);
        }

        var customers = Won(facts, period).Count(deal => deal.IsFirstWin);
        var marketing = Spent(facts, period, Side.Marketing);
        return PerHead(
            marketing,
            customers,
            KpiTexts.NoNewCustomers,
            [.. Amounts(KpiTexts.MarketingSpend, marketing), new(KpiTexts.NewCustomers, Count(customers))]
        ) with
        {
            Caveat = KpiTexts.OnlyMarketing,
        };
    }

    /// <summary>Close rate: won ÷ (won + lost), by close day.</summary>
    public static KpiResult CloseRate(FactSet facts, Period period, Period compared)
    {
        if (MissingSource(facts, FactSource.Deals, period) is { } missing)
        {
            return KpiResult.Lacks(missing);
        }

        var (won, closed) = (Won(facts, period).Count, facts.ClosedIn(period).Length);
        IReadOnlyList<KpiInput> inputs =
        [
            new(KpiTexts.DealsWon, Count(won)),
            new(KpiTexts.DealsLost, Count(closed - won)),
        ];
        return closed == 0
            ? KpiResult.Lacks(KpiTexts.NothingClosed, inputs)
            : KpiResult.Of((decimal)won / closed, inputs);
    }

    /// <summary>
    /// Average sales cycle: mean days from creation to win for deals won in the period, with the median. It leaves out
    /// deals that closed before their creation.
    /// </summary>
    public static KpiResult SalesCycle(FactSet facts, Period period, Period compared)
    {
        if (MissingSource(facts, FactSource.Deals, period) is { } missing)
        {
            return KpiResult.Lacks(missing);
        }

        var won = Won(facts, period);
        var dated = won.Where(deal => deal.Created is not null).ToList();
        if (won.Count > 0 && dated.Count == 0)
        {
            return KpiResult.Lacks(KpiTexts.NoCreationDays, new KpiInput(KpiTexts.DealsWon, Count(won.Count)));
        }

        var days = dated
            .Select(deal => deal.Closed.DayNumber - deal.Created!.Value.DayNumber)
            .Where(length => length >= 0)
            .Order()
            .ToList();
        if (days.Count == 0)
        {
            return KpiResult.Lacks(KpiTexts.NoDealWon, new KpiInput(KpiTexts.DealsWon, Count(won.Count)));
        }

        var median = (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2m;
        return KpiResult.Of(
            (decimal)days.Average(),
            new(KpiTexts.DealsWon, Count(days.Count)),
            new(KpiTexts.Shortest, KpiTexts.Days(days[0])),
            new(KpiTexts.Longest, KpiTexts.Days(days[^1]))
        ) with
        {
            Median = median,
            Caveat =
                days.Count < dated.Count ? KpiTexts.ClosedBeforeCreated(dated.Count - days.Count)
                : dated.Count < won.Count ? KpiTexts.WithoutCreationDay(won.Count - dated.Count)
                : null,
        };
    }

    /// <summary>Cost per lead: marketing spend ÷ leads created in the period.</summary>
    public static KpiResult CostPerLead(FactSet facts, Period period, Period compared)
    {
        if (
            (MissingSource(facts, FactSource.Spend, period) ?? MissingSource(facts, FactSource.Leads, period)) is
            { } missing
        )
        {
            return KpiResult.Lacks(missing);
        }

        var (spent, leads) = (Spent(facts, period, Side.Marketing), facts.LeadsIn(period).Length);
        return PerHead(
            spent,
            leads,
            KpiTexts.NoLeads,
            [.. Amounts(KpiTexts.MarketingSpend, spent), new(KpiTexts.NewLeads, Count(leads))]
        );
    }

    internal static LocalizedText? MissingSource(FactSet facts, FactSource source, Period period) =>
        KpiMath.KnownOf(facts, source) switch
        {
            null => KpiTexts.NotImported(source),
            { } known when known.Last < period.From => KpiTexts.KnownOnlyTo(source, known.Last),
            { } known when known.First > period.To => KpiTexts.KnownOnlyFrom(source, known.First),
            _ => null,
        };

    internal static List<ClosedDeal> Won(FactSet facts, Period period)
    {
        var won = new List<ClosedDeal>();
        foreach (var deal in facts.ClosedIn(period))
        {
            if (deal.IsWon)
            {
                won.Add(deal);
            }
        }

        return won;
    }

    private static List<Money> Spent(FactSet facts, Period period, Side side)
    {
        var spent = new List<(int, decimal)>();
        foreach (var row in facts.SpendIn(period))
        {
            if (row.Side == side)
            {
                spent.Add((row.Currency, row.Amount));
            }
        }

        return Sum(facts, spent);
    }

    internal static List<Money> Sum(FactSet facts, IEnumerable<(int Currency, decimal Amount)> amounts) =>
        [
            .. amounts
                .GroupBy(amount => amount.Currency)
                .Select(group => new Money(group.Sum(amount => amount.Amount), facts.Name(group.Key)))
                .OrderBy(money => money.Currency, StringComparer.Ordinal),
        ];

    // No amounts at all is a true zero; the currency does not matter then.
    internal static KpiResult InOneCurrency(List<Money> sum, LocalizedText what, IReadOnlyList<KpiInput> inputs) =>
        sum switch
        {
            [] => KpiResult.Of(0, inputs),
            [var one] => KpiResult.Of(one.Amount, inputs) with { Currency = one.Currency },
            _ => KpiResult.Lacks(KpiTexts.SeveralCurrencies(what, sum), inputs) with { PerCurrency = sum },
        };

    private static KpiResult PerHead(List<Money> cost, int heads, LocalizedText nobody, IReadOnlyList<KpiInput> inputs)
    {
        var sum = InOneCurrency(cost, KpiTexts.Spend, inputs);
        return sum switch
        {
            { Missing: not null } => sum,
            _ when heads == 0 => KpiResult.Lacks(nobody, inputs),
            { Currency: null } => KpiResult.Lacks(KpiTexts.NoSpend, inputs),
            _ => sum with { Number = sum.Number / heads },
        };
    }

    private static IEnumerable<KpiInput> Amounts(LocalizedText name, List<Money> amounts) =>
        amounts.Count == 0
            ? [new KpiInput(name, KpiTexts.None)]
            : amounts.Select(money => new KpiInput(name, LocalizedText.Invariant($"{money}")));

    private static IEnumerable<KpiInput> Named(KpiResult result, Period period) =>
        result.Inputs.Select(input => new KpiInput(KpiTexts.Of(input.Name, period), input.Value));

    internal static LocalizedText Count(int count) => LocalizedText.Invariant($"{count:N0}");
}
