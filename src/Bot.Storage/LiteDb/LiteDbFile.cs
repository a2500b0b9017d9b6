using System.Threading.Channels;
using Bot.Core.Data;
using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>
/// The one open LiteDB file of the process. Reads run where they are called; writes go through one writer that takes
/// whatever callers are waiting into one transaction and answers them when it is on the disk (group commit: LiteDB is
/// faster with one writer than with many). When the disk is full, writes fail with <see cref="StorageFullException"/>
/// and reads go on; each later write tries the disk again.
/// </summary>
public sealed class LiteDbFile : IStorageHealth, IAsyncDisposable
{
    private const int LargestGroup = 64;

    // Below the 8 MB at which LiteDB makes a checkpoint by itself, inside a commit.
    private const long LongestLog = 6 * 1024 * 1024;
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(5);
    private static readonly Collation Bytewise = new("/None");

    private readonly Channel<IPendingWrite> waiting = Channel.CreateUnbounded<IPendingWrite>(
        new UnboundedChannelOptions { SingleReader = true }
    );
    private readonly DataFileLock claim;
    private readonly LiteDbDisk disk;
    private readonly ReopenableEngine engine;
    private readonly Task writer;
    private readonly TaskCompletionSource<Exception> broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isFull;
    private Task? closing;

    /// <summary>
    /// Opens or creates the file. Throws <see cref="StorageInUseException"/> when another process has it, and
    /// <see cref="StorageUnusableException"/> when it cannot be used; it is unchanged then.
    /// </summary>
    public LiteDbFile(string path)
        : this(path, file => new DiskFile(file)) { }

    internal LiteDbFile(string path, Func<string, IDiskFile> open)
    {
        Path = System.IO.Path.GetFullPath(path);
        try
        {
            claim = DataFileLock.Take(Path);
            DataFileCheck.Check(Path);
            disk = new LiteDbDisk(Path, open);
            engine = new ReopenableEngine(disk.Open(Bytewise));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            disk?.Dispose();
            claim?.GiveUp();
            throw StorageErrors.WhileOpening(error, Path);
        }

        Database = new LiteDatabase(engine);
        writer = Task.Run(WriteLoopAsync);
    }

    public string Path { get; }

    /// <summary>
    /// Done when LiteDB has closed the file by itself, as it does after a failure that it takes for damage; says why. Nothing can be
    /// read or written then until the file is opened again; what was stored is there.
    /// </summary>
    public Task<Exception> Broken => broken.Task;

    internal LiteDatabase Database { get; }

    /// <summary>Raised by the writer when it has stored a transaction (true) or undone it (false), before its callers continue.</summary>
    internal event Action<bool>? TransactionEnded;

