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
        var index = AccountIndex.Of(facts, merged);
        return new AccountBook(
            index,
            merged,
            new ThemeSnapshot(new Dictionary<int, Theme>(), []),
            Group(index, heard ?? [], filed => filed.Entry.AccountKey),
            Group(index, promises ?? [], promise => AccountStore.Key(promise.Account))
        );
    }

    private static ByAccount<T> Group<T>(AccountIndex index, IReadOnlyList<T> all, Func<T, string> key) =>
        new(all.GroupBy(key).ToDictionary(same => same.Key, IReadOnlyList<T> (same) => [.. same]), index.MergedInto);
}
