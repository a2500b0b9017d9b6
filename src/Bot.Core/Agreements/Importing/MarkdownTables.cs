using System.Net;
using System.Text.RegularExpressions;
using Bot.Core.Import;

namespace Bot.Core.Agreements.Importing;

/// <summary>Reads Markdown tables: a header row, a row of dashes, then rows (GitHub Flavored Markdown, 4.10).</summary>
internal static partial class MarkdownTables
{
    /// <summary>The tables in file order. A table needs a row of dashes below a row with bars.</summary>
    public static IReadOnlyList<FileTable> Read(string text)
    {
        var lines = text.Split('\n');
        var tables = new List<FileTable>();
        string? heading = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (Heading(lines, i) is { } words)
            {
                heading = words;
            }
            else if (
                i + 1 < lines.Length
                && IsRow(lines[i])
                && Dashes().IsMatch(lines[i + 1])
                && lines[i + 1].Contains('|', StringComparison.Ordinal)
            )
            {
                var end = i + 2;
                while (end < lines.Length && IsRow(lines[end]))
                {
                    end++;
                }

                var rows = Enumerable.Range(i + 2, end - i - 2).Select(at => new CsvLine(at + 1, Cells(lines[at])));
                tables.Add(
                    new FileTable(
                        heading,
                        new CsvLine(i + 1, Cells(lines[i])),
                        [.. rows.Where(row => row.Cells.Any(cell => cell.Length > 0))]
                    )
                );
                i = end - 1;
            }
        }

        return tables;
    }

    // "# Ops lead", "Ops lead" above a line of equal signs, or a line that is all bold.
    private static string? Heading(string[] lines, int at)
    {
        if (HeadingLine().Match(lines[at]) is { Success: true } marked)
        {
            return Plain(marked.Groups["words"].Value);
        }

        var isUnderlined =
            at + 1 < lines.Length
            && lines[at].Trim().Length > 0
            && !IsRow(lines[at])
            && Underline().IsMatch(lines[at + 1]);
        return isUnderlined ? Plain(lines[at]) : null;
    }

    private static bool IsRow(string line) => Bar().IsMatch(line);

    private static List<string> Cells(string line)
    {
        var row = line.Trim();
        row = row.StartsWith('|') ? row[1..] : row;
        row = row.EndsWith('|') && !row.EndsWith("\\|", StringComparison.Ordinal) ? row[..^1] : row;
        return [.. Bar().Split(row).Select(Cell)];
    }

    private static string Cell(string words) => string.Join('\n', LineBreak().Split(words).Select(Plain)).Trim();

    // Markup around the whole cell is formatting and goes. Markup inside it stays as typed.
    private static string Plain(string words)
    {
        var plain = Wrapped().Replace(words.Trim(), "${words}");
        plain = Escaped().Replace(plain, "$1");
        return WebUtility.HtmlDecode(plain).Replace('\u00A0', ' ').Trim();
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"^\s{0,3}(?:#{1,6}\s+(?<words>[^|]+?)\s*#*|(?<words>\*\*[^*|]+\*\*:?))\s*$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^\s{0,3}={2,}\s*$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"\s*<br\s*/?>\s*", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"^(?<mark>\*\*|__|`)(?<words>[^*_`]+)\k<mark>:?$")]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!|<>~])")]
    private static partial Regex Escaped();
}
