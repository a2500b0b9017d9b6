namespace Bot.Core.Facts.Segments;

/// <summary>
/// One import. A segment never changes; the current facts are the last row of each id over all segments. Its rows are
/// stored apart, in parts.
/// </summary>
/// <param name="Id">The key of the import.</param>
/// <param name="Number">Counts the imports of an organization. Later ones win.</param>
/// <param name="Sources">The sources of its rows; a file has one.</param>
/// <param name="Counts">What the import changed.</param>
/// <param name="Parts">How many parts hold its rows; 0 if the import changed nothing.</param>
public sealed record FactSegment(
    string Organization,
    string Id,
    int Number,
    IReadOnlyList<FactSource> Sources,
    UpsertCounts Counts,
    int Parts
)
{
    /// <summary>Null for facts that come from no file, such as the sample's.</summary>
    public FactOrigin? Origin { get; init; }

    /// <summary>Fields that the file does not have; rows keep what earlier segments say.</summary>
    public FactFields Lacking { get; init; }

    /// <summary>Whether its spend replaces that of earlier files with the same header.</summary>
    public bool ReplacesSpend { get; init; }

    /// <summary>How many facts of its sources there were before this import.</summary>
    public int Before { get; init; }

    /// <summary>Tells imports with the same rows. Null for those of earlier versions.</summary>
    public string? Hash { get; init; }

    /// <summary>Whether it tells up to a later day than the imports before it.</summary>
    public bool IsLater { get; init; }

    /// <summary>Its rows are in a later segment now, with those of others, and it cannot be undone any more.</summary>
    public bool IsMerged { get; init; }

    /// <summary>It is no import of its own, but holds the rows of merged ones.</summary>
    public bool IsBase { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public bool CanBeUndone => !IsMerged && !IsBase && (Parts > 0 || IsLater);

    /// <summary>
    /// The later import that had the same rows and found nothing new. It holds them once this one is undone, as if this
    /// one had never been.
    /// </summary>
    internal FactSegment? Heir(IEnumerable<FactSegment> all) =>
        Hash is null
            ? null
            : all.Where(one => one is { Parts: 0, IsMerged: false } && one.Number > Number && one.Hash == Hash)
                .MinBy(one => one.Number);

    [System.Text.Json.Serialization.JsonIgnore]
    public int After => Before + Counts.New - Counts.Removed;

    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasChanges => Counts.New + Counts.Changed + Counts.Removed > 0;

    internal string PartId(int number) => FactPart.IdOf(Id, number);
}
