using Bot.Core.Data;

namespace Bot.Cli;

/// <summary>How many documents of a set are in both stores, with their hashes.</summary>
internal sealed record CopiedSet(string Name, DocumentCount Source, DocumentCount Target)
{
    public bool IsEqual => Source == Target;
}

/// <summary>Copies selected documents from one store to another, and compares them afterwards.</summary>
internal sealed class StoreCopy(IDocumentStore source, IDocumentStore target, CopySelection selection)
{
    /// <summary>
    /// Whether the target has documents of these owners, or leads to them. If this copy goes on with one that was
    /// interrupted, only the latter: what leads to them is copied last.
    /// </summary>
    public async Task<bool> IsTakenAsync(bool goesOn) =>
        await selection.ReadOwnerless(target).AnyAsync() || (!goesOn && await selection.ReadOwned(target).AnyAsync());

    /// <summary>Copies, and returns what both stores have now, by set.</summary>
    public async Task<IReadOnlyList<CopiedSet>> RunAsync()
    {
        await target.ImportAsync(selection.Read(source), CancellationToken.None);
        var (before, after) = (await CountAsync(source), await CountAsync(target));
        using var nothing = new DocumentTally();
        var none = nothing.Total;
        return
        [
            .. before
                .Keys.Union(after.Keys)
                .Order(StringComparer.Ordinal)
                .Select(set => new CopiedSet(
                    set,
                    before.GetValueOrDefault(set, none),
                    after.GetValueOrDefault(set, none)
                )),
        ];
    }

    // Both are read again: a source that was written meanwhile differs.
    private async Task<Dictionary<string, DocumentCount>> CountAsync(IDocumentStore store)
    {
        var tallies = new Dictionary<string, DocumentTally>();
        await foreach (var document in selection.Read(store))
        {
            if (!tallies.TryGetValue(document.Set, out var tally))
            {
                tallies.Add(document.Set, tally = new DocumentTally());
            }

            tally.Add(document.Id, document.Json);
        }

        var counts = tallies.ToDictionary(tally => tally.Key, tally => tally.Value.Total);
        tallies.Values.ToList().ForEach(tally => tally.Dispose());
        return counts;
    }
}
