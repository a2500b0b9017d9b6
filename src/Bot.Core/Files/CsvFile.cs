using System.Buffers;
using System.Globalization;
using System.Text;
using Bot.Core.Chat;

namespace Bot.Core.Files;

/// <summary>
/// Writes tables as CSV that spreadsheets read as they are: UTF-8 with a byte order mark, days in ISO 8601, numbers
/// with a point. A text that a spreadsheet would run as a formula gets an apostrophe in front.
/// </summary>
public static class CsvFile
{
    public const string MediaType = "text/csv";

    /// <summary>More rows than this do not fit into one file.</summary>
    public const int MostRows = 50_000;

    // What begins a formula in Excel, LibreOffice or Google Sheets, also in its wide form. Spreadsheets skip blanks.
    private const string FormulaStarts = "=+-@＝＋－＠|%";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\r\n\t");

    /// <param name="rows">
    /// Cells may be null, texts, localized texts, days, instants and numbers. An instant is written in the reader's zone.
    /// </param>
    public static MadeFile Of(
        LocalizedText name,
        IReadOnlyList<LocalizedText> head,
        IEnumerable<IReadOnlyList<object?>> rows,
        RenderContext reader
    )
    {
        var csv = new StringBuilder();
        Append(csv, head, reader);
        var (written, leftOut) = (0, 0);
        foreach (var row in rows)
        {
            if (written < MostRows)
            {
                Append(csv, row, reader);
                written++;
            }
            else
            {
                leftOut++;
            }
        }

        return new MadeFile(
            $"{FileName(reader.Plain(name))}.csv",
            MediaType,
            (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())],
            written,
            leftOut
        );
    }

    /// <summary>The words as a file name that every system takes, without an ending.</summary>
    public static string FileName(string words)
    {
        var name = string.Join(
            '-',
            string.Concat(Folding.Fold(words).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
        const int Most = 60;
        return name.Length == 0 ? "duet" : name[..Math.Min(Most, name.Length)].Trim('-');
    }

    private static void Append(StringBuilder csv, IEnumerable<object?> cells, RenderContext reader) =>
        csv.AppendJoin(',', cells.Select(cell => Cell(cell, reader))).Append("\r\n");

    private static string Cell(object? cell, RenderContext reader) =>
        cell switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset instant => TimeZoneInfo
                .ConvertTime(instant, reader.Zone)
                .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            int or long or decimal => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
            LocalizedText text => Text(reader.Plain(text)),
            string text => Text(text),
            _ => throw new ArgumentException($"No cell of type {cell.GetType().Name}", nameof(cell)),
        };

    private static string Text(string text)
    {
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(Quoted) < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // Control characters and blanks before the sign do not stop a spreadsheet.
    private static bool IsFormula(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 0 && (FormulaStarts.Contains(start[0]) || text[0] is '\t' or '\r' or '\n' or '\0');
    }
}
