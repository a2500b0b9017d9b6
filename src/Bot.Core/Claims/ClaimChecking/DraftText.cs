using System.Text.RegularExpressions;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// The part of a mail or document that its writer says now: without what is struck through, quoted from earlier mails,
/// signed below, or noted at the foot, and without the heads of tables.
/// </summary>
internal static partial class DraftText
{
    private const int LongestSignatureLine = 60;

    /// <summary>The text as it is if nothing else would remain.</summary>
    public static string Promises(string draft)
    {
        var lines = new List<string>();
        var all = Struck().Replace(draft, " ").ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < all.Length; at++)
        {
            var line = all[at].TrimEnd();
            if (IsEnd(line) || IsSignature(all, at, lines))
            {
                break;
            }

            if (!IsAside(line) && !IsTableHead(all, at))
            {
                lines.Add(TableBars().Replace(line, " ").Trim(' '));
            }
        }

        var text = string.Join('\n', lines);
        return text.Any(char.IsLetterOrDigit) ? text : draft;
    }

    // What follows is an earlier mail, or the fixed signature of a mail program.
    private static bool IsEnd(string line) => line is "--" or "-- " or "—" || EarlierMail().IsMatch(line);

    // "Best regards," and nothing but short lines after it.
    private static bool IsSignature(string[] all, int at, List<string> before) =>
        before.Exists(line => line.Any(char.IsLetterOrDigit))
        && Closing().IsMatch(all[at])
        && all.Skip(at + 1).All(line => line.Trim().Length <= LongestSignatureLine && !line.TrimEnd().EndsWith('.'));

    private static bool IsAside(string line) => Aside().IsMatch(line) || TableRule().IsMatch(line);

    private static bool IsTableHead(string[] all, int at) =>
        at + 1 < all.Length && all[at].Contains('|', StringComparison.Ordinal) && TableRule().IsMatch(all[at + 1]);

    [GeneratedRegex(
        @"~~[^~\n]+~~|(?<![\w~])~[^~\s][^~\n]*~(?![\w~])|<(s|del|strike)\b[^>]*>.*?</\1>",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Struck();

    // Quoted lines, and footnotes such as "[1]: …", "[1] …", "¹ …".
    [GeneratedRegex(@"^\s*(>|&gt;|\[\^?\d+\]:?\s|[¹²³⁴⁵⁶⁷⁸⁹])")]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\s*\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)*\|?\s*$")]
    private static partial Regex TableRule();

    [GeneratedRegex(@"\s*\|\s*")]
    private static partial Regex TableBars();

    [GeneratedRegex(
        @"^\s*(-{2,}\s*(original message|mensaje original|forwarded message|mensaje reenviado)\b|_{10,}\s*$"
            + @"|(on|el)\s.{4,80}\s(wrote|escribió):\s*$|(from|de):\s.+@)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EarlierMail();

    [GeneratedRegex(
        @"^\s*((best|kind|warm)\s+(regards|wishes)|regards|cheers|sincerely|saludos|un saludo|atentamente|un abrazo|cordialmente)"
            + @"[\s,.]*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Closing();
}
