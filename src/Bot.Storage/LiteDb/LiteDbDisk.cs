using LiteDB.Engine;

namespace Bot.Storage.LiteDb;

/// <summary>
/// LiteDB's data file and its log. LiteDB asks the disk to settle after every single page; here it settles once for a whole
/// commit, and one file is always on the disk before the other changes: the log before pages of the data file are written
/// over, the data file before the log is emptied. So a power cut leaves what LiteDB can recover from.
/// </summary>
internal sealed class LiteDbDisk : IDisposable
{
    private readonly SettlingStream data;
    private readonly SettlingStream log;

    public LiteDbDisk(string path)
    {
        data = new SettlingStream(Open(path));
        log = new SettlingStream(Open(LogOf(path)));
        (data.First, log.First) = (log, data);
    }

    public EngineSettings Settings(LiteDB.Collation collation) =>
        new()
        {
            DataStream = data,
            LogStream = log,
            Collation = collation,
        };

    /// <summary>Returns when all that was written is on the disk.</summary>
    public void Settle()
    {
        log.Settle();
        data.Settle();
    }

    public void Dispose()
    {
        Settle();
        data.Dispose();
        log.Dispose();
    }

    // The name that LiteDB itself gives it.
    private static string LogOf(string path) =>
        System.IO.Path.Combine(
            System.IO.Path.GetDirectoryName(path)!,
            $"{System.IO.Path.GetFileNameWithoutExtension(path)}-log{System.IO.Path.GetExtension(path)}"
        );

    // Unbuffered: LiteDB reads and writes whole pages and keeps them itself.
    private static FileStream Open(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0, FileOptions.RandomAccess);

    /// <summary>A file whose changes reach the disk when <see cref="Settle"/> says so. LiteDB takes care that one thread at a time uses it.</summary>
    private sealed class SettlingStream(FileStream file) : Stream
    {
        private volatile bool isDirty;

        /// <summary>Settles before this one changes.</summary>
        public SettlingStream First { get; set; } = null!;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => file.Length;

        public override long Position
        {
            get => file.Position;
            set => file.Position = value;
        }

        public void Settle()
        {
            if (isDirty)
            {
                isDirty = false;
                file.Flush(flushToDisk: true);
            }
        }

        // What LiteDB calls after every page.
        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

        public override void SetLength(long value)
        {
            First.Settle();
            file.SetLength(value);
            isDirty = true;
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            First.Settle();
            file.Write(buffer, offset, count);
            isDirty = true;
        }

        protected override void Dispose(bool disposing)
        {
            file.Dispose();
            base.Dispose(disposing);
        }
    }
}
