using System.Text.RegularExpressions;
using CsvHelper;

namespace Bot.Core.Import;

/// <summary>A line of a CSV file: the number of its first physical line, from 1, and its raw cells.</summary>
internal sealed record CsvLine(int Number, IReadOnlyList<string> Cells);

/// <summary>
/// A CSV file as header and rows. Lines with a quote that is never closed are listed apart, because they would swallow
/// the rest.
/// </summary>
internal sealed partial record CsvTable(CsvLine Header, IReadOnlyList<CsvLine> Rows, IReadOnlyList<int> UnclosedLines)
{
    public char Delimiter { get; init; } = ',';

    private const string Delimiters = ",;\t|";
    private const int HeaderSearchLines = 40;
    private const int MostUnclosed = 20;

    /// <param name="text">The text, with \n as line end.</param>
    /// <param name="isKnown">
    /// Whether a header is a known column. The delimiter and the header line are those with the most known columns.
    /// </param>
    public static CsvTable Read(string text, Func<string, bool> isKnown)
    {
        var (body, delimiters) = DeclaredDelimiter(text);
        var best = delimiters
            .Select(delimiter => FindHeader(body, delimiter, isKnown))
            .OrderByDescending(found => found.Known)
            .ThenByDescending(found => found.Header.Cells.Count)
            .First();
        var unclosed = new List<int>();
        var rows = Lines(body, best.Delimiter, unclosed)
            .Where(line => line.Number > best.Header.Number && line.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            .ToList();
        return new CsvTable(best.Header, rows, unclosed) { Delimiter = best.Delimiter };
    }

    // Excel writes "sep=;" as the first line. It stays as an empty line, so that line numbers match the file.
    private static (string Body, string Delimiters) DeclaredDelimiter(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return
            first.Trim('"', ' ') is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', var delimiter]
            && char.IsAscii(delimiter)
            && delimiter != '"'
            ? (end < 0 ? "" : text[end..], delimiter.ToString())
            : (text, Delimiters);
    }

    private static (char Delimiter, CsvLine Header, int Known) FindHeader(
        string text,
        char delimiter,
        Func<string, bool> isKnown
    )
    {
        var best = Lines(text, delimiter, [])
            .Where(line => line.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            .Take(HeaderSearchLines)
            .Select(line => (Line: line, Known: line.Cells.Where(isKnown).Distinct().Count()))
            .DefaultIfEmpty((Line: new CsvLine(1, []), Known: 0))
            .MaxBy(candidate => (candidate.Known >= 2 && !HasData(candidate.Line), candidate.Known));
        return (
            delimiter,
            best.Line with
            {
                Cells =
                [
                    .. best
                        .Line.Cells.Reverse()
                        .SkipWhile(string.IsNullOrWhiteSpace)
                        .Reverse()
                        .Select(cell => cell.Trim()),
                ],
            },
            best.Known
        );
    }

    // Names of columns are no numbers and no days, unlike the rows below them and the filters above them.
    private static bool HasData(CsvLine line) =>
        line.Cells.Any(cell => cell.Any(char.IsDigit) && (NumberWords().IsMatch(cell) || DayColumn.IsDay(cell)));

    // A quote that is never closed runs to the end of the file. Its line is listed apart, and reading continues after
    // it.
    private static IEnumerable<CsvLine> Lines(string text, char delimiter, List<int> unclosed)
    {
        var (offset, skipped) = (0, 0);
        while (offset < text.Length)
        {
            var isOpen = false;
            using var reader = CsvReader.FromText(
                text[offset..],
                new CsvReaderOptions
                {
                    Separator = delimiter,
                    HasHeader = false,
                    TrackLineNumbers = true,
                    OnMalformedRecord = record => isOpen |= record.Reason == CsvMalformedReason.UnterminatedQuote,
                }
            );
            var line = 0;
            while (!isOpen && reader.Read())
            {
                line = (int)reader.LineNumber;
                if (!isOpen)
                {
                    yield return new CsvLine(
                        skipped + line,
                        [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]
                    );
                }
            }

            if (!isOpen || unclosed.Count == MostUnclosed)
            {
                yield break;
            }

            unclosed.Add(skipped + line);
            (offset, skipped) = (SkipLines(text, offset, line), skipped + line);
        }
    }

    [GeneratedRegex(@"^[\s\p{Sc}(-]*[0-9][0-9.,'’\s]*[\s\p{Sc}%)]*$")]
    private static partial Regex NumberWords();

    private static int SkipLines(string text, int offset, int lines)
    {
        for (; lines > 0 && offset < text.Length; lines--)
        {
            var end = text.IndexOf('\n', offset);
            offset = end < 0 ? text.Length : end + 1;
        }

        return offset;
    }
}
