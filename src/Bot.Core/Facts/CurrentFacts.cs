using System.Collections.Concurrent;

namespace Bot.Core.Facts;

/// <summary>The facts of each organization in memory, packed again when the stored version has changed.</summary>
public sealed class CurrentFacts(FactStore store)
{
    private readonly ConcurrentDictionary<string, FactSet> sets = new();

    public async Task<FactSet> GetAsync(string organization, CancellationToken cancellationToken)
    {
        var version = await store.VersionAsync(organization, cancellationToken);
        if (sets.TryGetValue(organization, out var known) && known.Version == version)
        {
            return known;
        }

        // Two callers at once may both pack; the result is the same and the older version never replaces the newer.
        var packed = FactSetBuilder.Build(await store.LoadAsync(organization, cancellationToken));
        return sets.AddOrUpdate(
            organization,
            packed,
            (_, present) => present.Version > packed.Version ? present : packed
        );
    }
}
