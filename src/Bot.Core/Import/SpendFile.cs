using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Facts.Segments;
using Bot.Core.Members;

namespace Bot.Core.Import;

internal sealed class SpendFile : FileKind<Spend>
{
    // In days. A longer "end" is the end of a campaign, and not of what a row reports.
    private const int LongestPeriod = 92;

    public override FactSource Source => FactSource.Spend;

    public override string DayColumn => "day";

    public override IReadOnlyList<string> CoreColumns => ["day", "amount"];

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        Column("spend", "day", ColumnTexts.Day, CellKind.Day, isNeeded: true),
        Column("spend", "ends", ColumnTexts.LastDay, CellKind.Day),
        Column("spend", "amount", ColumnTexts.Amount, CellKind.Amount, isNeeded: true),
        Column("spend", "currency", ColumnTexts.CurrencyName),
        Column("spend", "side", ColumnTexts.Side),
        Column("spend", "note", ColumnTexts.Note),
        .. LabelColumns,
    ];

    public override IReadOnlyList<LocalizedText> Heads =>
        [ColumnTexts.Day, ColumnTexts.Amount, ColumnTexts.Side, ColumnTexts.Channel, ColumnTexts.Campaign];

    public override IEnumerable<LocalizedText> Notes(IReadOnlySet<string> columns) =>
        columns.Contains("side") ? [] : [ImportTexts.AllMarketing];

    /// <summary>One row may stand for several days: it is spread over them, to the cent.</summary>
    protected override IEnumerable<Spend> ReadAll(RowCells row)
    {
        if (Read(row) is not { } whole)
        {
            return [];
        }

        var last = row.Day("ends") ?? whole.Day;
        if (last <= whole.Day || last.DayNumber - whole.Day.DayNumber > LongestPeriod)
        {
            return [whole];
        }

        if ((last.Year, last.Month) != (whole.Day.Year, whole.Day.Month) && !MaySpread(row, whole.Day, last))
        {
            return [whole];
        }

        return Spread(whole, last.DayNumber - whole.Day.DayNumber + 1);
    }

    protected override Spend? Read(RowCells row)
    {
        // Spend is often booked by month, on its last day, so days of the current month are not in the future.
        var day = row.PastDay("day", new DateOnly(row.Today.Year, row.Today.Month, 1).AddMonths(1).AddDays(-1));
        if (row.Money("amount") is not { } amount)
        {
            if (!row.HasProblem)
            {
                row.Reject(ImportProblemTexts.EmptyCell, "amount");
            }

            return null;
        }

        return Side(row) is { } side
            ? new Spend(day, side, amount, row.Text("note"), Labels(row), Origin: row.Sheet.Fingerprint)
            : null;
    }

    protected override string Id(Spend fact) => fact.Key;

    protected override DateOnly? LastDay(Spend fact) => fact.Day;

    // Two equal rows are two costs, because rows of spend have no id.
    protected override Spend MergeDuplicate(Spend fact, Spend before, RowCells row)
    {
        if (fact with { Ordinal = before.Ordinal } == before)
        {
            row.Findings.Told = row.Findings.Told with { EqualRows = row.Findings.Told.EqualRows + 1 };
        }

        return fact with
        {
            Ordinal = before.Ordinal + 1,
        };
    }

    protected override FactList<Spend> NewList() => FactLists.Spend();

    protected override FactRows Rows(IReadOnlyList<Spend> facts) => new([], [], facts);

    protected override IReadOnlyList<LocalizedText> Show(Spend fact) =>
        [
            LocalizedText.Invariant($"{fact.Day}"),
            LocalizedText.Invariant($"{fact.Amount}"),
            MemberTexts.Name(fact.Side),
            Words(fact.Labels.Channel),
            Words(fact.Labels.Campaign),
        ];

    // Over a month's end, some companies count the first day only.
    private static bool MaySpread(RowCells row, DateOnly first, DateOnly last)
    {
        var answer = row.Sheet.Choices.Answer("spread");
        if (answer is null && row.Findings.Questions.All(question => question.Key != "spread"))
        {
            row.Findings.Questions.Add(ImportQuestionTexts.Spread(first, last));
        }

        return answer == "days";
    }

    private static IEnumerable<Spend> Spread(Spend whole, int days)
    {
        var share = Math.Round(whole.Amount.Amount / days, 2, MidpointRounding.ToZero);
        return Enumerable
            .Range(0, days)
            .Select(day =>
                whole with
                {
                    Day = whole.Day.AddDays(day),
                    Amount = whole.Amount with
                    {
                        Amount = day < days - 1 ? share : whole.Amount.Amount - share * (days - 1),
                    },
                }
            );
    }

    private static Side? Side(RowCells row)
    {
        var words = Folding.Fold(row.Text("side") ?? "marketing");
        Side? side =
            words.Contains("market", StringComparison.Ordinal) || words.Contains("mercad", StringComparison.Ordinal)
                ? Members.Side.Marketing
            : words.Contains("sales", StringComparison.Ordinal)
            || words.Contains("venta", StringComparison.Ordinal)
            || words.Contains("comercial", StringComparison.Ordinal)
                ? Members.Side.Sales
            : null;
        if (side is null)
        {
            row.Reject(ImportProblemTexts.NoSide(Truncate.ToLine(words, 40)), "side");
        }

        return side;
    }
}