    public async ValueTask<bool> CanWriteAsync(CancellationToken cancellationToken) =>
        !isFull || await FindProblemAsync(cancellationToken) is null;

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync(
                () => TryProbe() ? null : new StorageFullException(Path).Message,
                cancellationToken
            );
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return problem.Message;
        }
    }

    /// <summary>
    /// Runs the work alone, inside a transaction, and returns when it is stored so that a killed process loses none of it.
    /// Throws <see cref="StorageFullException"/> when there is no room; nothing of it is stored then.
    /// The work must check before it writes (unique keys, versions): it may run twice when a neighbour in its group fails.
    /// </summary>
    internal async Task<TResult> WriteAsync<TResult>(Func<TResult> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var write = new PendingWrite<TResult>(work);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(write), this);
        return await write.Done.Task;
    }

    /// <summary>Returns when another process may open the file, also when somebody else is closing it already.</summary>
    public ValueTask DisposeAsync()
    {
        lock (waiting)
        {
            return new(closing ??= CloseAsync());
        }
    }

    private async Task CloseAsync()
    {
        waiting.Writer.TryComplete();
        await writer;
        Database.Dispose();
        disk.Dispose();
        claim.Dispose();
    }

    private async Task WriteLoopAsync()
    {
        while (await waiting.Reader.WaitToReadAsync())
        {
            Commit(waiting.Reader.Take(LargestGroup));
        }
    }

    private void Commit(List<IPendingWrite> group)
    {
        var failure = FindRoom() ?? CommitTogether(group);
        if (failure is null)
        {
            // The log is emptied at once while there is little to do. Under load it grows first, and nobody waits for it.
            var isAlone = group.Count == 1 && !waiting.Reader.TryPeek(out _);
            if (isAlone)
            {
                Checkpoint();
            }

            group.ForEach(write => write.Succeed());
            if (!isAlone && disk.LogLength > LongestLog)
            {
                Checkpoint();
            }
        }
        else if (group.Count == 1 || isFull)
        {
            group.ForEach(write => write.Fail(failure));
        }
        else
        {
            // One of them failed and took the transaction with it: each again alone, so that only that one fails.
            group.ForEach(write => Commit([write]));
        }
    }

    private Exception? CommitTogether(List<IPendingWrite> group)
    {
        var failure = TryCommit(group);
        TransactionEnded?.Invoke(failure is null);
        return failure;
    }

    private Exception? TryCommit(List<IPendingWrite> group)
    {
        RetireEarlierEngine();
        try
        {
            Database.BeginTrans();
            group.ForEach(write => write.Run());
        }
        catch (Exception failure)
        {
            return Rollback(failure);
        }

        try
        {
            Database.Commit();
            disk.Store();
        }
        catch (IOException failure)
        {
            isFull = StorageErrors.IsFull(failure);
            if (!disk.IsStored)
            {
                return ForgetCommit(failure);
            }

            // Stored; what failed is a checkpoint that LiteDB made by itself.
            _ = isFull || broken.TrySetResult(failure);
            return null;
        }
        catch (Exception failure)
        {
            return Rollback(failure);
        }

        return null;
    }

    // What the log file has is stored. A checkpoint that fails for a while is made up for by a later one.
    private void Checkpoint()
    {
        try
        {
            RetireEarlierEngine();
            Database.Checkpoint();
            disk.Settle();
        }
        catch (LiteException busy) when (busy.ErrorCode == LiteException.LOCK_TIMEOUT)
        {
            // A reader is at work for longer than LiteDB waits.
        }
        catch (Exception failure) when (StorageErrors.IsFull(failure))
        {
            isFull = true;
        }
        catch (Exception failure)
        {
            broken.TrySetResult(failure);
        }
    }

    // Before the data file changes: LiteDB itself waits for readers before a checkpoint, but knows only those of one engine.
    private void RetireEarlierEngine()
    {
        engine.WaitForEarlierReaders(LongestRead);
        disk.RetireEarlierEngine();
    }

    // LiteDB has committed what the disk did not take, and cannot take it back. A disk that fails for another reason than
    // being full is not trusted again.
    private Exception ForgetCommit(IOException failure)
    {
        try
        {
            engine.Replace(disk.Open(Bytewise));
        }
        catch (Exception second)
        {
            broken.TrySetResult(second);
            return failure;
        }

        if (isFull)
        {
            return new StorageFullException(Path, failure);
        }

        broken.TrySetResult(failure);
        return failure;
    }

    // While the disk is known to be full it is tried first: a commit that fails costs a new engine.
    private StorageFullException? FindRoom()
    {
        if (isFull && TryProbe())
        {
            Checkpoint();
        }

        return isFull ? new StorageFullException(Path) : null;
    }

    private bool TryProbe()
    {
        try
        {
            disk.Probe();
            isFull = false;
        }
        catch (Exception failure)
        {
            isFull = StorageErrors.IsFull(failure);
            _ = isFull || broken.TrySetResult(failure);
        }

        return !isFull;
    }

    private Exception Rollback(Exception failure)
    {
        try
        {
            Database.Rollback();
        }
        catch (Exception)
        {
            broken.TrySetResult(failure);
        }

        return failure;
    }
}
