namespace Bot.Core.Import;

/// <summary>Judges how the columns of a file write days and amounts, in one reading of its rows.</summary>
internal sealed class ColumnStyles(
    CsvTable table,
    FileKind kind,
    IReadOnlyDictionary<string, int> columns,
    ImportChoices choices
)
{
    private readonly List<(string Key, int At, DayColumn.Judgement Style)> days =
    [
        .. Of(kind, columns, CellKind.Day).Select(column => (column.Key, column.At, new DayColumn.Judgement())),
    ];

    private readonly List<(string Key, int At, AmountColumn.Judgement Style)> amounts =
    [
        .. Of(kind, columns, CellKind.Amount).Select(column => (column.Key, column.At, new AmountColumn.Judgement())),
    ];

    private readonly IReadOnlyList<int> moves = kind.Also(table.Header);
    private readonly IReadOnlyList<int> labels = TotalRows.LabelsOf(kind, columns);
    private int bare;

    /// <summary>How many rows were added.</summary>
    public int Count { get; private set; }

    /// <summary>Whether some rows, and not all, have no label.</summary>
    public bool HasBareRows => bare > 0 && bare < Count;

    public void Add(CsvLine row)
    {
        Count++;
        bare += labels.Count > 0 && TotalRows.IsBare(row, labels) ? 1 : 0;
        foreach (var (key, at, style) in days)
        {
            // The columns of stages are written alike, and many cells of each are empty.
            foreach (var position in key == MoveColumns.Key ? moves : [at])
            {
                style.Add(row.Number, Sheet.Cell(row, position));
            }
        }

        foreach (var (_, at, style) in amounts)
        {
            style.Add(row.Number, Sheet.Cell(row, at));
        }
    }

    // The order of day and month that one column proves holds for the others of the file.
    public Dictionary<string, DayColumn> Days()
    {
        var first = days.ToDictionary(column => column.Key, column => column.Style.Result(choices.Days));
        var proofs = first.Values.Select(column => column.Proof?.Order).OfType<DayOrder>().Distinct().ToList();
        if (
            choices.Days == DayOrder.YearFirst
            || proofs.Count > 1
            || first.Values.All(column => column.Ambiguous is null)
        )
        {
            return first;
        }

        // Columns that are not read, such as a day of shipping, prove the order too.
        var proven = proofs.Count == 1 ? proofs : ProvenOrders();
        return proven is [var order]
            ? days.ToDictionary(column => column.Key, column => column.Style.Result(order))
            : first;
    }

    public Dictionary<string, AmountColumn> Amounts()
    {
        var judged = amounts.ToDictionary(column => column.Key, column => column.Style.Result());
        foreach (var (key, column) in judged.ToList())
        {
            var unclear = column.Unclear is { } sign && NeedsAnswer(sign) ? column.Unclear : null;
            char? point = choices.Answer($"decimal.{key}") switch
            {
                "point" => '.',
                "comma" => ',',
                _ => unclear is null ? null : ProvenDecimal(),
            };
            judged[key] = column with
            {
                Decimal = column.Decimal ?? (column.Unclear is null ? null : point),
                Unclear = point is null ? unclear : null,
                Factor =
                    choices.Answer($"unit.{key}") is { } unit && decimal.TryParse(unit, out var factor) ? factor : 1,
            };
        }

        return judged;
    }

    private static IEnumerable<(string Key, int At)> Of(
        FileKind kind,
        IReadOnlyDictionary<string, int> columns,
        CellKind cells
    ) =>
        kind
            .Columns.Where(column => column.Kind == cells && columns.ContainsKey(column.Key))
            .Select(column => (column.Key, columns[column.Key]));

    private List<DayOrder> ProvenOrders() =>
        [
            .. Judge(() => new DayColumn.Judgement(), (style, line, words) => style.Add(line, words))
                .Select(style => style.Result(null).Proof?.Order)
                .OfType<DayOrder>()
                .Distinct(),
        ];

    // In a file that is separated by commas, a comma inside a number is written by an English spreadsheet.
    private bool NeedsAnswer(char sign) => sign == '.' || table.Delimiter != ',';

    // Other columns of the file may show what a point is.
    private char? ProvenDecimal()
    {
        var proven = Judge(() => new AmountColumn.Judgement(), (style, line, words) => style.Add(line, words))
            .Select(style => style.Result())
            .Where(column => column.Clash is null)
            .Select(column => column.Decimal)
            .OfType<char>()
            .Distinct()
            .ToList();
        return proven is [var only] ? only : null;
    }

    // All columns of the file, also those that are not read.
    private List<TStyle> Judge<TStyle>(Func<TStyle> begin, Action<TStyle, int, string> add)
    {
        var styles = table.Header.Cells.Select(_ => begin()).ToList();
        foreach (var row in table.All)
        {
            for (var at = 0; at < styles.Count; at++)
            {
                add(styles[at], row.Number, Sheet.Cell(row, at));
            }
        }

        return styles;
    }
}
