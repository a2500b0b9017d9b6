using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims;

/// <summary>A claim: what may be promised, in the exact words, how far and until when, and what is said instead of more.</summary>
public sealed class ClaimKind : IAgreementKind
{
    public const string KindKey = "claim";

    public string Key => KindKey;

    public string Words => "claim|promesa|claims|promesas";

    public KindTexts Texts => ClaimTexts.Kind;

    // "proof" and not "evidence": that is the form's own field for the feedback that led to a version.
    public IReadOnlyList<KindField> Fields { get; } =
    [
        new("name", ClaimTexts.Name, FieldShape.Line)
        {
            Required = true,
            IsTitle = true,
            MaxLength = 80,
            Hint = ClaimTexts.NameHint,
        },
        new("wording", ClaimTexts.Wording, FieldShape.Area)
        {
            Required = true,
            IsLead = true,
            MaxLength = 500,
            Hint = ClaimTexts.WordingHint,
        },
        new("otherWays", ClaimTexts.OtherWays, FieldShape.List) { Hint = ClaimTexts.OtherWaysHint },
        new("forbidden", ClaimTexts.Forbidden, FieldShape.List) { Hint = ClaimTexts.ForbiddenHint },
        new("state", ClaimTexts.State, FieldShape.Choice) { Required = true, Options = ClaimTexts.States },
        new("plan", ClaimTexts.Plan, FieldShape.Line) { Hint = ClaimTexts.PlanHint },
        new("region", ClaimTexts.Region, FieldShape.Line) { Hint = ClaimTexts.RegionHint },
        new("proof", ClaimTexts.Proof, FieldShape.Area) { Hint = ClaimTexts.ProofHint },
        new("expiry", ClaimTexts.Expiry, FieldShape.Day) { Hint = ClaimTexts.ExpiryHint },
        new("instead", ClaimTexts.Instead, FieldShape.Area) { Hint = ClaimTexts.InsteadHint },
        new("language", ClaimTexts.Language, FieldShape.Choice) { Options = ClaimTexts.Languages },
    ];

    public string Subject(AgreementContent content) => Slug.Of(content["name"] ?? "");

    public Phrase Title(AgreementContent content, KindOptions options) =>
        Phrase.Verbatim((content["name"] ?? "").ReplaceLineEndings(" ").Trim());

    // What must not be said is no name: whoever asks for it would be given a claim that seems to allow it.
    public IEnumerable<string> Names(AgreementContent content, KindOptions options) =>
        (content["otherWays"] ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Prepend(content["wording"] ?? "")
            .Prepend(content["name"] ?? "");

    public Finding Find(string words, IReadOnlyList<Agreement> agreements, KindOptions options) =>
        Finding.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, KindOptions options) =>
        AgreementContent.Of(Fields, field => field == "name" ? CommandLine.Parse(words).Rest : null);

    /// <summary>That customers say it was not kept; then how it would be promised is no advice any more. Else what its content says.</summary>
    public IEnumerable<Phrase> Warnings(AgreementVersion version, DateOnly today) =>
        version.SuspendedAt is { } since ? [ClaimTexts.Suspended(since)] : Warnings(version.Content, today);

    /// <summary>That it has expired, and that it is not simply available.</summary>
    public IEnumerable<Phrase> Warnings(AgreementContent content, DateOnly today)
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
