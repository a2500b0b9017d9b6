using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Feedback.Notes;

/// <summary>Splits notes, chats and forwarded mails into lines and pieces, without what only surrounds them. Pure.</summary>
internal static partial class NoteText
{
    // A text of fewer is an ordinary report, even if it was typed in two lines.
    private const int FewestLines = 3;
    private const int FewestSentences = 4;

    // After the end of a mail: name, title, company, telephone.
    private const int LongestSignature = 4;
    private const int LongestSignatureLine = 10;

    /// <summary>Whether the text is a mail, or has as many lines or sentences as notes have.</summary>
    public static bool IsNotes(string text)
    {
        var lines = Lines(text);
        return MailText.IsMail(Split(text))
            || lines.Count >= FewestLines
            || (lines.Count == 1 && Pieces(lines[0]).Count() >= FewestSentences);
    }

    /// <summary>The lines that are not empty, without marks of quotation and signatures.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var lines = new List<string>();
        var signature = 0;
        foreach (var line in MailText.Body(Split(text)))
        {
            if (MailText.IsSignOff(line))
            {
                signature = LongestSignature;
            }
            else if (signature > 0 && line.Split(' ').Length <= LongestSignatureLine && !HasMark(line))
            {
                signature--;
            }
            else
            {
                signature = 0;
                lines.Add(line);
            }
        }

        return lines;
    }

    /// <summary>Whether the line is an item of a list.</summary>
    public static bool IsBullet(string line) => Bullet().IsMatch(line);

    /// <summary>The line without the mark of a list, the time, the day, the ticket number or the speaker.</summary>
    public static string Plain(string line)
    {
        var plain = line;
        var before = "";
        while (before != plain)
        {
            before = plain;
            plain = Bullet().Replace(plain, "");
            plain = Stamp().Replace(plain, "");
            plain = Ordinal().Replace(plain, "");
            plain =
                Speaker().Match(plain) is { Success: true } speaker && IsPerson(speaker.Groups["name"].Value)
                    ? plain[speaker.Length..]
                    : plain;
        }

        return plain.Trim();
    }

    /// <summary>The sentences of a line.</summary>
    public static IEnumerable<string> Pieces(string line) =>
        Sentences().Split(Plain(line)).Select(Plain).Where(piece => piece.Length > 0);

    private static IReadOnlyList<string> Split(string text) =>
        [
            .. InlineBullets(text.ReplaceLineEndings("\n"))
                .Split('\n')
                .Select(line => Quotation().Replace(line, "").Trim())
                .Where(line => line.Length > 0),
        ];

    // "Notes from Acme: - too slow - too expensive": a list in one line, as it comes out of a field or a chat.
    private static string InlineBullets(string text) =>
        InlineList().Match(text) is { Success: true } list
            ? $"{list.Groups["lead"].Value}\n{InlineBullet().Replace(list.Groups["items"].Value, "\n- ").Trim()}"
            : text;

    private static bool HasMark(string line) => Bullet().IsMatch(line) || line.Contains(": ", StringComparison.Ordinal);

    private static bool IsPerson(string name) => AccountWords.FirstNames.Contains(Folding.Fold(name));

    [GeneratedRegex(@"^(?<lead>[^\n]{1,120}:)(?<items>(?:\s+[-–•*]\s+[^\n]{3,}?){2,})$")]
    private static partial Regex InlineList();

    [GeneratedRegex(@"\s+[-–•*]\s+")]
    private static partial Regex InlineBullet();

    [GeneratedRegex(@"^\s*(?:>\s*)+")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"^\s*(?:[-*•·–—+]|\d{1,2}[.)]|\[[ xX]?\]|☐|✅|👉)\s+")]
    private static partial Regex Bullet();

    // "[09:12]", "13:00", "Mon -", "lunes:", "#4411".
    [GeneratedRegex(
        @"^(?:\[?\d{1,2}[:.]\d{2}(?:\s?[ap]m)?\]?\s*[-–:]?\s+|#\d+:?\s+"
            + @"|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
            + @"|lun|mar|mie|mié|jue|vie|sab|sáb|dom|lunes|martes|miercoles|miércoles|jueves|viernes|sabado|sábado|domingo)"
            + @"\.?\s*(?:[-–:]|,)\s+)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Stamp();

    [GeneratedRegex(
        @"^(?:one|two|three|four|first|second|third|lastly|also|uno|dos|tres|cuatro|primero|segundo|tercero|por último)"
            + @"[,:]\s+",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?<name>\p{Lu}\p{L}{1,20}):\s+")]
    private static partial Regex Speaker();

    // The end of a sentence. Before a small letter the word must be long enough to be no abbreviation.
    [GeneratedRegex(@"(?<=[.!?…])\s+(?=[\p{Lu}¿¡""“«])|(?<=\p{Ll}{4}[.!?])\s+(?=\p{Ll})|\s*;\s+")]
    private static partial Regex Sentences();
}
