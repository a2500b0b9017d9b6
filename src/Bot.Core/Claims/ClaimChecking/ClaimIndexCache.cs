using System.Collections.Concurrent;
using Bot.Core.Agreements;
using Bot.Core.Facts;
using Bot.Core.Members;
using Bot.Core.TextAnalysis;
using Bot.Core.Understanding;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// Caches each organization's compiled claims. It rebuilds them when a claim changes, the data that names the
/// accounts, or the organization's own words.
/// </summary>
internal sealed class ClaimIndexCache(AgreementStore store, CurrentFacts facts, VocabularyCache vocabularies)
{
    private readonly ConcurrentDictionary<string, Entry> entries = new();

    public async Task<ClaimIndex> GetAsync(Organization organization, CancellationToken cancellationToken)
    {
        // Reads the count first: a claim that changes in between has a newer count, so the next call reads it again.
        var changes = await store.ChangesAsync(organization.Id, ClaimType.KindKey, cancellationToken);
        var current = await facts.GetAsync(organization.Id, cancellationToken);
        var words = (await vocabularies.GetAsync(organization.Id, cancellationToken)).OwnWords;
        if (
            entries.TryGetValue(organization.Id, out var cached)
            && cached.Changes == changes
            && cached.Facts == current.Version
            && cached.Company == organization.Name
            && cached.Plans == organization.Plans
            && cached.Words == words
        )
        {
            return cached.Index;
        }

        var index = ClaimIndex.Of(
            await store.ListAsync(organization.Id, ClaimType.KindKey, cancellationToken),
            organization.Name,
            current.AccountNames,
            words,
            organization.PlanOrder,
            cached?.Index
        );
        var fresh = new Entry(changes, current.Version, organization.Name, organization.Plans, words, index);
        return entries.AddOrUpdate(organization.Id, fresh, (_, other) => other.Changes > changes ? other : fresh).Index;
    }

    private sealed record Entry(
        int Changes,
        int Facts,
        string Company,
        string Plans,
        OrganizationWords Words,
        ClaimIndex Index
    );
}
