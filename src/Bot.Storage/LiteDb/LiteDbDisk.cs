using LiteDB.Engine;

namespace Bot.Storage.LiteDb;

/// <summary>
/// LiteDB's data file and its log. LiteDB asks the disk to settle after every single page; here it settles once for a
/// whole commit, and one file is always on the disk before the other changes: the log before pages of the data file are
/// overwritten, the data file before the log is emptied. So a power cut leaves what LiteDB can recover from.
/// </summary>
internal sealed class LiteDbDisk : IDisposable
{
    private readonly IDiskFile dataFile;
    private readonly IDiskFile logFile;
    private DataStream data;
    private LogStream log;
    private DataStream? retiring;

    /// <param name="path">The data file. The log stands beside it, under the name that LiteDB gives it.</param>
    /// <param name="open">Opens or creates a file.</param>
    public LiteDbDisk(string path, Func<string, IDiskFile> open)
    {
        dataFile = open(path);
        try
        {
            logFile = open(LogOf(path));
        }
        catch
        {
            dataFile.Dispose();
            throw;
        }

        (data, log) = Streams();
    }

    /// <summary>Whether all that LiteDB has committed is in the log file.</summary>
    public bool IsStored => log.IsStored;

    /// <summary>How long the log is, in bytes.</summary>
    public long LogLength => log.Length;

    public static string LogOf(string path) =>
        Path.Combine(
            Path.GetDirectoryName(path)!,
            $"{Path.GetFileNameWithoutExtension(path)}-log{Path.GetExtension(path)}"
        );

    /// <summary>Opens an engine on what the files hold. What an earlier engine committed but could not store is gone.</summary>
    public LiteEngine Open(LiteDB.Collation collation)
    {
        retiring ??= data.IsOpen ? data : null;
        (data, log) = Streams();
        var isNew = dataFile.Length == 0;
        data.IgnoresWrites = !isNew;
        try
        {
            var engine = new LiteEngine(
                new EngineSettings
                {
                    DataStream = data,
                    LogStream = log,
                    Collation = collation,
                }
            );
            data.IgnoresWrites = false;
            data.IsOpen = true;
            return engine;
        }
        catch when (isNew)
        {
            // Half a first page would be taken for a damaged file at the next start.
            dataFile.SetLength(0);
            throw;
        }
    }

    /// <summary>Returns when the log file holds all commits. When this throws, it holds none of those since the last call.</summary>
    public void Store() => log.Store();

    /// <summary>Returns when all that was written is on the disk.</summary>
    public void Settle()
    {
        log.Store();
        data.Settle();
    }

    /// <summary>Throws when there is no room for a commit now.</summary>
    public void Probe() => log.Probe();

    /// <summary>Call before a checkpoint: what still reads through an earlier engine would see pages of two states.</summary>
    public void RetireEarlierEngine()
    {
        retiring?.Retire();
        retiring = null;
    }

    public void Dispose()
    {
        try
        {
            Settle();
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // Whatever is not on the disk by now was answered with a failure.
        }

        dataFile.Dispose();
        logFile.Dispose();
    }

    private (DataStream Data, LogStream Log) Streams()
    {
        var newData = new DataStream(dataFile);
        var newLog = new LogStream(logFile, newData);
        newData.Log = newLog;
        return (newData, newLog);
    }
}
