namespace Bot.Storage;

/// <summary>Another process has the LiteDB file open. Two processes would damage it.</summary>
public sealed class StorageInUseException(string path)
    : Exception(
        $"Another Duet already uses the data file {path}. Stop that one first, or set Storage:Path to another file. "
            + "To run Duet on several nodes, PostgreSQL is needed."
    );
