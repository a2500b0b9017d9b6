using System.Collections.Concurrent;
using Bot.Core.Data;

namespace Bot.Core.Understanding;

/// <summary>
/// Counts the commits of this process to the sets that vocabularies are made of, so that what a person has just changed
/// counts at once. It stands apart from <see cref="VocabularyCache"/>, which needs the store.
/// </summary>
internal sealed class VocabularyChanges(IEnumerable<VocabularySet> sets) : IDocumentObserver
{
    private readonly HashSet<string> names = [.. sets.Select(set => set.Set.Name)];
    private readonly ConcurrentDictionary<string, int> counts = new();

    public int CountOf(string organization) => counts.GetValueOrDefault(organization);

    public void Apply(IReadOnlyList<DocumentChange> changes)
    {
        foreach (var change in changes.Where(change => names.Contains(change.Set.Name)))
        {
            counts.AddOrUpdate(change.Organization, 1, (_, count) => count + 1);
        }
    }
}

/// <summary>A followed set whose changes count in vocabularies at once.</summary>
public sealed record VocabularySet(IDocumentSet Set);
