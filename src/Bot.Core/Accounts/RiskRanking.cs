namespace Bot.Core.Accounts;

/// <summary>How many of the accounts about which something was done left, and how many stayed.</summary>
internal readonly record struct RiskOutcome(int Left, int Stayed)
{
    /// <summary>Below so many accounts a share would say nothing.</summary>
    public const int Fewest = 20;

    public int Total => Left + Stayed;

    /// <summary>The share that left; null if there are too few to say.</summary>
    public decimal? Share => Total >= Fewest ? (decimal)Left / Total : null;
}

/// <summary>What became of accounts at risk, by the reasons that they had.</summary>
internal sealed record RiskRecord(RiskOutcome All, IReadOnlyDictionary<RiskReason, RiskOutcome> ByReason)
{
    /// <summary>After so many days it is decided whether a customer stayed.</summary>
    public const int Days = 90;

    public static readonly RiskRecord None = new(default, new Dictionary<RiskReason, RiskOutcome>());

    /// <summary>Counts answers whose days are over in the facts.</summary>
    public static RiskRecord Of(IEnumerable<AccountCare> cares, AccountBook book, DateOnly today)
    {
        var index = book.Index;
        if (index.Facts.Others.HasOnlyFlags)
        {
            return None;
        }

        var known = index.Known(today);
        var outcomes = new List<(IReadOnlyList<RiskReason> Reasons, bool Stayed)>();
        foreach (var care in cares)
        {
            var code = index.Code(book.Root(care.Key));
            foreach (var answer in care.Answers)
            {
                var decided = DateOnly.FromDateTime(answer.At.UtcDateTime).AddDays(Days);
                if (code != 0 && decided <= known)
                {
                    outcomes.Add((answer.Reasons, index.Subscriptions[code].Any(row => row.RunsAfter(decided))));
                }
            }
        }

        return new RiskRecord(
            Count(outcomes.Select(one => one.Stayed)),
            outcomes
                .SelectMany(one => one.Reasons.Distinct().Select(reason => (reason, one.Stayed)))
                .GroupBy(one => one.reason)
                .ToDictionary(reason => reason.Key, reason => Count(reason.Select(one => one.Stayed)))
        );
    }

    /// <summary>How likely an account leaves by the reason that was true most often; 1 while there are too few.</summary>
    public decimal Weight(AccountAtRisk account) =>
        account.Findings.Max(finding => ByReason.GetValueOrDefault(finding.Reason).Share ?? All.Share ?? 1);

    private static RiskOutcome Count(IEnumerable<bool> stayed)
    {
        var all = stayed.ToList();
        return new RiskOutcome(all.Count(one => !one), all.Count(one => one));
    }
}

/// <summary>
/// Orders accounts by the revenue at risk: what they pay times how likely they leave. Silence alone comes last until
/// outcomes show what it is worth.
/// </summary>
internal static class RiskRanking
{
    /// <summary>Amounts in other currencies follow those in the company's; amounts are never converted.</summary>
    public static IReadOnlyList<AccountAtRisk> Rank(
        IEnumerable<AccountAtRisk> accounts,
        RiskRecord record,
        string currency
    ) =>
        [
            .. accounts
                .Select(account => (Account: account, Weight: record.Weight(account)))
                .OrderBy(one => IsSilentOnly(one.Account, record))
                .ThenByDescending(one => one.Weight * Amount(one.Account, currency))
                .ThenByDescending(one => one.Weight * one.Account.Monthly.Sum(amount => amount.Amount))
                .ThenByDescending(one => one.Account.Findings.Count)
                .ThenBy(one => one.Account.Key, StringComparer.Ordinal)
                .Select(one => one.Account),
        ];

    private static bool IsSilentOnly(AccountAtRisk account, RiskRecord record) =>
        account.Findings is [{ Reason: RiskReason.Silence }]
        && record.ByReason.GetValueOrDefault(RiskReason.Silence).Share is null;

    private static decimal Amount(AccountAtRisk account, string currency) =>
        account.Monthly.Where(amount => amount.Currency == currency).Sum(amount => amount.Amount);
}
