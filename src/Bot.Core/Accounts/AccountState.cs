using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Journey;

namespace Bot.Core.Accounts;

/// <summary>Where an account stands.</summary>
internal enum AccountStanding
{
    Unknown,
    Lead,
    OpenDeal,
    Lost,
    Customer,

    /// <summary>A customer whose next renewal is near.</summary>
    Renewing,
    FormerCustomer,
}

/// <summary>What the facts say of one account on a day.</summary>
/// <param name="Key">The folded name.</param>
/// <param name="Name">The name as people write it.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="CrmStage">The stage of its newest open deal in the CRM; null if there is none.</param>
/// <param name="Monthly">The recurring revenue per month, one amount for each currency.</param>
/// <param name="Renews">The next day on which a paid subscription renews.</param>
/// <param name="Ends">The day on which a paid subscription that still runs ends.</param>
/// <param name="Score">The latest answer to "would you recommend us", and its day.</param>
/// <param name="Open">The open deals.</param>
/// <param name="Won">The number of won deals.</param>
/// <param name="Lost">The number of lost deals.</param>
/// <param name="Rep">The sales rep of the newest deal.</param>
internal sealed record AccountState(
    string Key,
    string Name,
    AccountStanding Standing,
    string? CrmStage,
    IReadOnlyList<Money> Monthly,
    DateOnly? Renews,
    DateOnly? Ends,
    (int Score, DateOnly Day)? Score,
    IReadOnlyList<Money> Open,
    int OpenDeals,
    int Won,
    int Lost,
    string? Rep
)
{
    public const int RenewalDays = 90;

    /// <summary>The stage whose message and assets fit; null if it is unknown.</summary>
    public Stage? Stage =>
        Standing switch
        {
            AccountStanding.Customer => Journey.Stage.Customer,
            AccountStanding.Renewing => Journey.Stage.Growth,
            AccountStanding.Lead => Journey.Stage.Lead,
            AccountStanding.OpenDeal when Stages.TryParse(CrmStage, out var stage) => stage,
            AccountStanding.OpenDeal => Journey.Stage.Decision,
            _ => null,
        };

    public static AccountState Of(AccountBook book, string key, DateOnly today)
    {
        var index = book.Index;
        var code = index.Code(key);
        var known = index.Known(today);
        var rows = index.Subscriptions[code].ToList();
        var running = code == 0 ? [] : rows.Where(row => Runs(index, row, known)).ToList();
        var open = code == 0 ? [] : index.Open[code].OrderByDescending(deal => deal.Created).ToList();
        var closed = code == 0 ? [] : index.Closed[code].ToList();
        DateOnly? renews = running.Min(row => row.Renews >= today ? row.Renews : null);
        DateOnly? ends = running.Min(row => row.End > today ? row.End : null);
        var isNear = (renews ?? ends) <= today.AddDays(RenewalDays);
        var latest = code == 0 ? [] : index.Answers[code].OrderByDescending(row => row.Day).Take(1).ToList();
        return new AccountState(
            key,
            book.NameOf(key) ?? key,
            running.Count > 0 ? (isNear ? AccountStanding.Renewing : AccountStanding.Customer)
                : open.Count > 0 ? AccountStanding.OpenDeal
                : code != 0 && rows.Any(row => row.IsPaid) ? AccountStanding.FormerCustomer
                : closed.Any(deal => deal.IsWon) ? AccountStanding.Customer
                : closed.Count > 0 ? AccountStanding.Lost
                : code != 0 ? AccountStanding.Lead
                : AccountStanding.Unknown,
            open is [{ Stage: not 0 } newest, ..] ? index.Facts.Name(newest.Stage) : null,
            Sums(index.Facts, running.Select(row => (row.Currency, row.Monthly))),
            renews,
            ends,
            latest is [var answer] ? (answer.Score, answer.Day) : null,
            Sums(index.Facts, open.Select(deal => (deal.Currency, deal.Amount))),
            open.Count,
            closed.Count(deal => deal.IsWon),
            closed.Count(deal => !deal.IsWon),
            code == 0 ? null : index.Rep(code)
        );
    }

    /// <summary>
    /// Whether a subscription is paid for on a day, as in the figures of churn. A list without days says only which
    /// ones ended.
    /// </summary>
    internal static bool Runs(AccountIndex index, SubscriptionFact row, DateOnly day) =>
        index.Facts.Others.HasOnlyFlags ? row.IsPaid && row.Status != SubscriptionStatus.Ended : row.RunsAfter(day);

    internal static IReadOnlyList<Money> Sums(FactSet facts, IEnumerable<(int Currency, decimal Amount)> amounts) =>
        [
            .. amounts
                .Where(one => one.Currency != 0)
                .GroupBy(one => one.Currency)
                .Select(sum => new Money(sum.Sum(one => one.Amount), facts.Name(sum.Key)))
                .OrderBy(sum => sum.Currency, StringComparer.Ordinal),
        ];
}
