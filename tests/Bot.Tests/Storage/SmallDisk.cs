using Bot.Storage.LiteDb;

namespace Bot.Tests.Storage;

/// <summary>
/// A disk with so many bytes of room for all files together. A write beyond it fails as a full disk does, after what still
/// fits was written.
/// </summary>
internal sealed class SmallDisk
{
    private readonly List<SmallFile> files = [];

    public long Room { get; set; } = long.MaxValue;

    /// <summary>What the next change of a file that ends so throws instead of the disk being full.</summary>
    public (string Ending, IOException Error)? Fault { get; set; }

    /// <summary>Every change and flush, in order: "write duet.db", "flush duet-log.db".</summary>
    public List<string> Log { get; } = [];

    public static IOException NoSpace() =>
        new("No space left on device", OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28);

    public IDiskFile Open(string path)
    {
        var file = new SmallFile(this, path, new DiskFile(path));
        files.Add(file);
        return file;
    }

    /// <summary>From now on nothing grows, to the byte.</summary>
    public void Fill() => Room = files.Sum(file => file.Length);

    private void Note(string what, string path)
    {
        var name = Path.GetFileName(path);
        Log.Add($"{what} {name}");
        if (Fault is var (ending, error) && name.EndsWith(ending, StringComparison.Ordinal))
        {
            throw error;
        }
    }

    private sealed class SmallFile(SmallDisk disk, string path, DiskFile file) : IDiskFile
    {
        public long Length => file.Length;

        public int Read(Span<byte> buffer, long offset) => file.Read(buffer, offset);

        public void Write(ReadOnlySpan<byte> bytes, long offset)
        {
            disk.Note("write", path);
            var others = disk.files.Where(other => other != this).Sum(other => other.Length);
            var end = Math.Max(file.Length, disk.Room - others);
            var fits = (int)Math.Clamp(end - offset, 0, bytes.Length);
            file.Write(bytes[..fits], offset);
            if (fits < bytes.Length)
            {
                throw NoSpace();
            }
        }

        public void SetLength(long length)
        {
            disk.Note("cut", path);
            file.SetLength(length);
        }

        public void Flush()
        {
            disk.Note("flush", path);
            file.Flush();
        }

        public void Dispose()
        {
            disk.files.Remove(this);
            file.Dispose();
        }
    }
}
