using System.Collections.Frozen;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Understanding;

/// <summary>
/// Finds what somebody asks to log: "can you log that …", "tell marketing that …", "objeción: …". Without the words that
/// ask, it is what a customer said. Pure.
/// </summary>
/// <param name="Words">What is to be logged.</param>
/// <param name="IsKind">Whether the kind of report is named, so that it can be nothing else.</param>
internal sealed record LogOrder(string Words, bool IsKind)
{
    private const int ShortestReport = 3;

    private static readonly FrozenDictionary<string, string[][]> Phrases = WordTable
        .Rows("understanding/log-orders.txt")
        .ToFrozenDictionary(
            row => row.Name,
            row => row.Words.Select(phrase => phrase.Split(' ')).OrderByDescending(phrase => phrase.Length).ToArray()
        );

    /// <summary>What is to be logged; null if the text does not ask for that.</summary>
    // The question mark of "can you log that …?" belongs to the order.
    public static LogOrder? Read(string text)
    {
        var tokens = AnalyzedText.Split(text);
        var at = SkipPolite(tokens);
        var (order, kind) = (Math.Max(Skip(tokens, at, "order"), Skip(tokens, at, "tell")), Skip(tokens, at, "kind"));
        var isKind = kind > at && kind >= order;
        if (order == at && !isKind)
        {
            return null;
        }

        at = isKind ? kind : Skip(tokens, order, "this");
        var isColon = at < tokens.Count && tokens[at].Raw == ":";
        var rest =
            isColon ? at + 1
            : isKind ? at
            : Skip(tokens, at, "that");
        if (rest == at || tokens.Skip(rest).Count(token => token.IsWord) < ShortestReport)
        {
            return null;
        }

        // From the end of the order, because signs that are no token are the customer's words too.
        var words = text[tokens[rest - 1].End..].Trim();
        return new LogOrder(isColon ? words : words.TrimEnd('?', ' '), isKind);
    }

    // "Please, can you …", "¿puedes …".
    private static int SkipPolite(IReadOnlyList<TextToken> tokens)
    {
        var at = tokens is [{ Raw: "¿" or "¡" }, ..] ? 1 : 0;
        while (Skip(tokens, at, "polite") is var next && next > at)
        {
            at = next;
            while (at < tokens.Count && tokens[at].Raw is "," or "!")
            {
                at++;
            }
        }

        return at;
    }

    // The position after the longest phrase of a kind; the same position if none stands there.
    private static int Skip(IReadOnlyList<TextToken> tokens, int at, string kind) =>
        at + (Phrases[kind].FirstOrDefault(words => Stands(tokens, at, words))?.Length ?? 0);

    private static bool Stands(IReadOnlyList<TextToken> tokens, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (at + i >= tokens.Count || tokens[at + i].Word != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
