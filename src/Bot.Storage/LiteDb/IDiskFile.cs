using Microsoft.Win32.SafeHandles;

namespace Bot.Storage.LiteDb;

/// <summary>A file as the engine sees it, without a position of its own. Tests put a full or a slow disk in its place.</summary>
internal interface IDiskFile : IDisposable
{
    long Length { get; }

    int Read(Span<byte> buffer, long offset);

    void Write(ReadOnlySpan<byte> bytes, long offset);

    void SetLength(long length);

    /// <summary>Returns when all that was written is on the disk.</summary>
    void Flush();
}

/// <summary>A file of the operating system, unbuffered: LiteDB reads and writes whole pages and caches them itself.</summary>
internal sealed class DiskFile(string path) : IDiskFile
{
    private readonly SafeFileHandle handle = File.OpenHandle(
        path,
        FileMode.OpenOrCreate,
        FileAccess.ReadWrite,
        FileShare.Read,
        FileOptions.RandomAccess
    );

    public long Length => RandomAccess.GetLength(handle);

    public int Read(Span<byte> buffer, long offset) => RandomAccess.Read(handle, buffer, offset);

    public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(handle, bytes, offset);

    public void SetLength(long length) => RandomAccess.SetLength(handle, length);

    public void Flush() => RandomAccess.FlushToDisk(handle);

    public void Dispose() => handle.Dispose();
}
