using System.Text.RegularExpressions;

namespace Bot.Core.Feedback.Notes;

/// <summary>
/// Takes the words out of a forwarded mail: no headers, no greeting, no signature, nothing that follows one. Pure.
/// </summary>
internal static partial class MailText
{
    private const int FewestHeaders = 2;

    /// <summary>Whether the lines have the headers of a mail.</summary>
    public static bool IsMail(IReadOnlyList<string> lines) =>
        lines.Count(line => Header().IsMatch(line)) >= FewestHeaders || lines.Any(line => Wrote().IsMatch(line));

    /// <summary>What the mails say, line by line; the lines as they are if they are no mail.</summary>
    /// <param name="lines">Lines that are not empty.</param>
    public static IReadOnlyList<string> Body(IReadOnlyList<string> lines)
    {
        if (!IsMail(lines))
        {
            return lines;
        }

        var body = new List<string>();
        var isOver = false;
        foreach (var line in lines)
        {
            if (Header().IsMatch(line) || Wrote().IsMatch(line) || Separator().IsMatch(line))
            {
                // The next mail of the thread begins.
                isOver = false;
            }
            else if (SignOff().IsMatch(line))
            {
                isOver = true;
            }
            else if (!isOver && !Greeting().IsMatch(line))
            {
                body.Add(line);
            }
        }

        return body;
    }

    /// <summary>Whether the line ends a mail: "Best regards", "Un saludo".</summary>
    public static bool IsSignOff(string line) => SignOff().IsMatch(line);

    [GeneratedRegex(
        @"^\W*(?:from|sent|to|cc|bcc|date|subject|reply-to|de|enviado(?: el)?|para|fecha|asunto|fwd?|rv|re|reenv)\W*:\s*",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Header();

    // "On Mon, Nov 3, 2026 at 9:12 AM Anna Klein <anna@example.com> wrote:".
    [GeneratedRegex(@"^(?:on|el)\b.{8,}\b(?:wrote|escribió)\s*:$", RegexOptions.IgnoreCase)]
    private static partial Regex Wrote();

    [GeneratedRegex(@"^[-_=]{3,}.*[-_=]{3,}$|^[-_=]{3,}$")]
    private static partial Regex Separator();

    [GeneratedRegex(
        @"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hola|buen[oa]s(?: días| tardes)?|estimad[oa]s?"
            + @"|querid[oa]s?)\b[^.?!]{0,40}[,:!.]?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Greeting();

    [GeneratedRegex(
        @"^(?:--+|__+|(?:best|kind|warm)?\s*regards|best|best wishes|cheers|thanks|many thanks|thanks and .{3,20}"
            + @"|yours(?: sincerely| truly)?|sincerely"
            + @"|(?:un |muchos )?saludos?(?: cordial(?:es)?)?|(?:un )?abrazo|atentamente|cordialmente|gracias"
            + @"|sent from my .{2,20}|enviado desde .{2,25})[ ,.!]*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SignOff();
}
