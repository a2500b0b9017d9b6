namespace Bot.Storage.LiteDb;

/// <summary>What LiteDB's data file and log have in common. LiteDB locks the stream around each seek and transfer.</summary>
internal abstract class DiskStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Position { get; set; }

    /// <summary>LiteDB calls this after every page. <see cref="LiteDbDisk"/> decides when to flush.</summary>
    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = ReadAt(buffer.AsSpan(offset, count), Position);
        Position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        WriteAt(buffer.AsSpan(offset, count), Position);
        Position += count;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => Length + offset,
        };

    protected abstract int ReadAt(Span<byte> buffer, long position);

    protected abstract void WriteAt(ReadOnlySpan<byte> bytes, long position);
}
