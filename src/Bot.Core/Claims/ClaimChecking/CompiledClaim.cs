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

    public bool IsSuspended => Version.SuspendedAt is not null;

    public bool HasExpired(DateOnly today) => Expiry < today;

    /// <summary>Whether the claim may be promised today, within its scope.</summary>
    public bool Holds(DateOnly today) =>
        State is ClaimTexts.Available or ClaimTexts.Beta && !IsSuspended && !HasExpired(today);

    public static CompiledClaim Of(Agreement agreement, AgreementVersion version, Names names)
    {
        var content = ClaimContent.Read(version.Content);
        var language = content.Language;
        return new CompiledClaim(agreement, version)
        {
            State = content.State ?? "",
            Expiry = content.Expiry,
            Plans = ScopeWords.PlansOf(content.Plan),
            Regions = ScopeWords.RegionsOf(content.Region),
            Name = SentenceParser.Read(content.Name, language, names),
            Approved = [.. Read([content.Wording, .. content.OtherWays], language, names)],
            Forbidden = [.. Read(content.Forbidden, language, names)],
        };
    }

    private static IEnumerable<ParsedSentence> Read(IEnumerable<string> wordings, Language language, Names names) =>
        wordings.Select(wording => SentenceParser.Read(wording, language, names)).Where(text => text.Terms.Count > 0);
}
