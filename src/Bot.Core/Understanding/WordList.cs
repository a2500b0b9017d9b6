using System.Collections.Frozen;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>Word lists in files: folded words between spaces and line ends; a line that starts with # is a comment.</summary>
internal static class WordList
{
    /// <summary>Words in company names that say what a company does.</summary>
    public static FrozenSet<string> OfCompanies { get; } = Read("understanding/company-words.txt");

    /// <summary>Cities and regions.</summary>
    public static FrozenSet<string> Places { get; } = Read("understanding/places.txt");

    /// <summary>Reads a list that is embedded in this assembly.</summary>
    public static FrozenSet<string> Read(string resource) =>
        WordFile
            .Lines(resource)
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToFrozenSet();
}
