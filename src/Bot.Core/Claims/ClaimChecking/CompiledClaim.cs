using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims.ClaimChecking;

/// <summary>A signed claim, read once so that sentences can be held against it.</summary>
internal sealed record CompiledClaim(Agreement Agreement, AgreementVersion Version)
{
    public required string State { get; init; }

    public DateOnly? Expiry { get; init; }

    public required IReadOnlySet<string> Plans { get; init; }

    public required IReadOnlySet<string> Regions { get; init; }

    /// <summary>What it is called: tells what it is about, and says nothing that may be promised.</summary>
    public required ParsedSentence Name { get; init; }

    /// <summary>The exact wording and the other ways of saying it.</summary>
    public required IReadOnlyList<ParsedSentence> Approved { get; init; }

    public required IReadOnlyList<ParsedSentence> Forbidden { get; init; }

    public bool IsSuspended => Version.SuspendedAt is not null;

    public bool HasExpired(DateOnly today) => Expiry < today;

    /// <summary>May be promised today, in its scope.</summary>
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
