using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims;

/// <summary>A claim: what may be promised, in the exact words, how far and until when, and what is said instead of more.</summary>
public sealed class ClaimType : IAgreementType
{
    public const string KindKey = "claim";

    public string Key => KindKey;

    public string Words => "claim|promesa|claims|promesas";

    public AgreementTypeTexts Texts => ClaimTexts.Kind;

    // "proof" and not "evidence": that is the form's own field for the feedback that led to a version.
    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new("name", ClaimTexts.Name, FieldType.Line)
        {
            Required = true,
            IsTitle = true,
            MaxLength = 80,
            Hint = ClaimTexts.NameHint,
        },
        new("wording", ClaimTexts.Wording, FieldType.Area)
        {
            Required = true,
            IsHeadline = true,
            MaxLength = 500,
            Hint = ClaimTexts.WordingHint,
        },
        new("otherWays", ClaimTexts.OtherWays, FieldType.List) { Hint = ClaimTexts.OtherWaysHint },
        new("forbidden", ClaimTexts.Forbidden, FieldType.List) { Hint = ClaimTexts.ForbiddenHint },
        new("state", ClaimTexts.State, FieldType.Choice) { Required = true, Options = ClaimTexts.States },
        new("plan", ClaimTexts.Plan, FieldType.Line) { Hint = ClaimTexts.PlanHint },
        new("region", ClaimTexts.Region, FieldType.Line) { Hint = ClaimTexts.RegionHint },
        new("proof", ClaimTexts.Proof, FieldType.Area) { Hint = ClaimTexts.ProofHint },
        new("expiry", ClaimTexts.Expiry, FieldType.Day) { Hint = ClaimTexts.ExpiryHint },
        new("instead", ClaimTexts.Instead, FieldType.Area) { Hint = ClaimTexts.InsteadHint },
        new("language", ClaimTexts.Language, FieldType.Choice) { Options = ClaimTexts.Languages },
    ];

    public string Subject(AgreementContent content) => Slug.Of(content["name"] ?? "");

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        LocalizedText.Invariant((content["name"] ?? "").ReplaceLineEndings(" ").Trim());

    // What must not be said is no name: whoever asks for it would be given a claim that seems to allow it.
    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) =>
        (content["otherWays"] ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Prepend(content["wording"] ?? "")
            .Prepend(content["name"] ?? "");

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        SearchResult.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, FieldOptions options) =>
        AgreementContent.Of(Fields, field => field == "name" ? CommandLine.Parse(words).Rest : null);

    /// <summary>That customers say it was not kept; then how it would be promised is no advice any more. Else what its content says.</summary>
    public IEnumerable<LocalizedText> Warnings(AgreementVersion version, DateOnly today) =>
        version.SuspendedAt is { } since ? [ClaimTexts.Suspended(since)] : Warnings(version.Content, today);

    /// <summary>That it has expired, and that it is not simply available.</summary>
    public IEnumerable<LocalizedText> Warnings(AgreementContent content, DateOnly today)
    {
        var (expiry, state) = (AgreementContent.Day(content["expiry"]), content["state"]);
        var isExpired = expiry < today;
        if (isExpired)
        {
            yield return ClaimTexts.Expired(expiry!.Value);
        }

        // How to promise a beta is no advice for what is not to be promised any more.
        if (!(isExpired && state == ClaimTexts.Beta) && ClaimTexts.NotSimplyAvailable(state) is { } caveat)
        {
            yield return caveat;
        }
    }
}
