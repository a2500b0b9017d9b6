using Bot.Core.Agreements;
using Bot.Core.Facts;

namespace Bot.Core.Claims.Kept;

/// <summary>Which won deal was meant; else those that may have been (equally well when ambiguous).</summary>
public sealed record FoundDeal(Deal? Deal, IReadOnlyList<Deal> Near, bool IsAmbiguous = false)
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
        var (best, near) = Nearness.Search(words, [.. deals.All.DistinctBy(deal => WonDealSet.Key(deal.Account))], deal => [deal.Account]);
        return best.Count == 1 ? Latest(deals.Of(best[0].Account))
            : new FoundDeal(null, [.. (best.Count > 1 ? best : near).Take(MostNear)], best.Count > 1);
    }

    // Two that were won on the same day are equally the latest.
    private static FoundDeal Latest(IReadOnlyList<Deal> ofAccount)
    {
        var latest = ofAccount.Where(deal => deal.Closed == ofAccount[0].Closed).ToList();
        return latest.Count == 1 ? new FoundDeal(latest[0], []) : new FoundDeal(null, [.. latest.Take(MostNear)], IsAmbiguous: true);
    }
}
