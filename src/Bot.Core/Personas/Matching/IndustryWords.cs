using System.Collections.Frozen;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>
/// Industries in both languages and under the names that CRMs use: the sector of a company and its activity.
/// </summary>
internal static class IndustryWords
{
    /// <summary>"Industria" means "industry" next to a sector, and manufacturing alone.</summary>
    public const string Industria = "industria";

    private static readonly FrozenDictionary<string, FrozenSet<string>> Sets = WordTable.Sets("personas/words.txt");

    /// <summary>Sectors: what a company deals in.</summary>
    public static Lexicon Sectors { get; } = Lexicon.Of("personas/sectors.txt");

    /// <summary>Activities: what it does with it.</summary>
    public static Lexicon Activities { get; } = Lexicon.Of("personas/activities.txt");

    /// <summary>Nouns for a company that say nothing about its industry.</summary>
    public static FrozenSet<string> CompanyWords { get; } = Sets["companies"];

    /// <summary>Words without meaning of their own.</summary>
    public static FrozenSet<string> FillerWords { get; } = Sets["industry_fillers"];
}
