using System.Threading.Channels;
using LiteDB;
using LiteDB.Engine;

namespace Bot.Storage.LiteDb;

/// <summary>
/// The one open LiteDB file of the process. Reads run where they are called; writes go through one writer that takes
/// whatever callers are waiting into one transaction and answers them when it is in the data file (group commit:
/// LiteDB is faster with one writer than with many, and hands a commit to a background thread otherwise).
/// </summary>
public sealed class LiteDbFile : IAsyncDisposable
{
    private const int LargestGroup = 64;

    private readonly Channel<IWrite> waiting = Channel.CreateUnbounded<IWrite>(
        new UnboundedChannelOptions { SingleReader = true }
    );
    private readonly FileStream claim;
    private readonly LiteDbDisk disk;
    private readonly Task writer;
    private readonly TaskCompletionSource<Exception> broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Opens or creates the file. Throws <see cref="StorageInUseException"/> when another process has it.</summary>
    public LiteDbFile(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        claim = Claim(Path);
        try
        {
            disk = new LiteDbDisk(Path);
            Database = new LiteDatabase(new LiteEngine(disk.Settings(new Collation("/None"))));
        }
        catch
        {
            disk?.Dispose();
            claim.Dispose();
            throw;
        }

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

    /// <summary>
    /// Runs the work alone, inside a transaction, and returns when it is stored so that a killed process loses none of it.
    /// The work must check before it writes (unique keys, versions): it may run twice when a neighbour in its group fails.
    /// </summary>
    internal async Task<TResult> WriteAsync<TResult>(Func<TResult> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var write = new Write<TResult>(work);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(write), this);
        return await write.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writer;
        Database.Dispose();
        disk.Dispose();
        await claim.DisposeAsync();
    }

    // LiteDB's own lock does not hold between processes on every system; a file opened for one alone does, and the
    // system frees it when the process dies, however it dies.
    private static FileStream Claim(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StorageInUseException(path);
        }
    }

    private async Task WriteLoopAsync()
    {
        var group = new List<IWrite>(LargestGroup);
        while (await waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < LargestGroup && waiting.Reader.TryRead(out var write))
            {
                group.Add(write);
            }

            Commit(group);
        }
    }

    private void Commit(List<IWrite> group)
    {
        var failure = TryCommit(group);
        if (failure is null)
        {
            group.ForEach(write => write.Succeed());
        }
        else if (group.Count == 1)
        {
            group[0].Fail(failure);
        }
        else
        {
            // One of them failed and took the transaction with it: each again alone, so that only that one fails.
            group.ForEach(write => Commit([write]));
        }
    }

    private Exception? TryCommit(List<IWrite> group)
    {
        try
        {
            Database.BeginTrans();
            group.ForEach(write => write.Run());
            Database.Commit();

            // A commit alone is only queued to be written; the checkpoint waits for the queue and writes the data file.
            Database.Checkpoint();
            disk.Settle();
            TransactionEnded?.Invoke(true);
            return null;
        }
        catch (Exception failure)
        {
            TryRollback(failure);
            TransactionEnded?.Invoke(false);
            return failure;
        }
    }

    private void TryRollback(Exception failure)
    {
        try
        {
            Database.Rollback();
        }
        catch (Exception)
        {
            broken.TrySetResult(failure);
        }
    }

    private interface IWrite
    {
        void Run();

        void Succeed();

        void Fail(Exception failure);
    }

    private sealed class Write<TResult>(Func<TResult> work) : IWrite
    {
        private TResult? result;

        public TaskCompletionSource<TResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Run() => result = work();

        public void Succeed() => Done.SetResult(result!);

        public void Fail(Exception failure) => Done.SetException(failure);
    }
}
