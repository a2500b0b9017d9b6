using Bot.Core.Facts.Segments;

namespace Bot.Core.Facts;

/// <summary>Facts of all sources, in any order. Ids are unique within each source.</summary>
public sealed record FactRows(IReadOnlyList<Deal> Deals, IReadOnlyList<Lead> Leads, IReadOnlyList<Spend> Spend)
{
    // Each piece looks through all stored moves, of which there are several for each deal.
    private const int MovesAtOnce = 10 * FactPart.MostRows;

    public static readonly FactRows None = new([], [], []);

    public IReadOnlyList<Account> Accounts { get; init; } = [];

    public OtherRows Others { get; init; } = OtherRows.None;

    /// <summary>Fields that the file of these rows does not have. Known rows keep theirs.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public FactFields Lacking { get; init; }

    /// <summary>The stored spend that these rows replace.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public SpendReplacement? Replaces { get; init; }

    /// <summary>Whether no id occurs twice, so that nobody has to look for one.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasUniqueIds { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public int Count => Deals.Count + Leads.Count + Spend.Count + Accounts.Count + Others.Count;

    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<FactSource> Sources =>
        [
            .. Deals.Count > 0 ? new[] { FactSource.Deals } : [],
            .. Leads.Count > 0 ? new[] { FactSource.Leads } : [],
            .. Spend.Count > 0 ? new[] { FactSource.Spend } : [],
            .. Accounts.Count > 0 ? new[] { FactSource.Accounts } : [],
            .. Others.Sources,
        ];

    /// <summary>The rows without earlier ones of the same id.</summary>
    internal FactRows WithoutRepeats()
    {
        var isUnique =
            HasUniqueIds
            || AreUnique(Deals.Select(deal => deal.Id))
                && AreUnique(Leads.Select(lead => lead.Id))
                && AreUnique(Spend.Select(row => row.Id))
                && AreUnique(Accounts.Select(account => account.Key))
                && Others.Sources.All(source => AreUnique(Others.Ids(source)));
        return isUnique ? this : FactMerge.Of(None, this).Rows with { Lacking = Lacking, Replaces = Replaces };
    }

    /// <summary>
    /// The rows in pieces of the size of a part, to compare them one by one. Spend stays whole, because a file of spend may
    /// replace days, and so do facts beside deals, of which there are fewer.
    /// </summary>
    internal IEnumerable<FactRows> Pieces() =>
        Count <= FactPart.MostRows || Spend.Count + Others.Count - Others.Stages.Count > 0
            ? [this]
            : Deals
                .Chunk(FactPart.MostRows)
                .Select(deals => None with { Deals = deals, Lacking = Lacking })
                .Concat(Leads.Chunk(FactPart.MostRows).Select(leads => None with { Leads = leads, Lacking = Lacking }))
                .Concat(
                    Accounts
                        .Chunk(FactPart.MostRows)
                        .Select(accounts => None with { Accounts = accounts, Lacking = Lacking })
                )
                .Concat(
                    Others
                        .Stages.Chunk(MovesAtOnce)
                        .Select(moves =>
                            None with
                            {
                                Others = new OtherRows { Stages = moves },
                                Lacking = Lacking,
                            }
                        )
                );

    private static bool AreUnique(IEnumerable<string> ids)
    {
        var known = new HashSet<string>();
        return ids.All(known.Add);
    }
}

/// <summary>The result of storing rows: new rows, changed rows, and rows that were already stored like this.</summary>
public sealed record UpsertCounts(int New, int Changed, int Unchanged)
{
    public static readonly UpsertCounts None = new(0, 0, 0);

    /// <summary>Stored rows that the new ones replace.</summary>
    public int Removed { get; init; }

    public UpsertCounts Plus(UpsertCounts other) =>
        new(New + other.New, Changed + other.Changed, Unchanged + other.Unchanged)
        {
            Removed = Removed + other.Removed,
        };
}

/// <summary>All facts of an organization at one version.</summary>
public sealed record StoredFacts(int Version, FactRows Rows)
{
    /// <summary>
    /// The day up to which the latest file of each source tells. Sources are missing whose files do not say it.
    /// </summary>
    public IReadOnlyDictionary<FactSource, DateOnly> AsOf { get; init; } = new Dictionary<FactSource, DateOnly>();
}
