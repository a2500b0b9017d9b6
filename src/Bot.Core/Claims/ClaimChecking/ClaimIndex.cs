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
    private readonly FrozenDictionary<string, CompiledClaim[]> byWord;
    private readonly ILookup<string, SignedWording> byPattern;
    private readonly SignedWording[] forbidden;

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
        byWord = claims
            .SelectMany(claim =>
                claim
                    .Wordings.SelectMany(wording => wording.Text.Words)
                    .Where(word => !word.IsClosed)
                    .SelectMany(word => new[] { word.English, word.Spanish })
                    .Distinct()
                    .Select(key => (key, claim))
            )
            .GroupBy(pair => pair.key)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.claim).ToArray());
        forbidden =
        [
            .. from claim in claims
            from wording in claim.Wordings
            where wording.IsForbidden && wording.Text.Pattern.Length > 0
            select new SignedWording(claim, wording.Text, true),
        ];
        byPattern = claims
            .SelectMany(claim =>
                claim.Wordings.Select(wording => new SignedWording(claim, wording.Text, wording.IsForbidden))
            )
            .ToLookup(wording => wording.Text.Pattern);
    }

    public IReadOnlyList<CompiledClaim> Claims { get; }

    /// <summary>The organization's own name, its accounts, and the plans that any claim names.</summary>
    public Names Names { get; }

    /// <summary>Uses agreed versions only: a pending version permits nothing.</summary>
    public static ClaimIndex Of(
        IReadOnlyList<Agreement> claims,
        string company,
        IEnumerable<string> accounts,
        OrganizationWords words,
        IReadOnlyList<string>? plans = null
    )
    {
        List<string> order = [.. (plans ?? []).SelectMany(plan => ScopeWords.PlansOf(plan))];
        var agreed = claims.Where(claim => claim.Agreed is not null).ToList();
        var names = new Names(
            agreed
                .SelectMany(claim => ScopeWords.PlansOf(claim.Agreed!.Content[ClaimFields.Plan]))
                .Concat(order)
                .Where(plan => plan != ScopeWords.Above)
                .ToFrozenSet(),
            Folding.Words(company).ToFrozenSet(),
            Accounts(agreed, accounts)
        )
        {
            Own = new OwnConcepts(words),
            PlanOrder = order,
            Codes = agreed.SelectMany(Codes).ToFrozenSet(),
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

    /// <summary>The claims that share a term with the sentence, and those that have all its words.</summary>
    public IEnumerable<CompiledClaim> About(Frame text) =>
        ByTerms(text).Concat(ByWords(text)).Concat(ByForbidden(text)).Distinct();

    private IEnumerable<CompiledClaim> ByTerms(Frame text) =>
        text
            .Terms.Where(term => term.Weight >= 1)
            .SelectMany(Keys)
            .Distinct()
            .SelectMany(key => byTerm.GetValueOrDefault(key) ?? [])
            .Distinct();

    // A wording that has all words has the rarest one.
    private List<CompiledClaim> ByWords(Frame text) =>
        text.Words.Where(word => !word.IsClosed)
            .Select(word =>
                byWord.GetValueOrDefault(word.English, []).Union(byWord.GetValueOrDefault(word.Spanish, [])).ToList()
            )
            .MinBy(claims => claims.Count)
        ?? [];

    private IEnumerable<CompiledClaim> ByForbidden(Frame text) =>
        forbidden.Where(wording => VerbatimMatch.Contains(text, wording.Text)).Select(wording => wording.Claim);

    // "ISO 27001", "AES-256": told from quantities by their capitals in what is signed.
    private static IEnumerable<string> Codes(Agreement claim)
    {
        foreach (var sentence in Sentences.Select(field => claim.Agreed!.Content[field]).OfType<string>())
        {
            var tokens = Tokens.Of(sentence);
            foreach (var (name, number) in tokens.Zip(tokens.Skip(1)))
            {
                if (name.IsAcronym && number.Kind == TokenKind.Number)
                {
                    yield return $"{name.Word} {number.Word}";
                }
            }
        }
    }

    /// <summary>The wordings that the sentence repeats word for word, whatever their numbers.</summary>
    public IEnumerable<SignedWording> Repeated(Frame text) => text.Pattern.Length == 0 ? [] : byPattern[text.Pattern];

    private static IEnumerable<string> Keys(Term term) =>
        term.OtherKey is null ? [term.Key] : [term.Key, term.OtherKey];
}
