using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Import;

internal sealed class DealFile : FileKind<Deal>
{
    // Headers that say that every row is a sale.
    private const string Sold = "sold";

    // The day on which the deal entered the stage that it is in.
    private const string Since = "since";

    private static readonly string[] Closing = ["clos", "cierr", "cerrad", "expected", "estimated", "previst"];

    public override FactSource Source => FactSource.Deals;

    public override string DayColumn => "closed";

    public override IReadOnlyList<string> CoreColumns => ["closed", "amount", "state"];

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        Column("deals", "id", ColumnTexts.Id),
        Column("deals", "name", ColumnTexts.DealName),
        Column("deals", "account", ColumnTexts.Account),
        Column("deals", "amount", ColumnTexts.Amount, CellKind.Amount),
        Column("deals", "currency", ColumnTexts.CurrencyName),
        Column("deals", "stage", ColumnTexts.Stage),
        Column("deals", "state", ColumnTexts.State, CellKind.State),
        Column("deals", "won", ColumnTexts.Won, CellKind.Flag),
        Column("deals", "lost", ColumnTexts.Lost, CellKind.Flag),
        Column("deals", "created", ColumnTexts.Created, CellKind.Day),
        Column("deals", "closed", ColumnTexts.Closed, CellKind.Day),
        Column("deals", "isclosed", ColumnTexts.IsClosed, CellKind.Flag),
        Column("deals", "wontime", ColumnTexts.WonOn, CellKind.Day),
        Column("deals", "losttime", ColumnTexts.LostOn, CellKind.Day),
        Column("deals", "title", ColumnTexts.BuyerTitle),
        Column("deals", MoveColumns.Key, OtherColumnTexts.Entered, CellKind.Day),
        Column("deals", Since, OtherColumnTexts.Since, CellKind.Day),
        .. LabelColumns,
        Evidence("deals", Sold, ColumnTexts.Closed),
    ];

    public override IReadOnlyList<LocalizedText> Heads =>
        [
            ColumnTexts.Id,
            ColumnTexts.Account,
            ColumnTexts.Amount,
            ColumnTexts.State,
            ColumnTexts.Created,
            ColumnTexts.Closed,
        ];

    public override IReadOnlyList<LocalizedText> MissingColumns(IReadOnlySet<string> columns) =>
        [
            .. columns.Overlaps(["state", "stage", "won", "isclosed", "wontime", Sold])
                ? []
                : new[] { ColumnTexts.State },
            .. columns.Overlaps(["closed", "wontime"]) ? [] : new[] { ColumnTexts.Closed },
        ];

    /// <summary>
    /// Orders and invoices are sales without a word about it, unless another column says how they ended, or their day is
    /// the day on which they are to close.
    /// </summary>
    public override Dictionary<string, int> WithoutContradictions(
        CsvLine header,
        Dictionary<string, int> columns,
        ImportChoices choices
    )
    {
        if (Also(header) is [var entered, ..])
        {
            columns[MoveColumns.Key] = entered;
        }

        var closing = columns.TryGetValue("closed", out var at) ? FileColumn.Plain(header.Cells[at]) : "";
        if (choices.Answer("column.state") == "all" && at < header.Cells.Count)
        {
            columns[Sold] = at;
        }
        else if (closing.Length == 0 || Closing.Any(word => closing.Contains(word, StringComparison.Ordinal)))
        {
            columns.Remove(Sold);
        }

        return columns;
    }

    public override IReadOnlyList<int> Also(CsvLine header) => [.. MoveColumns.Of(header).Select(column => column.At)];

    public override IEnumerable<LocalizedText> Notes(IReadOnlySet<string> columns)
    {
        if (!columns.Contains("id"))
        {
            yield return columns.Contains("name") ? ImportTexts.NoDealId : ImportTexts.NoDealIdOrName;
        }

        if (!columns.Overlaps(["state", "stage", "won", "isclosed", "wontime"]))
        {
            yield return ImportTexts.AllWon;
        }

        if (!columns.Contains("created"))
        {
            yield return ImportTexts.NoCreated;
        }

        if (!columns.Contains("account"))
        {
            yield return ImportTexts.NoAccount;
        }

        if (!columns.Contains("amount"))
        {
            yield return ImportTexts.NoAmounts;
        }
    }

    protected override Deal? Read(RowCells row)
    {
        var account = row.Text("account") ?? "";
        var state = DealStates.Of(row);
        var last = row.Today.AddDays(1);
        DateOnly? created =
            !row.Has("created") ? null
            : state is DealState.Open && row.Text("created") is null ? null
            : row.PastDay("created", last);
        DateOnly? closed = state is null or DealState.Open ? null : Closed(row, state.Value, last);
        var amount = row.Money("amount");
        var labels = Labels(row);
        row.Entered = Entered(row);
        return state is null
            ? null
            : new Deal(
                Id(row, account, closed ?? created, amount, labels),
                account,
                amount,
                state.Value,
                created,
                closed,
                row.Text("stage"),
                labels,
                row.Text("title")
            );
    }

    protected override void Added(Deal fact, RowCells row)
    {
        foreach (var (stage, day, minute) in row.Entered)
        {
            row.Findings.Moves.Add(new StageEntry(fact.Id, stage, day, minute));
        }
    }

    // A day of change without a stage, or in the future, says nothing; the deal counts all the same.
    private static IReadOnlyList<(string Stage, DateOnly Day, int Minute)> Entered(RowCells row)
    {
        var moves = row.Moves();
        if (
            row.Text("stage") is { } stage
            && row.Text(Since) is { } since
            && row.Sheet.Days[Since].Day(since, row.Sheet.Context.Zone) is { } day
            && day <= row.Today
        )
        {
            moves = [.. moves, (Named(stage), day, row.Minute(Since))];
        }

        // Pipelines have stages with the same names.
        return moves.Count < 2 ? moves : [.. moves.DistinctBy(move => (Folding.Fold(move.Stage).Trim(), move.Day))];
    }

    // As the columns of stages name it: without the pipeline.
    private static string Named(string stage) =>
        Truncate.ToLine(FileColumn.WithoutBrackets(stage).Trim(), MoveColumns.LongestStage);

    private static DateOnly Closed(RowCells row, DealState state, DateOnly last)
    {
        var own = state == DealState.Won ? "wontime" : "losttime";
        return row.Text("closed") is null && row.Text(own) is not null ? row.PastDay(own, last)
            : row.Has("closed") ? row.PastDay("closed", last)
            : row.Has(own) ? row.PastDay(own, last)
            : Undated(row, last);
    }

    private static DateOnly Undated(RowCells row, DateOnly last)
    {
        row.Reject(ImportProblemTexts.NoDayOfEnd);
        return last;
    }

    // Without an id or a name, everything that a later export says again.
    private static string Id(RowCells row, string account, DateOnly? day, Money? amount, Labels labels) =>
        row.Has("id") ? row.Needed("id")
        : row.Has("name") ? $"{account}/{row.Needed("name")}"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{account}/{day:yyyy-MM-dd}/{amount?.Amount:0.####} {amount?.Currency}/{labels.Product}/{labels.Rep}"
        );

    /// <summary>
    /// Rows without an id are kept when they repeat, and so are the lines of an order, because each is money. A deal with
    /// the id of another one is an error.
    /// </summary>
    protected override Deal? MergeDuplicate(Deal fact, Deal before, RowCells row)
    {
        var isEqual = fact with { Id = before.Id } == before;
        if (row.Has("id") && (isEqual || !row.Has(Sold)))
        {
            return null;
        }

        var told = row.Findings.Told;
        row.Findings.Told = isEqual
            ? told with
            {
                EqualRows = told.EqualRows + 1,
            }
            : told with
            {
                RepeatedIds = told.RepeatedIds + 1,
            };
        var number =
            before.Id.Length > fact.Id.Length
                ? int.Parse(before.Id[(fact.Id.Length + 1)..], CultureInfo.InvariantCulture) + 1
                : 2;
        return fact with { Id = string.Create(CultureInfo.InvariantCulture, $"{fact.Id}#{number}") };
    }

    protected override void Check(IReadOnlyList<Deal> facts, ImportFindings findings)
    {
        findings.Questions.AddRange(findings.StageQuestions);
        findings.Told = findings.Told with
        {
            Alike = AlikeNames.Of(facts.Select(deal => deal.Account)),
            AlikeProducts = AlikeNames.Of(facts.Select(deal => deal.Labels.Product ?? "")),
        };
        Deal? early = null;
        var (earlyCount, dated) = (0, 0);
        foreach (var deal in facts)
        {
            dated += deal is { Closed: not null, Created: not null } ? 1 : 0;
            if (deal.Closed < deal.Created)
            {
                (early, earlyCount) = (early ?? deal, earlyCount + 1);
            }
        }

        if (early is not null && earlyCount * 100L > dated)
        {
            findings.Questions.Add(ImportQuestionTexts.Early(earlyCount, early));
        }
    }

    protected override string Id(Deal fact) => fact.Id;

    protected override DateOnly? LastDay(Deal fact) =>
        fact.Closed > fact.Created ? fact.Closed : fact.Created ?? fact.Closed;

    protected override FactList<Deal> NewList() => FactLists.Deals();

    protected override FactRows Rows(IReadOnlyList<Deal> facts) => new(facts, [], []);

    protected override IReadOnlyList<LocalizedText> Show(Deal fact) =>
        [
            Words(fact.Id),
            Words(fact.Account.Length == 0 ? null : fact.Account),
            fact.Amount is { } amount ? LocalizedText.Invariant($"{amount}") : Words(null),
            ImportTexts.Name(fact.State),
            fact.Created is { } created ? LocalizedText.Invariant($"{created}") : Words(null),
            fact.Closed is { } closed ? LocalizedText.Invariant($"{closed}") : Words(null),
        ];
}
