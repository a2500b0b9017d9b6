using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Import;

/// <summary>
/// The columns of one type of fact file, and how to read its rows. A new type derives from this class.
/// </summary>
internal abstract class FileKind
{
    /// <summary>The columns for the dimensions, shared by all types.</summary>
    protected static IReadOnlyList<FileColumn> LabelColumns { get; } =
    [
        .. Dimensions.All.Select(dimension =>
            Column("labels", dimension.ToString().ToLowerInvariant(), dimension.Name(), CellKind.Text)
        ),
    ];

    // Stands after the columns that its members use: static members are initialized in source order.
    public static IReadOnlyList<FileKind> All { get; } =
    [
        new DealFile(),
        new LeadFile(),
        new SpendFile(),
        new AccountFile(),
        new SubscriptionFile(),
        new AnswerFile(),
        new FormFile(),
        new CostFile(),
        new StageFile(),
    ];

    public abstract FactSource Source { get; }

    /// <summary>The name of the type in columns.txt.</summary>
    public string Slug => Source.ToString().ToLowerInvariant();

    /// <summary>
    /// Whether a file is of this type if it can be read as such, and never comes near to it otherwise: its columns are in
    /// no other file.
    /// </summary>
    public virtual bool IsOnlyIfRead => false;

    /// <summary>The column of the day that a row is counted on; null if rows have none.</summary>
    public virtual string? DayColumn => null;

    /// <summary>The columns without which no figure can be computed, in the order in which they are asked for.</summary>
    public virtual IReadOnlyList<string> CoreColumns => [];

    public abstract IReadOnlyList<FileColumn> Columns { get; }

    /// <summary>Headers of the table that previews the first rows.</summary>
    public abstract IReadOnlyList<LocalizedText> Heads { get; }

    public static FileKind Of(FactSource source) => All.First(kind => kind.Source == source);

    /// <summary>Whether these columns are enough to read every row.</summary>
    public abstract bool CanRead(IReadOnlySet<string> columns);

    /// <summary>The names of the missing columns; empty if the file can be read.</summary>
    public abstract IReadOnlyList<LocalizedText> MissingColumns(IReadOnlySet<string> columns);

    /// <summary>Reads all rows. Problems are recorded on the rows.</summary>
    public abstract ReadFacts Read(IEnumerable<RowCells> rows, ImportFindings findings);

    /// <summary>What readers should know about the use of these columns.</summary>
    public virtual IEnumerable<LocalizedText> Notes(IReadOnlySet<string> columns) => [];

    /// <summary>The columns without those that another column or an answer contradicts.</summary>
    public virtual Dictionary<string, int> WithoutContradictions(
        CsvLine header,
        Dictionary<string, int> columns,
        ImportChoices choices
    ) => columns;

    /// <summary>Positions that are read beside the columns, because their header carries a value.</summary>
    public virtual IReadOnlyList<int> Also(CsvLine header) => [];

    protected static FileColumn Column(
        string kind,
        string key,
        LocalizedText name,
        CellKind cells = CellKind.Text,
        bool isNeeded = false
    ) => new(key, name, cells, ColumnNames.Of($"{kind}.{key}")) { IsNeeded = isNeeded };

    /// <summary>A column that only tells what the file is.</summary>
    protected static FileColumn Evidence(string kind, string key, LocalizedText name) =>
        Column(kind, key, name) with
        {
            IsEvidence = true,
        };

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

    public override ReadFacts Read(IEnumerable<RowCells> rows, ImportFindings findings)
    {
        var known = new Dictionary<string, (int At, int Line)>();
        var facts = NewList();
        foreach (var row in rows)
        {
            foreach (var fact in ReadAll(row).ToList())
            {
                if (!row.HasProblem)
                {
                    Add(row, fact, known, facts);
                    findings.LastDay = LastDay(fact) is { } day && !(findings.LastDay > day) ? day : findings.LastDay;
                }
            }

            if (!row.HasProblem && row.Stage is { } stage)
            {
                findings.Count(stage.Words, stage.State);
            }
        }

        Check(facts, findings);
        var read = Rows(facts);
        read = findings.Moves.Count == 0 ? read : read with { Others = read.Others with { Stages = findings.Moves } };
        return new ReadFacts(read, [.. facts.Take(RowsShown).Select(Show)]);
    }

    /// <summary>Reads a row as a fact; null with a problem recorded on the row.</summary>
    protected abstract TFact? Read(RowCells row);

    /// <summary>Reads a row as facts: one, unless it stands for several days.</summary>
    protected virtual IEnumerable<TFact> ReadAll(RowCells row) => Read(row) is { } fact ? [fact] : [];

    /// <summary>What else the row says about a fact that is kept.</summary>
    protected virtual void Added(TFact fact, RowCells row) { }

    /// <summary>Looks at all facts together, and adds what is asked or told about them.</summary>
    protected virtual void Check(IReadOnlyList<TFact> facts, ImportFindings findings) { }

    protected abstract string Id(TFact fact);

    /// <summary>The last day that a fact tells about; null if it has none.</summary>
    protected virtual DateOnly? LastDay(TFact fact) => null;

    /// <summary>The fact to store for a repeated id in the file; null if the repetition is an error.</summary>
    protected virtual TFact? MergeDuplicate(TFact fact, TFact before, RowCells row) => null;

    /// <summary>The problem of a row that contradicts an earlier one about the same thing; null if it is only left out.</summary>
    protected virtual LocalizedText? DuplicateProblem(int line) => ImportProblemTexts.SameAsLine(line);

    protected abstract FactList<TFact> NewList();

    protected abstract FactRows Rows(IReadOnlyList<TFact> facts);

    protected abstract IReadOnlyList<LocalizedText> Show(TFact fact);

    private void Add(RowCells row, TFact fact, Dictionary<string, (int At, int Line)> known, FactList<TFact> facts)
    {
        if (known.TryGetValue(Id(fact), out var before))
        {
            if (MergeDuplicate(fact, facts[before.At], row) is not { } merged)
            {
                // The same line twice is one fact. The same id with other values is an error.
                row.Reject(Equals(facts[before.At], fact) ? null : DuplicateProblem(before.Line));
                return;
            }

            // The next repetition is compared with this one.
            known[Id(fact)] = (facts.Count, row.Line);
            fact = merged;
        }

        known[Id(fact)] = (facts.Count, row.Line);
        facts.Add(fact);
        Added(fact, row);
    }
}
