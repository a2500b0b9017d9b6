using Bot.Core.Data;

namespace Bot.Storage.LiteDb;

/// <summary>What the operating system's errors mean for a data file.</summary>
public static class StorageErrors
{
    private const int WindowsError = unchecked((int)0x80070000);
    private static readonly int[] DiskFull = OperatingSystem.IsWindows()
        ? [WindowsError | 112, WindowsError | 39]
        : [28];
    private static readonly int QuotaExceeded = OperatingSystem.IsMacOS() ? 69 : 122;
    private static readonly int[] Locked = OperatingSystem.IsWindows()
        ? [WindowsError | 32, WindowsError | 33]
        : [11, 35];
    private const int ReadOnlyFileSystem = 30;

    /// <summary>No space left, or none that this account may use.</summary>
    public static bool IsFull(Exception error) =>
        error is IOException
        && (DiskFull.Contains(error.HResult) || (!OperatingSystem.IsWindows() && error.HResult == QuotaExceeded));

    /// <summary>The exception that says in a sentence why the file cannot be opened.</summary>
    public static Exception WhileOpening(Exception error, string path) =>
        error switch
        {
            StorageUnusableException or StorageInUseException or StorageVersionException => error,
            StorageFullException => new StorageUnusableException(StorageFault.Full, path, error),
            UnauthorizedAccessException => new StorageUnusableException(StorageFault.NoAccess, path, error),
            IOException when IsFull(error) => new StorageUnusableException(StorageFault.Full, path, error),
            IOException when Locked.Contains(error.HResult) => new StorageInUseException(path),
            IOException when !OperatingSystem.IsWindows() && error.HResult == ReadOnlyFileSystem =>
                new StorageUnusableException(StorageFault.ReadOnly, path, error),
            IOException or NotSupportedException => new StorageUnusableException(StorageFault.Unreachable, path, error),

            // A damaged file makes LiteDB throw whatever its bytes happen to look like.
            _ => new StorageUnusableException(StorageFault.Damaged, path, error),
        };
}
