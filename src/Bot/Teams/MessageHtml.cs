using System.Net;
using System.Text.RegularExpressions;

namespace Bot.Teams;

/// <summary>
/// The words of a message that Teams gives as HTML. Nothing of it is markup afterwards: it is shown as literal text. The
/// patterns do not backtrack, so that a megabyte of half tags costs no more than a megabyte of words.
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

    // Emoji come as pictures with the character as their alternative text.
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
