using System.Text.RegularExpressions;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Feedback;

/// <summary>Marks the words of a search in a text that it found.</summary>
internal static partial class MarkedText
{
    private const int ShortestMistyped = 5;

    // Each mark is an element of the message, and platforms take only so many.
    private const int MostMarked = 6;

    /// <summary>The text with bold words: those of the search, other forms of them, and words that begin with one.</summary>
    public static Text Of(string text, string search)
    {
        var wanted = SearchTerms.Of(search);
        var spans = new List<Span>();
        var (end, marked) = (0, 0);
        foreach (Match match in Words().Matches(text))
        {
            if (marked < MostMarked && IsWanted(match.Value, wanted))
            {
                marked++;
                AddPlain(spans, text[end..match.Index]);
                spans.Add(new LiteralSpan(match.Value, SpanStyle.Bold));
                end = match.Index + match.Length;
            }
        }

        AddPlain(spans, text[end..]);
        return new Text(spans);
    }

    private static void AddPlain(List<Span> spans, string words)
    {
        if (words.Length > 0)
        {
            spans.Add(new LiteralSpan(words));
        }
    }

    private static bool IsWanted(string word, IReadOnlyList<SearchWord> wanted)
    {
        var terms = SearchTerms.Of(word);
        var folded = Folding.Fold(word);
        return wanted.Any(one =>
            folded.StartsWith(one.Word, StringComparison.Ordinal)
            || terms.Any(term => term.Terms.Intersect(one.Terms).Any())
            || (one.Word.Length >= ShortestMistyped && folded[0] == one.Word[0] && Folding.IsTypo(one.Word, folded, 1))
        );
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();
}
