using System.Buffers.Binary;

namespace Bot.Storage.LiteDb;

/// <summary>
/// Looks at the files before LiteDB does, without changing them: LiteDB cuts a file that is not a multiple of its page
/// size, replays any log that it finds, and takes whatever bytes it reads for pages. Page layout: LiteDB 5's
/// <c>BasePage</c> and <c>HeaderPage</c>.
/// </summary>
internal static class DataFileCheck
{
    private const int PageSize = 8192;
    private const int PageHead = 32;
    private const byte LastPageType = 4;
    private const byte FileVersion = 8;
    private const uint InvariantCulture = 127;
    private const int Collections = 192;
    private const byte BsonInt32 = 0x10;

    /// <summary>Throws <see cref="StorageUnusableException"/> when LiteDB should not open the files.</summary>
    public static void Check(string path)
    {
        var logPath = LiteDbDisk.LogOf(path);
        using var data = OpenIfThere(path);
        using var log = OpenIfThere(logPath);
        var (dataLength, logLength) = (data?.Length ?? 0, log?.Length ?? 0);
        if (log is not null && !IsLog(log))
        {
            throw new StorageUnusableException(StorageFault.ForeignLog, logPath);
        }

        if (dataLength == 0)
        {
            if (logLength > 0)
            {
                throw new StorageUnusableException(StorageFault.LogWithoutData, logPath);
            }

            return;
        }

        if (FindFault(data!, isComplete: logLength == 0) is { } fault)
        {
            throw new StorageUnusableException(fault, path);
        }
    }

    private static FileStream? OpenIfThere(string path) =>
        File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0, FileOptions.RandomAccess)
            : null;

    private static StorageFault? FindFault(FileStream data, bool isComplete)
    {
        var header = new byte[PageSize];
        var read = RandomAccess.Read(data.SafeFileHandle, header, 0);
        if (read < Collections || !IsHeader(header))
        {
            return StorageFault.Foreign;
        }

        // While a log is there, a checkpoint may have stopped halfway: recovery writes those pages again.
        return read < PageSize || (isComplete && !HasAllPages(data, header)) ? StorageFault.Damaged : null;
    }

    // Duet's files compare text byte by byte; those of other programs that use LiteDB do not, unless they ask for it.
    private static bool IsHeader(ReadOnlySpan<byte> header) =>
        header[32..59].SequenceEqual("** This is a LiteDB file **"u8)
        && header[59] == FileVersion
        && BinaryPrimitives.ReadUInt32LittleEndian(header[80..]) == InvariantCulture
        && BinaryPrimitives.ReadUInt32LittleEndian(header[84..]) == 0;

    // Every page begins with its number. The last ones are written when they are taken.
    private static bool HasAllPages(FileStream data, ReadOnlySpan<byte> header)
    {
        var lastPage = BinaryPrimitives.ReadUInt32LittleEndian(header[64..]);
        if (data.Length < (lastPage + 1L) * PageSize || !AreCollections(header[Collections..], lastPage))
        {
            return false;
        }

        Span<byte> head = stackalloc byte[PageHead];
        for (var page = 0L; page <= lastPage; page++)
        {
            RandomAccess.Read(data.SafeFileHandle, head, page * PageSize);
            if (BinaryPrimitives.ReadUInt32LittleEndian(head) != page || head[4] > LastPageType)
            {
                return false;
            }
        }

        return true;
    }

    // A BSON document of collection names and their pages; LiteDB takes one that it cannot read for an empty one, and
    // begins anew over what is there. A new file has zeros here.
    private static bool AreCollections(ReadOnlySpan<byte> document, uint lastPage)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(document);
        if (length == 0)
        {
            return lastPage == 0;
        }

        if (length < 5 || length > document.Length)
        {
            return false;
        }

        var rest = document[4..length];
        while (rest.Length > 1 && rest[0] == BsonInt32)
        {
            var nameEnd = rest[1..].IndexOf((byte)0) + 1;
            if (nameEnd < 2 || rest.Length < nameEnd + 6)
            {
                return false;
            }

            var page = BinaryPrimitives.ReadUInt32LittleEndian(rest[(nameEnd + 1)..]);
            if (page == 0 || page > lastPage)
            {
                return false;
            }

            rest = rest[(nameEnd + 5)..];
        }

        return rest is [0];
    }

    // A log's pages carry the number of their transaction; the same pages in a data file carry none. A last page may be
    // cut: the process died while it was written.
    private static bool IsLog(FileStream log)
    {
        Span<byte> head = stackalloc byte[PageHead];
        if (log.Length is > 0 and < PageSize)
        {
            RandomAccess.Read(log.SafeFileHandle, head, 0);
            return log.Length >= PageHead && IsLogPage(head);
        }

        for (var position = 0L; position + PageSize <= log.Length; position += PageSize)
        {
            RandomAccess.Read(log.SafeFileHandle, head, position);
            if (!IsLogPage(head))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLogPage(ReadOnlySpan<byte> head) =>
        !head.ContainsAnyExcept((byte)0)
        || (head[4] <= LastPageType && BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) is not (0 or uint.MaxValue));
}
