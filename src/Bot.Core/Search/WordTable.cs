using Bot.Core.Chat;

namespace Bot.Core.Search;

/// <summary>
/// Words as they are written, in order, with the terms that stand for them, to find words by their beginning. New words
/// wait in a short list until there are enough to merge them.
/// </summary>
internal sealed class WordTable
{
    private const int LeastMerged = 1_024;

    // A beginning of two letters may have tens of thousands of words.
    private const int MostWords = 4_096;

    private readonly HashSet<(string Word, int Term)> known = [];
    private readonly List<(string Word, int Term)> added = [];
    private (string Word, int Term)[] sorted = [];

    public void Add(string word, int term)
    {
        if (known.Add((word, term)))
        {
            added.Add((word, term));
            if (added.Count >= Math.Max(LeastMerged, sorted.Length / 16))
            {
                Merge();
            }
        }
    }

    public IEnumerable<int> Beginning(string prefix) =>
        InOrder(prefix)
            .Concat(added.Where(one => one.Word.StartsWith(prefix, StringComparison.Ordinal)).Select(one => one.Term))
            .Distinct()
            .Take(MostWords);

    /// <summary>
    /// The terms of words with one letter more, less or other, or two swapped, after the same first letter.
    /// </summary>
    public IEnumerable<int> Near(string word)
    {
        var first = word[..1];
        var near = new List<int>();
        for (var i = First(first); i < sorted.Length && sorted[i].Word[0] == word[0]; i++)
        {
            if (Folding.IsTypo(word, sorted[i].Word, 1))
            {
                near.Add(sorted[i].Term);
            }
        }

        near.AddRange(
            added.Where(one => one.Word[0] == word[0] && Folding.IsTypo(word, one.Word, 1)).Select(one => one.Term)
        );
        return near.Distinct();
    }

    private IEnumerable<int> InOrder(string prefix)
    {
        for (
            var i = First(prefix);
            i < sorted.Length && sorted[i].Word.StartsWith(prefix, StringComparison.Ordinal);
            i++
        )
        {
            yield return sorted[i].Term;
        }
    }

    private int First(string prefix)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(sorted[middle].Word, prefix) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Merge()
    {
        added.Sort(Compare);
        var merged = new (string Word, int Term)[sorted.Length + added.Count];
        var (left, right) = (0, 0);
        for (var i = 0; i < merged.Length; i++)
        {
            var takesLeft = right == added.Count || (left < sorted.Length && Compare(sorted[left], added[right]) <= 0);
            merged[i] = takesLeft ? sorted[left++] : added[right++];
        }

        sorted = merged;
        added.Clear();
    }

    private static int Compare((string Word, int Term) a, (string Word, int Term) b) =>
        string.CompareOrdinal(a.Word, b.Word) is not 0 and var order ? order : a.Term.CompareTo(b.Term);
}
