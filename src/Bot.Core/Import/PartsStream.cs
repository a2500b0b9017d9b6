using System.IO.Compression;

namespace Bot.Core.Import;

/// <summary>Reads a file from its compressed parts, one after the other. Fails if they are not the whole file.</summary>
internal sealed class PartsStream(IReadOnlyList<byte[]> parts, long length) : Stream
{
    private readonly MemoryStream current = new();
    private int next;
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    public override int Read(Span<byte> buffer)
    {
        while (buffer.Length > 0 && current.Position == current.Length && next < parts.Count)
        {
            current.SetLength(0);
            using var deflate = new DeflateStream(new MemoryStream(parts[next++]), CompressionMode.Decompress);
            deflate.CopyTo(current);
            current.Position = 0;
        }

        var count = current.Read(buffer);
        read += count;
        return count > 0 || buffer.Length == 0 || read == length
            ? count
            : throw new InvalidDataException("A part of the file is damaged.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            current.Dispose();
        }

        base.Dispose(disposing);
    }
}
