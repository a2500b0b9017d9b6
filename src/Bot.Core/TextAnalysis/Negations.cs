using System.Collections.Frozen;

namespace Bot.Core.TextAnalysis;

/// <summary>Folded words of both languages that negate.</summary>
public static class Negations
{
    private static readonly FrozenSet<string> Universals = Set(
        "never nobody nothing none nunca jamas nadie nada ninguno ninguna ningun ningunos ningunas"
    );

    private static readonly FrozenSet<string> Words = Set("not no neither nor ni tampoco");

    private static readonly FrozenSet<string> Contractions = Set(
        "cannot cant wont dont doesnt isnt arent didnt wasnt werent havent hasnt couldnt wouldnt shouldnt"
    );

    /// <summary>Whether the word negates: "not", "never", "nadie". Contractions are words of their own.</summary>
    public static bool Contains(string word) => Words.Contains(word) || Universals.Contains(word);

    /// <summary>Whether the word leaves no exception: "never", "nobody", "nunca".</summary>
    public static bool IsUniversal(string word) => Universals.Contains(word);

    /// <summary>Whether the word ends in a negation, with or without its apostrophe: "don't", "dont".</summary>
    public static bool IsContraction(string word) =>
        Contractions.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
