using System.Text;
using Bot.Core.Chat;

namespace Bot.Core.Import;

/// <summary>Decodes a file's bytes to text, or says why it is no text.</summary>
internal static class FileContent
{
    private const int MacRoman = 10_000;

    // Letters of the languages that are written in these encodings; the others are rare in them.
    private const string Common = "áéíóúüñçàèìòùâêîôûäößåæøãõëïÁÉÍÓÚÑÇÖÜ";

    private static readonly UTF8Encoding StrictUtf8 = new(
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

        text = Decode(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        reason =
            string.IsNullOrWhiteSpace(text) ? ImportTexts.Empty
            : text.Contains('\0', StringComparison.Ordinal) ? ImportTexts.Binary
            : Markup(text.TrimStart());
        return reason is null;
    }

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

    private static string Decode(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            _ => DecodeWithoutMark(bytes),
        };

    // In UTF-16 without a mark, Latin text has a zero in every other byte.
    private static string DecodeWithoutMark(ReadOnlySpan<byte> bytes)
    {
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
        return odd > most && even * 8 < odd ? Encoding.Unicode.GetString(bytes)
            : even > most && odd * 8 < even ? Encoding.BigEndianUnicode.GetString(bytes)
            : DecodeEightBit(bytes);
    }

    private static string DecodeEightBit(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var (windows, mac) = (Decoded(bytes, 1252), Decoded(bytes, MacRoman));
            return Oddity(mac) < Oddity(windows) ? mac : windows;
        }
    }

    private static string Decoded(ReadOnlySpan<byte> bytes, int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetString(bytes);

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
