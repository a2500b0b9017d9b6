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
    public required ParsedSentence Name { get; init; }

    /// <summary>The exact wording, and the other ways to say it.</summary>
    public required IReadOnlyList<ParsedSentence> Approved { get; init; }

    public required IReadOnlyList<ParsedSentence> Forbidden { get; init; }

    /// <summary>All wordings with whether they are forbidden, also those whose words say nothing each.</summary>
    public required IReadOnlyList<(ParsedSentence Text, bool IsForbidden)> Wordings { get; init; }

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
    public (Verdict, VerdictReason, string?)? Scope(ParsedSentence sentence) =>
        State == ClaimTexts.Beta && !sentence.Has(Qualifier.Beta) ? (Verdict.Caveat, VerdictReason.BetaNotSaid, null)
        : Plans.Count > 0 && sentence.Plans.Count == 0 ? (Verdict.Caveat, VerdictReason.PlanNotNamed, null)
        : Regions.Count > 0 && sentence.Regions.Count == 0 ? (Verdict.Caveat, VerdictReason.RegionNotNamed, null)
        : null;

    public static CompiledClaim Of(Agreement agreement, AgreementVersion version, Names names)
    {
        var content = ClaimContent.Read(version.Content);
        var language = content.Language;
        List<ParsedSentence> approved = [.. Read([content.Wording, .. content.OtherWays], language, names)];
        List<ParsedSentence> forbidden = [.. Read(content.Forbidden, language, names)];
        return new CompiledClaim(agreement, version)
        {
            State = content.State ?? "",
            Expiry = content.Expiry,
            Plans = ScopeWords.PlansOf(content.Plan),
            Regions = ScopeWords.RegionsOf(content.Region),
            Name = SentenceParser.Read(content.Name, language, names),
            Wordings = [.. approved.Select(text => (text, false)), .. forbidden.Select(text => (text, true))],
            Approved = [.. approved.Where(HasTerms)],
            Forbidden = [.. forbidden.Where(HasTerms)],
        };
    }

    private static bool HasTerms(ParsedSentence text) => text.Terms.Count > 0;

    private static IEnumerable<ParsedSentence> Read(IEnumerable<string> wordings, Language language, Names names) =>
        wordings.Select(wording => SentenceParser.Read(wording, language, names));
}
