using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>Finds the columns of a type in a header.</summary>
internal static class ColumnMap
{
    private const int Sample = 200;
    private const string Currency = "currency";
    private static readonly string[] CurrencyWords = ["currency", "curr", "ccy", "moneda", "divisa"];

    /// <summary>
    /// Maps a type's columns to positions: answered columns first, then exact names, then names with a prefix or a unit.
    /// The most likely name wins, and no position serves two columns. Of several headers for days, amounts, flags or
    /// states, the first that holds some wins.
    /// </summary>
    public static Dictionary<string, int> Of(CsvTable table, FileKind kind, ImportChoices choices)
    {
        var forms = table.Header.Cells.Select(header => ColumnNames.Forms(header, kind.Slug)).ToList();
        var columns = Answered(kind, choices, table.Header.Cells.Count);
        var none = kind
            .Columns.Where(column => choices.Answer($"column.{column.Key}") is "none" or "all")
            .Select(column => column.Key)
            .ToHashSet();
        var used = columns.Values.ToHashSet();
        for (var level = 0; level < forms.Select(form => form.Count).DefaultIfEmpty(0).Max(); level++)
        {
            var names = forms.Select(form => level < form.Count ? form[level] : "").ToList();
            foreach (var column in kind.Columns.Where(column => !columns.ContainsKey(column.Key)))
            {
                if (none.Contains(column.Key) || Find(table, column, names, used) is not (>= 0 and var at))
                {
                    continue;
                }

                columns[column.Key] = at;
                if (!column.IsEvidence)
                {
                    used.Add(at);
                }
            }
        }

        if (
            kind.Columns.Any(column => column.Key == Currency)
            && !columns.ContainsKey(Currency)
            && !none.Contains(Currency)
            && Unused(table, kind, columns).FirstOrDefault(at => HoldsCurrencies(table, at), -1)
                is >= 0
                    and var currency
        )
        {
            columns[Currency] = currency;
        }

        return kind.WithoutContradictions(table.Header, columns, choices);
    }

    // "Currency of Value": without it the amounts would be read in the organization's currency.
    private static bool HoldsCurrencies(CsvTable table, int at)
    {
        var header = Folding.Fold(table.Header.Cells[at]);
        var cells = table
            .Rows.Select(row => Sheet.Cell(row, at))
            .Where(cell => !Placeholders.Has(cell))
            .Take(Sample)
            .ToList();
        return CurrencyWords.Any(word => header.Contains(word, StringComparison.Ordinal))
            && cells.Count > 0
            && cells.TrueForAll(cell => Currencies.Code(cell, "USD") is not null);
    }

    /// <summary>The headers that are no column of the map.</summary>
    public static IEnumerable<int> Unused(CsvTable table, FileKind kind, IReadOnlyDictionary<string, int> columns)
    {
        var used = kind
            .Columns.Where(column => !column.IsEvidence && columns.ContainsKey(column.Key))
            .Select(column => columns[column.Key])
            .Concat(kind.Also(table.Header))
            .ToHashSet();
        return Enumerable
            .Range(0, table.Header.Cells.Count)
            .Where(at => table.Header.Cells[at].Length > 0 && !used.Contains(at));
    }

    /// <summary>Whether cells of the column hold what the kind needs: enough of them, or at least one.</summary>
    public static bool Holds(CsvTable table, int at, CellKind kind, bool mostly)
    {
        var cells = table
            .Rows.Select(row => Sheet.Cell(row, at))
            .Where(cell => !Placeholders.HasNoNumber(cell))
            .Take(Sample)
            .ToList();
        var fitting = cells.Count(cell => mostly && kind == CellKind.Day ? DayColumn.IsDay(cell) : Fits(cell, kind));
        return mostly ? cells.Count > 0 && fitting * 5 >= cells.Count * 4 : fitting > 0;
    }

    private static Dictionary<string, int> Answered(FileKind kind, ImportChoices choices, int width) =>
        kind
            .Columns.Select(column => (column.Key, At: choices.Answer($"column.{column.Key}")))
            .Where(answer => int.TryParse(answer.At, out var at) && at >= 0 && at < width)
            .ToDictionary(
                answer => answer.Key,
                answer => int.Parse(answer.At!, System.Globalization.CultureInfo.InvariantCulture)
            );

    private static int Find(CsvTable table, FileColumn column, List<string> names, HashSet<int> used)
    {
        var candidates = column
            .Headers.SelectMany(name => Positions(names, name))
            .Where(at => column.IsEvidence || !used.Contains(at))
            .ToList();
        if (column.Kind == CellKind.Text || candidates.Count == 0)
        {
            return candidates.Count == 0 ? -1 : candidates[0];
        }

        var holding = candidates.FindIndex(at => Holds(table, at, column.Kind, mostly: false));
        return holding >= 0 ? candidates[holding]
            : column.Kind is CellKind.Day or CellKind.Amount ? candidates[0]
            : -1;
    }

    private static IEnumerable<int> Positions(List<string> names, string name)
    {
        for (var at = names.IndexOf(name); at >= 0; at = names.IndexOf(name, at + 1))
        {
            yield return at;
        }
    }

    private static bool Fits(string cell, CellKind kind) =>
        kind switch
        {
            CellKind.Day => DayColumn.IsDay(cell) || new DayColumn(null, null, null).Day(cell) is not null,
            CellKind.Amount => AmountColumn.IsAmount(cell),
            CellKind.Flag => StageWords.IsYes(cell) is not null,
            CellKind.State => StageWords.State(cell) is not null || StageWords.IsOnlyClosed(cell),
            _ => true,
        };
}
