using System.Collections.Frozen;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>The parts of job titles in both languages: abbreviations, functions and levels.</summary>
internal static class TitleWords
{
    /// <summary>Abbreviations, expanded before anything else.</summary>
    public static readonly FrozenDictionary<string, string> Abbreviations = WordTable
        .Rows("personas/abbreviations.txt")
        .SelectMany(row => row.Words.Distinct().Select(word => (word, row.Name)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Name);

    /// <summary>Functions. The meaning "-" is none.</summary>
    public static readonly Lexicon Functions = Lexicon.Of("personas/functions.txt");

    /// <summary>Levels from 0 to 5.</summary>
    public static readonly Lexicon Levels = Lexicon.Of("personas/levels.txt");

    /// <summary>Related functions: a match between them is possible, not certain.</summary>
    public static readonly IReadOnlyList<string[]> Neighbours =
    [
        ["operations", "logistics", "supply chain", "production"],
        ["logistics", "supply chain", "transport", "warehouse"],
        ["finance", "accounting"],
        ["marketing", "communication"],
        ["sales", "business development"],
        ["information technology", "technology", "engineering"],
        ["information technology", "security"],
        ["data", "information technology"],
        ["purchasing", "supply chain"],
        ["legal", "compliance"],
        ["general", "strategy"],
        ["production", "maintenance", "quality"],
        ["customer service", "sales"],
        ["technology", "product"],
    ];

    /// <summary>Words for a place or a rank, not for a function.</summary>
    public static readonly FrozenSet<string> FillerWords = WordTable.Sets("personas/words.txt")["title_fillers"];

    /// <summary>Whether a job title of known words may have the word.</summary>
    public static bool MayKnow(string word) =>
        Lexicon
            .Content(word)
            .All(part =>
                FillerWords.Contains(part)
                || Abbreviations.ContainsKey(part)
                || Levels.MayKnow(part)
                || Functions.MayKnow(part)
            );
}
