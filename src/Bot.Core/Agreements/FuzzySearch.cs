using Bot.Core.Chat;

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
        var typed = Split(words);
        if (typed.Length == 0)
        {
            return ([], [.. all.Take(MostNear)]);
        }

        var scored = all.Select(item =>
                (Item: item, Score: names(item).Select((name, rank) => Score(typed, Split(name), rank)).Min())
            )
            .ToList();
        var hits = scored.Where(hit => hit.Score < int.MaxValue).ToList();
        var folded = string.Join(' ', typed);
        return hits.Count > 0
            ? ([.. hits.Where(hit => hit.Score == hits.Min(other => other.Score)).Select(hit => hit.Item)], [])
            : (
                [],
                [.. all.OrderBy(item => names(item).Min(name => Folding.Distance(folded, Short(name)))).Take(MostNear)]
            );
    }

    private static string[] Split(string words) =>
        Folding
            .Fold(Short(words))
            .Split([' ', '\n', '\t', '-', '/', ',', '.', '·'], StringSplitOptions.RemoveEmptyEntries);

    // A query is a few words. Comparing a page of text with every name would be slow.
    private static string Short(string words) => words.Length > 100 ? words[..100] : words;

    // Every typed word must match a word of the name. The whole name in order scores best, and the first name (the
    // title) beats the others.
    private static int Score(string[] typed, string[] name, int rank)
    {
        if (typed.SequenceEqual(name))
        {
            return Math.Min(rank, 1);
        }

        var total = 10 + Math.Min(rank, 1) + Math.Max(0, name.Length - typed.Length);
        foreach (var word in typed)
        {
            var best = name.Length == 0 ? int.MaxValue : name.Min(other => Score(word, other));
            if (best == int.MaxValue)
            {
                return int.MaxValue;
            }

            total += 10 * best;
        }

        return total;
    }

    private static int Score(string typed, string word)
    {
        if (typed == word)
        {
            return 0;
        }

        if (word.StartsWith(typed, StringComparison.Ordinal))
        {
            return 1;
        }

        if (typed.Length >= 4 && Folding.Distance(typed, word) <= (typed.Length >= 7 ? 2 : 1))
        {
            return 2;
        }

        return typed.Length >= 2 && IsShortFor(typed, word) ? 3 : int.MaxValue;
    }

    // "ops" for "operations", "mktg" for "marketing": same first letter, the other letters in order.
    private static bool IsShortFor(string typed, string word)
    {
        var at = 0;
        foreach (var c in word)
        {
            at += at < typed.Length && typed[at] == c ? 1 : 0;
        }

        return at == typed.Length && typed[0] == word[0] && typed.Length < word.Length;
    }
}
