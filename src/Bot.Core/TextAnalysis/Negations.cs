using System.Collections.Frozen;

namespace Bot.Core.TextAnalysis;

/// <summary>Folded words of both languages that negate.</summary>
public static class Negations
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Sets = WordTable.Sets("text/negations.txt");

    /// <summary>Whether the word negates a sentence: "not", "never", "nadie". Contractions are words of their own.</summary>
    public static bool Contains(string word) => Sets["negation"].Contains(word) || IsUniversal(word);

    /// <summary>Whether the word leaves no exception: "never", "nobody", "nunca".</summary>
    public static bool IsUniversal(string word) => Sets["universal"].Contains(word);

    /// <summary>Whether the word ends in a negation, with or without its apostrophe: "don't", "dont".</summary>
    public static bool IsContraction(string word) =>
        Sets["contraction"].Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>Whether the word denies what it stands beside: also "without", "lacks", "falta", the "t" of "don't".</summary>
    public static bool Denies(string word) => Contains(word) || Sets["lack"].Contains(word);
}
