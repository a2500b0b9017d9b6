namespace Bot.Core.Import;

/// <summary>The bytes of a file. A large file is read from the store again each time, and is never whole in memory.</summary>
/// <param name="Beginning">The first bytes; all of a small file.</param>
/// <param name="Length">The size of the file in bytes.</param>
/// <param name="Open">Reads all bytes from the first one on.</param>
public sealed record FileBytes(ReadOnlyMemory<byte> Beginning, long Length, Func<Stream> Open)
{
    /// <summary>Whether <see cref="Beginning"/> is the whole file.</summary>
    public bool IsWhole => Beginning.Length == Length;

    /// <summary>About how many rows there are, in thousands, as far as the first ones tell.</summary>
    public int EstimatedRows => EstimateRows(Beginning.Span, Length);

    public static int EstimateRows(ReadOnlySpan<byte> beginning, long length)
    {
        var lines = beginning.Count((byte)'\n');
        return beginning.Length == length
            ? lines
            : (int)Math.Round(lines * (length / (beginning.Length + 1.0)) / 1_000) * 1_000;
    }

    public static FileBytes Of(ReadOnlyMemory<byte> content) =>
        new(content, content.Length, () => new MemoryStream(content.ToArray(), writable: false));
}
