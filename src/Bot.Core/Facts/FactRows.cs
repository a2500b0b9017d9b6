namespace Bot.Core.Facts;

/// <summary>Facts of any kind, in no order; ids are unique within each kind.</summary>
public sealed record FactRows(IReadOnlyList<Deal> Deals, IReadOnlyList<Lead> Leads, IReadOnlyList<Spend> Spend)
{
    public static readonly FactRows None = new([], [], []);

    public IReadOnlyList<Account> Accounts { get; init; } = [];

    [System.Text.Json.Serialization.JsonIgnore]
    public int Count => Deals.Count + Leads.Count + Spend.Count + Accounts.Count;
}

/// <summary>What storing rows did: rows not known before, rows known with other content, rows known as they are.</summary>
public sealed record UpsertCounts(int New, int Changed, int Unchanged)
{
    public static readonly UpsertCounts None = new(0, 0, 0);

    public UpsertCounts Plus(UpsertCounts other) =>
        new(New + other.New, Changed + other.Changed, Unchanged + other.Unchanged);
}

/// <summary>All facts of an organization at one version.</summary>
public sealed record StoredFacts(int Version, FactRows Rows);
