namespace Bot.Core.Facts;

/// <summary>Facts of all sources, in any order. Ids are unique within each source.</summary>
public sealed record FactRows(IReadOnlyList<Deal> Deals, IReadOnlyList<Lead> Leads, IReadOnlyList<Spend> Spend)
{
    public static readonly FactRows None = new([], [], []);

    public IReadOnlyList<Account> Accounts { get; init; } = [];

    [System.Text.Json.Serialization.JsonIgnore]
    public int Count => Deals.Count + Leads.Count + Spend.Count + Accounts.Count;
}

/// <summary>The result of storing rows: new rows, changed rows, and rows that were already stored like this.</summary>
public sealed record UpsertCounts(int New, int Changed, int Unchanged)
{
    public static readonly UpsertCounts None = new(0, 0, 0);

    public UpsertCounts Plus(UpsertCounts other) =>
        new(New + other.New, Changed + other.Changed, Unchanged + other.Unchanged);
}

/// <summary>All facts of an organization at one version.</summary>
public sealed record StoredFacts(int Version, FactRows Rows);
