using Bot.Core.Data;

namespace Bot.Core.Facts.Segments;

/// <summary>Parts that are stored before their segment is. A crash may leave them without one.</summary>
/// <param name="Segment">The id of the segment that they are for.</param>
/// <param name="Count">How many there are at most.</param>
internal sealed record BegunParts(string Organization, string Segment, int Count)
{
    // Far longer than it takes to store them.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public static DocumentSet<BegunParts> Set { get; } =
        new("factPartsBegun", begun => begun.Organization, begun => begun.Segment);

    /// <summary>When they were first seen without their segment.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>
    /// Stores several parts one by one, so that others are not held up. Nothing reads them before their segment is there.
    /// A single one is stored with it.
    /// </summary>
    public static async Task StoreAsync(
        IDocumentStore data,
        IReadOnlyList<FactPart> parts,
        CancellationToken cancellationToken
    )
    {
        if (parts is not [var first, _, ..])
        {
            return;
        }

        var segment = first.Id[..first.Id.LastIndexOf('.')];
        await data.PutAsync(Set, new BegunParts(first.Organization, segment, parts.Count), cancellationToken);
        foreach (var part in parts)
        {
            await data.PutAsync(SegmentStore.Parts, part, cancellationToken);
        }
    }

    /// <summary>Deletes parts that have had no segment for an hour.</summary>
    public static async Task CleanAsync(
        IDocumentStore data,
        string organization,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        foreach (var begun in await data.ListAsync(Set, organization, cancellationToken))
        {
            if (begun.SeenAt is not { } seen)
            {
                await data.PutAsync(Set, begun with { SeenAt = now }, cancellationToken);
            }
            else if (now - seen >= Patience)
            {
                await begun.DeleteAsync(data, cancellationToken);
            }
        }
    }

    // A segment that is there owns its parts, whoever stored them.
    private async Task DeleteAsync(IDocumentStore data, CancellationToken cancellationToken) =>
        await data.CommitAsync(
            Organization,
            async transaction =>
            {
                var segment = await transaction.GetAsync(
                    SegmentStore.Segments,
                    Organization,
                    Segment,
                    CancellationToken.None
                );
                for (var part = segment?.Parts ?? 0; part < Count; part++)
                {
                    await transaction.DeleteAsync(SegmentStore.Parts, Organization, FactPart.IdOf(Segment, part));
                }

                return await transaction.DeleteAsync(Set, Organization, Segment);
            },
            cancellationToken
        );
}
