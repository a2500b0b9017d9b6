using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Kpis;

namespace Bot.Core.Accounts;

/// <summary>What the facts alone say of one customer on a day. What people said comes on top when somebody asks.</summary>
/// <param name="Code">The code of the account.</param>
/// <param name="Key">The folded name, after merges.</param>
/// <param name="Dates">An end or a renewal that is near.</param>
/// <param name="Others">Low scores, less revenue, fewer seats.</param>
/// <param name="Monthly">The recurring revenue per month, one amount for each currency.</param>
/// <param name="Rep">The sales rep of the newest deal.</param>
/// <param name="LastSign">When it answered or bought last; null if no fact says it.</param>
internal sealed record CustomerFacts(
    int Code,
    string Key,
    IReadOnlyList<RiskFinding> Dates,
    IReadOnlyList<RiskFinding> Others,
    IReadOnlyList<Money> Monthly,
    string? Rep,
    DateOnly? LastSign
)
{
    private const int HighestDetractor = 6;

    /// <summary>The customers of a day: accounts with a paid subscription that runs. Pure.</summary>
    public static IReadOnlyList<CustomerFacts> Of(AccountIndex index, DateOnly today)
    {
        var known = index.Known(today);
        var detractors = SurveyFormulas
            .Answers(index.Facts, new Period(PeriodKind.Days, today, today))
            .Latest.Where(answer => answer.Score <= HighestDetractor)
            .GroupBy(answer => index.RootOf(answer.Account))
            .ToDictionary(account => account.Key, account => account.Count());
        return
        [
            .. index
                .Customers.Where(account => Array.Exists(account.Rows, row => AccountState.Runs(index, row, known)))
                .Select(account => new CustomerFacts(
                    account.Code,
                    index.RootKey(account.Code),
                    [.. NearDates(account.Rows, known, today)],
                    [
                        .. detractors.TryGetValue(account.Code, out var count)
                            ? [new RiskFinding(RiskReason.Detractor, count)]
                            : Array.Empty<RiskFinding>(),
                        .. Falling(account.Rows, known),
                    ],
                    SumOf(index, account.Rows, known),
                    index.Rep(account.Code),
                    Last(index, account.Code, account.Rows)
                )),
        ];
    }

    // Nearly all accounts pay in one currency.
    private static IReadOnlyList<Money> SumOf(AccountIndex index, SubscriptionFact[] rows, DateOnly known) =>
        Sum.Of(rows, known) is { Currency: not 0 } sum
            ? [new Money(sum.Monthly, index.Facts.Name(sum.Currency))]
            : AccountState.Sums(
                index.Facts,
                rows.Where(row => AccountState.Runs(index, row, known)).Select(row => (row.Currency, row.Monthly))
            );

    // An end is certain; then the renewal says no more.
    private static IEnumerable<RiskFinding> NearDates(SubscriptionFact[] rows, DateOnly known, DateOnly today)
    {
        var last = today.AddDays(AccountState.RenewalDays);
        DateOnly? end = null;
        DateOnly? renewal = null;
        foreach (var row in rows)
        {
            if (row.RunsAfter(known))
            {
                end = row.End > today && row.End <= last && !(row.End >= end) ? row.End : end;
                renewal = row.Renews >= today && row.Renews <= last && !(row.Renews >= renewal) ? row.Renews : renewal;
            }
        }

        if (end is not null)
        {
            yield return new RiskFinding(RiskReason.Ending, Day: end);
        }
        else if (renewal is not null)
        {
            yield return new RiskFinding(RiskReason.Renewal, Day: renewal);
        }
    }

    // Compared in one currency; a row without an amount or a number of seats says nothing.
    private static IEnumerable<RiskFinding> Falling(SubscriptionFact[] rows, DateOnly known)
    {
        var (before, now) = (Sum.Of(rows, known.AddDays(-AccountRisk.ChangeDays)), Sum.Of(rows, known));
        if (now.Count == 0 || before.Count == 0)
        {
            yield break;
        }

        if (now.Currency != 0 && now.Currency == before.Currency && now.Monthly < before.Monthly)
        {
            var less = 100 * (before.Monthly - now.Monthly) / before.Monthly;
            yield return new RiskFinding(RiskReason.LessRevenue, (int)Math.Round(less));
        }

        if (now.Seats < before.Seats)
        {
            yield return new RiskFinding(RiskReason.FewerSeats, before.Seats.Value - now.Seats.Value);
        }
    }

    // What runs on a day. Currency is 0 if there is no single one, and seats are null if a row has none.
    private readonly record struct Sum(int Count, int Currency, decimal Monthly, int? Seats)
    {
        public static Sum Of(SubscriptionFact[] rows, DateOnly day)
        {
            var sum = new Sum(0, 0, 0, 0);
            foreach (ref readonly var row in rows.AsSpan())
            {
                if (row.RunsAfter(day))
                {
                    var isSame = sum.Count == 0 || row.Currency == sum.Currency;
                    sum = new Sum(
                        sum.Count + 1,
                        isSame ? row.Currency : 0,
                        sum.Monthly + row.Monthly,
                        sum.Seats + row.Seats
                    );
                }
            }

            return sum;
        }
    }

    private static DateOnly? Last(AccountIndex index, int code, SubscriptionFact[] rows)
    {
        DateOnly?[] signs =
        [
            rows.Max(row => row.Start),
            index.Answers[code].Max(answer => (DateOnly?)answer.Day),
            index.Closed[code].Max(deal => (DateOnly?)deal.Closed),
            index.Open[code].Max(deal => deal.Created),
        ];
        return signs.Max();
    }
}
