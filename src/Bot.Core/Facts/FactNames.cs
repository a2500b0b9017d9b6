using System.Runtime.CompilerServices;
using Bot.Core.Chat;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Facts;

/// <summary>
/// Assigns codes to words. Words that differ only in case, accents or surrounding spaces share a code; the displayed
/// spelling does not depend on row order.
/// </summary>
internal sealed class FactNames
{
    private readonly Dictionary<string, int> exact = [];
    private readonly Dictionary<string, int> folded = new() { [""] = 0 };

    // By columns and word; one more than the code, and 0 for a word that was not looked up yet.
    private readonly Dictionary<FactColumns, int[]> read = new(ReferenceEqualityComparer.Instance);
    private FactColumns columns = new(FactSource.Accounts, 0);
    private int[] codes = [];

    public List<string> Spellings { get; } = [""];

    /// <summary>The words that follow are those of these columns.</summary>
    public void Read(FactColumns next)
    {
        if (ReferenceEquals(columns, next))
        {
            return;
        }

        if (!read.TryGetValue(next, out var known))
        {
            read[next] = known = new int[next.Names.Length];
        }

        (columns, codes) = (next, known);
    }

    /// <summary>The code of a word of the columns. Each word is looked up once.</summary>
    public int Code(int word) =>
        word == 0 ? 0
        : codes[word] != 0 ? codes[word] - 1
        : (codes[word] = Code(columns.Names[word]) + 1) - 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public LabelCodes LabelCodes(int row)
    {
        var labels = default(LabelCodes);
        for (var dimension = 0; dimension < Dimensions.All.Count; dimension++)
        {
            labels[dimension] = Code(columns.LabelWords((Dimension)dimension)[row]);
        }

        return labels;
    }

    public int Code(string? word)
    {
        if (word is null || exact.TryGetValue(word, out var code))
        {
            return word is null ? 0 : exact[word];
        }

        var key = Folding.Fold(word).Trim();
        if (!folded.TryGetValue(key, out code))
        {
            folded[key] = code = Spellings.Count;
            Spellings.Add(word.Trim());
        }
        else if (string.CompareOrdinal(word.Trim(), Spellings[code]) < 0)
        {
            Spellings[code] = word.Trim();
        }

        return exact[word] = code;
    }
}
