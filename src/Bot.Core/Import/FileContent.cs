using System.Text;
using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>Decodes a file's bytes to text, or says why it is no text.</summary>
internal static class FileContent
{
    private const int MacRoman = 10_000;

    // Letters of the languages that are written in these encodings; the others are rare in them.
    private const string Common = "áéíóúüñçàèìòùâêîôûäößåæøãõëïÁÉÍÓÚÑÇÖÜ";

    internal static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>
    /// Accepts UTF-8 and UTF-16 with or without a byte order mark, otherwise Windows-1252 or Mac Roman. Line ends become \n. Returns
    /// false and the reason if it is no text.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out string text, out LocalizedText? reason)
    {
        text = "";
        reason = DetectBinary(bytes);
        if (reason is not null)
        {
            return false;
        }

        text = Plain(Decode(bytes));
        reason = NoTable(text);
        return reason is null;
    }

    /// <summary>The same for a file of any size, which is read from its beginning as often as needed.</summary>
    public static bool TryOpen(FileBytes file, out Func<TextReader>? open, out LocalizedText? reason)
    {
        open = null;
        if (file.IsWhole)
        {
            if (TryRead(file.Beginning.Span, out var text, out reason))
            {
                open = () => new StringReader(text);
            }

            return reason is null;
        }

        reason = DetectBinary(file.Beginning.Span);
        if (reason is not null)
        {
            return false;
        }

        // Half a letter at the end of the beginning, or of the file, is no reason to refuse it.
        var encoding = FileEncoding.Of(file);
        encoding = encoding is UTF8Encoding ? Encoding.UTF8 : encoding;
        reason = NoTable(Plain(encoding.GetString(file.Beginning.Span)));
        open = () => new PlainLines(new StreamReader(file.Open(), encoding, detectEncodingFromByteOrderMarks: true));
        return reason is null;
    }

    private static string Plain(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static LocalizedText? NoTable(string text) =>
        string.IsNullOrWhiteSpace(text) ? ImportTexts.Empty
        : text.Contains('\0', StringComparison.Ordinal) ? ImportTexts.Binary
        : Markup(text.TrimStart());

    private static LocalizedText? DetectBinary(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [] => ImportTexts.Empty,
            [(byte)'P', (byte)'K', 3, 4, ..] when !IsOffice(bytes) => ImportProblemTexts.Archive,
            [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] => ImportTexts.Workbook,
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]
            or [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
            or [0xFF, 0xD8, 0xFF, ..]
            or [0x1F, 0x8B, ..] => ImportTexts.Binary,
            _ => null,
        };

    // A workbook is a zip archive too, with these names in it.
    private static bool IsOffice(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("xl/"u8) >= 0 || bytes.IndexOf("[Content_Types].xml"u8) >= 0 || bytes.IndexOf("mimetype"u8) >= 0;

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (WideEncoding(bytes) is { } wide)
        {
            return wide.GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return EightBit(bytes).GetString(bytes);
        }
    }

    /// <summary>UTF-16, by its mark or by the zeros of Latin text in every other byte; null if it is none.</summary>
    internal static Encoding? WideEncoding(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode;
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode;
        }

        var (even, odd) = (0, 0);
        var start = bytes[..Math.Min(bytes.Length, 4096)];
        for (var i = 0; i < start.Length; i++)
        {
            (even, odd) =
                start[i] != 0 ? (even, odd)
                : i % 2 == 0 ? (even + 1, odd)
                : (even, odd + 1);
        }

        var most = start.Length / 4;
        return odd > most && even * 8 < odd ? Encoding.Unicode
            : even > most && odd * 8 < even ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>Windows-1252 or Mac Roman, for bytes that are not UTF-8.</summary>
    internal static Encoding EightBit(ReadOnlySpan<byte> bytes)
    {
        var (windows, mac) = (CodePage(1252), CodePage(MacRoman));
        return Oddity(mac.GetString(bytes)) < Oddity(windows.GetString(bytes)) ? mac : windows;
    }

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)!;

    // In the wrong one of the two, letters of words turn into signs: "Peña" of a Mac is "Pe–a" in Windows, and "€" in
    // Windows is "Ä" of a Mac.
    private static int Oddity(string text)
    {
        var oddity = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAscii(text[at]))
            {
                continue;
            }

            var isLetter = char.IsLetter(text[at]) && text[at] is not ('ª' or 'º');
            var before = at > 0 ? text[at - 1] : ' ';
            var after = at + 1 < text.Length ? text[at + 1] : ' ';
            oddity +=
                isLetter ? (Common.Contains(text[at], StringComparison.Ordinal) ? 0 : 1)
                : char.IsControl(text[at]) ? 3
                : char.IsLetter(before) || char.IsLetter(after) ? 2
                : 0;
        }

        return oddity;
    }

    private static LocalizedText? Markup(string text)
    {
        if (text[0] is '{' or '[')
        {
            return ImportTexts.Json;
        }

        return text[0] == '<' && text.Contains('>', StringComparison.Ordinal) ? ImportTexts.Html : null;
    }
}
