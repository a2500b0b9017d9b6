using Bot.Core.TextAnalysis;

namespace Bot.Core.Agreements;

/// <summary>
/// Finds items by words as people type them: case and accents folded, shortened ("ops" for "operations"), or mistyped.
/// </summary>
public static class FuzzySearch
{
    private const int MostNear = 5;

    /// <summary>
    /// Returns the best matches (several if they score the same). If nothing matches, returns those with the most
    /// similar names.
    /// </summary>
    public static (IReadOnlyList<T> Best, IReadOnlyList<T> Near) Search<T>(
        string words,
        IReadOnlyList<T> all,
        Func<T, IEnumerable<string>> names
    )
    {
        var typed = new NameMatch(words);
        if (typed.IsEmpty)
        {
            return ([], [.. all.Take(MostNear)]);
        }

        var scored = all.Select(item =>
                (Item: item, Score: names(item).Select((name, rank) => typed.Score(NameMatch.Split(name), rank)).Min())
            )
            .ToList();
        var best = scored.Count == 0 ? NameMatch.None : scored.Min(hit => hit.Score);
        return best < NameMatch.None
            ? ([.. scored.Where(hit => hit.Score == best).Select(hit => hit.Item)], [])
            : ([], [.. all.OrderBy(item => names(item).Min(typed.Distance)).Take(MostNear)]);
    }
}
