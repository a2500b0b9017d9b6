using System.Text.RegularExpressions;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Splits a draft into sentences, and a sentence into clauses that may each make a promise.</summary>
internal static partial class Clauses
{
    private const int LongestSentence = 600;

    /// <summary>
    /// The sentences of a draft. They end with . ! ? … or a line end. A point inside a number or an address does not
    /// end one.
    /// </summary>
    public static IReadOnlyList<string> Sentences(string draft) =>
        [
            .. SentenceEnds()
                .Split(draft)
                .Select(sentence => sentence.Trim().TrimStart('-', '*', '•', '·', ' ').Trim())
                .Where(sentence => sentence.Any(char.IsLetterOrDigit))
                .SelectMany(Pieces),
        ];

    // What has no end is cut between words: a promise is shorter than this.
    private static IEnumerable<string> Pieces(string sentence)
    {
        while (sentence.Length > LongestSentence)
        {
            var end = sentence.LastIndexOfAny([',', ';', ' '], LongestSentence);
            end = end > 0 ? end : LongestSentence;
            yield return sentence[..end].Trim();
            sentence = sentence[end..].TrimStart(',', ';', ' ');
        }

        if (sentence.Length > 0)
        {
            yield return sentence;
        }
    }

    public static IReadOnlyList<string> Split(string sentence) =>
        [.. ClauseEnds().Split(sentence).Select(part => part.Trim()).Where(part => part.Length > 0)];

    [GeneratedRegex(@"(?<=[.!?…])[""'”»)]*\s+(?=\S)|\r?\n+")]
    private static partial Regex SentenceEnds();

    [GeneratedRegex(
        @"\s*[,;:–—](?!\d)\s*|\s+(?:and|but|while|plus|y|e|pero|mientras|aunque|although|además|ademas)\s+(?!\d|las\s)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ClauseEnds();
}
