namespace Bot.Storage.LiteDb;

/// <summary>
/// Keeps other processes off a data file. LiteDB's own lock does not hold between processes on every system; a file that
/// is open for one process alone does, and the system frees it when the process dies, however it dies.
/// </summary>
internal sealed class DataFileLock : IDisposable
{
    private readonly string path;
    private readonly bool isNew;
    private readonly FileStream file;

    private DataFileLock(string path)
    {
        (this.path, isNew) = (path, !File.Exists(path));
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Throws an <see cref="IOException"/> when another process has the lock.</summary>
    public static DataFileLock Take(string dataFile)
    {
        if (Directory.Exists(dataFile))
        {
            throw new StorageUnusableException(StorageFault.IsFolder, dataFile);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(dataFile)!);
        return new DataFileLock(dataFile + ".lock");
    }

    /// <summary>Frees a data file that cannot be used. Nothing of Duet stays beside a file that is not Duet's.</summary>
    public void GiveUp()
    {
        if (isNew)
        {
            File.Delete(path);
        }

        Dispose();
    }

    public void Dispose() => file.Dispose();
}
