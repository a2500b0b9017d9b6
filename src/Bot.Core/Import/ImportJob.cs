using Bot.Core.Chat;
using Bot.Core.Data;

namespace Bot.Core.Import;

/// <summary>What is to be done with a file.</summary>
internal enum ImportTask
{
    /// <summary>Nothing until its member decides.</summary>
    None,
    Preview,
    Store,
}

/// <summary>
/// A file that takes too long to be read while somebody waits for the answer. It is read in the background, and its card
/// is updated in place. It is stored until its task is done, so that a restart begins the task again.
/// </summary>
/// <param name="Id">The id of the file.</param>
/// <param name="Key">The key of the message that shows the file, and later its preview and its result.</param>
/// <param name="Value">The file and the answers about it, as in its buttons.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="Dropped">When the file was dropped.</param>
internal sealed record ImportJob(
    string Organization,
    string Id,
    string Member,
    string Key,
    string Value,
    string FileName,
    DateTimeOffset Dropped
)
{
    public static DocumentSet<ImportJob> Set { get; } =
        new DocumentSet<ImportJob>("importJobs", job => job.Organization, job => job.Id).WithDue(job => job.DueAt);

    public ImportTask Task { get; init; } = ImportTask.Preview;

    /// <summary>Counts what the member decided. Work for an earlier decision is dropped.</summary>
    public int Run { get; init; }

    /// <summary>How often the task was begun. It is given up after some crashes.</summary>
    public int Attempts { get; init; }

    /// <summary>When there is something to do: begin the task, show the card, or forget the file.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>What is shown now.</summary>
    public required Card Shown { get; init; }

    /// <summary>How often <see cref="Shown"/> changed.</summary>
    public int Revision { get; init; }

    /// <summary>When the result of a task was first shown.</summary>
    public DateTimeOffset ShownAt { get; init; }

    /// <summary>Whether the posted message shows it.</summary>
    public bool IsTold { get; init; } = true;

    /// <summary>What the first rows look like, shown while the others are read.</summary>
    public IReadOnlyList<Block> Beginning { get; init; } = [];

    /// <summary>What the member may answer.</summary>
    public IReadOnlyList<ImportQuestion> Questions { get; init; } = [];

    /// <summary>Whether the file is imported.</summary>
    public bool IsStored { get; init; }
}
