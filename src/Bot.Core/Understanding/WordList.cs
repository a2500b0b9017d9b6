using System.Collections.Frozen;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>Word lists in files.</summary>
internal static class WordList
{
    /// <summary>Words in company names that say what a company does.</summary>
    public static FrozenSet<string> OfCompanies { get; } = WordTable.List("understanding/company-words.txt");

    /// <summary>Cities and regions.</summary>
    public static FrozenSet<string> Places { get; } = WordTable.List("understanding/places.txt");
}
