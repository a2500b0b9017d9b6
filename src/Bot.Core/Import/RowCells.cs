using System.Globalization;
using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>What is wrong in a file: in the whole (no line), in a line, in a cell of it.</summary>
public sealed record ImportProblem(int? Line, string? Column, LocalizedText Sentence);

/// <summary>One row, read by the columns' keys. What can't be read is left as a problem of the row with line and column.</summary>
internal sealed class RowCells(CsvLine line, Sheet sheet, List<ImportProblem> problems)
{
    private static readonly string[] Nothing = ["", "-", "–", "n/a", "#n/a", "na", "null", "none", "nan"];

    public int Line => line.Number;

    public bool HasProblem { get; private set; }

    public bool Has(string column) => sheet.Columns.ContainsKey(column);

    /// <summary>The cell's words, or null where it is empty or there is no such column.</summary>
    public string? Text(string column) => sheet.Cell(line, column) is { Length: > 0 } words ? words : null;

    /// <summary>The cell's words; empty with a problem where there are none.</summary>
    public string Needed(string column)
    {
        if (Text(column) is { } words)
        {
            return words;
        }

        Reject(ImportTexts.EmptyCell, column);
        return "";
    }

    /// <summary>The cell's day; null where it is empty, or with a problem where it is none.</summary>
    public DateOnly? Day(string column)
    {
        if (Filled(column) is not { } words)
        {
            return null;
        }

        var day = sheet.Days[column].Day(words);
        if (day is null)
        {
            Reject(ImportTexts.NoDay(Truncate.ToLine(words, 40)), column);
        }

        return day;
    }

    /// <summary>The cell's day; a problem where it is empty, none, or behind the last day that can be a fact.</summary>
    public DateOnly PastDay(string column, DateOnly last)
    {
        if (Filled(column) is null)
        {
            Reject(ImportTexts.EmptyCell, column);
        }

        var day = Day(column);
        if (day > last)
        {
            Reject(ImportTexts.InTheFuture(day.Value), column);
        }

        return day ?? last;
    }

    /// <summary>
    /// The cell's amount; null where it is empty, or with a problem where it is none. Its currency is the row's, the
    /// cell's, the header's or the organization's, in this order.
    /// </summary>
    public Money? Money(string column)
    {
        if (Filled(column) is not { } words)
        {
            return null;
        }

        if (sheet.Amounts[column].Amount(words) is not { } amount)
        {
            Reject(ImportTexts.NoAmount(Truncate.ToLine(words, 40)), column);
            return null;
        }

        return Currency(column, amount.Currency) is { } currency ? new Money(amount.Number, currency) : null;
    }

    /// <summary>Leaves a problem; without a sentence the row is only left out.</summary>
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
        Text(column) is { } words && !Nothing.Contains(words.ToLower(CultureInfo.InvariantCulture)) ? words : null;

    private string? Currency(string column, string around)
    {
        var words = Text("currency") ?? (around.Length > 0 ? around : FileColumn.Bracketed(sheet.Header(column) ?? ""));
        var code = words.Length == 0 ? sheet.Currency : Currencies.Code(words, sheet.Currency);
        if (code is not null || (Text("currency") is null && around.Length == 0))
        {
            return code ?? sheet.Currency;
        }

        Reject(ImportTexts.NoCurrency(Truncate.ToLine(words, 40)), Text("currency") is null ? column : "currency");
        return null;
    }
}
