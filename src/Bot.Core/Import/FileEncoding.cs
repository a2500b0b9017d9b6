using System.Text;

namespace Bot.Core.Import;

/// <summary>The encoding of a large file, judged without having it whole in memory.</summary>
internal static class FileEncoding
{
    private const int ChunkLength = 64 * 1024;

    // Enough letters with accents to tell two encodings apart.
    private const int MostOdd = 16 * ChunkLength;

    /// <summary>UTF-8 if every byte is, otherwise what its letters with accents look like.</summary>
    public static Encoding Of(FileBytes file)
    {
        if (FileContent.WideEncoding(file.Beginning.Span) is { } wide)
        {
            return wide;
        }

        var decoder = FileContent.StrictUtf8.GetDecoder();
        var (chunk, text) = (new byte[ChunkLength], new char[ChunkLength + 1]);
        using var odd = new MemoryStream();
        using var stream = file.Open();
        var isUtf8 = true;
        for (var read = Read(stream, chunk); read > 0; read = Read(stream, chunk))
        {
            isUtf8 = isUtf8 && IsUtf8(decoder, chunk.AsSpan(0, read), text);
            if (odd.Length < MostOdd && !Ascii.IsValid(chunk.AsSpan(0, read)))
            {
                odd.Write(chunk, 0, read);
            }
        }

        return isUtf8 ? FileContent.StrictUtf8 : FileContent.EightBit(odd.GetBuffer().AsSpan(0, (int)odd.Length));
    }

    private static bool IsUtf8(Decoder decoder, ReadOnlySpan<byte> bytes, Span<char> text)
    {
        try
        {
            decoder.GetChars(bytes, text, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static int Read(Stream stream, byte[] chunk) =>
        stream.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false);
}
