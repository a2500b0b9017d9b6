using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>A problem in a file: with the whole file (no line), with a line, or with a cell.</summary>
public sealed record ImportProblem(int? Line, string? Column, LocalizedText Sentence);

/// <summary>A row with its cells by column key. Unreadable cells become problems with line and column.</summary>
internal sealed class RowCells(CsvLine line, Sheet sheet, List<ImportProblem> problems)
{
    private static readonly string[] EmptyWords = ["", "-", "–", "n/a", "#n/a", "na", "null", "none", "nan"];

    public int Line => line.Number;

    public bool HasProblem { get; private set; }

    public bool Has(string column) => sheet.Columns.ContainsKey(column);

    /// <summary>The cell's text; null if it is empty or the column is missing.</summary>
    public string? Text(string column) => sheet.Cell(line, column) is { Length: > 0 } words ? words : null;

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

        var day = sheet.Days[column].Day(words);
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

    /// <summary>Records a problem. Without a sentence, the row is only left out.</summary>
    public void Reject(LocalizedText? sentence, string? column = null)
    {
        HasProblem = true;
        if (sentence is not null)
        {
            problems.Add(new ImportProblem(Line, column is null ? null : sheet.Header(column), sentence));
        }
    }

    public DateOnly Today => sheet.Today;

    private string? Filled(string column) =>
        Text(column) is { } words && !EmptyWords.Contains(words.ToLower(CultureInfo.InvariantCulture)) ? words : null;

    private string? Currency(string column, string around)
    {
        var words = Text("currency") ?? (around.Length > 0 ? around : FileColumn.Bracketed(sheet.Header(column) ?? ""));
        var code = words.Length == 0 ? sheet.Currency : Currencies.Code(words, sheet.Currency);
        if (code is not null || (Text("currency") is null && around.Length == 0))
        {
            return code ?? sheet.Currency;
        }

        Reject(
            ImportProblemTexts.NoCurrency(Truncate.ToLine(words, 40)),
            Text("currency") is null ? column : "currency"
        );
        return null;
    }
}
