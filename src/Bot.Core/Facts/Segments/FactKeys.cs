using Bot.Core.Chat;

namespace Bot.Core.Facts.Segments;

/// <summary>The ids of some rows, to find what is stored about them.</summary>
internal sealed class FactKeys(FactRows rows)
{
    private readonly Dictionary<FactSource, HashSet<string>> ids = new()
    {
        [FactSource.Deals] = [.. rows.Deals.Select(deal => deal.Id)],
        [FactSource.Leads] = [.. rows.Leads.Select(lead => lead.Id)],
        [FactSource.Accounts] = [.. rows.Accounts.Select(account => account.Key)],
        [FactSource.Subscriptions] = [.. rows.Others.Ids(FactSource.Subscriptions)],
        [FactSource.Answers] = [.. rows.Others.Ids(FactSource.Answers)],
        [FactSource.FormDays] = [.. rows.Others.Ids(FactSource.FormDays)],
        [FactSource.Costs] = [.. rows.Others.Ids(FactSource.Costs)],
        [FactSource.Stages] = [.. rows.Others.Ids(FactSource.Stages)],
    };

    private readonly HashSet<string> deals = [.. rows.Others.Stages.Select(move => move.Deal)];
    private readonly Dictionary<FactColumns, bool[]> moved = new(ReferenceEqualityComparer.Instance);

    private readonly bool hasSpend = rows.Spend.Count > 0;

    public bool HasAny(FactSource source) => source == FactSource.Spend ? hasSpend : ids[source].Count > 0;

    /// <summary>Of spend, any row may be replaced.</summary>
    public bool Has(FactColumns columns, int row) =>
        columns.Source switch
        {
            FactSource.Spend => hasSpend,
            FactSource.Stages => IsOfDeal(columns, row) && ids[FactSource.Stages].Contains(KeyOf(columns, row)),
            _ => ids[columns.Source].Contains(KeyOf(columns, row)),
        };

    public static string KeyOf(FactColumns columns, int row) =>
        columns.Source switch
        {
            FactSource.Accounts => Folding.Fold(columns.Ids[row]).Trim(),
            FactSource.Stages => columns.MoveId(row),
            _ => columns.Ids[row],
        };

    // The id of a move is put together for each row, and there are many: deals of other files are passed over before.
    private bool IsOfDeal(FactColumns columns, int row)
    {
        if (!moved.TryGetValue(columns, out var known))
        {
            moved[columns] = known = [.. columns.Names.Select(name => name is not null && deals.Contains(name))];
        }

        return known[columns.DealWords[row]];
    }
}
