using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Import;

/// <summary>
/// When deals changed their stage: a row for each change, as a report on the history of opportunities or a log of changes
/// writes them.
/// </summary>
internal sealed class StageFile : FileKind<StageEntry>
{
    private const string To = "to";
    private const string From = "from";
    private const string Now = "stage";
    private const string Moved = "moved";
    private const string Other = "other";

    public override FactSource Source => FactSource.Stages;

    public override string DayColumn => "day";

    public override bool IsOnlyIfRead => true;

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        Column("stages", "id", OtherColumnTexts.DealId),
        Column("stages", "name", ColumnTexts.DealName),
        Column("stages", "account", ColumnTexts.Account),
        Column("stages", From, OtherColumnTexts.FromStage),
        Column("stages", To, OtherColumnTexts.ToStage),
        Column("stages", Now, OtherColumnTexts.ToStage),
        Column("stages", "day", OtherColumnTexts.ChangedOn, CellKind.Day, isNeeded: true),
        Evidence("stages", Moved, OtherColumnTexts.ChangedOn),
        Evidence("stages", Other, ColumnTexts.Id),
    ];

    public override IReadOnlyList<LocalizedText> Heads =>
        [OtherColumnTexts.DealId, OtherColumnTexts.FromStage, OtherColumnTexts.ToStage, OtherColumnTexts.ChangedOn];

    /// <summary>
    /// Deals have a stage and a day too. A stage before, or a day that is called that of a change, makes it a history; and
    /// so do rows with an id of their own beside that of their deal.
    /// </summary>
    public override IReadOnlyList<LocalizedText> MissingColumns(IReadOnlySet<string> columns) =>
        [
            .. base.MissingColumns(columns),
            .. columns.Overlaps(["id", "name"]) ? [] : new[] { OtherColumnTexts.DealId },
            .. columns.Overlaps([To, Now]) ? [] : new[] { OtherColumnTexts.ToStage },
            .. columns.Overlaps([To, From]) || (columns.Contains(Moved) && !columns.Contains(Other))
                ? []
                : new[] { OtherColumnTexts.FromStage },
        ];

    /// <summary>Rows with an id beside the deal's are the CRM's own table of changes, whatever else they carry.</summary>
    public override Dictionary<string, int> WithoutContradictions(
        CsvLine header,
        Dictionary<string, int> columns,
        ImportChoices choices
    )
    {
        if (columns.TryGetValue("id", out var deal) && header.Cells.Any(cell => FileColumn.Plain(cell) == "id"))
        {
            columns[Moved] = deal;
            columns.Remove(Other);
        }

        if (columns.ContainsKey(To))
        {
            columns.Remove(Now);
        }

        return columns;
    }

    public override IEnumerable<LocalizedText> Notes(IReadOnlySet<string> columns)
    {
        if (!columns.Contains("id"))
        {
            yield return ImportNoteTexts.MovesWithoutId;
        }
    }

    protected override StageEntry? Read(RowCells row)
    {
        var deal =
            row.Has("id") ? row.Needed("id")
            : row.Needed("name") is { Length: > 0 } name ? $"{row.Text("account")}/{name}"
            : "";
        var stage = row.Needed(row.Has(To) ? To : Now);
        var day = row.PastDay("day", row.Today.AddDays(1));
        return row.HasProblem
            ? null
            : new StageEntry(
                deal,
                Truncate.ToLine(stage, MoveColumns.LongestStage),
                day,
                row.Minute("day"),
                row.Text(From) is { } from ? Truncate.ToLine(from, MoveColumns.LongestStage) : null
            );
    }

    // A row in which only the amount changed says nothing about stages.
    protected override IEnumerable<StageEntry> ReadAll(RowCells row) =>
        base.ReadAll(row)
            .Where(move => move.From is not { } from || Folding.Fold(from).Trim() != Folding.Fold(move.Stage).Trim());

    // Another user, or another amount: the move is the same.
    protected override LocalizedText? DuplicateProblem(int line) => null;

    protected override string Id(StageEntry fact) => fact.Id;

    protected override DateOnly? LastDay(StageEntry fact) => fact.Day;

    protected override FactList<StageEntry> NewList() => FactLists.Moves();

    protected override FactRows Rows(IReadOnlyList<StageEntry> facts) =>
        FactRows.None with
        {
            Others = new OtherRows { Stages = facts },
        };

    protected override IReadOnlyList<LocalizedText> Show(StageEntry fact) =>
        [Words(fact.Deal), Words(fact.From), Words(fact.Stage), LocalizedText.Invariant($"{fact.Day}")];
}
