using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>
/// The paid subscriptions at both ends of a period: those that run after the day before it, and after its last known
/// day.
/// </summary>
internal sealed record SubscriptionMovement(
    IReadOnlyList<SubscriptionFact> AtStart,
    IReadOnlyList<SubscriptionFact> AtEnd,
    DateOnly Before,
    int Days,
    int UnknownEnds
)
{
    /// <summary>The subscriptions of either end, each once.</summary>
    public IReadOnlyList<SubscriptionFact> Either => [.. AtStart, .. AtEnd.Where(row => !row.RunsAfter(Before))];

    public HashSet<int> AccountsAtStart { get; } = [.. AtStart.Select(row => row.Account)];

    public HashSet<int> AccountsAtEnd { get; } = [.. AtEnd.Select(row => row.Account)];

    public int Kept => AccountsAtStart.Count(AccountsAtEnd.Contains);

    public int Lost => AccountsAtStart.Count - Kept;

    public int New => AccountsAtEnd.Count - Kept;

    /// <summary>The movement in a period, or what is missing.</summary>
    public static (SubscriptionMovement? Movement, LocalizedText? Missing) In(FactSet facts, Period period)
    {
        if (facts.Others.HasOnlyFlags)
        {
            return (null, SubscriptionTexts.NoDays);
        }

        if (KpiFormulas.MissingSource(facts, FactSource.Subscriptions, period) is { } missing)
        {
            return (null, missing);
        }

        var last = facts.Covered(FactSource.Subscriptions)!.Value.Last;
        var (before, end) = (period.From.AddDays(-1), period.To < last ? period.To : last);
        var all = facts.Others.Subscriptions;
        return (
            new SubscriptionMovement(
                [.. all.Where(row => row.RunsAfter(before))],
                [.. all.Where(row => row.RunsAfter(end))],
                before,
                end.DayNumber - before.DayNumber,
                all.Count(row => row.IsPaid && row.HasUnknownEnd)
            ),
            null
        );
    }

    /// <summary>The monthly revenue of each account at one end, in one currency; or why there is none.</summary>
    public static (Dictionary<int, decimal> ByAccount, string? Currency, LocalizedText? Missing) Revenue(
        FactSet facts,
        IReadOnlyList<SubscriptionFact> rows
    )
    {
        var priced = rows.Where(row => row.Currency != 0).ToList();
        var sums = KpiFormulas.Sum(facts, priced.Select(row => (row.Currency, row.Monthly)));
        return (
            priced.GroupBy(row => row.Account).ToDictionary(group => group.Key, group => group.Sum(row => row.Monthly)),
            sums is [var one] ? one.Currency : null,
            rows.Count > 0 && priced.Count == 0 ? SubscriptionTexts.NoAmounts
            : sums.Count > 1 ? KpiTexts.SeveralCurrencies(SubscriptionTexts.Recurring, sums)
            : null
        );
    }
}
