using System.Collections.Concurrent;

namespace Bot.Core.Understanding;

/// <summary>What a slice adds to an organization's vocabulary.</summary>
public interface IVocabularySource
{
    /// <summary>Changes whenever the names may have changed. Reads little.</summary>
    Task<string> StampAsync(string organization, CancellationToken cancellationToken);

    Task<IReadOnlyList<IMentionReader>> ReadersAsync(string organization, CancellationToken cancellationToken);
}

/// <summary>
/// Keeps each organization's vocabulary in memory and rebuilds it when a source's stamp changes.
/// </summary>
public sealed class VocabularyCache
{
    // A new name is known after at most this time, also on another node.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly IReadOnlyList<IVocabularySource> sources;
    private readonly VocabularyChanges changes;
    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<string, Entry> entries = new();

    internal VocabularyCache(IEnumerable<IVocabularySource> sources, VocabularyChanges changes, TimeProvider time) =>
        (this.sources, this.changes, this.time) = ([.. sources], changes, time);

    public async Task<Vocabulary> GetAsync(string organization, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var cached = entries.GetValueOrDefault(organization);
        var count = changes.CountOf(organization);
        if (cached is not null && cached.Changes == count && now - cached.Checked < Fresh && now >= cached.Checked)
        {
            return cached.Vocabulary;
        }

        var stamps = new List<string>();
        foreach (var source in sources)
        {
            stamps.Add(await source.StampAsync(organization, cancellationToken));
        }

        var stamp = string.Join('|', stamps);
        if (cached?.Stamp == stamp)
        {
            entries[organization] = cached with { Checked = now, Changes = count };
            return cached.Vocabulary;
        }

        var readers = new List<IMentionReader>();
        foreach (var source in sources)
        {
            readers.AddRange(await source.ReadersAsync(organization, cancellationToken));
        }

        var fresh = new Entry(stamp, now, count, new Vocabulary(readers, cached?.Vocabulary));
        entries[organization] = fresh;
        return fresh.Vocabulary;
    }

    private sealed record Entry(string Stamp, DateTimeOffset Checked, int Changes, Vocabulary Vocabulary);
}
