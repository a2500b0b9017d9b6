using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Agreements;

/// <summary>Marks the words in which two texts differ.</summary>
internal static partial class WordChanges
{
    // The comparison takes time by the product of the lengths.
    private const int MostWords = 600;

    // Below this share of common words it is another text, and easier to read as one.
    private const double LeastAlike = 0.35;

    // Unchanged words beside a change; a longer run between changes is cut.
    private const int Around = 6;

    /// <summary>The new text with the words marked that it adds and leaves out; null if the texts are not alike.</summary>
    public static LocalizedText? Between(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        if (old.Length > MostWords || now.Length > MostWords)
        {
            return null;
        }

        var kept = LongestCommon(old, now);
        return kept[0, 0] < LeastAlike * Math.Max(old.Length, now.Length)
            ? null
            : LocalizedText.Invariant(new Text([.. Spans(Runs(old, now, kept))]));
    }

    // Words and punctuation marks, each with a space in front if it had any.
    private static Word[] Words(string text) =>
        [
            .. Pattern()
                .Matches(text)
                .Select(found => new Word(found.Value.TrimStart(), char.IsWhiteSpace(found.Value[0]))),
        ];

    // The number of common words, in order, of what follows each pair of positions.
    private static int[,] LongestCommon(Word[] old, Word[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] =
                    old[i].Text == now[j].Text
                        ? common[i + 1, j + 1] + 1
                        : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static List<(SpanStyle Style, List<Word> Words)> Runs(Word[] old, Word[] now, int[,] common)
    {
        var runs = new List<(SpanStyle Style, List<Word> Words)>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i].Text == now[j].Text)
            {
                Add(SpanStyle.Plain, now[j++]);
                i++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                Add(SpanStyle.Deleted, old[i++]);
            }
            else
            {
                Add(SpanStyle.Inserted, now[j++]);
            }
        }

        return runs;

        void Add(SpanStyle style, Word word)
        {
            if (runs.Count == 0 || runs[^1].Style != style)
            {
                runs.Add((style, []));
            }

            runs[^1].Words.Add(word);
        }
    }

    // The space in front of a run is not part of the mark.
    private static IEnumerable<Span> Spans(List<(SpanStyle Style, List<Word> Words)> runs)
    {
        for (var at = 0; at < runs.Count; at++)
        {
            var (style, words) = runs[at];
            if (at > 0 && words[0].HasSpace)
            {
                yield return new LiteralSpan(" ");
            }

            yield return new LiteralSpan(
                style == SpanStyle.Plain
                    ? Shortened(words, isFirst: at == 0, isLast: at == runs.Count - 1)
                    : Joined(words),
                style
            );
        }
    }

    private static string Shortened(List<Word> words, bool isFirst, bool isLast)
    {
        var (head, tail) = (isFirst ? 0 : Around, isLast ? 0 : Around);
        return words.Count <= head + tail + 2
            ? Joined(words)
            : $"{Joined(words.Take(head))} … {Joined(words.TakeLast(tail))}".Trim();
    }

    private static string Joined(IEnumerable<Word> words) =>
        string.Concat(words.Select(word => (word.HasSpace ? " " : "") + word.Text)).TrimStart();

    [GeneratedRegex(@"\s*(?:\w+|[^\w\s][\p{Cs}\p{M}\u200D\uFE0F]*)")]
    private static partial Regex Pattern();

    private readonly record struct Word(string Text, bool HasSpace);
}
