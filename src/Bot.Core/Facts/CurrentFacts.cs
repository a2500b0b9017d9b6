using System.Collections.Concurrent;

namespace Bot.Core.Facts;

/// <summary>Keeps each organization's facts in memory and reloads them when the stored version changes.</summary>
public sealed class CurrentFacts(FactStore store)
{
    private readonly ConcurrentDictionary<string, FactSet> sets = new();

    public async Task<FactSet> GetAsync(string organization, CancellationToken cancellationToken)
    {
        var version = await store.VersionAsync(organization, cancellationToken);
        if (sets.TryGetValue(organization, out var cached) && cached.Version == version)
        {
            return cached;
        }

        // Two concurrent callers may both load; the results are equal, and an older version never replaces a newer one.
        var loaded = await store.PackAsync(organization, cancellationToken);
        return sets.AddOrUpdate(
            organization,
            loaded,
            (_, present) => present.Version > loaded.Version ? present : loaded
        );
    }
}
