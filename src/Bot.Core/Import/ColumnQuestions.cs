using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>Asks which column holds what a type needs.</summary>
internal static class ColumnQuestions
{
    private const int MostOptions = 20;
    private const int MostStages = 12;

    /// <summary>
    /// The questions about columns that are needed and not found; null if some of them have no candidate, so that the
    /// file cannot be read.
    /// </summary>
    public static IReadOnlyList<ImportQuestion>? Needed(
        CsvTable table,
        FileKind kind,
        IReadOnlyDictionary<string, int> columns,
        ImportChoices choices
    )
    {
        var questions = new List<ImportQuestion>();
        var found = columns.Keys.ToHashSet();
        foreach (var column in kind.CoreColumns.Select(key => kind.Columns.First(column => column.Key == key)))
        {
            if (
                found.Contains(column.Key)
                || choices.Answer($"column.{column.Key}") is not null
                || !IsLacking(kind, column, found)
            )
            {
                continue;
            }

            var candidates = Candidates(table, kind, column, columns);
            if (candidates.Count > 0 || (column.Kind == CellKind.State && !kind.CanRead(found)))
            {
                questions.Add(Question(table, column, candidates));
                found.Add(column.Key);
            }
        }

        // Files of which nothing is known are refused, and not asked about.
        var isNear = kind.CanRead(columns.Keys.ToHashSet()) || kind.CoreColumns.Any(columns.ContainsKey);
        return kind.CanRead(found) && (isNear || questions.Count == 0) ? questions : null;
    }

    /// <summary>What a member may change: columns with other candidates, and how stages are read.</summary>
    public static IReadOnlyList<ImportQuestion> Adjustable(Sheet sheet, ImportFindings findings)
    {
        var unused = ColumnMap.Unused(sheet.Table, sheet.Kind, sheet.Columns).ToList();
        var columns =
            from column in sheet.Kind.Columns
            where column.Kind is CellKind.Day or CellKind.Amount
            where sheet.Kind.CoreColumns.Contains(column.Key)
            let others = unused.Where(at => Suits(sheet.Table, at, column.Kind)).ToList()
            where others.Count > 0
            let own = sheet.Columns.TryGetValue(column.Key, out var at) ? at : -1
            select Question(sheet.Table, column, own < 0 ? others : [own, .. others]) with
            {
                Current = own < 0 ? "none" : Digits(own),
            };
        var stages = findings
            .Stages.GroupBy(stage => ImportFindings.StageKey(stage.Words))
            .Where(group => group.Count() == 1)
            .Take(MostStages)
            .Select(group => group.First())
            .Select(stage =>
                ImportFindings.StageQuestion(
                    ImportFindings.StageKey(stage.Words),
                    stage.Words,
                    stage.Count,
                    stage.State
                )
            );
        return
        [
            .. columns,
            .. findings.AssumesCurrency
                ? [ImportQuestionTexts.Currency(sheet.AssumedCurrency)]
                : Array.Empty<ImportQuestion>(),
            .. sheet.Columns.ContainsKey("won") ? [] : stages,
        ];
    }

    // A column of states is missed even if every row could be a sale.
    private static bool IsLacking(FileKind kind, FileColumn column, HashSet<string> found) =>
        column.Key == "amount"
        || (column.Kind == CellKind.State && !found.Overlaps(["stage", "won", "isclosed"]))
        || kind.MissingColumns(found).Contains(column.Name);

    // Unused columns; beside them also those that are read as something that the type can do without.
    private static List<int> Candidates(
        CsvTable table,
        FileKind kind,
        FileColumn column,
        IReadOnlyDictionary<string, int> columns
    )
    {
        var unused = ColumnMap.Unused(table, kind, columns).Where(at => Suits(table, at, column.Kind)).ToList();
        var optional = kind
            .Columns.Where(other => other.Kind == column.Kind && !kind.CoreColumns.Contains(other.Key))
            .Where(other => columns.ContainsKey(other.Key))
            .Select(other => columns[other.Key]);
        return unused.Count > 0 && column.Kind == CellKind.Day ? [.. unused, .. optional] : unused;
    }

    private static bool Suits(CsvTable table, int at, CellKind kind) =>
        ColumnMap.Holds(table, at, kind, mostly: true)
        && (
            kind != CellKind.State
            || table.Rows.Any(row => StageWords.State(Sheet.Cell(row, at)) is DealState.Won or DealState.Lost)
        );

    private static ImportQuestion Question(CsvTable table, FileColumn column, IReadOnlyList<int> candidates) =>
        new(
            $"column.{column.Key}",
            ImportQuestionTexts.WhichColumn(column),
            [
                .. candidates.Take(MostOptions).Select(at => new Option(Digits(at), Label(table, at))),
                .. column.Kind switch
                {
                    CellKind.State => [new Option("all", ImportQuestionTexts.AllWon)],
                    _ when column.IsNeeded || column.Key == "closed" => Array.Empty<Option>(),
                    _ => [new Option("none", ImportQuestionTexts.None)],
                },
            ]
        );

    // "Ticket (120)".
    private static LocalizedText Label(CsvTable table, int at)
    {
        var first = table.Rows.Select(row => Sheet.Cell(row, at)).FirstOrDefault(cell => cell.Length > 0, "–");
        return LocalizedText.Invariant($"{Truncate.ToLine(table.Header.Cells[at], 40)} ({Truncate.ToLine(first, 20)})");
    }

    private static string Digits(int at) => at.ToString(CultureInfo.InvariantCulture);
}
