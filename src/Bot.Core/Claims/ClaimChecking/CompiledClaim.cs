using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>A signed claim, parsed once, ready to compare with sentences.</summary>
internal sealed record CompiledClaim(Agreement Agreement, AgreementVersion Version)
{
    public required string State { get; init; }

    public DateOnly? Expiry { get; init; }

    public required IReadOnlySet<string> Plans { get; init; }

    public required IReadOnlySet<string> Regions { get; init; }

    /// <summary>The claim's name. It says what the claim is about, but permits nothing.</summary>
    public required Frame Name { get; init; }

    /// <summary>The exact wording, and the other ways to say it.</summary>
    public required IReadOnlyList<Frame> Approved { get; init; }

    public required IReadOnlyList<Frame> Forbidden { get; init; }

    /// <summary>All wordings with whether they are forbidden, also those whose words say nothing each.</summary>
    public required IReadOnlyList<(Frame Text, bool IsForbidden)> Wordings { get; init; }

    public required ClaimSource Source { get; init; }

    /// <summary>The keys of its terms, by which a sentence finds it.</summary>
    public required IReadOnlyList<string> TermKeys { get; init; }

    /// <summary>The stems of all its words that stand for themselves.</summary>
    public required IReadOnlyList<string> WordKeys { get; init; }

    public bool IsSuspended => Version.SuspendedAt is not null;

    public bool HasExpired(DateOnly today) => Expiry < today;

    /// <summary>Whether the claim may be promised today, within its scope.</summary>
    public bool Holds(DateOnly today) =>
        State is ClaimTexts.Available or ClaimTexts.Beta && !IsSuspended && !HasExpired(today);

    /// <summary>Why a claim that does not hold today must not be promised.</summary>
    public VerdictReason WhyNot(DateOnly today) =>
        IsSuspended ? VerdictReason.Suspended
        : HasExpired(today) ? VerdictReason.Expired
        : VerdictReason.StateUnknown;

    /// <summary>What a sentence must say besides: beta, plan or region. Null if it says all.</summary>
    public (Verdict, VerdictReason, string?)? Scope(Frame sentence) =>
        State == ClaimTexts.Beta && !sentence.Has(Qualifier.Beta) ? (Verdict.Caveat, VerdictReason.BetaNotSaid, null)
        : Plans.Count > 0 && Named(sentence).Count == 0 ? (Verdict.Caveat, VerdictReason.PlanNotNamed, null)
        : Regions.Count > 0 && sentence.Regions.Count == 0 ? (Verdict.Caveat, VerdictReason.RegionNotNamed, null)
        : null;

    // "Every client" of the signed wording itself names no plan.
    private List<string> Named(Frame sentence) =>
        [
            .. sentence.Plans.Where(plan =>
                plan != ScopeWords.Everyone || !Approved.Any(text => text.Plans.Contains(plan))
            ),
        ];

    // "Business and above" says nothing of a plan whose place nobody has told.
    private bool IsOrderMissing(Frame sentence) =>
        Plans.Contains(ScopeWords.Above)
        && !sentence.Plans.Contains(ScopeWords.Everything)
        && !sentence.Plans.Contains(ScopeWords.Everyone);

    /// <summary>A plan or a region for which the claim does not hold. Null if the sentence names none.</summary>
    public (Verdict, VerdictReason, string?)? OtherScope(Frame sentence) =>
        Plans.Count > 0 && Named(sentence).Any(plan => !Plans.Contains(plan))
            ? IsOrderMissing(sentence)
                ? (Verdict.Unknown, VerdictReason.PlanOrderUnknown, null)
                : (Verdict.NotToBePromised, VerdictReason.OtherPlan, null)
            : Regions.Count > 0 && sentence.Regions.Any(region => !ScopeWords.Holds(Regions, region))
                ? (Verdict.NotToBePromised, VerdictReason.OtherRegion, null)
                : null;

    public static CompiledClaim Of(Agreement agreement, AgreementVersion version, ClaimSource source, Names names)
    {
        var content = ClaimContent.Read(version.Content);
        var language = content.Language;
        List<Frame> approved = [.. Read([content.Wording, .. content.OtherWays], language, names)];
        List<Frame> forbidden = [.. Read(content.Forbidden, language, names)];
        var name = FrameReader.Read(content.Name, language, names);
        return new CompiledClaim(agreement, version)
        {
            Source = source,
            TermKeys =
            [
                .. approved
                    .Concat(forbidden)
                    .Append(name)
                    .SelectMany(text => text.Terms)
                    .Where(term => term.Weight >= 1)
                    .SelectMany(ClaimIndex.Keys)
                    .Distinct(),
            ],
            WordKeys =
            [
                .. approved
                    .Concat(forbidden)
                    .SelectMany(text => text.Words)
                    .Where(word => !word.IsClosed)
                    .SelectMany(word => new[] { word.English, word.Spanish })
                    .Distinct(),
            ],
            State = content.State ?? "",
            Expiry = content.Expiry,
            Plans = ScopeWords.WithAbove(ScopeWords.PlansOf(content.Plan), names.PlanOrder),
            Regions = ScopeWords.RegionsOf(content.Region),
            Name = name,
            Wordings = [.. approved.Select(text => (text, false)), .. forbidden.Select(text => (text, true))],
            Approved = [.. approved.Where(HasTerms)],
            Forbidden = [.. forbidden.Where(HasTerms)],
        };
    }

    private static bool HasTerms(Frame text) => text.Terms.Count > 0;

    private static IEnumerable<Frame> Read(IEnumerable<string> wordings, Language language, Names names) =>
        wordings.Select(wording => FrameReader.Read(wording, language, names));
}
