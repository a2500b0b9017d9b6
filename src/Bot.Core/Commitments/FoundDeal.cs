using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Commitments;

/// <summary>
/// Which won deal was meant; else those that may have been (equally well when ambiguous), and the deal that was meant but
/// is still open.
/// </summary>
public sealed record FoundDeal(Deal? Deal, IReadOnlyList<Deal> Near, bool IsAmbiguous = false, Deal? StillOpen = null)
{
    private const int MostNear = 5;

    /// <summary>By id, else the account's latest; of an account by its name, else by words that name one.</summary>
    public static FoundDeal By(string words, WonDealSet deals)
    {
        if (deals.Find(words) is { } byId)
        {
            return new FoundDeal(byId, []);
        }

        if (deals.Of(words) is { Count: > 0 } exact)
        {
            return Latest(exact);
        }

        // Of those that begin alike, and of what was mistyped.
        var (best, near) = Search(words, deals.All);
        return best.Count == 1 ? Latest(deals.Of(best[0].Account))
            : best.Count > 1 ? new FoundDeal(null, [.. best.Take(MostNear)], IsAmbiguous: true)
            : new FoundDeal(null, [.. near.Where(deal => IsNear(words, deal.Account))], StillOpen: Open(words, deals));
    }

    // Two that were won on the same day are equally the latest.
    private static FoundDeal Latest(IReadOnlyList<Deal> ofAccount)
    {
        var latest = ofAccount.Where(deal => deal.Closed == ofAccount[0].Closed).ToList();
        return latest.Count == 1
            ? new FoundDeal(latest[0], [])
            : new FoundDeal(null, [.. latest.Take(MostNear)], IsAmbiguous: true);
    }

    private static Deal? Open(string words, WonDealSet deals) =>
        deals.Open.FirstOrDefault(deal => WonDealSet.Key(deal.Id) == WonDealSet.Key(words))
        ?? (Search(words, deals.Open).Best is [var one] ? one : null);

    private static (IReadOnlyList<Deal> Best, IReadOnlyList<Deal> Near) Search(string words, IEnumerable<Deal> deals) =>
        FuzzySearch.Search(
            words,
            [.. deals.Where(deal => deal.Account.Length > 0).DistinctBy(deal => WonDealSet.Key(deal.Account))],
            deal => [deal.Account]
        );

    // A name that has nothing in common with the words is no help to anybody.
    private static bool IsNear(string words, string account) =>
        Folding.Distance(WonDealSet.Key(words), WonDealSet.Key(account)) <= Math.Max(2, words.Length / 3);
}
