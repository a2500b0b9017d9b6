using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Accounts;

/// <summary>
/// Adds up the open deals by account. The sums stay in memory until facts, merges or the currency change.
/// </summary>
internal sealed class AccountPipelines(CurrentFacts facts, AccountStore store, MemberStore members) : IAccountPipeline
{
    private readonly ConcurrentDictionary<string, (FactSet Facts, string Stamp, AccountPipeline Pipeline)> known =
        new();

    public async Task<AccountPipeline> ReadAsync(string organization, CancellationToken cancellationToken)
    {
        if (await members.GetOrganizationAsync(organization, cancellationToken) is not { } company)
        {
            return AccountPipeline.None;
        }

        var set = await facts.GetAsync(organization, cancellationToken);
        var merges = await store.MergesAsync(organization, cancellationToken);
        var stamp = string.Join('\n', merges.Values.Select(merge => $"{merge.Key}\t{merge.IntoKey}").Order());
        stamp = $"{company.Currency}\n{stamp}";
        if (known.TryGetValue(organization, out var last) && ReferenceEquals(last.Facts, set) && last.Stamp == stamp)
        {
            return last.Pipeline;
        }

        var pipeline = Sum(set, company.Currency, name => AccountStore.Root(merges, AccountStore.Key(name)));
        known[organization] = (set, stamp, pipeline);
        return pipeline;
    }

    private static AccountPipeline Sum(FactSet set, string currency, Func<string, string> keyOf)
    {
        var byCode = new Dictionary<int, (decimal Amount, int Count)>();
        foreach (var deal in set.Open)
        {
            if (deal.Account != 0 && set.Name(deal.Currency) == currency)
            {
                var sum = byCode.GetValueOrDefault(deal.Account);
                byCode[deal.Account] = (sum.Amount + deal.Amount, sum.Count + 1);
            }
        }

        var open = new Dictionary<string, (decimal Amount, int Count)>();
        foreach (var (code, sum) in byCode)
        {
            var key = keyOf(set.Name(code));
            var before = open.GetValueOrDefault(key);
            open[key] = (before.Amount + sum.Amount, before.Count + sum.Count);
        }

        // Rarely asked, and not small: made when somebody asks.
        var closed = new Lazy<Dictionary<string, List<ClosedOutcome>>>(() => Closed(set, keyOf));
        return new AccountPipeline(currency, keyOf, open, key => closed.Value.GetValueOrDefault(key, []));
    }

    private static Dictionary<string, List<ClosedOutcome>> Closed(FactSet set, Func<string, string> keyOf)
    {
        var byKey = new Dictionary<string, List<ClosedOutcome>>();
        var byCode = new Dictionary<int, List<ClosedOutcome>>();
        foreach (ref readonly var deal in set.ClosedIn(Always))
        {
            if (!byCode.TryGetValue(deal.Account, out var outcomes))
            {
                var key = keyOf(set.Name(deal.Account));
                byCode[deal.Account] = outcomes = byKey.TryGetValue(key, out var same) ? same : byKey[key] = [];
            }

            outcomes.Add(new ClosedOutcome(deal.Closed, deal.IsWon));
        }

        return byKey;
    }

    private static Period Always => new(PeriodKind.Days, DateOnly.MinValue, DateOnly.MaxValue.AddDays(-1));
}
