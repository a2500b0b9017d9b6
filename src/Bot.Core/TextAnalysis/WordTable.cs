using System.Collections.Frozen;

namespace Bot.Core.TextAnalysis;

/// <summary>A row of a word file: its name, and its words and phrases in each language.</summary>
internal sealed record WordRow(string Name, IReadOnlyList<string> English, IReadOnlyList<string> Spanish)
{
    /// <summary>The words of both languages.</summary>
    public IEnumerable<string> Words => English.Concat(Spanish);
}

/// <summary>
/// Word files that are embedded in this assembly. A line is "name | English | Spanish" with folded words between
/// spaces; word_word is a phrase. A name may have several lines. A line that starts with # is a comment.
/// </summary>
internal static class WordTable
{
    /// <summary>The rows of a file, in order.</summary>
    public static IReadOnlyList<WordRow> Rows(string resource) =>
        [
            .. from line in WordFile.Lines(resource)
            let cells = line.Split('|')
            where cells.Length == 3
            select new WordRow(cells[0].Trim(), Phrases(cells[1]), Phrases(cells[2])),
        ];

    /// <summary>The words of a file without columns.</summary>
    public static FrozenSet<string> List(string resource) => [.. WordFile.Lines(resource).SelectMany(Phrases)];

    /// <summary>The words of both languages by the name of their row.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> Sets(string resource) =>
        Rows(resource)
            .GroupBy(row => row.Name)
            .ToFrozenDictionary(rows => rows.Key, rows => rows.SelectMany(row => row.Words).ToFrozenSet());

    private static string[] Phrases(string cell) =>
        [
            .. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(word => word.Replace('_', ' ')),
        ];
}
