using Bot.Core.Agreements;
using Bot.Core.Personas.Matching;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Personas;

/// <summary>
/// Finds personas by their names and job titles. "COO" means who leads operations, not the "Coordinator" whose letters
/// are similar.
/// </summary>
internal static class PersonaSearch
{
    // Whoever leads a team has a title that means the same everywhere.
    private const int LeastLevel = 2;

    /// <summary>Like <see cref="FuzzySearch"/>, but a job title finds those who have the same job in other words.</summary>
    public static (IReadOnlyList<T> Best, IReadOnlyList<T> Near) Search<T>(
        string words,
        IReadOnlyList<T> all,
        Func<T, IEnumerable<string>> names
    )
    {
        var spelled = FuzzySearch.Search(words, all, names);
        var typed = NameMatch.Split(words);
        if (
            !IsTitle(words, out var title)
            || spelled.Best.Any(item => names(item).Any(name => NameMatch.Split(name).SequenceEqual(typed)))
        )
        {
            return spelled;
        }

        var (holders, related) = (Holders(title, all, names, Match.Matches), Holders(title, all, names, Match.Partly));
        var both = spelled.Best.Intersect(holders).ToList();
        return both.Count > 0 ? (both, [])
            : holders.Count > 0 ? (holders, [])
            : spelled.Best.Any(item => names(item).Any(name => HasWords(name, typed))) ? spelled
            : ([], [.. related.Concat(spelled.Best).Concat(spelled.Near).Distinct()]);
    }

    // Someone who leads, in a known function, and nothing else: "head of finance", but not "finance" or "ops".
    private static bool IsTitle(string words, out JobTitle title)
    {
        title = JobTitle.Read(words);
        return title is { Functions.Count: > 0, Level: >= LeastLevel, Rest.Count: 0 };
    }

    private static List<T> Holders<T>(
        JobTitle title,
        IReadOnlyList<T> all,
        Func<T, IEnumerable<string>> names,
        Match match
    ) => [.. all.Where(item => names(item).Max(name => JobTitle.Read(name).Compare(title)) == match)];

    private static bool HasWords(string name, string[] typed) =>
        NameMatch.Split(name) is var has && typed.All(has.Contains);
}
