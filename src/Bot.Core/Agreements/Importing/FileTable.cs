using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>
/// A table in a file or message: the heading above it, its header row, and the rows below, with line numbers of the
/// file.
/// </summary>
internal sealed record FileTable(string? Heading, CsvLine Header, IReadOnlyList<CsvLine> Rows);

/// <summary>All tables of a file, in Markdown or CSV.</summary>
/// <param name="Tables">The tables of a Markdown file, or the single table of a CSV file.</param>
/// <param name="UnclosedLines">Lines with a quote that is never closed.</param>
internal sealed record FileTables(IReadOnlyList<FileTable> Tables, bool IsMarkdown, IReadOnlyList<int> UnclosedLines)
{
    /// <param name="text">The text, with \n as line end.</param>
    /// <param name="isKnown">
    /// Whether a cell names a field of any type. It helps to detect a CSV file's delimiter and header.
    /// </param>
    public static FileTables Of(string text, Func<string, bool> isKnown)
    {
        var tables = MarkdownTables.Read(text);
        if (tables.Count > 0)
        {
            return new FileTables(tables, true, []);
        }

        var csv = CsvTable.Read(text, isKnown);
        return new FileTables([new FileTable(null, csv.Header, csv.Rows)], false, csv.UnclosedLines);
    }
}
