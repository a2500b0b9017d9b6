using Bot.Core.Data;
using Bot.Core.Facts.Segments;

namespace Bot.Core.Facts;

/// <summary>
/// Imported facts. Deals and leads have the CRM's id, spend <see cref="Spend.Id"/>, and accounts
/// <see cref="Account.Key"/>. Each import is a segment that never changes; the current facts are a reading over all.
/// </summary>
public sealed class FactStore(IDocumentStore data)
{
    private const string VersionId = "version";

    // Up to 100,000 rows are read in far less than a second.
    private const int FewFullParts = 5;
    private const string SegmentCounter = "factSegments";

    internal static DocumentSet<FactBucket> Buckets { get; } =
        new("facts", bucket => bucket.Organization, bucket => bucket.Id);

    // Deleting all facts is a change too.
    internal static DocumentSet<FactsVersion> Versions { get; } =
        new DocumentSet<FactsVersion>("factVersions", version => version.Organization, _ => VersionId).WithRemainder(
            version => new FactsVersion(version.Organization, version.Version + 1)
        );

    internal static DocumentSet<FactImport> Imports { get; } =
        new("factImports", import => import.Organization, import => import.Key);

    /// <summary>All sets, to register them.</summary>
    internal static IReadOnlyList<IDocumentSet> Sets { get; } =
    [Buckets, Versions, Imports, SegmentStore.Segments, SegmentStore.Parts, BegunParts.Set];

    /// <summary>A number that rises whenever stored facts change; 0 while there are none. Cheap to read.</summary>
    public async Task<int> VersionAsync(string organization, CancellationToken cancellationToken) =>
        (await StateAsync(data, organization, cancellationToken)).Version;

    /// <summary>All facts, with their version.</summary>
    public async Task<StoredFacts> LoadAsync(string organization, CancellationToken cancellationToken)
    {
        var (version, segments, layers) = await LayersAsync(organization, null, null, cancellationToken);
        return new StoredFacts(version, RowsOf(layers)) { AsOf = AsOf(segments) };
    }

    /// <summary>The spend of an organization.</summary>
    public async Task<IReadOnlyList<Spend>> SpendAsync(string organization, CancellationToken cancellationToken)
    {
        var sources = new HashSet<FactSource> { FactSource.Spend };
        return RowsOf((await LayersAsync(organization, sources, null, cancellationToken)).Layers).Spend;
    }

    /// <summary>The ids of all deals, as <see cref="DealIds.Key"/> writes them.</summary>
    internal async Task<IReadOnlySet<string>> DealKeysAsync(string organization, CancellationToken cancellationToken)
    {
        var sources = new HashSet<FactSource> { FactSource.Deals };
        var (_, _, layers) = await LayersAsync(organization, sources, null, cancellationToken);
        return layers
            .SelectMany(layer => layer.Only(FactSource.Deals).Columns)
            .SelectMany(columns => columns.Ids)
            .Select(DealIds.Key)
            .ToHashSet();
    }

    /// <summary>All facts, packed for figures.</summary>
    public Task<FactSet> PackAsync(string organization, CancellationToken cancellationToken) =>
        PackWithoutAsync(organization, without: null, cancellationToken);

    /// <summary>All facts as they would be without one import.</summary>
    public async Task<FactSet> PackWithoutAsync(
        string organization,
        FactSegment? without,
        CancellationToken cancellationToken
    )
    {
        var (version, segments, layers) = await LayersAsync(organization, null, without?.Id, cancellationToken);
        return FactSetBuilder.Build(version, AsOf(segments), layers);
    }

