using Bot.Core.Chat;

namespace Bot.Core.TextAnalysis;

/// <summary>
/// How well names match typed words, which may be shortened ("ops" for "operations") or mistyped. Compares each pair of
/// words once. For one search; not for use by several threads.
/// </summary>
public sealed class NameMatch(string words)
{
    /// <summary>The score of a name that does not match.</summary>
    public const int None = int.MaxValue;

    private static readonly char[] Apostrophes = ['\'', '’', 'ʼ', '‘'];

    private readonly string[] typed = Split(words);
    private readonly Dictionary<(int Typed, string Word), int> compared = [];

    public bool IsEmpty => typed.Length == 0;

    /// <summary>
    /// The folded words of a name, without hyphens, "&amp;" and other marks; "don't" is one word. A name of marks alone
    /// is split at its spaces.
    /// </summary>
    public static string[] Split(string words)
    {
        var plain = Short(words);
        string[] split = [.. Folding.Words(string.Concat(plain.Where(c => !Apostrophes.Contains(c))))];
        return split.Length > 0
            ? split
            : Folding.Fold(plain).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether a name begins with these words. The last one may be cut short, but not the only one.</summary>
    public static bool IsBeginning(string[] typed, string[] name)
    {
        var last = typed.Length - 1;
        return last >= 0
            && typed.Length <= name.Length
            && typed.AsSpan(0, last).SequenceEqual(name.AsSpan(0, last))
            && (last == 0 ? name[last] == typed[last] : name[last].StartsWith(typed[last], StringComparison.Ordinal));
    }

    /// <summary>The edits between the typed words and a name, for when nothing matches.</summary>
    public int Distance(string name) => Folding.Distance(string.Join(' ', typed), string.Join(' ', Split(name)));

    /// <summary>
    /// The score of a name, lower is better. Every typed word must match a word of the name. The whole name in order
    /// scores best, and the first name (rank 0, the title) beats the others.
    /// </summary>
    public int Score(string[] name, int rank)
    {
        if (IsEmpty)
        {
            return None;
        }

        if (typed.AsSpan().SequenceEqual(name))
        {
            return Math.Min(rank, 1);
        }

        var total = 10 + Math.Min(rank, 1) + Math.Max(0, name.Length - typed.Length);
        for (var i = 0; i < typed.Length; i++)
        {
            var best = None;
            foreach (var word in name)
            {
                best = Math.Min(best, Score(i, word));
            }

            if (best == None)
            {
                return None;
            }

            total += 10 * best;
        }

        return total;
    }

    // A query is a few words. Comparing a page of text with every name would be slow.
    private static string Short(string words) => words.Length > 100 ? words[..100] : words;

    private int Score(int i, string word)
    {
        if (!compared.TryGetValue((i, word), out var score))
        {
            compared[(i, word)] = score = Score(typed[i], word);
        }

        return score;
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

        if (IsTypo(typed, word))
        {
            return 2;
        }

        return typed.Length >= 2 && IsShortFor(typed, word) ? 3 : None;
    }

    private static bool IsTypo(string typed, string word)
    {
        var most = typed.Length >= 7 ? 2 : 1;
        return typed.Length >= 4 && Folding.IsWithin(typed, word, most);
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
