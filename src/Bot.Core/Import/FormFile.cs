using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Import;

/// <summary>Visits and submissions of forms per day, as analytics tools export them.</summary>
internal sealed class FormFile : FileKind<FormDay>
{
    private const string Other = "other";

    public override FactSource Source => FactSource.FormDays;

    public override string DayColumn => "day";

    public override bool IsOnlyIfRead => true;

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        Column("formdays", "day", ColumnTexts.Day, CellKind.Day, isNeeded: true),
        Column("formdays", "form", OtherColumnTexts.Form),
        Column("formdays", "visits", OtherColumnTexts.Visits, CellKind.Amount, isNeeded: true),
        Column("formdays", "submissions", OtherColumnTexts.Submissions, CellKind.Amount, isNeeded: true),
        Evidence("formdays", Other, ColumnTexts.Id),
        .. LabelColumns,
    ];

    public override IReadOnlyList<LocalizedText> Heads =>
        [
            ColumnTexts.Day,
            OtherColumnTexts.Form,
            OtherColumnTexts.Visits,
            OtherColumnTexts.Submissions,
            ColumnTexts.Channel,
        ];

    public override IReadOnlyList<LocalizedText> MissingColumns(IReadOnlySet<string> columns) =>
        [
            .. base.MissingColumns(columns),
            .. columns.Contains(Other) ? [OtherColumnTexts.Submissions] : Array.Empty<LocalizedText>(),
        ];

    protected override FormDay? Read(RowCells row)
    {
        var day = row.PastDay("day", row.Today);
        var (visits, sent) = (row.Number("visits") ?? 0, row.Number("submissions") ?? 0);
        if (visits < 0 || sent < 0)
        {
            row.Reject(ImportProblemTexts.NoAmount($"{Math.Min(visits, sent)}"), visits < 0 ? "visits" : "submissions");
        }

        return row.HasProblem ? null : new FormDay(day, row.Text("form"), visits, sent, Labels(row));
    }

    protected override string Id(FormDay fact) => fact.Id;

    // Rows that differ only in a column that is not read, such as the device, are parts of one day.
    protected override FormDay MergeDuplicate(FormDay fact, FormDay before, RowCells row) =>
        fact with
        {
            Visits = before.Visits + fact.Visits,
            Submissions = before.Submissions + fact.Submissions,
        };

    // The sum stands last.
    protected override FactList<FormDay> NewList() => FactLists.FormDays();

    protected override FactRows Rows(IReadOnlyList<FormDay> facts) =>
        FactRows.None with
        {
            Others = new OtherRows { FormDays = [.. facts.Reverse().DistinctBy(fact => fact.Id).Reverse()] },
        };

    protected override IReadOnlyList<LocalizedText> Show(FormDay fact) =>
        [
            LocalizedText.Invariant($"{fact.Day}"),
            Words(fact.Form),
            LocalizedText.Invariant($"{fact.Visits:N0}"),
            LocalizedText.Invariant($"{fact.Submissions:N0}"),
            Words(fact.Labels.Channel),
        ];
}