    /// <summary>The imports, latest first.</summary>
    public async Task<IReadOnlyList<FactSegment>> SegmentsAsync(
        string organization,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await SegmentStore.ListAsync(data, organization, cancellationToken))
                .Where(segment => !segment.IsBase)
                .Reverse(),
        ];

    /// <summary>Whether reading all facts takes longer than somebody waits for an answer.</summary>
    public async Task<bool> IsLargeAsync(string organization, CancellationToken cancellationToken) =>
        // The last part of each source may have few rows.
        (await SegmentStore.ListAsync(data, organization, cancellationToken)).Sum(segment =>
            Math.Max(0, segment.Parts - segment.Sources.Count)
        ) >= FewFullParts;

    /// <summary>How many facts an earlier version of Duet stored, which cannot be undone.</summary>
    public async Task<int> FormerAsync(string organization, CancellationToken cancellationToken) =>
        (await SegmentStore.FormerAsync(data, organization, cancellationToken)).Count;

    /// <summary>What <see cref="UpsertAsync(string, string, FactRows, CancellationToken)"/> would change now; stores nothing.</summary>
    public async Task<UpsertCounts> CompareAsync(
        string organization,
        FactRows rows,
        CancellationToken cancellationToken
    ) => (await MergeAsync(organization, rows, cancellationToken)).Counts;

    /// <summary>
    /// Adds new rows and overwrites known ones. The same <paramref name="importKey"/> again changes nothing and returns
    /// the first counts.
    /// </summary>
    public Task<UpsertCounts> UpsertAsync(
        string organization,
        string importKey,
        FactRows rows,
        CancellationToken cancellationToken
    ) => UpsertAsync(organization, importKey, rows, origin: null, cancellationToken);

    /// <summary>The same, with where the rows come from.</summary>
    public async Task<UpsertCounts> UpsertAsync(
        string organization,
        string importKey,
        FactRows rows,
        FactOrigin? origin,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<FactPart>? parts = null;
        var areStored = false;
        while (true)
        {
            if (await data.GetAsync(Imports, organization, importKey, cancellationToken) is { } done)
            {
                return done.Counts;
            }

            // Compared outside the commit, because others wait for it. A change in between starts again.
            var (version, before, counts) = await MergeAsync(organization, rows, cancellationToken);
            parts ??= FactPart.Pack(organization, importKey, rows.WithoutRepeats());
            var segment = new FactSegment(organization, importKey, Number: 0, rows.Sources, counts, Parts: 0)
            {
                Origin = origin,
                Lacking = rows.Lacking,
                ReplacesSpend = rows.Replaces is not null,
                Before = before,
                Hash = FactPart.Hash(parts),
            };
            if (segment.HasChanges && !areStored)
            {
                await BegunParts.StoreAsync(data, parts, cancellationToken);
                areStored = true;
            }

            segment = segment with { Parts = segment.HasChanges ? parts.Count : 0 };
            if (await StoreAsync(segment, version, parts, cancellationToken))
            {
                return counts;
            }
        }
    }

    /// <summary>Removes an import. Null if there is none with this number that can be undone.</summary>
    public Task<FactSegment?> UndoAsync(string organization, int number, CancellationToken cancellationToken) =>
        data.CommitAsync(
                organization,
                async transaction =>
                {
                    var all = await SegmentStore.ListAsync(transaction, organization, cancellationToken);
                    if (all.FirstOrDefault(one => one.Number == number && one.CanBeUndone) is not { } undone)
                    {
                        return null;
                    }

                    await SegmentStore.RemoveAsync(transaction, undone, undone.Heir(all), cancellationToken);
                    await transaction.DeleteAsync(Imports, organization, undone.Id);
                    var state = await StateAsync(transaction, organization, cancellationToken);
                    await transaction.PutAsync(Versions, state.Next(undone.Sources));
                    return undone;
                },
                cancellationToken
            )
            .AsTask();

    internal static async Task<FactsVersion> StateAsync(
        IDocumentReader reader,
        string organization,
        CancellationToken cancellationToken
    ) =>
        await reader.GetAsync(Versions, organization, VersionId, cancellationToken)
        ?? new FactsVersion(organization, 0);

    private static FactRows RowsOf(IReadOnlyList<FactLayer> layers) =>
        layers is [var only]
            ? only.Rows()
            : layers.Aggregate(FactRows.None, (stored, layer) => FactMerge.Of(stored, layer.Rows()).Rows);

    private static Dictionary<FactSource, DateOnly> AsOf(IEnumerable<FactSegment> segments) =>
        segments
            .Where(segment => segment.Origin is not null)
            .SelectMany(segment => segment.Sources.Select(source => (source, segment.Origin!.AsOf)))
            .GroupBy(known => known.source)
            .ToDictionary(known => known.Key, known => known.Max(one => one.AsOf));

    private async Task<(int Version, IReadOnlyList<FactSegment> Segments, IReadOnlyList<FactLayer> Layers)> LayersAsync(
        string organization,
        IReadOnlySet<FactSource>? sources,
        string? without,
        CancellationToken cancellationToken
    )
    {
        // A write in between may have removed a part. What is read while nothing changes belongs together.
        while (true)
        {
            var version = await VersionAsync(organization, cancellationToken);
            var segments = await SegmentStore.ListAsync(data, organization, cancellationToken);
            segments = [.. segments.Where(segment => segment.Id != without)];
            var layers = await SegmentStore.LoadAsync(data, organization, segments, sources, cancellationToken);
            if (await VersionAsync(organization, cancellationToken) == version)
            {
                return (version, segments, layers);
            }
        }
    }

    private async Task<(int Version, int Before, UpsertCounts Counts)> MergeAsync(
        string organization,
        FactRows rows,
        CancellationToken cancellationToken
    )
    {
        var state = await StateAsync(data, organization, cancellationToken);
        var sources = rows.Sources.ToHashSet();
        var (_, _, layers) = await LayersAsync(organization, sources, null, cancellationToken);
        var before = sources.Sum(source =>
            state.Rows.TryGetValue(source, out var counted) ? counted : CurrentRows.Of(layers, source).Count
        );
        var isUnique = ReferenceEquals(rows.WithoutRepeats(), rows);
        var counts =
            isUnique && before == 0 && layers.Count == 0
                ? new UpsertCounts(rows.Count, 0, 0)
                : (isUnique ? rows.Pieces() : [rows]).Aggregate(
                    UpsertCounts.None,
                    (all, piece) => all.Plus(FactMerge.Of(layers, piece).Counts)
                );
        return (state.Version, before, counts);
    }

    private async Task<bool> StoreAsync(
        FactSegment segment,
        int version,
        IReadOnlyList<FactPart> parts,
        CancellationToken cancellationToken
    ) =>
        await data.CommitAsync(
            segment.Organization,
            async transaction =>
            {
                var organization = segment.Organization;
                var state = await StateAsync(transaction, organization, cancellationToken);
                if (
                    state.Version != version
                    || await transaction.GetAsync(Imports, organization, segment.Id, cancellationToken) is not null
                )
                {
                    return false;
                }

                var others = await SegmentStore.ListAsync(transaction, organization, cancellationToken);
                if (segment.HasChanges && parts is [var only])
                {
                    await transaction.PutAsync(SegmentStore.Parts, only);
                }

                var number = await transaction.NextAsync(organization, SegmentCounter);
                var isLater = Extends(segment, AsOf(others));
                await transaction.PutAsync(SegmentStore.Segments, segment with { Number = number, IsLater = isLater });
                await transaction.PutAsync(Imports, new FactImport(organization, segment.Id, segment.Counts));
                await transaction.DeleteAsync(BegunParts.Set, organization, segment.Id);
                if (segment.HasChanges || isLater)
                {
                    await transaction.PutAsync(
                        Versions,
                        segment.Sources is [var source]
                            ? state.Next(source, segment.After)
                            : state.Next(segment.Sources)
                    );
                }

                return true;
            },
            cancellationToken
        );

    private static bool Extends(FactSegment segment, Dictionary<FactSource, DateOnly> known) =>
        segment.Origin is { } origin
        && segment.Sources.Any(source => !known.TryGetValue(source, out var day) || day < origin.AsOf);
}
