using System.Collections.Concurrent;
using Bot.Core.Agreements;
using Bot.Core.Members;

namespace Bot.Core.Claims.Guard;

/// <summary>The signed claims of each organization, read for the guard again when any of them has changed.</summary>
internal sealed class SignedClaims(IAgreementStore store)
{
    private readonly ConcurrentDictionary<string, (int Changes, ClaimIndex Index)> known = new();

    public async Task<ClaimIndex> GetAsync(Organization organization, CancellationToken cancellationToken)
    {
        // The count first: a claim that changes in between is newer than it says, and read again.
        var changes = await store.ChangesAsync(organization.Id, ClaimKind.KindKey, cancellationToken);
        if (known.TryGetValue(organization.Id, out var present) && present.Changes == changes)
        {
            return present.Index;
        }

        var index = ClaimIndex.Of(await store.ListAsync(organization.Id, ClaimKind.KindKey, cancellationToken), organization.Name, []);
        return known.AddOrUpdate(organization.Id, (changes, index), (_, other) => other.Changes > changes ? other : (changes, index)).Index;
    }
}
