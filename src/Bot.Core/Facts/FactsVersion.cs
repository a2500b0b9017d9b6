using System.Collections.Immutable;

namespace Bot.Core.Facts;

/// <summary>How often the stored facts of an organization have changed.</summary>
internal sealed record FactsVersion(string Organization, int Version)
{
    /// <summary>How many facts there are of each source. A source that is missing must be counted.</summary>
    public ImmutableSortedDictionary<FactSource, int> Rows { get; init; } =
        ImmutableSortedDictionary<FactSource, int>.Empty;

    /// <summary>After a change that left so many facts of a source.</summary>
    public FactsVersion Next(FactSource source, int rows) =>
        this with
        {
            Version = Version + 1,
            Rows = Rows.SetItem(source, rows),
        };

    /// <summary>After a change that leaves facts of these sources to be counted.</summary>
    public FactsVersion Next(IEnumerable<FactSource> uncounted) =>
        this with
        {
            Version = Version + 1,
            Rows = Rows.RemoveRange(uncounted),
        };
}
