using System.Globalization;
using Bot.Core.Import;

namespace Bot.Storage.LiteDb;

internal sealed class LiteDbPendingImportStore(LiteDbFile file) : IPendingImportStore
{
    private readonly LiteDbSet<PendingImport> pending = new(
        file,
        "pendingImports",
        import => import.Organization,
        import => import.Id,
        LiteDbIndex<PendingImport>.Ordered("dropped", import => Key(import.Dropped))
    );

    public Task AddAsync(PendingImport import, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                // Read to the end first: LiteDB never comes back from an insert after a delete inside an open read.
                foreach (
                    var old in pending
                        .Range(import.Organization, "dropped", to: Key(import.Dropped - PendingImport.Kept))
                        .ToList()
                )
                {
                    pending.Delete(old.Organization, old.Id);
                }

                return pending.TryInsert(import);
            },
            cancellationToken
        );

    public Task<PendingImport?> FindAsync(
        string organization,
        string member,
        string id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            pending.Get(organization, id) is { } found
            && found.Member == member
            && now - found.Dropped < PendingImport.Kept
                ? found
                : null
        );

    public Task DeleteAsync(string organization, string id, CancellationToken cancellationToken) =>
        file.WriteAsync(() => pending.Delete(organization, id), cancellationToken);

    private static string Key(DateTimeOffset instant) => instant.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
}
