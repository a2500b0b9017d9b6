namespace Bot.Storage;

/// <summary>Why a store cannot be opened.</summary>
public enum StorageFault
{
    /// <summary>The account may not read or write the file or its folder.</summary>
    NoAccess,

    /// <summary>The file system is mounted read-only.</summary>
    ReadOnly,

    /// <summary>The path names a folder.</summary>
    IsFolder,

    /// <summary>The file belongs to another program.</summary>
    Foreign,

    /// <summary>The file beside the data file, in the place of LiteDB's log, is no log of it.</summary>
    ForeignLog,

    /// <summary>There is a log, but the data file that it belongs to is missing or empty.</summary>
    LogWithoutData,

    /// <summary>The file is Duet's, but parts of it are missing or overwritten.</summary>
    Damaged,

    /// <summary>There is no room to create the file.</summary>
    Full,

    /// <summary>The system refuses the path for another reason, which it names.</summary>
    Unreachable,
}
