using System.Collections.Frozen;
using Bot.Core.Agreements;

namespace Bot.Core.Claims.Guard;

/// <summary>
/// All signed claims of an organization, found by the terms that they share with a sentence: the cost of a check grows
/// with the claims that speak of the same things, not with all there are.
/// </summary>
internal sealed class ClaimIndex
{
    private readonly FrozenDictionary<string, GuardedClaim[]> byTerm;

    private ClaimIndex(IReadOnlyList<GuardedClaim> claims)
    {
        Claims = claims;
        Plans = claims.SelectMany(claim => claim.Plans).ToFrozenSet();
        byTerm = claims.SelectMany(claim => claim.Approved.Concat(claim.Forbidden).SelectMany(text => text.Terms).Where(term => term.Weight >= 1).SelectMany(Keys).Distinct().Select(key => (key, claim)))
            .GroupBy(pair => pair.key).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.claim).ToArray());
    }

    public IReadOnlyList<GuardedClaim> Claims { get; }

    /// <summary>The plans that any claim names.</summary>
    public IReadOnlySet<string> Plans { get; }

    /// <summary>Only what both sides signed counts: a version that waits is no permission.</summary>
    public static ClaimIndex Of(IReadOnlyList<Agreement> claims) =>
        new([.. claims.Where(claim => claim.Agreed is not null).Select(claim => GuardedClaim.Of(claim, claim.Agreed!))]);

    public IEnumerable<GuardedClaim> About(PromiseText text) =>
        text.Terms.Where(term => term.Weight >= 1).SelectMany(Keys).Distinct().SelectMany(key => byTerm.GetValueOrDefault(key) ?? []).Distinct();

    private static IEnumerable<string> Keys(Term term) => term.OtherKey is null ? [term.Key] : [term.Key, term.OtherKey];
}
