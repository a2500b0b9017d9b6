using Bot.Core.Data;

namespace Bot.Core.Facts;

/// <summary>
/// Imported facts. Deals and leads have the CRM's id, spend <see cref="Spend.Id"/>, and accounts
/// <see cref="Account.Key"/>.
/// </summary>
public sealed class FactStore(IDocumentStore data)
{
    private const string VersionId = "version";

    internal static DocumentSet<FactBucket> Buckets { get; } =
        new("facts", bucket => bucket.Organization, bucket => bucket.Id);

    // Deleting all facts is a change too.
    internal static DocumentSet<FactsVersion> Versions { get; } =
        new DocumentSet<FactsVersion>("factVersions", version => version.Organization, _ => VersionId).WithRemainder(
            version => version with { Version = version.Version + 1 }
        );

    internal static DocumentSet<FactImport> Imports { get; } =
        new("factImports", import => import.Organization, import => import.Key);

    /// <summary>A number that rises whenever stored facts change; 0 while there are none. Cheap to read.</summary>
    public Task<int> VersionAsync(string organization, CancellationToken cancellationToken) =>
        VersionAsync(data, organization, cancellationToken);

    /// <summary>All facts, with their version.</summary>
    public async Task<StoredFacts> LoadAsync(string organization, CancellationToken cancellationToken)
    {
        // The version first: after a write in between, the rows are newer than their version, and are read again.
        var version = await VersionAsync(organization, cancellationToken);
        var stored = await data.ListAsync(Buckets, organization, cancellationToken);
        return new StoredFacts(
            version,
            new FactRows(
                [.. stored.SelectMany(bucket => bucket.Rows.Deals)],
                [.. stored.SelectMany(bucket => bucket.Rows.Leads)],
                [.. stored.SelectMany(bucket => bucket.Rows.Spend)]
            )
            {
                Accounts = [.. stored.SelectMany(bucket => bucket.Rows.Accounts)],
            }
        );
    }

    /// <summary>What <see cref="UpsertAsync"/> would change now; stores nothing.</summary>
    public async Task<UpsertCounts> CompareAsync(
        string organization,
        FactRows rows,
        CancellationToken cancellationToken
    ) => (await MergeAsync(data, organization, rows, cancellationToken)).Counts;

    /// <summary>
    /// Adds new rows and overwrites known ones, in one commit. The same <paramref name="importKey"/> again changes nothing
    /// and returns the first counts.
    /// </summary>
    public Task<UpsertCounts> UpsertAsync(
        string organization,
        string importKey,
        FactRows rows,
        CancellationToken cancellationToken
    ) =>
        data.CommitAsync(
                organization,
                async transaction =>
                {
                    if (await transaction.GetAsync(Imports, organization, importKey, cancellationToken) is { } done)
                    {
                        return done.Counts;
                    }

                    var (counts, changed) = await MergeAsync(transaction, organization, rows, cancellationToken);
                    foreach (var bucket in changed)
                    {
                        await transaction.PutAsync(Buckets, bucket);
                    }

                    await transaction.PutAsync(Imports, new FactImport(organization, importKey, counts));
                    if (changed.Count > 0)
                    {
                        await RaiseVersionAsync(transaction, organization, cancellationToken);
                    }

                    return counts;
                },
                cancellationToken
            )
            .AsTask();

    private static async Task<int> VersionAsync(
        IDocumentReader reader,
        string organization,
        CancellationToken cancellationToken
    ) => (await reader.GetAsync(Versions, organization, VersionId, cancellationToken))?.Version ?? 0;

    private static async Task RaiseVersionAsync(
        IDocumentTransaction transaction,
        string organization,
        CancellationToken cancellationToken
    )
    {
        var version = await VersionAsync(transaction, organization, cancellationToken);
        await transaction.PutAsync(Versions, new FactsVersion(organization, version + 1));
    }

    private static async Task<(UpsertCounts Counts, IReadOnlyList<FactBucket> Changed)> MergeAsync(
        IDocumentReader reader,
        string organization,
        FactRows rows,
        CancellationToken cancellationToken
    )
    {
        var counts = UpsertCounts.None;
        var changed = new List<FactBucket>();
        foreach (var (id, added) in FactBucket.Split(rows))
        {
            var bucket =
                await reader.GetAsync(Buckets, organization, id, cancellationToken)
                ?? new FactBucket(organization, id, FactRows.None);
            var merge = FactMerge.Of(bucket.Rows, added);
            counts = counts.Plus(merge.Counts);
            if (merge.HasChanges)
            {
                changed.Add(bucket with { Rows = merge.Rows });
            }
        }

        return (counts, changed);
    }
}
