using Bot.Core.Accounts.Offers;
using Bot.Core.Chat;
using Bot.Core.Commitments;
using Bot.Core.Facts;
using Bot.Core.Feedback;
using Bot.Core.Journey;
using Bot.Core.Kpis;
using Bot.Core.Themes;

namespace Bot.Core.Accounts;

/// <summary>Why a customer may leave. Stored in answers, so names never change.</summary>
public enum RiskReason
{
    Ending,
    Renewal,
    Pains,
    Detractor,
    BrokenPromise,
    LessRevenue,
    FewerSeats,
    Silence,
}

/// <summary>A reason with its number of reports, answers or promises, or its day.</summary>
internal sealed record RiskFinding(RiskReason Reason, int Count = 0, DateOnly? Day = null);

/// <summary>A customer that may leave.</summary>
internal sealed record AccountAtRisk(
    string Key,
    string Name,
    IReadOnlyList<RiskFinding> Findings,
    IReadOnlyList<Money> Monthly,
    string? Rep
)
{
    /// <summary>The stage whose message and assets fit.</summary>
    public Stage Stage => Has(RiskReason.Renewal, RiskReason.Ending) ? Stage.Growth : Stage.Customer;

    /// <summary>The kind of offer that answers the reasons: problems first.</summary>
    public string Offer =>
        Has(RiskReason.Pains, RiskReason.Detractor, RiskReason.BrokenPromise) ? OfferFields.Support
        : Has(RiskReason.LessRevenue, RiskReason.FewerSeats, RiskReason.Silence) ? OfferFields.Tools
        : OfferFields.Product;

    private bool Has(params ReadOnlySpan<RiskReason> reasons)
    {
        foreach (var finding in Findings)
        {
            if (reasons.Contains(finding.Reason))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Finds the customers that may leave. Customers and revenue are counted as in the figures of churn. Pure.</summary>
internal static class AccountRisk
{
    public const int ChangeDays = 90;
    public const int SilentDays = 180;
    private const int HighestDetractor = 6;

    public static IReadOnlyList<AccountAtRisk> Find(AccountBook book, DateOnly today)
    {
        var index = book.Index;
        var known = index.Known(today);
        var detractors = SurveyFormulas
            .Answers(index.Facts, new Period(PeriodKind.Days, today, today))
            .Latest.Where(answer => answer.Score <= HighestDetractor)
            .GroupBy(answer => index.RootOf(answer.Account))
            .ToDictionary(account => account.Key, account => account.Count());
        var isAnybodyHeard = book.Heard.Count > 0 || index.Answers.Count > 0;
        var found = new List<AccountAtRisk>();
        foreach (var (code, rows) in index.Customers)
        {
            if (!Array.Exists(rows, row => AccountState.Runs(index, row, known)))
            {
                continue;
            }

            var key = book.Root(index.Key(code));
            List<RiskFinding> findings =
            [
                .. Dates(rows, known, today),
                .. Words(book, key, today),
                .. detractors.TryGetValue(code, out var count)
                    ? [new RiskFinding(RiskReason.Detractor, count)]
                    : Array.Empty<RiskFinding>(),
                .. Falling(rows, known),
                .. isAnybodyHeard
                && LastSign(book, code, key, rows, today) is { } last
                && last < today.AddDays(-SilentDays)
                    ? [new RiskFinding(RiskReason.Silence, Day: last)]
                    : Array.Empty<RiskFinding>(),
            ];
            if (findings.Count > 0)
            {
                found.Add(
                    new AccountAtRisk(
                        key,
                        book.NameOf(key) ?? key,
                        findings,
                        Monthly(index, rows, known),
                        index.Rep(code)
                    )
                );
            }
        }

        return found;
    }

    // Nearly all accounts pay in one currency.
    private static IReadOnlyList<Money> Monthly(AccountIndex index, SubscriptionFact[] rows, DateOnly known) =>
        Sum.Of(rows, known) is { Currency: not 0 } sum
            ? [new Money(sum.Monthly, index.Facts.Name(sum.Currency))]
            : AccountState.Sums(
                index.Facts,
                rows.Where(row => AccountState.Runs(index, row, known)).Select(row => (row.Currency, row.Monthly))
            );

    // An end is certain; then the renewal says no more.
    private static IEnumerable<RiskFinding> Dates(SubscriptionFact[] rows, DateOnly known, DateOnly today)
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

    private static IEnumerable<RiskFinding> Words(AccountBook book, string key, DateOnly today)
    {
        var pains = book.Heard[key].Count(filed => IsOpenPain(book.Themes, filed, today));
        if (pains > 0)
        {
            yield return new RiskFinding(RiskReason.Pains, pains);
        }

        var broken = book.Promises[key].Count(promise => promise.Verdict?.Answer == FollowUpAnswer.NotKept);
        if (broken > 0)
        {
            yield return new RiskFinding(RiskReason.BrokenPromise, broken);
        }
    }

    private static bool IsOpenPain(ThemeSnapshot themes, FiledEntry filed, DateOnly today) =>
        filed.Entry.Kind is FeedbackKind.PainPoint or FeedbackKind.ChurnReason
        && filed.Filing?.Kind != FilingKind.NotFeedback
        && DateOnly.FromDateTime(filed.Entry.At.UtcDateTime) >= today.AddDays(-SilentDays)
        && !(filed.Filing?.Theme is { } theme && themes.Root(theme)?.IsDecided == true);

    // Compared in one currency; a row without an amount or a number of seats says nothing.
    private static IEnumerable<RiskFinding> Falling(SubscriptionFact[] rows, DateOnly known)
    {
        var (before, now) = (Sum.Of(rows, known.AddDays(-ChangeDays)), Sum.Of(rows, known));
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

    // What they said, answered or bought last.
    private static DateOnly? LastSign(AccountBook book, int code, string key, SubscriptionFact[] rows, DateOnly today)
    {
        var bought = rows.Max(row => row.Start);
        if (bought >= today.AddDays(-SilentDays))
        {
            return bought;
        }

        DateOnly?[] signs =
        [
            book.Heard[key]
                .SelectMany(filed => filed.Entry.Voices)
                .Max(voice => (DateOnly?)DateOnly.FromDateTime(voice.At.UtcDateTime)),
            book.Index.Answers[code].Max(answer => (DateOnly?)answer.Day),
            book.Index.Closed[code].Max(deal => (DateOnly?)deal.Closed),
            book.Index.Open[code].Max(deal => deal.Created),
            bought,
        ];
        return signs.Max();
    }
}
