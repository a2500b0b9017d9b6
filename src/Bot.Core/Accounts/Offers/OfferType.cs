using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Accounts.Offers;

/// <summary>What reps may offer a customer so that they stay or grow: both sides sign it.</summary>
public sealed class OfferType : IAgreementType
{
    public const string KindKey = "offer";

    public string Key => KindKey;

    public string Words => "offer|oferta|offers|ofertas";

    public AgreementTypeTexts Texts => OfferTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields => OfferFields.All;

    /// <summary>An offer is made to one customer; nobody pastes it into a conversation.</summary>
    public bool IsShared => false;

    public string Subject(AgreementContent content) => Slug.Of(NameOf(content));

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        LocalizedText.Invariant(NameOf(content));

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) => [NameOf(content)];

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        SearchResult.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, FieldOptions options) =>
        AgreementContent.Of(Fields, field => field == OfferFields.Name.Name ? CommandLine.Parse(words).Rest : null);

    public IEnumerable<LocalizedText> Warnings(AgreementContent content, DateOnly today) =>
        AgreementContent.Day(content[OfferFields.Expiry]) is { } expiry && expiry < today
            ? [OfferTexts.Expired(expiry)]
            : [];

    internal static string NameOf(AgreementContent content) => content[OfferFields.Name] ?? "";
}
