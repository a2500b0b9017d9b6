namespace Bot.Storage.LiteDb;

/// <summary>
/// LiteDB's log. A commit writes its pages into memory, where it cannot fail: LiteDB does not survive a commit that fails
/// halfway. <see cref="Store"/> then writes them to the file in one piece. LiteDB only ever appends, and empties the log
/// after a checkpoint.
/// </summary>
internal sealed class LogStream(IDiskFile file, DataStream data) : DiskStream
{
    private const int LargestKeptBuffer = 8 * 1024 * 1024;
    private static readonly byte[] Probed = new byte[256 * 1024];

    private MemoryStream pending = new();
    private long stored = file.Length;
    private bool needsFlush;
    private bool mustCut;

    /// <summary>What is in the file, and what waits for <see cref="Store"/>.</summary>
    public override long Length => stored + pending.Length;

    /// <summary>Whether the file holds all that LiteDB has written.</summary>
    public bool IsStored => pending.Length == 0;

    /// <summary>
    /// Returns when the file holds all that LiteDB has written and the disk has it. The data file goes first: the log of a
    /// new data file is worthless without that file's first page. When this throws, the file holds nothing of what waited.
    /// </summary>
    public void Store()
    {
        Cut();
        if (!IsStored)
        {
            data.Settle();
            Append();
        }

        if (needsFlush)
        {
            file.Flush();
            needsFlush = false;
        }
    }

    /// <summary>Throws when the file could not grow now. Leaves it as it was.</summary>
    public void Probe()
    {
        Cut();
        try
        {
            file.Write(Probed, stored);
        }
        finally
        {
            TakeBack();
        }
    }

    // Inside LiteDB's checkpoint, which must not fail here: the file is cut by the next Store.
    public override void SetLength(long value)
    {
        lock (this)
        {
            stored = value;
            Forget();
        }

        mustCut = true;
    }

    protected override int ReadAt(Span<byte> buffer, long position)
    {
        if (position < stored)
        {
            return file.Read(buffer, position);
        }

        pending.Position = position - stored;
        return pending.Read(buffer);
    }

    protected override void WriteAt(ReadOnlySpan<byte> bytes, long position)
    {
        if (position < stored)
        {
            throw new NotSupportedException("LiteDB's log only grows between checkpoints.");
        }

        pending.Position = position - stored;
        pending.Write(bytes);
    }

    // The log is emptied after a checkpoint, so the data file must be on the disk.
    private void Cut()
    {
        if (mustCut)
        {
            data.Settle();
            file.SetLength(stored);
            (mustCut, needsFlush) = (false, true);
        }
    }

    private void Append()
    {
        try
        {
            file.Write(pending.GetBuffer().AsSpan(0, (int)pending.Length), stored);
            file.Flush();
            needsFlush = false;
        }
        catch
        {
            TakeBack();
            throw;
        }

        lock (this)
        {
            stored += pending.Length;
            Forget();
        }
    }

    // Where even this fails, most of the time no confirmed end of a transaction is there, and recovery ignores the rest.
    private void TakeBack()
    {
        needsFlush = true;
        try
        {
            file.SetLength(stored);
        }
        catch (IOException)
        {
            mustCut = true;
        }
    }

    private void Forget()
    {
        if (pending.Capacity > LargestKeptBuffer)
        {
            pending = new MemoryStream();
        }
        else
        {
            pending.SetLength(0);
        }
    }
}
