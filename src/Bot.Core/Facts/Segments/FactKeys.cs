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
    };

    private readonly bool hasSpend = rows.Spend.Count > 0;

    public bool HasAny(FactSource source) => source == FactSource.Spend ? hasSpend : ids[source].Count > 0;

    /// <summary>Of spend, any row may be replaced.</summary>
    public bool Has(FactColumns columns, int row) =>
        columns.Source == FactSource.Spend ? hasSpend : ids[columns.Source].Contains(KeyOf(columns, row));

    public static string KeyOf(FactColumns columns, int row) =>
        columns.Source == FactSource.Accounts ? Folding.Fold(columns.Ids[row]).Trim() : columns.Ids[row];
}
