using System.Collections.Frozen;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Import;

/// <summary>Currencies as files write them (currencies.txt).</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, string> ByWord = WordTable
        .Rows("import/currencies.txt")
        .SelectMany(row =>
            row.Words.Append(Folding.Fold(row.Name)).Select(word => (Word: Folding.Fold(word), row.Name))
        )
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Name);

    private static readonly string[] WithDollarSign =
    [
        "USD",
        "MXN",
        "CAD",
        "AUD",
        "NZD",
        "ARS",
        "CLP",
        "COP",
        "SGD",
        "HKD",
    ];

    /// <summary>
    /// The ISO code; null for a word that names no currency of ISO 4217. A bare "$" is the organization's own currency
    /// if that uses the dollar sign, otherwise the US dollar.
    /// </summary>
    public static string? Code(string words, string own)
    {
        var folded = Folding.Fold(words).Trim();
        return folded == "$" ? (WithDollarSign.Contains(own) ? own : "USD") : ByWord.GetValueOrDefault(folded);
    }
}
