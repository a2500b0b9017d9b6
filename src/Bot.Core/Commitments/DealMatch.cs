using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Commitments;

/// <summary>
/// The won deal that words mean. Without a match it has similar deals (equally good if ambiguous), and the matching
/// deal that is still open, if any.
/// </summary>
public sealed record DealMatch(
    Deal? Deal,
    IReadOnlyList<Deal> Candidates,
    bool IsAmbiguous = false,
    Deal? StillOpen = null
)
{
    private const int MostCandidates = 5;

    /// <summary>Finds a deal by id, else the latest deal of the account with that name or a similar one.</summary>
    public static DealMatch By(string words, WonDealSet deals)
    {
        if (deals.Find(words) is { } byId)
        {
            return new DealMatch(byId, []);
        }

        if (deals.Of(words) is { Count: > 0 } exact)
        {
            return Latest(exact);
        }

        // Matches the beginnings of names, and names with typing errors.
        var (best, similar) = Search(words, deals.All);
        return best.Count == 1 ? Latest(deals.Of(best[0].Account))
            : best.Count > 1 ? new DealMatch(null, [.. best.Take(MostCandidates)], IsAmbiguous: true)
            : new DealMatch(
                null,
                [.. similar.Where(deal => IsSimilar(words, deal.Account))],
                StillOpen: Open(words, deals)
            );
    }

    // Deals that closed on the same day are equally late.
    private static DealMatch Latest(IReadOnlyList<Deal> ofAccount)
    {
        var latest = ofAccount.Where(deal => deal.Closed == ofAccount[0].Closed).ToList();
        return latest.Count == 1
            ? new DealMatch(latest[0], [])
            : new DealMatch(null, [.. latest.Take(MostCandidates)], IsAmbiguous: true);
    }

    private static Deal? Open(string words, WonDealSet deals) =>
        deals.Open.FirstOrDefault(deal => WonDealSet.Key(deal.Id) == WonDealSet.Key(words))
        ?? (Search(words, deals.Open).Best is [var match] ? match : null);

    private static (IReadOnlyList<Deal> Best, IReadOnlyList<Deal> Similar) Search(
        string words,
        IEnumerable<Deal> deals
    ) =>
        FuzzySearch.Search(
            words,
            [.. deals.Where(deal => deal.Account.Length > 0).DistinctBy(deal => WonDealSet.Key(deal.Account))],
            deal => [deal.Account]
        );

    // Leaves out names that have little in common with the words.
    private static bool IsSimilar(string words, string account) =>
        Folding.IsWithin(WonDealSet.Key(words), WonDealSet.Key(account), Math.Max(2, words.Length / 3));
}
