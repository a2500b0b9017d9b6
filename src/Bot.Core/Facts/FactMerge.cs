namespace Bot.Core.Facts;

/// <summary>Stored rows after new ones were merged into them, and what that changed.</summary>
internal sealed record FactMerge(FactRows Rows, UpsertCounts Counts)
{
    public bool HasChanges => Counts.New + Counts.Changed > 0;

    /// <summary>Adds rows with unknown ids and overwrites those with known ones.</summary>
    public static FactMerge Of(FactRows stored, FactRows added)
    {
        var (deals, dealCounts) = Merge(stored.Deals, added.Deals, deal => deal.Id);
        var (leads, leadCounts) = Merge(stored.Leads, added.Leads, lead => lead.Id);
        var (spend, spendCounts) = Merge(stored.Spend, added.Spend, row => row.Id);
        var (accounts, accountCounts) = Merge(stored.Accounts, added.Accounts, account => account.Key);
        return new FactMerge(
            new FactRows(deals, leads, spend) { Accounts = accounts },
            dealCounts.Plus(leadCounts).Plus(spendCounts).Plus(accountCounts)
        );
    }

    private static (IReadOnlyList<T> Rows, UpsertCounts Counts) Merge<T>(
        IReadOnlyList<T> stored,
        IReadOnlyList<T> added,
        Func<T, string> id
    )
    {
        var byId = stored.ToDictionary(id);
        var counts = UpsertCounts.None;
        foreach (var row in added)
        {
            counts = byId.TryGetValue(id(row), out var known)
                ? Equals(known, row)
                    ? counts with
                    {
                        Unchanged = counts.Unchanged + 1,
                    }
                    : counts with
                    {
                        Changed = counts.Changed + 1,
                    }
                : counts with
                {
                    New = counts.New + 1,
                };
            byId[id(row)] = row;
        }

        return ([.. byId.Values], counts);
    }
}
