using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Import;

/// <summary>Words that stand for a missing value, such as "N/A" or "(not set)" (placeholders.txt).</summary>
internal static class Placeholders
{
    private static readonly FrozenSet<string> Words = WordTable.List("import/placeholders.txt");

    /// <summary>Whether the words say that there is no value.</summary>
    public static bool Has(string words) =>
        words.Length == 0 || (words.Length <= 24 && Words.Contains(Folding.Fold(words).Trim()));

    /// <summary>The same for days and amounts, where "NA" is no label of a region.</summary>
    public static bool HasNoNumber(string words) => Has(words) || words is "NA" or "na";
}
