using System.Globalization;
using Bot.Core.Data;
using Bot.Core.Facts.Segments;
using Bot.Core.Members;

namespace Bot.Core.Facts;

/// <summary>
/// Merges the rows of an organization's oldest imports into one segment, so that reading facts does not take longer with
/// each import. Runs outside the request that added one.
/// </summary>
internal sealed class MergeOldImports(IDocumentStore data) : IOrganizationJob
{
    // Imports that can be undone, and how many there may be before older ones are merged.
    private const int Kept = 20;
    private const int Most = 40;

    public DateTimeOffset Next(Organization organization, DateTimeOffset now) => DateTimeOffset.MaxValue;

    public async Task RunAsync(Organization organization, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await BegunParts.CleanAsync(data, organization.Id, now, cancellationToken);
        await MergeAsync(organization.Id, cancellationToken);
    }

    /// <summary>Does nothing if there are few imports, or if facts change meanwhile.</summary>
    public async Task MergeAsync(string organization, CancellationToken cancellationToken)
    {
        var version = (await FactStore.StateAsync(data, organization, cancellationToken)).Version;
        var segments = await SegmentStore.ListAsync(data, organization, cancellationToken);
        var filled = segments.Where(segment => segment.Parts > 0).ToList();
        if (filled.Count <= Most)
        {
            return;
        }

        var old = filled.Take(filled.Count - Kept).ToList();
        var merged = await StorePartsAsync(organization, version, old, cancellationToken);
        await data.CommitAsync(
            organization,
            async transaction =>
            {
                var state = await FactStore.StateAsync(transaction, organization, cancellationToken);
                if (state.Version == version)
                {
                    await SegmentStore.ReplaceAsync(transaction, old, merged, cancellationToken);
                    await transaction.PutAsync(FactStore.Versions, state.Next([]));
                    await transaction.DeleteAsync(BegunParts.Set, organization, merged.Id);
                }

                return true;
            },
            cancellationToken
        );
    }

    // The id has the version, so that two nodes write the same parts or different ones, and never a mixture.
    private async Task<FactSegment> StorePartsAsync(
        string organization,
        int version,
        IReadOnlyList<FactSegment> old,
        CancellationToken cancellationToken
    )
    {
        var layers = await SegmentStore.LoadAsync(data, organization, old, wanted: null, cancellationToken);
        var (id, count) = (string.Create(CultureInfo.InvariantCulture, $"base-{version}"), 0);
        var most = layers.Sum(layer => layer.Columns.Count) + Enum.GetValues<FactSource>().Length;
        await data.PutAsync(BegunParts.Set, new BegunParts(organization, id, most), cancellationToken);
        foreach (var part in FactPart.Pack(organization, id, FactPart.Split(layers)))
        {
            await data.PutAsync(SegmentStore.Parts, part, cancellationToken);
            count++;
        }

        IReadOnlyList<FactSource> sources =
        [
            .. layers.SelectMany(layer => layer.Columns.Select(columns => columns.Source)).Distinct(),
        ];
        return new FactSegment(organization, id, old[^1].Number, sources, UpsertCounts.None, count) { IsBase = true };
    }
}
