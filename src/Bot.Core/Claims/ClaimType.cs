using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims;

/// <summary>
/// A claim: what may be promised in exact words, for which scope and until when, and what to say to customers who ask
/// for more.
/// </summary>
public sealed class ClaimType : IAgreementType
{
    public const string KindKey = "claim";

    public string Key => KindKey;

    public bool IsAnswer => true;

    public string Words => "claim|promesa|claims|promesas";

    public AgreementTypeTexts Texts => ClaimTexts.Kind;

    // The name is "proof" because the form already has a field "evidence", the feedback behind a version.
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

    // A forbidden wording is not a name: a search for it would return a claim that seems to permit it.
    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) =>
        (content["otherWays"] ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Prepend(content["wording"] ?? "")
            .Prepend(content["name"] ?? "");

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        SearchResult.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, FieldOptions options) =>
        AgreementContent.Of(Fields, field => field == "name" ? CommandLine.Parse(words).Rest : null);

    /// <summary>
    /// If customers say that the claim was not kept, only that warning; advice on how to promise it no longer applies.
    /// Otherwise the warnings of the content.
    /// </summary>
    public IEnumerable<LocalizedText> Warnings(AgreementVersion version, DateOnly today) =>
        version.SuspendedAt is { } since ? [ClaimTexts.Suspended(since)] : Warnings(version.Content, today);

    /// <summary>Warns that the claim has expired or is not generally available.</summary>
    public IEnumerable<LocalizedText> Warnings(AgreementContent content, DateOnly today)
    {
        var (expiry, state) = (AgreementContent.Day(content["expiry"]), content["state"]);
        var isExpired = expiry < today;
        if (isExpired)
        {
            yield return ClaimTexts.Expired(expiry!.Value);
        }

        // Advice on how to promise a beta makes no sense for an expired claim.
        if (!(isExpired && state == ClaimTexts.Beta) && ClaimTexts.NotSimplyAvailable(state) is { } caveat)
        {
            yield return caveat;
        }
    }
}
