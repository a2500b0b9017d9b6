using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Matching;

/// <summary>
/// A job title, read apart: what its bearer is in charge of ("sales and marketing" are two, "sales operations" is one made
/// of two), how high up they are, and the words that are not known.
/// </summary>
internal sealed partial record JobTitle(
    IReadOnlyList<IReadOnlySet<string>> Functions,
    int? Level,
    IReadOnlySet<string> Rest
)
{
    private const int Manager = 2;
    private const int Head = 3;

    // Nobody's title is longer, and a page of text read as one would only be slow.
    private const int Longest = 120;

    /// <summary>False for words that leave open what somebody does, such as "Director".</summary>
    public bool SaysSomething => Functions.Count > 0 || Rest.Count > 0 || Level == 0;

    public static JobTitle Read(string title)
    {
        var written = WrittenOut(title.Length > Longest ? title[..Longest] : title);
        var words = Lexicon.Content(written);
        var (levels, _) = TitleWords.Levels.Read(words);
        var parts = Conjunctions()
            .Split(Folding.Fold(written))
            .Select(part => TitleWords.Functions.Read(Lexicon.Content(part)))
            .ToList();
        var whole = TitleWords.Functions.Read(words);
        var functions = (whole.Meanings.Where(meaning => meaning != "-").Distinct().Count() == 1 ? [whole] : parts)
            .Select(part => (IReadOnlySet<string>)part.Meanings.Where(meaning => meaning != "-").ToHashSet())
            .Where(set => set.Count > 0)
            .ToList();
        var unknown = whole
            .Unknown.Where(word =>
                !TitleWords.Beside.Contains(word) && TitleWords.Levels.Read([word]).Meanings.Count == 0
            )
            .ToHashSet();
        var level = LevelOf([.. levels.Select(int.Parse)]);
        return functions.Count == 0 && unknown.Count == 0 && words.Any(word => word is "gerente" or "gerencia")
            ? new JobTitle([new HashSet<string> { "general" }], 5, unknown)
            : new JobTitle(functions, level, unknown);
    }

    /// <summary>Titles with the same are alike in every comparison: what is not known only counts where nothing is.</summary>
    public string Likeness =>
        $"{string.Join('/', Functions.Select(part => string.Join('+', part.Order())))}|{Level}|{(Functions.Count == 0 ? string.Join(' ', Rest.Order()) : "")}";

    /// <summary>How another's title goes with this one, that a persona has.</summary>
    public Match Compare(JobTitle other)
    {
        if (Functions.Count == 0 || other.Functions.Count == 0)
        {
            // An intern of whatever leads nothing.
            return other is { Functions.Count: 0, Level: 0 } && Level >= Manager ? Match.Differs
                : Functions.Count == other.Functions.Count && Rest.Count > 0 && Rest.SetEquals(other.Rest)
                    ? OfLevels(other)
                : Match.NotSure;
        }

        return Functions.Max(mine =>
            other.Functions.Max(theirs =>
                mine.SetEquals(theirs) ? OfLevels(other)
                : Near(mine, theirs) ? Nearby(other)
                : Match.Differs
            )
        );
    }

    // Who helps or learns is not who leads, whatever "assistant to the operations director" says besides.
    private static int? LevelOf(IReadOnlyList<int> levels) =>
        levels.Count == 0 ? null
        : levels.Contains(0) ? 0
        : levels.Max();

    private Match OfLevels(JobTitle other) =>
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

    private Match Nearby(JobTitle other) => OfLevels(other) == Match.Matches ? Match.Partly : Match.Differs;

    private static bool Near(IReadOnlySet<string> mine, IReadOnlySet<string> theirs) =>
        mine.Overlaps(theirs) || TitleWords.Neighbours.Any(row => row.Any(mine.Contains) && row.Any(theirs.Contains));

    private static string WrittenOut(string title) =>
        Word()
            .Replace(
                title.Replace(".", "", StringComparison.Ordinal),
                match => TitleWords.Short.GetValueOrDefault(Folding.Fold(match.Value)) ?? match.Value
            );

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s*[,/&+|;]\s*|\s+(?:and|y|e)\s+|\s+[-–]\s+")]
    private static partial Regex Conjunctions();
}
