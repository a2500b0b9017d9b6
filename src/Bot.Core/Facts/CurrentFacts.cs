using System.Collections.Concurrent;

namespace Bot.Core.Facts;

/// <summary>Keeps each organization's facts in memory and reloads them when the stored version changes.</summary>
public sealed class CurrentFacts(FactStore store)
{
    private readonly ConcurrentDictionary<string, FactSet> sets = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new();

    public async Task<FactSet> GetAsync(string organization, CancellationToken cancellationToken)
    {
        if (await FindAsync(organization, cancellationToken) is { } known)
        {
            return known;
        }

        // One loads, and the others wait: a million deals twice would take twice the time and memory.
        var turn = turns.GetOrAdd(organization, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await FindAsync(organization, cancellationToken)
                ?? (sets[organization] = await store.PackAsync(organization, cancellationToken));
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<FactSet?> FindAsync(string organization, CancellationToken cancellationToken)
    {
        var version = await store.VersionAsync(organization, cancellationToken);
        return sets.TryGetValue(organization, out var known) && known.Version == version ? known : null;
    }
}
