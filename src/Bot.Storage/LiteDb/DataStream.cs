namespace Bot.Storage.LiteDb;

/// <summary>LiteDB's data file. It changes in checkpoints only, after the log is on the disk.</summary>
internal sealed class DataStream(IDiskFile file) : DiskStream
{
    private volatile bool isRetired;
    private bool needsFlush;

    public LogStream Log { get; set; } = null!;

    /// <summary>
    /// Set while an existing file is opened. Opening changes nothing but a flag that LiteDB sets in files that it takes
    /// for damaged, and a damaged file should stay as it is.
    /// </summary>
    public bool IgnoresWrites { get; set; }

    /// <summary>Whether an engine uses it.</summary>
    public bool IsOpen { get; set; }

    public override long Length => file.Length;

    /// <summary>Returns when all that was written is on the disk.</summary>
    public void Settle()
    {
        if (needsFlush)
        {
            file.Flush();
            needsFlush = false;
        }
    }

    /// <summary>
    /// Nothing reads here any more: another engine is about to change the file. Not an IOException, on which LiteDB would
    /// close itself while others still use it.
    /// </summary>
    public void Retire() => isRetired = true;

    public override void SetLength(long value)
    {
        if (!IgnoresWrites)
        {
            Log.Store();
            needsFlush = true;
            file.SetLength(value);
        }
    }

    protected override int ReadAt(Span<byte> buffer, long position)
    {
        ObjectDisposedException.ThrowIf(isRetired, this);
        var read = file.Read(buffer, position);

        // LiteDB does not look at how much was read, and would take what the buffer held before for the page.
        return read == buffer.Length
            ? read
            : throw new InvalidDataException($"The data file ends before the page at {position}.");
    }

    protected override void WriteAt(ReadOnlySpan<byte> bytes, long position)
    {
        ObjectDisposedException.ThrowIf(isRetired, this);
        if (!IgnoresWrites)
        {
            Log.Store();
            needsFlush = true;
            file.Write(bytes, position);
        }
    }
}
