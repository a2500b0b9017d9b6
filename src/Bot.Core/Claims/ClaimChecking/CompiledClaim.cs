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
        var content = version.Content;
        var language = content["language"] == "es" ? Language.Spanish : Language.English;
        return new CompiledClaim(agreement, version)
        {
            State = content["state"] ?? "",
            Expiry = AgreementContent.Day(content["expiry"]),
            Plans = ScopeWords.PlansOf(content["plan"]),
            Regions = ScopeWords.RegionsOf(content["region"]),
            Name = SentenceParser.Read(content["name"] ?? "", language, names),
            Approved = [.. Read([content["wording"] ?? "", .. Lines(content["otherWays"])], language, names)],
            Forbidden = [.. Read(Lines(content["forbidden"]), language, names)],
        };
    }

    private static IEnumerable<ParsedSentence> Read(IEnumerable<string> wordings, Language language, Names names) =>
        wordings.Select(wording => SentenceParser.Read(wording, language, names)).Where(text => text.Terms.Count > 0);

    private static string[] Lines(string? words) =>
        (words ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
