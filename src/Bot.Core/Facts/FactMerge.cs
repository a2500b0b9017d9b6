using Bot.Core.Facts.Segments;

namespace Bot.Core.Facts;

/// <summary>Stored rows after new ones were merged into them, and what that changed.</summary>
internal sealed record FactMerge(FactRows Rows, UpsertCounts Counts)
{
    public bool HasChanges => Counts.New + Counts.Changed + Counts.Removed > 0;

    /// <summary>Adds rows with unknown ids and overwrites those with known ones.</summary>
    public static FactMerge Of(FactRows stored, FactRows added)
    {
        var lacking = added.Lacking;
        var (deals, dealCounts) = Merge(
            stored.Deals,
            added.Deals,
            deal => deal.Id,
            (known, deal) => KeptFields.Of(known, deal, lacking)
        );
        var (leads, leadCounts) = Merge(
            stored.Leads,
            added.Leads,
            lead => lead.Id,
            (known, lead) => KeptFields.Of(known, lead, lacking)
        );
        var (kept, removed) = WithoutReplaced(stored.Spend, added);
        var (spend, spendCounts) = Merge(kept, added.Spend, row => row.Id, (_, row) => row);
        var (accounts, accountCounts) = Merge(
            stored.Accounts,
            added.Accounts,
            account => account.Key,
            (known, account) => KeptFields.Of(known, account, lacking)
        );
        var (others, otherCounts) = Merge(stored.Others, added.Others, lacking);
        return new FactMerge(
            new FactRows(deals, leads, spend) { Accounts = accounts, Others = others },
            dealCounts
                .Plus(leadCounts)
                .Plus(spendCounts with { Removed = removed })
                .Plus(accountCounts)
                .Plus(otherCounts)
        );
    }

    private static (OtherRows Rows, UpsertCounts Counts) Merge(OtherRows stored, OtherRows added, FactFields lacking)
    {
        var (subscriptions, ofSubscriptions) = Merge(
            stored.Subscriptions,
            added.Subscriptions,
            row => row.Id,
            (known, row) => KeptFields.Of(known, row, lacking)
        );
        var (answers, ofAnswers) = Merge(stored.Answers, added.Answers, row => row.Id, (_, row) => row);
        var (forms, ofForms) = Merge(stored.FormDays, added.FormDays, row => row.Id, (_, row) => row);
        var (costs, ofCosts) = Merge(stored.Costs, added.Costs, row => row.Id, (_, row) => row);
        var (moves, ofMoves) = Merge(stored.Stages, added.Stages, row => row.Id, (_, row) => row);
        return (
            new OtherRows
            {
                Subscriptions = subscriptions,
                Answers = answers,
                FormDays = forms,
                Costs = costs,
                Stages = moves,
            },
            ofSubscriptions.Plus(ofAnswers).Plus(ofForms).Plus(ofCosts).Plus(ofMoves)
        );
    }

    /// <summary>The same for what layers store about the added rows.</summary>
    public static FactMerge Of(IReadOnlyList<FactLayer> stored, FactRows added)
    {
        var keys = new FactKeys(added);
        return Of(stored.Aggregate(FactRows.None, (all, layer) => Of(all, layer.Rows(keys)).Rows), added);
    }

    private static (IReadOnlyList<Spend> Kept, int Removed) WithoutReplaced(IReadOnlyList<Spend> stored, FactRows added)
    {
        if (added.Replaces is not { } replaces)
        {
            return (stored, 0);
        }

        var ids = added.Spend.Select(row => row.Id).ToHashSet();
        var kept = stored.Where(row => ids.Contains(row.Id) || !replaces.Covers(row)).ToList();
        return (kept, stored.Count - kept.Count);
    }

    private static (IReadOnlyList<T> Rows, UpsertCounts Counts) Merge<T>(
        IReadOnlyList<T> stored,
        IReadOnlyList<T> added,
        Func<T, string> id,
        Func<T, T, T> complete
    )
    {
        var byId = stored.ToDictionary(id);
        var counts = UpsertCounts.None;
        foreach (var file in added)
        {
            var isKnown = byId.TryGetValue(id(file), out var known);
            var row = isKnown ? complete(known!, file) : file;
            counts = isKnown
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
