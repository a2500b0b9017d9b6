namespace Bot.Storage;

/// <summary>The store cannot be opened. The message is one sentence for the operator; nothing was changed on the disk.</summary>
public sealed class StorageUnusableException(StorageFault fault, string path, Exception? inner = null)
    : Exception(Sentence(fault, path, inner), inner)
{
    public StorageFault Fault => fault;

    public string Path => path;

    private static string Sentence(StorageFault fault, string path, Exception? inner) =>
        fault switch
        {
            StorageFault.NoAccess =>
                $"The data file {path} cannot be opened or created: this account ({Environment.UserName}) may not read "
                    + "and write it and its folder; grant it that, or set Storage:Path to another file.",
            StorageFault.ReadOnly =>
                $"The data file {path} cannot be opened or created: its file system is read-only; mount it writable, or "
                    + "set Storage:Path to another file.",
            StorageFault.IsFolder =>
                $"The data file {path} cannot be opened: it is a folder; set Storage:Path to a file.",
            StorageFault.Foreign =>
                $"The data file {path} cannot be opened: it was not written by Duet and was left as it is; move it away, "
                    + "or set Storage:Path to another file.",
            StorageFault.ForeignLog =>
                $"The data file cannot be opened: {path} is where its log belongs, but was not written by Duet and was "
                    + "left as it is; move it away, or set Storage:Path to another file.",
            StorageFault.LogWithoutData =>
                $"The data file cannot be opened: its log {path} is there, but the data file itself is missing or empty; "
                    + "put the data file back, or move the log away to begin anew.",
            StorageFault.Damaged =>
                $"The data file {path} cannot be opened: it is damaged{Cause(inner)} and was left as it is; restore a backup of it, or "
                    + "move it away to begin anew.",
            StorageFault.Full =>
                $"The data file {path} cannot be opened or created: its disk is full; free some space and start again.",
            _ => $"The data file {path} cannot be opened or created: {FirstLine(inner?.Message)}",
        };

    // Not its message: LiteDB then complains of whatever the bytes happen to look like.
    private static string Cause(Exception? inner) => inner is null ? "" : $" ({inner.GetType().Name})";

    private static string FirstLine(string? text) => text?.Split('\n')[0].Trim() ?? "the system refuses it.";
}
