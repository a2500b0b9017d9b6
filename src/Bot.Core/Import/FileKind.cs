using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>What a file of one kind of fact carries and how its rows are read. Another kind is one more of these.</summary>
internal abstract class FileKind
{
    /// <summary>The dimensions' columns, the same in every kind.</summary>
    protected static IReadOnlyList<FileColumn> LabelColumns { get; } =
    [
        new(
            "channel",
            Dimension.Channel.Name(),
            CellKind.Text,
            "channel",
            "leadsource",
            "originalsource",
            "originaltrafficsource",
            "latestsource",
            "source",
            "utmsource",
            "canal",
            "origen",
            "fuente",
            "origendelprospecto",
            "fuentedelprospecto",
            "fuenteoriginal"
        ),
        new(
            "campaign",
            Dimension.Campaign.Name(),
            CellKind.Text,
            "campaign",
            "campaignname",
            "primarycampaignsource",
            "primarycampaign",
            "utmcampaign",
            "campana",
            "nombredelacampana"
        ),
        new(
            "territory",
            Dimension.Territory.Name(),
            CellKind.Text,
            "territory",
            "region",
            "country",
            "billingcountry",
            "countryregion",
            "territorio",
            "zona",
            "pais"
        ),
        new(
            "product",
            Dimension.Product.Name(),
            CellKind.Text,
            "product",
            "productname",
            "productfamily",
            "producto",
            "nombredelproducto"
        ),
        new(
            "rep",
            Dimension.Rep.Name(),
            CellKind.Text,
            "rep",
            "salesrep",
            "owner",
            "opportunityowner",
            "dealowner",
            "leadowner",
            "contactowner",
            "ownername",
            "comercial",
            "vendedor",
            "vendedora",
            "propietario",
            "propietariodelaoportunidad",
            "propietariodelnegocio",
            "responsable"
        ),
        new(
            "segment",
            Dimension.Segment.Name(),
            CellKind.Text,
            "segment",
            "companysize",
            "industry",
            "segmento",
            "sector",
            "industria",
            "tamanodelaempresa"
        ),
    ];

    // Behind the columns that its members are made of: statics are set in the order in which they stand.
    public static IReadOnlyList<FileKind> All { get; } =
    [new DealFile(), new LeadFile(), new SpendFile(), new AccountFile()];

    public abstract FactSource Source { get; }

    public abstract IReadOnlyList<FileColumn> Columns { get; }

    /// <summary>Heads of the table that shows the first rows as they were read.</summary>
    public abstract IReadOnlyList<LocalizedText> Heads { get; }

    public static FileKind Of(FactSource source) => All.First(kind => kind.Source == source);

    /// <summary>True where every row could be read from these columns.</summary>
    public abstract bool CanRead(IReadOnlySet<string> columns);

    /// <summary>What a file of this kind lacks, as the names of columns; empty when it can be read.</summary>
    public abstract IReadOnlyList<LocalizedText> Lacks(IReadOnlySet<string> columns);

    /// <summary>Reads all rows; problems are left with the rows.</summary>
    public abstract ReadFacts Read(IEnumerable<RowCells> rows);

    /// <summary>What the reader should know about how these columns are read.</summary>
    public virtual IEnumerable<LocalizedText> Notes(IReadOnlySet<string> columns) => [];

    protected static Labels Labels(RowCells row) =>
        new(
            row.Text("channel"),
            row.Text("campaign"),
            row.Text("territory"),
            row.Text("product"),
            row.Text("rep"),
            row.Text("segment")
        );

    protected static LocalizedText Words(string? words) =>
        LocalizedText.Invariant(words is null ? "–" : Truncate.ToLine(words, 40));
}

/// <summary>The rows that could be read, and the first of them as a person reads them.</summary>
internal sealed record ReadFacts(FactRows Rows, IReadOnlyList<IReadOnlyList<LocalizedText>> First);

/// <summary>The part that is the same for all kinds.</summary>
internal abstract class FileKind<TFact> : FileKind
    where TFact : class
{
    private const int RowsShown = 3;

    public override bool CanRead(IReadOnlySet<string> columns) => Lacks(columns).Count == 0;

    public override IReadOnlyList<LocalizedText> Lacks(IReadOnlySet<string> columns) =>
        [.. Columns.Where(column => column.IsNeeded && !columns.Contains(column.Key)).Select(column => column.Name)];

    public override ReadFacts Read(IEnumerable<RowCells> rows)
    {
        var known = new Dictionary<string, (TFact Fact, int Line)>();
        var facts = new List<TFact>();
        foreach (var row in rows)
        {
            if (Read(row) is { } fact && !row.HasProblem)
            {
                Add(row, fact, known, facts);
            }
        }

        return new ReadFacts(Rows(facts), [.. facts.Take(RowsShown).Select(Show)]);
    }

    /// <summary>The row as a fact; null with a problem left on the row.</summary>
    protected abstract TFact? Read(RowCells row);

    protected abstract string Id(TFact fact);

    /// <summary>The fact to keep for a row whose id stood in the file before; null where that is a mistake of the file.</summary>
    protected virtual TFact? Again(TFact fact, TFact before) => null;

    /// <summary>That the row says something else than an earlier one about the same thing.</summary>
    protected virtual LocalizedText Twice(int line) => ImportTexts.SameAsLine(line);

    protected abstract FactRows Rows(IReadOnlyList<TFact> facts);

    protected abstract IReadOnlyList<LocalizedText> Show(TFact fact);

    private void Add(RowCells row, TFact fact, Dictionary<string, (TFact Fact, int Line)> known, List<TFact> facts)
    {
        if (known.TryGetValue(Id(fact), out var before))
        {
            if (Again(fact, before.Fact) is not { } kept)
            {
                // The same line twice is one fact; the same id with other words is somebody's mistake.
                row.Reject(Equals(before.Fact, fact) ? null : Twice(before.Line));
                return;
            }

            fact = kept;
        }

        known[Id(fact)] = (fact, row.Line);
        facts.Add(fact);
    }
}
