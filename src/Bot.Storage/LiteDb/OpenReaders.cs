using LiteDB;

namespace Bot.Storage.LiteDb;

/// <summary>How many readers of one engine are open.</summary>
internal sealed class OpenReaders
{
    private readonly object gate = new();
    private int open;

    public void Open()
    {
        lock (gate)
        {
            open++;
        }
    }

    public void Close()
    {
        lock (gate)
        {
            open--;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>For when no more can be opened.</summary>
    public void WaitUntilClosed(TimeSpan longest)
    {
        lock (gate)
        {
            while (open > 0 && Monitor.Wait(gate, longest)) { }
        }
    }
}

/// <summary>LiteDB's reader, counted until it is disposed.</summary>
internal sealed class CountedReader(IBsonDataReader reader, OpenReaders readers) : IBsonDataReader
{
    private int isClosed;

    public BsonValue this[string field] => reader[field];

    public string Collection => reader.Collection;

    public BsonValue Current => reader.Current;

    public bool HasValues => reader.HasValues;

    public bool Read() => reader.Read();

    public void Dispose()
    {
        reader.Dispose();
        if (Interlocked.Exchange(ref isClosed, 1) == 0)
        {
            readers.Close();
        }
    }
}
