using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Feedback;

/// <summary>Tells names of companies from other words.</summary>
internal static class AccountName
{
    /// <summary>The most words of a name.</summary>
    public const int Longest = 5;

    // Capitalized words, connected by small words: "Mayorista del Bajío".
    public static int NameLength(AnalyzedText text, int at, HashSet<int> free)
    {
        var length = 0;
        for (var next = at; next < Math.Min(text.Tokens.Count, at + Longest) && free.Contains(next); next++)
        {
            var token = text.Tokens[next];
            if (token.IsWord && (token.IsCapitalized || (next == at && !OrdinaryWords.Contains(token.Word))))
            {
                length = next - at + 1;
                if (token.Word.EndsWith("'s", StringComparison.Ordinal))
                {
                    break;
                }
            }
            else if (!(length > 0 && AccountWords.Connectors.Contains(token.Word)))
            {
                break;
            }
        }

        return length;
    }

    // A name has a word that is neither ordinary nor a time. At the start of a sentence the capital letter says nothing.
    public static bool IsName(AnalyzedText text, int at, int length, bool isStart)
    {
        if (length > Longest)
        {
            return false;
        }

        var words = Enumerable.Range(at, length).Select(i => text.Tokens[i]).ToList();
        if (words.Any(token => !token.IsWord && !token.IsNumber && token.Raw is not ("&" or "." or "-")))
        {
            return false;
        }

        if (words.Any(token => AccountWords.IsTime(token.Word)) || words.All(token => StopWords.Contains(token.Word)))
        {
            return false;
        }

        if (
            words is [var single]
            && (
                AccountWords.FirstNames.Contains(single.Word)
                || WordList.Places.Contains(single.Word)
                || IsShouting(single)
            )
        )
        {
            return false;
        }

        var unusual = words.Count(token => token.IsWord && !OrdinaryWords.Contains(Bare(token.Word)));
        var capitals = words.Count(token => token.IsCapitalized);
        return unusual > 0 && (unusual * 2 >= words.Count || capitals * 2 > words.Count)
            || (!isStart && capitals >= 2 && words[0].IsCapitalized && !StopWords.Contains(words[0].Word))
            || (
                isStart
                && capitals >= 2
                && words.All(token => token.IsCapitalized || AccountWords.Connectors.Contains(token.Word))
                && !words.TrueForAll(IsShouting)
            );
    }

    // "URGENT", but not "IBM".
    private static bool IsShouting(TextToken token) => token.Raw.Length >= 5 && token.Raw.All(c => !char.IsLower(c));

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    public static string Raw(AnalyzedText text, int at, int length)
    {
        var raw = text.Text[text.Tokens[at].Start..text.Tokens[at + length - 1].End]
            .Trim('*', '"', '“', '”', '«', '»', ' ');
        return raw.EndsWith("'s", StringComparison.Ordinal) || raw.EndsWith("’s", StringComparison.Ordinal)
            ? raw[..^2]
            : raw;
    }
}
