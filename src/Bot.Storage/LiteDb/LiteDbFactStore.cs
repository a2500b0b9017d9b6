using System.Security.Cryptography;
using System.Text;
using Bot.Core.Facts;

namespace Bot.Storage.LiteDb;

/// <summary>
/// Facts in packed form: each row lives in one of a fixed number of buckets by a hash of its id, so that reading all of
/// them is a few hundred documents at most and changing some rewrites only their buckets.
/// </summary>
internal sealed class LiteDbFactStore(LiteDbFile file) : IFactStore
{
    // Stored: with another number rows would no longer be found in their buckets.
    private const int BucketCount = 64;

    private readonly LiteDbSet<Bucket> buckets = new(file, "facts", bucket => bucket.Organization, bucket => bucket.Id);
    private readonly LiteDbSet<FactsVersion> versions = new(
        file,
        "factVersions",
        version => version.Organization,
        _ => "version"
    );
    private readonly LiteDbSet<DoneImport> done = new(
        file,
        "factImports",
        import => import.Organization,
        import => import.Key
    );

    public Task<int> VersionAsync(string organization, CancellationToken cancellationToken) =>
        Task.FromResult(Version(organization));

    public Task<StoredFacts> LoadAsync(string organization, CancellationToken cancellationToken)
    {
        // The version first: if a write comes between, the rows are newer than they say and are read again.
        var version = Version(organization);
        var stored = buckets.All(organization);
        return Task.FromResult(
            new StoredFacts(
                version,
                new FactRows(
                    [.. stored.SelectMany(bucket => bucket.Rows.Deals)],
                    [.. stored.SelectMany(bucket => bucket.Rows.Leads)],
                    [.. stored.SelectMany(bucket => bucket.Rows.Spend)]
                )
                {
                    Accounts = [.. stored.SelectMany(bucket => bucket.Rows.Accounts)],
                }
            )
        );
    }

    public Task<UpsertCounts> CompareAsync(string organization, FactRows rows, CancellationToken cancellationToken) =>
        Task.FromResult(Merge(organization, rows).Counts);

    public Task<UpsertCounts> UpsertAsync(
        string organization,
        string importKey,
        FactRows rows,
        CancellationToken cancellationToken
    ) =>
        file.WriteAsync(
            () =>
            {
                if (done.Get(organization, importKey) is { } before)
                {
                    return before.Counts;
                }

                var merge = Merge(organization, rows);
                merge.Changed.ForEach(buckets.Put);
                done.Put(new DoneImport(organization, importKey, merge.Counts));
                if (merge.Changed.Count > 0)
                {
                    CountUp(organization);
                }

                return merge.Counts;
            },
            cancellationToken
        );

    public Task ClearAsync(string organization, CancellationToken cancellationToken) =>
        file.WriteAsync(
            () =>
            {
                buckets.DeleteAll(organization);
                done.DeleteAll(organization);
                CountUp(organization);
                return true;
            },
            cancellationToken
        );

    private static string BucketOf(string kind, string id) =>
        $"{kind}-{SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] % BucketCount:00}";

    private int Version(string organization) => versions.Get(organization, "version")?.Version ?? 0;

    private void CountUp(string organization) =>
        versions.Put(new FactsVersion(organization, Version(organization) + 1));

    private (UpsertCounts Counts, List<Bucket> Changed) Merge(string organization, FactRows rows)
    {
        var merge = new Merging();
        foreach (var part in rows.Deals.GroupBy(deal => BucketOf("deals", deal.Id)))
        {
            merge.Add(
                Stored(organization, part.Key),
                bucket => bucket.Deals,
                part,
                deal => deal.Id,
                (bucket, deals) => bucket with { Deals = deals }
            );
        }

        foreach (var part in rows.Leads.GroupBy(lead => BucketOf("leads", lead.Id)))
        {
            merge.Add(
                Stored(organization, part.Key),
                bucket => bucket.Leads,
                part,
                lead => lead.Id,
                (bucket, leads) => bucket with { Leads = leads }
            );
        }

        foreach (var part in rows.Spend.GroupBy(row => BucketOf("spend", row.Key)))
        {
            merge.Add(
                Stored(organization, part.Key),
                bucket => bucket.Spend,
                part,
                row => row.Id,
                (bucket, spend) => bucket with { Spend = spend }
            );
        }

        foreach (var part in rows.Accounts.GroupBy(account => BucketOf("accounts", account.Key)))
        {
            merge.Add(
                Stored(organization, part.Key),
                bucket => bucket.Accounts,
                part,
                account => account.Key,
                (bucket, accounts) => bucket with { Accounts = accounts }
            );
        }

        return (new UpsertCounts(merge.New, merge.Replaced, merge.Same), merge.Changed);
    }

    private Bucket Stored(string organization, string id) =>
        buckets.Get(organization, id) ?? new Bucket(organization, id, FactRows.None);

    private sealed record Bucket(string Organization, string Id, FactRows Rows);

    private sealed record FactsVersion(string Organization, int Version);

    private sealed record DoneImport(string Organization, string Key, UpsertCounts Counts);

    private sealed class Merging
    {
        public List<Bucket> Changed { get; } = [];

        public int New { get; private set; }

        public int Replaced { get; private set; }

        public int Same { get; private set; }

        public void Add<T>(
            Bucket bucket,
            Func<FactRows, IReadOnlyList<T>> stored,
            IEnumerable<T> rows,
            Func<T, string> id,
            Func<FactRows, IReadOnlyList<T>, FactRows> with
        )
        {
            var byId = stored(bucket.Rows).ToDictionary(id);
            var before = (New, Replaced);
            foreach (var row in rows)
            {
                if (!byId.TryGetValue(id(row), out var known))
                {
                    New++;
                }
                else if (Equals(known, row))
                {
                    Same++;
                    continue;
                }
                else
                {
                    Replaced++;
                }

                byId[id(row)] = row;
            }

            if (before != (New, Replaced))
            {
                Changed.Add(bucket with { Rows = with(bucket.Rows, [.. byId.Values]) });
            }
        }
    }
}
