using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas.Matching;

/// <summary>
/// A parsed job title: the functions ("sales and marketing" are two, "sales operations" is one with two parts), the
/// level, and unknown words.
/// </summary>
internal sealed partial record JobTitle(
    IReadOnlyList<IReadOnlySet<string>> Functions,
    int? Level,
    IReadOnlySet<string> Rest
)
{
    private const int Manager = 2;
    private const int Head = 3;

    // No real title is longer, and parsing a page of text would be slow.
    private const int MaxLength = 120;

    /// <summary>Whether the title says what its holder does. "Director" alone does not.</summary>
    public bool SaysSomething => Functions.Count > 0 || Rest.Count > 0 || Level == 0;

    public static JobTitle Read(string title)
    {
        var expanded = Expand(title.Length > MaxLength ? title[..MaxLength] : title);
        var words = Lexicon.Content(expanded);
        var (levels, _) = TitleWords.Levels.Read(words);
        var parts = Conjunctions()
            .Split(Folding.Fold(expanded))
            .Select(part => TitleWords.Functions.Read(Lexicon.Content(part)))
            .ToList();
        var whole = TitleWords.Functions.Read(words);
        var functions = (whole.Meanings.Where(meaning => meaning != "-").Distinct().Count() == 1 ? [whole] : parts)
            .Select(part => (IReadOnlySet<string>)part.Meanings.Where(meaning => meaning != "-").ToHashSet())
            .Where(set => set.Count > 0)
            .ToList();
        var unknown = whole
            .Unknown.Where(word =>
                !TitleWords.FillerWords.Contains(word) && TitleWords.Levels.Read([word]).Meanings.Count == 0
            )
            .ToHashSet();
        var level = LevelOf([.. levels.Select(int.Parse)]);
        return functions.Count == 0 && unknown.Count == 0 && words.Any(word => word is "gerente" or "gerencia")
            ? new JobTitle([new HashSet<string> { "general" }], 5, unknown)
            : new JobTitle(functions, level, unknown);
    }

    /// <summary>
    /// A key that is equal for titles that compare the same. Unknown words count only in titles without a known
    /// function.
    /// </summary>
    public string Likeness =>
        string.Join(
            '|',
            string.Join('/', Functions.Select(part => string.Join('+', part.Order()))),
            Level,
            Functions.Count == 0 ? string.Join(' ', Rest.Order()) : ""
        );

    /// <summary>Compares a person's title with this one, a persona's.</summary>
    public Match Compare(JobTitle other)
    {
        if (Functions.Count == 0 || other.Functions.Count == 0)
        {
            // An intern, in whatever function, does not lead.
            return other is { Functions.Count: 0, Level: 0 } && Level >= Manager ? Match.Differs
                : Functions.Count == other.Functions.Count && Rest.Count > 0 && Rest.SetEquals(other.Rest)
                    ? CompareLevels(other)
                : Match.NotSure;
        }

        return Functions.Max(mine =>
            other.Functions.Max(theirs =>
                mine.SetEquals(theirs) ? CompareLevels(other)
                : AreRelated(mine, theirs) ? CompareRelated(other)
                : Match.Differs
            )
        );
    }

    // An assistant or a learner does not lead, whatever else "assistant to the operations director" says.
    private static int? LevelOf(IReadOnlyList<int> levels) =>
        levels.Count == 0 ? null
        : levels.Contains(0) ? 0
        : levels.Max();

    private Match CompareLevels(JobTitle other) =>
        (Level, other.Level) switch
        {
            (null, null) => Match.Matches,
            ({ } mine, { } theirs)
                when mine == theirs
                    || (mine >= Head && theirs >= Head)
                    || (Math.Min(mine, theirs) >= Manager && Math.Abs(mine - theirs) <= 1) => Match.Matches,
            ({ } mine, { } theirs) when Math.Min(mine, theirs) == 0 && Math.Max(mine, theirs) >= Manager =>
                Match.Differs,
            _ => Match.Partly,
        };

    private Match CompareRelated(JobTitle other) =>
        CompareLevels(other) == Match.Matches ? Match.Partly : Match.Differs;

    private static bool AreRelated(IReadOnlySet<string> mine, IReadOnlySet<string> theirs) =>
        mine.Overlaps(theirs) || TitleWords.Neighbours.Any(row => row.Any(mine.Contains) && row.Any(theirs.Contains));

    /// <summary>The title with its abbreviations in full: "VP Ops" is "vice president operations".</summary>
    public static string Expand(string title) =>
        Word()
            .Replace(
                title.Replace(".", "", StringComparison.Ordinal),
                match => TitleWords.Abbreviations.GetValueOrDefault(Folding.Fold(match.Value)) ?? match.Value
            );

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s*[,/&+|;]\s*|\s+(?:and|y|e)\s+|\s+[-–]\s+")]
    private static partial Regex Conjunctions();
}
