using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Import;

/// <summary>A problem in a file: with the whole file (no line), with a line, or with a cell.</summary>
public sealed record ImportProblem(int? Line, string? Column, LocalizedText Sentence)
{
    /// <summary>The cells of the line, to find it again.</summary>
    public string? Row { get; init; }

    internal static string RowOf(CsvLine line) => Truncate.ToLine(string.Join(" · ", line.Cells), 120);
}

/// <summary>A row with its cells by column key. Unreadable cells become problems with line and column.</summary>
internal sealed class RowCells(CsvLine line, Sheet sheet, ImportFindings findings)
{
    public int Line => line.Number;

    public bool HasProblem { get; private set; }

    /// <summary>The words that say whether a deal is won, and how they are read.</summary>
    public (string Words, DealState State)? Stage { get; set; }

    /// <summary>When the deal of this row entered its stages.</summary>
    public IReadOnlyList<(string Stage, DateOnly Day, int Minute)> Entered { get; set; } = [];

    public DateOnly Today => sheet.Today;

    public Sheet Sheet => sheet;

    public ImportFindings Findings => findings;

    public bool Has(string column) => sheet.Columns.ContainsKey(column);

    /// <summary>The cell's text; null if it is empty or stands for a missing value, or if the column is missing.</summary>
    public string? Text(string column) =>
        sheet.Cell(line, column) is var words && Placeholders.Has(words) ? null : words;

    /// <summary>The cell's text; empty with a problem if there is none.</summary>
    public string Needed(string column)
    {
        if (Text(column) is { } words)
        {
            return words;
        }

        Reject(ImportProblemTexts.EmptyCell, column);
        return "";
    }

    /// <summary>The cell's day; null if it is empty, null with a problem if it is not a day.</summary>
    public DateOnly? Day(string column)
    {
        if (Filled(column) is not { } words)
        {
            return null;
        }

        var day = sheet.Days[column].Day(words, sheet.Context.Zone);
        if (day is null)
        {
            Reject(ImportProblemTexts.NoDay(Truncate.ToLine(words, 40)), column);
        }

        return day;
    }

    /// <summary>
    /// The cell's day. An empty cell, another value or a day after <paramref name="last"/> is a problem.
    /// </summary>
    public DateOnly PastDay(string column, DateOnly last)
    {
        if (Filled(column) is null)
        {
            Reject(ImportProblemTexts.EmptyCell, column);
        }

        var day = Day(column);
        if (day > last)
        {
            Reject(ImportProblemTexts.InTheFuture(day.Value), column);
        }

        return day ?? last;
    }

    /// <summary>The cell's day with its time; null if it is empty or no day. A day alone has no time.</summary>
    public Moment? Moment(string column) =>
        Filled(column) is { } words && sheet.Days[column].Day(words, sheet.Context.Zone) is { } day
            ? new Moment(day, DayTime.Of(words, sheet.Context.Zone))
            : null;

    /// <summary>The same, with a problem for another value or for a day that is still to come.</summary>
    public Moment? PastMoment(string column)
    {
        if (Day(column) > Today.AddDays(1))
        {
            Reject(ImportProblemTexts.InTheFuture(Day(column)!.Value), column);
        }

        return Moment(column);
    }

    /// <summary>The minute of the day that the cell says; 0 without a time.</summary>
    public int Minute(string column) => Filled(column) is { } words ? DayTime.Minute(words, sheet.Context.Zone) : 0;

    /// <summary>
    /// When the deal entered each stage that a column of its own is about. A cell that is no day, or a day to come, is a
    /// problem.
    /// </summary>
    public IReadOnlyList<(string Stage, DateOnly Day, int Minute)> Moves()
    {
        var moves = new List<(string Stage, DateOnly Day, int Minute)>();
        foreach (var (at, stage) in sheet.Moves)
        {
            var words = Sheet.Cell(line, at);
            if (Placeholders.Has(words) || Placeholders.HasNoNumber(words))
            {
                continue;
            }

            if (sheet.Days[MoveColumns.Key].Day(words, sheet.Context.Zone) is not { } day || day > Today.AddDays(1))
            {
                Reject(ImportProblemTexts.NoDay(Truncate.ToLine(words, 40)), MoveColumns.Key);
                return [];
            }

            moves.Add((stage, day, DayTime.Minute(words, sheet.Context.Zone)));
        }

        return moves;
    }

    /// <summary>
    /// The cell's amount; null if it is empty, null with a problem if it is not an amount. The currency comes from the
    /// row, the cell, the header or the organization, in this order.
    /// </summary>
    public Money? Money(string column)
    {
        if (Filled(column) is not { } words)
        {
            return null;
        }

        if (sheet.Amounts[column].Amount(words) is not { } amount)
        {
            Reject(ImportProblemTexts.NoAmount(Truncate.ToLine(words, 40)), column);
            return null;
        }

        return Currency(column, amount.Currency) is { } currency ? new Money(amount.Number, currency) : null;
    }

    /// <summary>The cell's number; null if it is empty, null with a problem if it is not a number.</summary>
    public decimal? Number(string column)
    {
        if (Filled(column) is not { } words)
        {
            return null;
        }

        var number = sheet.Amounts[column].Amount(words)?.Number;
        if (number is null)
        {
            Reject(ImportProblemTexts.NoAmount(Truncate.ToLine(words, 40)), column);
        }

        return number;
    }

    /// <summary>Records a problem. Without a sentence, the row is only left out.</summary>
    public void Reject(LocalizedText? sentence, string? column = null)
    {
        HasProblem = true;
        if (sentence is not null)
        {
            findings.Add(
                new ImportProblem(Line, column is null ? null : sheet.Header(column), sentence)
                {
                    Row = ImportProblem.RowOf(line),
                }
            );
        }
    }

    private string? Filled(string column) =>
        Text(column) is { } words && !Placeholders.HasNoNumber(words) ? words : null;

    private string? Currency(string column, string around)
    {
        var named = Text("currency");
        var own = named is null ? sheet.Currency : Currencies.Code(named, sheet.Currency);
        if (own is null)
        {
            Reject(ImportProblemTexts.NoCurrency(Truncate.ToLine(named!, 40)), "currency");
            return null;
        }

        if (around.Length == 0)
        {
            return named is null ? HeaderCurrency(column) : own;
        }

        var code = Currencies.Code(around, own);
        if (code is null)
        {
            Reject(ImportProblemTexts.NoCurrency(Truncate.ToLine(around, 40)), column);
        }
        else if (named is not null && code != own)
        {
            Reject(ImportProblemTexts.OtherCurrency(code, own), column);
            return null;
        }

        return code;
    }

    private string HeaderCurrency(string column)
    {
        var unit = Multiples.Read(ColumnNames.Unit(sheet.Header(column) ?? "")).Others;
        var code = unit.Length > 0 ? Currencies.Code(unit, sheet.Currency) : null;
        findings.AssumesCurrency |= code is null;
        return code ?? sheet.AssumedCurrency;
    }
}
