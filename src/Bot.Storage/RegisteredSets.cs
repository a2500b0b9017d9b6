using Bot.Core.Data;

namespace Bot.Storage;

/// <summary>The registered sets of a store by name. They always include the counters.</summary>
internal sealed class RegisteredSets
{
    private readonly Dictionary<string, IDocumentSet> byName = [];

    public RegisteredSets(IEnumerable<IDocumentSet> sets)
    {
        foreach (var set in sets.Append(Counter.Set).Distinct(ReferenceEqualityComparer.Instance).Cast<IDocumentSet>())
        {
            if (!byName.TryAdd(set.Name, set))
            {
                throw new InvalidOperationException($"Two document sets have the name \"{set.Name}\".");
            }
        }

        All = [.. byName.Values.OrderBy(set => set.Name, StringComparer.Ordinal)];
    }

    /// <summary>All sets, ordered by name.</summary>
    public IReadOnlyList<IDocumentSet> All { get; }

    public IDocumentSet Named(string name) =>
        byName.GetValueOrDefault(name)
        ?? throw new InvalidOperationException($"No document set has the name \"{name}\".");

    public static KeyField Field(IDocumentSet set, string name) =>
        set.Fields.FirstOrDefault(field => field.Name == name)
        ?? throw new InvalidOperationException($"The document set \"{set.Name}\" has no key \"{name}\".");

    /// <summary>Throws if the set is not registered or the organization's id cannot be stored.</summary>
    public void Check(IDocumentSet set, string organization)
    {
        if (!ReferenceEquals(byName.GetValueOrDefault(set.Name), set))
        {
            throw new InvalidOperationException(
                $"The document set \"{set.Name}\" is not registered. Register it with AddDocumentSet."
            );
        }

        StoredKeys.CheckOrganization(organization);
    }
}
