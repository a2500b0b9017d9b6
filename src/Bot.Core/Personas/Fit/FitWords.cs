using System.Collections.Frozen;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Fit;

/// <summary>Small word lists of both languages by name (Words/words.txt).</summary>
internal static class FitWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Sets = WordTable.Sets("fit/words.txt");

    public static FrozenSet<string> Of(string name) => Sets[name];
}
