namespace Bot.Core.Import;

/// <summary>Dropped files that wait for their confirm, for <see cref="PendingImport.Kept"/>.</summary>
public interface IPendingImportStore
{
    /// <summary>Keeps the file, the first of one id; forgets the organization's files that are too old by then.</summary>
    Task AddAsync(PendingImport pending, CancellationToken cancellationToken);

    /// <summary>The file, or null when it was never there, was dropped by somebody else, cancelled, or is too old.</summary>
    Task<PendingImport?> FindAsync(
        string organization,
        string member,
        string id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    );

    Task DeleteAsync(string organization, string id, CancellationToken cancellationToken);
}
