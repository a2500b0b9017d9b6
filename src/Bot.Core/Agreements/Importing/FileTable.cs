using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>A table as it stands in a file or a message: the heading above it, its first row, and the rows below, with the file's line numbers.</summary>
internal sealed record FileTable(string? Heading, CsvLine Header, IReadOnlyList<CsvLine> Rows);

/// <summary>All tables of a file, whatever wrote it.</summary>
/// <param name="Tables">Those of a Markdown file, or the one that a CSV file is.</param>
/// <param name="UnclosedLines">Lines whose quote is never closed.</param>
internal sealed record FileTables(IReadOnlyList<FileTable> Tables, bool IsMarkdown, IReadOnlyList<int> UnclosedLines)
{
    /// <param name="text">With line ends \n.</param>
    /// <param name="isKnown">Whether a cell names a field of some kind: it tells a CSV file's delimiter and header.</param>
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
