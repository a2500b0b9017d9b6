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
    private const int MostCandidates = 40;

    private readonly Dictionary<string, List<CompiledClaim>> byTerm;
    private readonly Dictionary<string, List<CompiledClaim>> byWord;
    private readonly ILookup<string, SignedWording> byPattern;
    private readonly SignedWording[] forbidden;

    private ClaimIndex(IReadOnlyList<CompiledClaim> claims, Names names)
    {
        (Claims, Names) = (claims, names);
        byTerm = ByKey(claims, claim => claim.TermKeys);
        byWord = ByKey(claims, claim => claim.WordKeys);
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
        IReadOnlyList<string>? plans = null,
        ClaimIndex? before = null
    )
    {
        List<string> order = [.. (plans ?? []).SelectMany(plan => ScopeWords.PlansOf(plan))];
        var known = before?.Claims.ToDictionary(claim => claim.Agreement.Subject) ?? [];
        var agreed = claims
            .Where(claim => claim.Agreed is not null)
            .Select(claim => (Claim: claim, Known: Known(known, claim)))
            .Select(item => (item.Claim, item.Known, Source: item.Known?.Source ?? ClaimSource.Of(item.Claim.Agreed!)))
            .ToList();
        var names = new Names(
            agreed.SelectMany(item => item.Source.Plans).Concat(order).ToHashSet(),
            Folding.Words(company).ToHashSet(),
            OtherAccounts(accounts, agreed.Select(item => item.Source))
        )
        {
            Own = before?.Names.Own.Words == words ? before.Names.Own : new OwnConcepts(words),
            PlanOrder = order,
            Codes = agreed.SelectMany(item => item.Source.Codes).ToHashSet(),
        };
        var isSame = before?.Names.IsSame(names) == true;
        return new ClaimIndex(
            [
                .. agreed.Select(item =>
                    isSame && item.Known is { } compiled
                        ? compiled with
                        {
                            Agreement = item.Claim,
                            Version = item.Claim.Agreed!,
                        }
                        : CompiledClaim.Of(item.Claim, item.Claim.Agreed!, item.Source, names)
                ),
            ],
            names
        );
    }

    // A version's content never changes.
    private static CompiledClaim? Known(Dictionary<string, CompiledClaim> known, Agreement claim) =>
        known.GetValueOrDefault(claim.Subject) is { } compiled
        && compiled.Version.Number == claim.Agreed!.Number
        && compiled.Version.Hash == claim.Agreed.Hash
            ? compiled
            : null;

    // Leaves out accounts whose name occurs in a claim: the claim may be about them.
    private static HashSet<string> OtherAccounts(IEnumerable<string> accounts, IEnumerable<ClaimSource> claims)
    {
        var words = claims.SelectMany(claim => claim.Words).ToHashSet();
        return accounts
            .Select(account => string.Join(' ', Folding.Words(account)))
            .Where(account => account.Length > 0 && !account.Split(' ').All(words.Contains))
            .ToHashSet();
    }

    private static Dictionary<string, List<CompiledClaim>> ByKey(
        IReadOnlyList<CompiledClaim> claims,
        Func<CompiledClaim, IReadOnlyList<string>> keys
    )
    {
        var byKey = new Dictionary<string, List<CompiledClaim>>();
        foreach (var claim in claims)
        {
            foreach (var key in keys(claim))
            {
                if (!byKey.TryGetValue(key, out var found))
                {
                    byKey[key] = found = [];
                }

                found.Add(claim);
            }
        }

        return byKey;
    }

    /// <summary>The claims that share a term with the sentence, and those that have all its words.</summary>
    public IEnumerable<CompiledClaim> About(Frame text) =>
        ByTerms(text).Concat(ByWords(text).Take(MostCandidates)).Concat(ByForbidden(text)).Distinct();

    // The claims of which the sentence says most, and which say most of the sentence.
    private IEnumerable<CompiledClaim> ByTerms(Frame text)
    {
        var keys = text.Terms.Where(term => term.Weight >= 1).SelectMany(Keys).ToHashSet();
        var shared = new Dictionary<CompiledClaim, int>(ReferenceEqualityComparer.Instance);
        foreach (var claim in keys.SelectMany(key => byTerm.GetValueOrDefault(key) ?? []))
        {
            shared[claim] = shared.GetValueOrDefault(claim) + 1;
        }

        return shared
            .Select(pair =>
                (pair.Key, Share: ((decimal)pair.Value / pair.Key.TermKeys.Count) + ((decimal)pair.Value / keys.Count))
            )
            .OrderByDescending(pair => pair.Share)
            .ThenBy(pair => pair.Key.Agreement.Subject, StringComparer.Ordinal)
            .Take(MostCandidates)
            .Select(pair => pair.Key);
    }

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

    /// <summary>The wordings that the sentence repeats word for word, whatever their numbers.</summary>
    public IEnumerable<SignedWording> Repeated(Frame text) => text.Pattern.Length == 0 ? [] : byPattern[text.Pattern];

    public static IEnumerable<string> Keys(Term term) => term.OtherKey is null ? [term.Key] : [term.Key, term.OtherKey];
}
