using System.Globalization;
using Bot.Core.Data;

namespace Bot.Core.Import;

/// <summary>Dropped files that wait to be confirmed, for <see cref="PendingImport.Kept"/>.</summary>
public sealed class PendingImportStore(IDocumentStore data, UploadedFiles uploads)
{
    private const string ByAge = "dropped";

    public static DocumentSet<PendingImport> Set { get; } =
        new DocumentSet<PendingImport>(
            "pendingImports",
            import => import.Organization,
            import => import.Id
        ).WithOrderedKey(ByAge, import => Key(import.Dropped));

    /// <summary>
    /// Adds the file, unless its id is known, and deletes the organization's files that are too old when it is dropped.
    /// </summary>
    public Task AddAsync(PendingImport pending, CancellationToken cancellationToken) =>
        data.CommitAsync(
                pending.Organization,
                async transaction =>
                {
                    var tooOld = Key(pending.Dropped - PendingImport.Kept);
                    var expired = await transaction
                        .RangeAsync(
                            Set,
                            pending.Organization,
                            ByAge,
                            from: null,
                            to: tooOld,
                            descending: false,
                            cancellationToken
                        )
                        .ToListAsync(cancellationToken);
                    foreach (var old in expired)
                    {
                        await transaction.DeleteAsync(Set, old.Organization, old.Id);
                    }

                    return await transaction.InsertAsync(Set, pending);
                },
                cancellationToken
            )
            .AsTask();

    /// <summary>The file; null when it is unknown, confirmed, cancelled, too old, or was dropped by another member.</summary>
    public async Task<PendingImport?> FindAsync(
        string organization,
        string member,
        string id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await data.GetAsync(Set, organization, id, cancellationToken) is { } found
        && found.Member == member
        && now - found.Dropped < PendingImport.Kept
            ? found
            : null;

    /// <summary>The file of any member, however old.</summary>
    public async Task<PendingImport?> GetAsync(string organization, string id, CancellationToken cancellationToken) =>
        await data.GetAsync(Set, organization, id, cancellationToken);

    public async Task DeleteAsync(string organization, string id, CancellationToken cancellationToken)
    {
        if (await GetAsync(organization, id, cancellationToken) is { Stored: { } stored })
        {
            await uploads.DeleteAsync(organization, stored, cancellationToken);
        }

        await data.DeleteAsync(Set, organization, id, cancellationToken);
    }

    private static string Key(DateTimeOffset instant) => instant.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
}
