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
    private readonly Dictionary<FactColumns, int[]> read = new(ReferenceEqualityComparer.Instance);
    private (FactColumns? Columns, int[] Codes) last = (null, []);

    public List<string> Spellings { get; } = [""];

    public LabelCodes Codes(FactPosition at)
    {
        var codes = default(LabelCodes);
        foreach (var dimension in Dimensions.All)
        {
            codes[(int)dimension] = Code(at.Columns, at.Columns.LabelWords(dimension)[at.Row]);
        }

        return codes;
    }

    /// <summary>The code of a word of some columns. Each word of columns is looked up once.</summary>
    public int Code(FactColumns columns, int word)
    {
        var codes = CodesOf(columns);
        return word == 0 ? 0
            : codes[word] != 0 ? codes[word] - 1
            : (codes[word] = Code(columns.Names[word]) + 1) - 1;
    }

    private int[] CodesOf(FactColumns columns)
    {
        if (ReferenceEquals(last.Columns, columns))
        {
            return last.Codes;
        }

        if (!read.TryGetValue(columns, out var codes))
        {
            read[columns] = codes = new int[columns.Names.Length];
        }

        last = (columns, codes);
        return codes;
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
