using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>
/// The columns of one type of fact file, and how to read its rows. A new type derives from this class.
/// </summary>
internal abstract class FileKind
{
    /// <summary>The columns for the dimensions, shared by all types.</summary>
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

    // Stands after the columns that its members use: static members are initialized in source order.
    public static IReadOnlyList<FileKind> All { get; } =
    [new DealFile(), new LeadFile(), new SpendFile(), new AccountFile()];

    public abstract FactSource Source { get; }

    public abstract IReadOnlyList<FileColumn> Columns { get; }

    /// <summary>Headers of the table that previews the first rows.</summary>
    public abstract IReadOnlyList<LocalizedText> Heads { get; }

    public static FileKind Of(FactSource source) => All.First(kind => kind.Source == source);

    /// <summary>Whether these columns are enough to read every row.</summary>
    public abstract bool CanRead(IReadOnlySet<string> columns);

    /// <summary>The names of the missing columns; empty if the file can be read.</summary>
    public abstract IReadOnlyList<LocalizedText> MissingColumns(IReadOnlySet<string> columns);

    /// <summary>Reads all rows. Problems are recorded on the rows.</summary>
    public abstract ReadFacts Read(IEnumerable<RowCells> rows);

    /// <summary>What readers should know about the use of these columns.</summary>
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

/// <summary>The valid rows, and the first of them as displayed.</summary>
internal sealed record ReadFacts(FactRows Rows, IReadOnlyList<IReadOnlyList<LocalizedText>> First);

/// <summary>The logic shared by all types of fact files.</summary>
internal abstract class FileKind<TFact> : FileKind
    where TFact : class
{
    private const int RowsShown = 3;

    public override bool CanRead(IReadOnlySet<string> columns) => MissingColumns(columns).Count == 0;

    public override IReadOnlyList<LocalizedText> MissingColumns(IReadOnlySet<string> columns) =>
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

    /// <summary>Reads a row as a fact; null with a problem recorded on the row.</summary>
    protected abstract TFact? Read(RowCells row);

    protected abstract string Id(TFact fact);

    /// <summary>The fact to store for a repeated id in the file; null if the repetition is an error.</summary>
    protected virtual TFact? MergeDuplicate(TFact fact, TFact before) => null;

    /// <summary>The problem of a row that contradicts an earlier one about the same thing.</summary>
    protected virtual LocalizedText DuplicateProblem(int line) => ImportProblemTexts.SameAsLine(line);

    protected abstract FactRows Rows(IReadOnlyList<TFact> facts);

    protected abstract IReadOnlyList<LocalizedText> Show(TFact fact);

    private void Add(RowCells row, TFact fact, Dictionary<string, (TFact Fact, int Line)> known, List<TFact> facts)
    {
        if (known.TryGetValue(Id(fact), out var before))
        {
            if (MergeDuplicate(fact, before.Fact) is not { } merged)
            {
                // The same line twice is one fact. The same id with other values is an error.
                row.Reject(Equals(before.Fact, fact) ? null : DuplicateProblem(before.Line));
                return;
            }

            fact = merged;
        }

        known[Id(fact)] = (fact, row.Line);
        facts.Add(fact);
    }
}
