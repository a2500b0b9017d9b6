using System.Collections.Frozen;
using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.TextAnalysis;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>
/// All signed claims of an organization, indexed by their terms. The cost of a check grows with the claims that share a
/// term, not with all claims.
/// </summary>
internal sealed class ClaimIndex
{
    private static readonly FieldDefinition[] Sentences =
    [
        ClaimFields.Name,
        ClaimFields.Wording,
        ClaimFields.OtherWays,
        ClaimFields.Forbidden,
        ClaimFields.Instead,
        ClaimFields.WordingOther,
        ClaimFields.InsteadOther,
    ];

    private readonly FrozenDictionary<string, CompiledClaim[]> byTerm;
    private readonly ILookup<string, SignedWording> byFrame;

    private ClaimIndex(IReadOnlyList<CompiledClaim> claims, Names names)
    {
        (Claims, Names) = (claims, names);
        byTerm = claims
            .SelectMany(claim =>
                claim
                    .Approved.Concat(claim.Forbidden)
                    .Append(claim.Name)
                    .SelectMany(text => text.Terms)
                    .Where(term => term.Weight >= 1)
                    .SelectMany(Keys)
                    .Distinct()
                    .Select(key => (key, claim))
            )
            .GroupBy(pair => pair.key)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.claim).ToArray());
        byFrame = claims
            .SelectMany(claim =>
                claim.Wordings.Select(wording => new SignedWording(claim, wording.Text, wording.IsForbidden))
            )
            .ToLookup(wording => wording.Text.Frame);
    }

    public IReadOnlyList<CompiledClaim> Claims { get; }

    /// <summary>The organization's own name, its accounts, and the plans that any claim names.</summary>
    public Names Names { get; }

    /// <summary>Uses agreed versions only: a pending version permits nothing.</summary>
    public static ClaimIndex Of(
        IReadOnlyList<Agreement> claims,
        string company,
        IEnumerable<string> accounts,
        OrganizationWords words
    )
    {
        var agreed = claims.Where(claim => claim.Agreed is not null).ToList();
        var names = new Names(
            agreed.SelectMany(claim => ScopeWords.PlansOf(claim.Agreed!.Content[ClaimFields.Plan])).ToFrozenSet(),
            Folding.Words(company).ToFrozenSet(),
            Accounts(agreed, accounts)
        )
        {
            Own = new OwnConcepts(words),
        };
        return new ClaimIndex([.. agreed.Select(claim => CompiledClaim.Of(claim, claim.Agreed!, names))], names);
    }

    // Leaves out accounts whose name occurs in a claim: the claim may be about them.
    private static FrozenSet<string> Accounts(IReadOnlyList<Agreement> agreed, IEnumerable<string> accounts)
    {
        var claimWords = agreed
            .SelectMany(claim => Sentences.SelectMany(field => Folding.Words(claim.Agreed!.Content[field] ?? "")))
            .ToHashSet();
        return accounts
            .Select(account => string.Join(' ', Folding.Words(account)))
            .Where(account => account.Length > 0 && !account.Split(' ').All(claimWords.Contains))
            .ToFrozenSet();
    }

    public IEnumerable<CompiledClaim> About(ParsedSentence text) =>
        text
            .Terms.Where(term => term.Weight >= 1)
            .SelectMany(Keys)
            .Distinct()
            .SelectMany(key => byTerm.GetValueOrDefault(key) ?? [])
            .Distinct();

    /// <summary>The wordings that the sentence repeats word for word, whatever their numbers.</summary>
    public IEnumerable<SignedWording> Repeated(ParsedSentence text) =>
        text.Frame.Length == 0 ? [] : byFrame[text.Frame];

    private static IEnumerable<string> Keys(Term term) =>
        term.OtherKey is null ? [term.Key] : [term.Key, term.OtherKey];
}
