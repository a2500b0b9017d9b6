namespace Bot.Core.Digests;

/// <summary>All sections that slices contribute, in display order.</summary>
internal sealed class DigestSections(IEnumerable<IDigestSection> sections)
{
    public IReadOnlyList<IDigestSection> All { get; } = [.. sections.OrderBy(section => section.Order)];

    public IReadOnlyList<string> Keys => [.. All.Select(section => section.Key)];
}
