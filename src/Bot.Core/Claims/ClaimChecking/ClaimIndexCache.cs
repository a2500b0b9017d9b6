using System.Collections.Concurrent;
using Bot.Core.Agreements;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>The signed claims of each organization, read for the guard again when any of them, or the facts that name its accounts, has changed.</summary>
internal sealed class ClaimIndexCache(AgreementStore store, CurrentFacts facts)
{
    private readonly ConcurrentDictionary<string, Known> known = new();

    public async Task<ClaimIndex> GetAsync(Organization organization, CancellationToken cancellationToken)
    {
        // The count first: a claim that changes in between is newer than it says, and read again.
        var changes = await store.ChangesAsync(organization.Id, ClaimType.KindKey, cancellationToken);
        var current = await facts.GetAsync(organization.Id, cancellationToken);
        if (
            known.TryGetValue(organization.Id, out var present)
            && present.Changes == changes
            && present.Facts == current.Version
            && present.Company == organization.Name
        )
        {
            return present.Index;
        }

        var index = ClaimIndex.Of(
            await store.ListAsync(organization.Id, ClaimType.KindKey, cancellationToken),
            organization.Name,
            current.AccountNames
        );
        var read = new Known(changes, current.Version, organization.Name, index);
        return known.AddOrUpdate(organization.Id, read, (_, other) => other.Changes > changes ? other : read).Index;
    }

    private sealed record Known(int Changes, int Facts, string Company, ClaimIndex Index);
}
