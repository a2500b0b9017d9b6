using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>The day up to which a file tells, as its title, its footer or its name says it.</summary>
internal static partial class AsOfDay
{
    // A title is short; a longer line is a filter or a remark.
    private const int LongestLine = 200;
    private const int MostWords = 6;

    /// <summary>Null if the file does not say it, or names a day that is still to come.</summary>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="lines">The lines around its table.</param>
    /// <param name="today">The day on which it was dropped.</param>
    public static DateOnly? Of(string fileName, IEnumerable<CsvLine> lines, DateOnly today)
    {
        var said = lines
            .Select(line => string.Join(' ', line.Cells.Where(cell => cell.Length > 0)))
            .Where(line => line.Length <= LongestLine)
            .Select(line => AfterWords().Match(Folding.Fold(line)))
            .Where(match => match.Success)
            .Select(match => First(match.Groups["rest"].Value))
            .FirstOrDefault(day => day is not null);
        var named = said ?? InName().Matches(fileName).Select(Named).LastOrDefault(day => day is not null);
        return named <= today ? named : null;
    }

    // "Generated on November 16, 2026 by Ana": the longest beginning that is a day. Days that can be read two ways are none.
    private static DateOnly? First(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var reader = new DayColumn(null, null, null);
        for (var count = Math.Min(MostWords, parts.Length); count > 0; count--)
        {
            if (reader.Day(string.Join(' ', parts.Take(count)).TrimEnd(',', '.', ';')) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly? Named(Match match) =>
        DateOnly.TryParseExact(
            $"{match.Groups["y"].Value}{match.Groups["m"].Value}{match.Groups["d"].Value}",
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    [GeneratedRegex(
        @"\b(?:generated|exported|report run|run|created|downloaded|data)?\s*(?:as of|as at|generated on|generated|exported on|"
            + @"exported|run on|run date|downloaded on|generado el|generado|exportado el|exportado|descargado el|datos a|a fecha de|"
            + @"fecha del informe)\s*:?\s*(?<rest>\S.*)$"
    )]
    private static partial Regex AfterWords();

    [GeneratedRegex(@"(?<![0-9])(?<y>20[0-9]{2})(?<s>[-_.]?)(?<m>[0-9]{2})\k<s>(?<d>[0-9]{2})(?![0-9])")]
    private static partial Regex InName();
}
