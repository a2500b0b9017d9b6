using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>
/// What accounts do after they bought. Overlapping subscriptions and trials make readings of churn differ widely, so each
/// figure says which one it is.
/// </summary>
internal static class SubscriptionFormulas
{
    /// <summary>Accounts with a paid subscription at the start and none at the end ÷ accounts with one at the start.</summary>
    public static KpiResult Churn(FactSet facts, Period period, Period compared) =>
        facts.Others.HasOnlyFlags
            ? Flags(facts, period, left: true)
            : OfAccounts(facts, period, movement => movement.Lost, SubscriptionTexts.ByAccounts);

    /// <summary>(Customers at the end − new ones) ÷ customers at the start.</summary>
    public static KpiResult Retention(FactSet facts, Period period, Period compared) =>
        facts.Others.HasOnlyFlags
            ? Flags(facts, period, left: false)
            : OfAccounts(facts, period, movement => movement.AccountsAtEnd.Count - movement.New, null);

    /// <summary>Subscriptions that ended in the period ÷ subscriptions at its start.</summary>
    public static KpiResult SubscriptionChurn(FactSet facts, Period period, Period compared)
    {
        var (movement, missing) = SubscriptionMovement.In(facts, period);
        if (movement is null)
        {
            return KpiResult.Lacks(missing!);
        }

        // The same facts are in both lists, so that counting those that still run is enough.
        var last = movement.Before.AddDays(movement.Days);
        var ended = movement.AtStart.Count(row => !row.RunsAfter(last));
        IReadOnlyList<KpiInput> inputs =
        [
            new(SubscriptionTexts.RunningBefore, KpiFormulas.Count(movement.AtStart.Count)),
            new(SubscriptionTexts.Ended, KpiFormulas.Count(ended)),
        ];
        return movement.AtStart.Count == 0
            ? KpiResult.Lacks(SubscriptionTexts.NobodyAtStart, inputs)
            : KpiResult.Of((decimal)ended / movement.AtStart.Count, inputs) with
            {
                Caveat = Noted(SubscriptionTexts.BySubscriptions, movement),
            };
    }

    /// <summary>Monthly revenue at the end of the period.</summary>
    public static KpiResult Recurring(FactSet facts, Period period, Period compared)
    {
        var (movement, missing) = SubscriptionMovement.In(facts, period);
        if (movement is null)
        {
            return KpiResult.Lacks(missing!);
        }

        var (revenue, currency, lacking) = SubscriptionMovement.Revenue(facts, movement.AtEnd);
        IReadOnlyList<KpiInput> inputs =
        [
            new(SubscriptionTexts.AtEnd, KpiFormulas.Count(movement.AccountsAtEnd.Count)),
        ];
        return lacking is not null
            ? KpiResult.Lacks(lacking, inputs)
            : KpiResult.Of(revenue.Values.Sum(), inputs) with
            {
                Currency = currency,
                Caveat = Noted(null, movement, movement.AtEnd),
            };
    }

    /// <summary>Monthly revenue that the accounts of the start no longer pay at the end ÷ what they paid.</summary>
    public static KpiResult RevenueChurn(FactSet facts, Period period, Period compared) =>
        OfRevenue(facts, period, (before, after) => before - Math.Min(before, after), SubscriptionTexts.ByRevenue);

    /// <summary>Gross revenue retention: what the accounts of the start still pay, without what they pay more.</summary>
    public static KpiResult GrossRetention(FactSet facts, Period period, Period compared) =>
        OfRevenue(facts, period, Math.Min, null);

    /// <summary>Net revenue retention: what the accounts of the start pay at the end, with what they pay more.</summary>
    public static KpiResult NetRetention(FactSet facts, Period period, Period compared) =>
        OfRevenue(facts, period, (_, after) => after, null);

    internal static LocalizedText? Noted(
        LocalizedText? reading,
        SubscriptionMovement movement,
        IReadOnlyList<SubscriptionFact>? priced = null
    )
    {
        var bare = priced?.Count(row => row.Currency == 0) ?? 0;
        return KpiTexts.Noted(
            reading,
            bare > 0 ? SubscriptionTexts.WithoutAmount(bare, priced!.Count) : null,
            movement.UnknownEnds > 0 ? SubscriptionTexts.UnknownEnds(movement.UnknownEnds) : null
        );
    }

