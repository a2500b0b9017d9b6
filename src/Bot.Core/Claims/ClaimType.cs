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

    public IReadOnlyList<FieldDefinition> Fields => ClaimFields.All;

    public string Subject(AgreementContent content) => Slug.Of(ClaimContent.Read(content).Name);

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        LocalizedText.Invariant(ClaimContent.Read(content).Title);

    // A forbidden wording is not a name: a search for it would return a claim that seems to permit it.
    public IEnumerable<string> Names(AgreementContent content, FieldOptions options)
    {
        var claim = ClaimContent.Read(content);
        return [claim.Name, claim.Wording, .. claim.OtherWays];
    }

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        SearchResult.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, FieldOptions options) =>
        AgreementContent.Of(Fields, field => field == ClaimFields.Name.Name ? CommandLine.Parse(words).Rest : null);

    /// <summary>
    /// If customers say that the claim was not kept, only that warning; advice on how to promise it no longer applies.
    /// Otherwise the warnings of the content.
    /// </summary>
    public IEnumerable<LocalizedText> Warnings(AgreementVersion version, DateOnly today) =>
        version.SuspendedAt is { } since ? [ClaimTexts.Suspended(since)] : Warnings(version.Content, today);

    /// <summary>Warns that the claim has expired or is not generally available.</summary>
    public IEnumerable<LocalizedText> Warnings(AgreementContent content, DateOnly today)
    {
        var claim = ClaimContent.Read(content);
        var (expiry, state) = (claim.Expiry, claim.State);
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
