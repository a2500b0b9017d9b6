using System.Text.RegularExpressions;
using CsvHelper;

namespace Bot.Core.Import;

/// <summary>A line of a CSV file: the number of its first physical line, from 1, and its raw cells.</summary>
internal sealed record CsvLine(int Number, IReadOnlyList<string> Cells);

/// <summary>
/// A CSV file as header and rows. Lines with a quote that is never closed are listed apart, because they would swallow
/// the rest.
/// </summary>
/// <param name="Rows">The rows; of a large file only the first ones.</param>
/// <param name="UnclosedLines">Complete once all rows were read.</param>
internal sealed partial record CsvTable(CsvLine Header, IReadOnlyList<CsvLine> Rows, IReadOnlyList<int> UnclosedLines)
{
    private const string Delimiters = ",;\t|";
    private const int HeaderSearchLines = 40;
    private const int MostUnclosed = 20;
    private const int LongestRecord = 1024 * 1024;

    // Of a large file: enough to see what its columns hold.
    private const int FirstRows = 5_000;

    public char Delimiter { get; init; } = ',';

    /// <summary>The lines above the header, such as the title of a report.</summary>
    public IReadOnlyList<CsvLine> Above { get; init; } = [];

    /// <summary>All rows of a large file, read from the file again each time; null if <see cref="Rows"/> has them all.</summary>
    public IEnumerable<CsvLine>? Stream { get; init; }

    /// <summary>All rows.</summary>
    public IEnumerable<CsvLine> All => Stream ?? Rows;

    /// <param name="text">The text, with \n as line end.</param>
    /// <param name="isKnown">
    /// Whether a header is a known column. The delimiter and the header line are those with the most known columns.
    /// </param>
    public static CsvTable Read(string text, Func<string, bool> isKnown) =>
        Read(() => new StringReader(text), isKnown, isLarge: false);

    /// <param name="open">Reads the text from its beginning.</param>
    /// <param name="isKnown">As above.</param>
    /// <param name="isLarge">Whether it is too large to be kept in memory.</param>
    public static CsvTable Read(Func<TextReader> open, Func<string, bool> isKnown, bool isLarge)
    {
        var (body, delimiters) = DeclaredDelimiter(open);
        var best = delimiters
            .Select(delimiter => FindHeader(body, delimiter, isKnown))
            .OrderByDescending(found => found.Known)
            .ThenByDescending(found => found.Header.Cells.Count)
            .First();
        var unclosed = new List<int>();
        var rows = Lines(body, best.Delimiter, unclosed)
            .Where(line =>
                line.Number > best.Header.Number && line.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))
            );
        return new CsvTable(best.Header, [.. isLarge ? rows.Take(FirstRows) : rows], unclosed)
        {
            Delimiter = best.Delimiter,
            Stream = isLarge ? rows : null,
            Above = [.. Lines(body, best.Delimiter, []).TakeWhile(line => line.Number < best.Header.Number)],
        };
    }

    // Excel writes "sep=;" as the first line. It stays as an empty line, so that line numbers match the file.
    private static (Func<TextReader> Body, string Delimiters) DeclaredDelimiter(Func<TextReader> open)
    {
        using var text = open();
        var buffer = new char[40];
        var start = new string(buffer, 0, text.ReadBlock(buffer));
        var first = start.Split('\n')[0];
        return
            first.Trim('"', ' ') is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', var delimiter]
            && char.IsAscii(delimiter)
            && delimiter != '"'
            ? (() => After(open(), first.Length), delimiter.ToString())
            : (open, Delimiters);
    }

    private static TextReader After(TextReader text, int length)
    {
        for (var at = 0; at < length; at++)
        {
            text.Read();
        }

        return text;
    }

    private static (char Delimiter, CsvLine Header, int Known) FindHeader(
        Func<TextReader> text,
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
    private static IEnumerable<CsvLine> Lines(Func<TextReader> open, char delimiter, List<int> unclosed)
    {
        unclosed.Clear();
        var skipped = 0;
        while (true)
        {
            var isOpen = false;
            using var text = open();
            SkipLines(text, skipped);
            using var reader = CsvReader.Create(
                text,
                new CsvReaderOptions
                {
                    Separator = delimiter,
                    HasHeader = false,
                    TrackLineNumbers = true,
                    MaxRecordSize = LongestRecord,
                    OnMalformedRecord = record => isOpen |= record.Reason == CsvMalformedReason.UnterminatedQuote,
                }
            );
            var line = 0;
            while (!isOpen && Next(reader) is var (next, isEndless))
            {
                (line, isOpen) = (next, isOpen || isEndless);
                if (!isOpen)
                {
                    yield return new CsvLine(skipped + line, Cells(reader));
                }
            }

            if (!isOpen || unclosed.Count == MostUnclosed)
            {
                yield break;
            }

            unclosed.Add(skipped + line);
            skipped += line;
        }
    }

    // The line of the next record. Null at the end of the file; a record without an end is longer than any other.
    private static (int Line, bool IsEndless)? Next(CsvReader reader)
    {
        try
        {
            return reader.Read() ? ((int)reader.LineNumber, false) : null;
        }
        catch (CsvFormatException endless)
        {
            return ((int)endless.LineNumber, true);
        }
    }

    private static string[] Cells(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = reader.GetString(at);
        }

        return cells;
    }

    [GeneratedRegex(@"^[\s\p{Sc}(-]*[0-9][0-9.,'’\s]*[\s\p{Sc}%)]*$")]
    private static partial Regex NumberWords();

    private static void SkipLines(TextReader text, int lines)
    {
        while (lines > 0 && text.ReadLine() is not null)
        {
            lines--;
        }
    }
}