    private static KpiResult OfAccounts(
        FactSet facts,
        Period period,
        Func<SubscriptionMovement, int> part,
        LocalizedText? reading
    )
    {
        var (movement, missing) = SubscriptionMovement.In(facts, period);
        if (movement is null)
        {
            return KpiResult.Lacks(missing!);
        }

        var inputs = Accounts(movement);
        return movement.AccountsAtStart.Count == 0
            ? KpiResult.Lacks(SubscriptionTexts.NobodyAtStart, inputs)
            : KpiResult.Of((decimal)part(movement) / movement.AccountsAtStart.Count, inputs) with
            {
                Caveat = Noted(reading, movement),
            };
    }

    internal static IReadOnlyList<KpiInput> Accounts(SubscriptionMovement movement) =>
        [
            new(SubscriptionTexts.AtStart, KpiFormulas.Count(movement.AccountsAtStart.Count)),
            new(SubscriptionTexts.Lost, KpiFormulas.Count(movement.Lost)),
            new(SubscriptionTexts.New, KpiFormulas.Count(movement.New)),
            new(SubscriptionTexts.AtEnd, KpiFormulas.Count(movement.AccountsAtEnd.Count)),
        ];

    private static KpiResult OfRevenue(
        FactSet facts,
        Period period,
        Func<decimal, decimal, decimal> part,
        LocalizedText? reading
    )
    {
        var (movement, missing) = SubscriptionMovement.In(facts, period);
        if (movement is null)
        {
            return KpiResult.Lacks(missing!);
        }

        var (before, currency, lacking) = SubscriptionMovement.Revenue(facts, movement.AtStart);
        var (after, laterCurrency, laterLacking) = SubscriptionMovement.Revenue(facts, movement.AtEnd);
        if ((lacking ?? laterLacking) is { } problem)
        {
            return KpiResult.Lacks(problem, Accounts(movement));
        }

        var start = before.Values.Sum();
        if (start < KpiFormulas.SmallestAmount || currency is null)
        {
            return KpiResult.Lacks(SubscriptionTexts.NobodyAtStart, Accounts(movement));
        }

        if (laterCurrency is not null && laterCurrency != currency)
        {
            return KpiResult.Lacks(SubscriptionTexts.OtherCurrency, Accounts(movement));
        }

        var sum = before.Sum(account => part(account.Value, after.GetValueOrDefault(account.Key)));
        return KpiResult.Of(
            sum / start,
            new(SubscriptionTexts.RecurringBefore, LocalizedText.Invariant($"{new Money(start, currency)}")),
            new(
                SubscriptionTexts.RecurringKept,
                LocalizedText.Invariant(
                    $"{new Money(before.Keys.Sum(account => after.GetValueOrDefault(account)), currency)}"
                )
            )
        ) with
        {
            Caveat = Noted(reading, movement, movement.Either),
        };
    }

    // A list of customers that says who has left, and not when, gives one figure as of its day.
    private static KpiResult Flags(FactSet facts, Period period, bool left)
    {
        DateOnly? day = facts.AsOf.TryGetValue(FactSource.Subscriptions, out var known) ? known : null;
        if (period.To < day)
        {
            return KpiResult.Lacks(SubscriptionTexts.NoDays);
        }

        var accounts = facts
            .Others.Subscriptions.Where(row => row.IsPaid)
            .GroupBy(row => row.Account)
            .Select(account => account.All(row => row.Status == SubscriptionStatus.Ended))
            .ToList();
        var gone = accounts.Count(hasLeft => hasLeft);
        IReadOnlyList<KpiInput> inputs =
        [
            new(SubscriptionTexts.Customers, KpiFormulas.Count(accounts.Count)),
            new(SubscriptionTexts.Left, KpiFormulas.Count(gone)),
        ];
        return accounts.Count == 0
            ? KpiResult.Lacks(SubscriptionTexts.NobodyAtStart, inputs)
            : KpiResult.Of((decimal)(left ? gone : accounts.Count - gone) / accounts.Count, inputs) with
            {
                Caveat = SubscriptionTexts.Snapshot(gone, accounts.Count, day),
            };
    }
}
