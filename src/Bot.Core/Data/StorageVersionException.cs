namespace Bot.Core.Data;

/// <summary>A newer Duet wrote the data; this version could damage it.</summary>
public sealed class StorageVersionException(string what, int stored, int known)
    : Exception(
        $"A newer Duet wrote the data: {what} has version {stored}, and this Duet knows version {known}. "
            + "Install the newer Duet, or restore a backup from before the update."
    )
{
    public static void ThrowIfNewer(string what, int stored, int known)
    {
        if (stored > known)
        {
            throw new StorageVersionException(what, stored, known);
        }
    }
}
