using System.Collections.Frozen;

namespace Bot.Core.TextAnalysis;

/// <summary>Words of both languages that deny what they stand beside: "no", "never", "sin", "tampoco".</summary>
internal static class Negations
{
    private static readonly FrozenSet<string> Words = WordTable.Sets("text/negations.txt")["negation"];

    public static bool Contains(string folded) => Words.Contains(folded);
}
