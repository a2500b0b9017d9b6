using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Commitments;

/// <summary>One organization's won deals, latest first, and open deals, from one version of its facts.</summary>
public sealed class WonDealSet
{
    private readonly Dictionary<string, Deal> byId;
    private readonly ILookup<string, Deal> byAccount;

    public WonDealSet(int version, IReadOnlyList<Deal> deals)
    {
        (Version, Open) = (version, [.. deals.Where(deal => deal.State == DealState.Open)]);
        All =
        [
            .. deals
                .Where(deal => deal is { State: DealState.Won, Closed: not null })
                .OrderByDescending(deal => deal.Closed)
                .ThenBy(deal => deal.Id, StringComparer.Ordinal),
        ];
        byId = All.GroupBy(deal => Key(deal.Id)).ToDictionary(group => group.Key, group => group.First());
        byAccount = All.ToLookup(deal => Key(deal.Account));
    }

    public int Version { get; }

    public IReadOnlyList<Deal> All { get; }

    public IReadOnlyList<Deal> Open { get; }

    public static string Key(string words) => Folding.Fold(words).Trim();

    public Deal? Find(string id) => byId.GetValueOrDefault(Key(id));

    /// <summary>Won deals of the account, ignoring case and accents, latest first.</summary>
    public IReadOnlyList<Deal> Of(string account) => [.. byAccount[Key(account)]];

    /// <summary>Won deals that closed between the two days, inclusive.</summary>
    public IEnumerable<Deal> ClosedIn(DateOnly first, DateOnly last) =>
        All.SkipWhile(deal => deal.Closed > last).TakeWhile(deal => deal.Closed >= first);
}

/// <summary>Caches the won deals of each organization, and reads them again when its facts change.</summary>
public sealed class WonDeals(FactStore store)
{
    private readonly ConcurrentDictionary<string, WonDealSet> sets = new();

    public async Task<WonDealSet> GetAsync(string organization, CancellationToken cancellationToken)
    {
        var version = await store.VersionAsync(organization, cancellationToken);
        if (sets.TryGetValue(organization, out var known) && known.Version == version)
        {
            return known;
        }

        var stored = await store.LoadAsync(organization, cancellationToken);
        var read = new WonDealSet(stored.Version, stored.Rows.Deals);
        return sets.AddOrUpdate(organization, read, (_, present) => present.Version > read.Version ? present : read);
    }
}
