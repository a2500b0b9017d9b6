using System.Text.RegularExpressions;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>Splits a draft into sentences, and a sentence into clauses that may each make a promise.</summary>
internal static partial class Clauses
{
    /// <summary>
    /// The sentences of a draft. They end with . ! ? … or a line end. A point inside a number or an address does not
    /// end one.
    /// </summary>
    public static IReadOnlyList<string> Sentences(string draft) =>
        [
            .. SentenceEnds()
                .Split(draft)
                .Select(sentence => sentence.Trim().TrimStart('-', '*', '•', '·', ' ').Trim())
                .Where(sentence => sentence.Any(char.IsLetterOrDigit)),
        ];

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
