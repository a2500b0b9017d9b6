using System.Collections.Frozen;
using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>Finds names that are almost the same: "Acme Inc" and "Acme, Inc.", "GTXPro" and "GTX Pro".</summary>
internal static class AlikeNames
{
    private const int ShortestName = 3;

    // Comparing more would take more memory than all other work.
    private const int MostNames = 100_000;

    private static readonly FrozenSet<string> LegalForms =
    [
        "inc",
        "incorporated",
        "corp",
        "corporation",
        "co",
        "company",
        "ltd",
        "limited",
        "llc",
        "llp",
        "plc",
        "gmbh",
        "ag",
        "sa",
        "sl",
        "slu",
        "sau",
        "srl",
        "sas",
        "bv",
        "nv",
        "ab",
        "oy",
        "spa",
    ];

    /// <summary>The groups of such names, each as "Acme Inc / Acme, Inc.".</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> names) =>
        [
            .. names
                .Where(name => name.Length > 0)
                .DistinctBy(name => Folding.Fold(name).Trim())
                .Take(MostNames)
                .GroupBy(Core)
                .Where(group => group.Key.Length >= ShortestName && group.Skip(1).Any())
                .Select(group => string.Join(" / ", group.Take(3).Select(name => Truncate.ToLine(name, 40)))),
        ];

    // "S.L." is two words of one letter.
    private static string Core(string name)
    {
        var words = Folding.Words(name.Replace(".", "", StringComparison.Ordinal)).ToList();
        while (words.Count > 1 && LegalForms.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Concat(words);
    }
}
