using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Import;

internal sealed class SpendFile : FileKind<Spend>
{
    public override FactSource Source => FactSource.Spend;

    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        new(
            "day",
            ColumnTexts.Day,
            CellKind.Day,
            "date",
            "day",
            "month",
            "reportingstarts",
            "period",
            "fecha",
            "dia",
            "mes",
            "periodo"
        )
        {
            IsNeeded = true,
        },
        new(
            "amount",
            ColumnTexts.Amount,
            CellKind.Amount,
            "amountspent",
            "spend",
            "cost",
            "amount",
            "spent",
            "totalcost",
            "gasto",
            "coste",
            "costo",
            "importe",
            "monto",
            "importegastado",
            "inversion",
            "cantidad"
        )
        {
            IsNeeded = true,
        },
        new(
            "currency",
            ColumnTexts.CurrencyName,
            CellKind.Text,
            "currency",
            "currencycode",
            "currencyisocode",
            "moneda",
            "divisa"
        ),
        new(
            "side",
            ColumnTexts.Side,
            CellKind.Text,
            "side",
            "department",
            "team",
            "costcenter",
            "lado",
            "departamento",
            "equipo",
            "area",
            "centrodecoste"
        ),
        new(
            "note",
            ColumnTexts.Note,
            CellKind.Text,
            "note",
            "notes",
            "description",
            "vendor",
            "adset",
            "concepto",
            "nota",
            "notas",
            "descripcion",
            "proveedor"
        ),
        .. LabelColumns,
    ];

    public override IReadOnlyList<LocalizedText> Heads =>
        [ColumnTexts.Day, ColumnTexts.Amount, ColumnTexts.Side, ColumnTexts.Channel, ColumnTexts.Campaign];

    public override IEnumerable<LocalizedText> Notes(IReadOnlySet<string> columns) =>
        columns.Contains("side") ? [] : [ImportTexts.AllMarketing];

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

        return Side(row) is { } side ? new Spend(day, side, amount, row.Text("note"), Labels(row)) : null;
    }

    protected override string Id(Spend fact) => fact.Key;

    // Two equal rows are two costs, because rows of spend have no id.
    protected override Spend MergeDuplicate(Spend fact, Spend before) => fact with { Ordinal = before.Ordinal + 1 };

    protected override FactRows Rows(IReadOnlyList<Spend> facts) => new([], [], facts);

    protected override IReadOnlyList<LocalizedText> Show(Spend fact) =>
        [
            LocalizedText.Invariant($"{fact.Day}"),
            LocalizedText.Invariant($"{fact.Amount}"),
            MemberTexts.Name(fact.Side),
            Words(fact.Labels.Channel),
            Words(fact.Labels.Campaign),
        ];

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
