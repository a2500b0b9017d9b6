using Bot.Core.Data;

namespace Bot.Core.Facts.Segments;

/// <summary>Reads and writes the segments of an organization, and what earlier versions stored instead.</summary>
internal static class SegmentStore
{
    public static DocumentSet<FactSegment> Segments { get; } =
        new("factSegments", segment => segment.Organization, segment => segment.Id);

    public static DocumentSet<FactPart> Parts { get; } = new("factParts", part => part.Organization, part => part.Id);

    /// <summary>All segments, first import first.</summary>
    public static async Task<IReadOnlyList<FactSegment>> ListAsync(
        IDocumentReader reader,
        string organization,
        CancellationToken cancellationToken
    ) => [.. (await reader.ListAsync(Segments, organization, cancellationToken)).OrderBy(segment => segment.Number)];

    /// <summary>The rows of the segments, in order, after what was stored before there were segments.</summary>
    /// <param name="wanted">The sources to read; all if null.</param>
    public static async Task<IReadOnlyList<FactLayer>> LoadAsync(
        IDocumentReader reader,
        string organization,
        IEnumerable<FactSegment> segments,
        IReadOnlySet<FactSource>? wanted,
        CancellationToken cancellationToken
    )
    {
        var layers = new List<FactLayer>();
        if (await FormerAsync(reader, organization, cancellationToken) is { Count: > 0 } former)
        {
            layers.Add(FactLayer.Of(former));
        }

        foreach (var segment in segments.Where(one => wanted is null || one.Sources.Any(wanted.Contains)))
        {
            layers.Add(
                new FactLayer(await PartsAsync(reader, segment, wanted, cancellationToken))
                {
                    Lacking = segment.Lacking,
                    ReplacesSpend = segment.ReplacesSpend,
                }
            );
        }

        return layers;
    }

    /// <summary>Puts one segment in the place of others, and of what an earlier version stored.</summary>
    public static async ValueTask ReplaceAsync(
        IDocumentTransaction transaction,
        IReadOnlyList<FactSegment> old,
        FactSegment merged,
        CancellationToken cancellationToken
    )
    {
        foreach (var segment in old)
        {
            for (var part = 0; part < segment.Parts; part++)
            {
                await transaction.DeleteAsync(Parts, segment.Organization, segment.PartId(part));
            }

            if (segment.IsBase)
            {
                await transaction.DeleteAsync(Segments, segment.Organization, segment.Id);
            }
            else
            {
                await transaction.PutAsync(Segments, segment with { Parts = 0, IsMerged = true });
            }
        }

        foreach (var bucket in await transaction.ListAsync(FactStore.Buckets, merged.Organization, cancellationToken))
        {
            await transaction.DeleteAsync(FactStore.Buckets, bucket.Organization, bucket.Id);
        }

        await transaction.PutAsync(Segments, merged);
    }

    /// <summary>Deletes a segment, or gives its rows to the later import that had the same ones.</summary>
    public static async ValueTask RemoveAsync(
        IDocumentTransaction transaction,
        FactSegment segment,
        FactSegment? heir,
        CancellationToken cancellationToken
    )
    {
        for (var number = 0; number < segment.Parts; number++)
        {
            var part = await transaction.GetAsync(
                Parts,
                segment.Organization,
                segment.PartId(number),
                cancellationToken
            );
            if (heir is not null && part is not null)
            {
                await transaction.PutAsync(Parts, part with { Id = heir.PartId(number) });
            }

            await transaction.DeleteAsync(Parts, segment.Organization, segment.PartId(number));
        }

        await transaction.DeleteAsync(Segments, segment.Organization, segment.Id);
        if (heir is not null)
        {
            await transaction.PutAsync(Segments, heir with { Parts = segment.Parts });
        }
    }

    /// <summary>The facts that an earlier version stored.</summary>
    public static async Task<FactRows> FormerAsync(
        IDocumentReader reader,
        string organization,
        CancellationToken cancellationToken
    )
    {
        var stored = await reader.ListAsync(FactStore.Buckets, organization, cancellationToken);
        return new FactRows(
            [.. stored.SelectMany(bucket => bucket.Rows.Deals)],
            [.. stored.SelectMany(bucket => bucket.Rows.Leads)],
            [.. stored.SelectMany(bucket => bucket.Rows.Spend)]
        )
        {
            Accounts = [.. stored.SelectMany(bucket => bucket.Rows.Accounts)],
        };
    }

    // Parts are unpacked while the next ones are read. A part that is missing was just removed with its segment; the
    // version tells that.
    private static async Task<IReadOnlyList<FactColumns>> PartsAsync(
        IDocumentReader reader,
        FactSegment segment,
        IReadOnlySet<FactSource>? wanted,
        CancellationToken cancellationToken
    )
    {
        var columns = new List<Task<FactColumns>>();
        for (var number = 0; number < segment.Parts; number++)
        {
            var part = await reader.GetAsync(Parts, segment.Organization, segment.PartId(number), cancellationToken);
            if (part is not null && (wanted is null || wanted.Contains(part.Source)))
            {
                columns.Add(Task.Run(part.Unpack, cancellationToken));
            }
        }

        return await Task.WhenAll(columns);
    }
}
