namespace Bot.Core.Accounts;

/// <summary>
/// What people said or promised, by account. It is kept by the names that were written, so that a merge, or its undoing,
/// only changes which names are read together.
/// </summary>
/// <param name="byName">By the folded name; a view that follows what is stored.</param>
/// <param name="merged">The folded names that are part of an account, by its key.</param>
internal sealed class ByAccount<T>(
    IReadOnlyDictionary<string, IReadOnlyList<T>> byName,
    IReadOnlyDictionary<string, IReadOnlyList<string>> merged
)
{
    /// <summary>Whether there is none at all.</summary>
    public bool IsEmpty => byName.Count == 0;

    /// <summary>The first of each name.</summary>
    public IEnumerable<T> Firsts => byName.Values.Where(all => all.Count > 0).Select(all => all[0]);

    /// <summary>All of an account, under its own name first.</summary>
    public IReadOnlyList<T> this[string key]
    {
        get
        {
            var own = byName.TryGetValue(key, out var known) ? known : [];
            return merged.TryGetValue(key, out var names)
                ? [.. own, .. names.SelectMany(name => byName.TryGetValue(name, out var also) ? also : [])]
                : own;
        }
    }
}
