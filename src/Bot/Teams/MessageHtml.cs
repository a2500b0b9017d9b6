using System.Net;
using System.Text.RegularExpressions;

namespace Bot.Teams;

/// <summary>
/// Converts a message's HTML from Teams to text. The result contains no markup; it is shown literally. The patterns do
/// not backtrack, so a megabyte of incomplete tags costs no more than a megabyte of words.
/// </summary>
internal static partial class MessageHtml
{
    public static string Plain(string html)
    {
        var broken = Break().Replace(Picture().Replace(html, "${alt}"), "\n");
        var text = WebUtility.HtmlDecode(Tag().Replace(broken, "")).Replace('\u00A0', ' ');
        return string.Join(
            '\n',
            text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );
    }

    // Emoji arrive as images whose alternative text is the character.
    [GeneratedRegex(
        """<(?:img|emoji)\b[^<>]*\balt="(?<alt>[^"]*)"[^<>]*>""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Picture();

    [GeneratedRegex(
        """<(?:br\b[^<>]*|/p|/div|/li|/h\d|/tr|/blockquote)\s*>""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Break();

    [GeneratedRegex("<[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
