using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Import;

/// <summary>How files say that a deal is won, lost or open (stages.txt).</summary>
internal static partial class StageWords
{
    private static readonly FrozenDictionary<string, string> Readings = WordTable
        .Rows("import/stages.txt")
        .SelectMany(row => row.Words.Select(word => (Word: Plain(word), row.Name)))
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Name);

    /// <summary>
    /// The state that the words name; null if they name none. They are compared whole, or part by part: the mere word
    /// "won" says nothing in "Not won" or "Lost - won by competitor".
    /// </summary>
    public static DealState? State(string words)
    {
        var outer = Inner().Replace(Folding.Fold(words), " ");
        var name = Number().Replace(outer, "");
        return Look(name) is { } state && state != "closed" ? Named(state) : ByParts(name);
    }

    /// <summary>Whether the words say only that the deal is closed, but not how.</summary>
    public static bool IsOnlyClosed(string words) => Look(Number().Replace(Folding.Fold(words), "")) == "closed";

    /// <summary>Whether the words are yes or no; null for other words.</summary>
    public static bool? IsYes(string words) =>
        Plain(words) switch
        {
            "true" or "yes" or "y" or "1" or "x" or "si" or "s" or "verdadero" or "cierto" or "t" => true,
            "false" or "no" or "n" or "0" or "falso" or "f" => false,
            _ => null,
        };

    // The first part decides: "Closed - Cancelled" is lost, "Demo - won them over" is open.
    private static DealState? ByParts(string name)
    {
        foreach (var part in Separators().Split(name).Where(part => part.Trim().Length > 0))
        {
            var reading = Look(part) ?? Beginning(Plain(part));
            if (reading != "closed")
            {
                return reading is null ? null : Named(reading);
            }
        }

        return null;
    }

    // "Closed Won Renewal" begins with words that are clear on their own.
    private static string? Beginning(string plain)
    {
        var words = plain.Split(' ');
        return words is [var first, var second, ..] && IsClosing().IsMatch(first)
            ? Readings.GetValueOrDefault($"{first} {second}")
            : null;
    }

    private static string? Look(string words) => Readings.GetValueOrDefault(Plain(words));

    private static DealState Named(string reading) =>
        reading switch
        {
            "won" => DealState.Won,
            "lost" => DealState.Lost,
            _ => DealState.Open,
        };

    private static string Plain(string words) => string.Join(' ', Folding.Words(words));

    [GeneratedRegex(@"[(\[{][^()\[\]{}]*[)\]}]")]
    private static partial Regex Inner();

    // "06 - Closed Won", "7. Won", "90% Verbal".
    [GeneratedRegex(@"^\s*[0-9]{1,3}\s*[-.):%]*\s*(?=\p{L})")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+[-–—]\s+|\s*[:|>;,]\s*")]
    private static partial Regex Separators();

    [GeneratedRegex("^(?:closed|cerrad[oa]|cierre)$")]
    private static partial Regex IsClosing();
}
