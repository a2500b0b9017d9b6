using System.Collections.Concurrent;

namespace Bot.Core.Data;

/// <summary>The owners that this process committed to since they were last taken. Kept in memory only.</summary>
public sealed class ChangedOrganizations
{
    private readonly ConcurrentDictionary<string, bool> changed = new();

    public void Mark(string organization) => changed[organization] = true;

    /// <summary>Returns the changed owners, and forgets them.</summary>
    public IReadOnlyList<string> Take() =>
        [.. changed.Keys.Where(organization => changed.TryRemove(organization, out _))];
}
