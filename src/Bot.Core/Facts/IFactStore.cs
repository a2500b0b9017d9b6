namespace Bot.Core.Facts;

/// <summary>Imported facts. Deals and leads are known by the CRM's id, spend by <see cref="Spend.Id"/>, accounts by <see cref="Account.Key"/>.</summary>
public interface IFactStore
{
    /// <summary>Counts up whenever stored facts change; 0 while there are none. Cheap: asked before every figure.</summary>
    Task<int> VersionAsync(string organization, CancellationToken cancellationToken);

    /// <summary>Everything, with the version that it is.</summary>
    Task<StoredFacts> LoadAsync(string organization, CancellationToken cancellationToken);

    /// <summary>What <see cref="UpsertAsync"/> would do now; stores nothing.</summary>
    Task<UpsertCounts> CompareAsync(string organization, FactRows rows, CancellationToken cancellationToken);

    /// <summary>
    /// Adds new rows and overwrites known ones, in one step. <paramref name="importKey"/> makes it happen once: the same
    /// key again changes nothing and gives the first counts.
    /// </summary>
    Task<UpsertCounts> UpsertAsync(
        string organization,
        string importKey,
        FactRows rows,
        CancellationToken cancellationToken
    );

    /// <summary>Forgets all facts of the organization and the keys of its imports; the version counts on.</summary>
    Task ClearAsync(string organization, CancellationToken cancellationToken);
}
