using Bot.Core.Accounts;
using Bot.Core.Commitments;
using Bot.Core.Facts;
using Bot.Core.Themes;

namespace Bot.Tests.Accounts;

/// <summary>What is known about accounts, without a store.</summary>
internal static class Books
{
    public static AccountBook Of(
        IReadOnlyList<Subscription> subscriptions,
        IReadOnlyList<SurveyAnswer>? answers = null,
        IReadOnlyList<FiledEntry>? heard = null,
        IReadOnlyList<Commitment>? promises = null,
        IReadOnlyDictionary<string, AccountMerge>? merges = null
    )
    {
        var rows = FactRows.None with
        {
            Others = new OtherRows { Subscriptions = subscriptions, Answers = answers ?? [] },
        };
        var facts = FactSetBuilder.Build(
            new StoredFacts(1, rows)
            {
                AsOf = new Dictionary<FactSource, DateOnly>
                {
                    [FactSource.Subscriptions] = AccountFacts.Today,
                    [FactSource.Answers] = AccountFacts.Today,
                },
            }
        );
        var merged = merges ?? new Dictionary<string, AccountMerge>();
        return new AccountBook(
            AccountIndex.Of(facts, merged),
            merged,
            new ThemeSnapshot(new Dictionary<int, Theme>(), heard ?? []),
            (heard ?? []).ToLookup(filed => AccountStore.Root(merged, filed.Entry.AccountKey)),
            (promises ?? []).ToLookup(promise => AccountStore.Root(merged, AccountStore.Key(promise.Account)))
        );
    }
}
