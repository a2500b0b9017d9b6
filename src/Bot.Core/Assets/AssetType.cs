using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Assets;

/// <summary>Marketing content for stages and personas: what it is, where it is, and when to use it.</summary>
public sealed class AssetType : IAgreementType
{
    public const string KindKey = "asset";

    public string Key => KindKey;

    public string Words => "asset|recurso|assets|recursos|material|materiales|collateral";

    public AgreementTypeTexts Texts => AssetTexts.Type;

    public IReadOnlyList<FieldDefinition> Fields => AssetFields.All;

    public bool IsUsed => true;

    public IReadOnlyList<FieldDefinition> ListFields { get; } = [AssetFields.Kind, AssetFields.Link];

    /// <summary>Marketing makes the assets: one marketer publishes one, and approves those that reps add.</summary>
    public IReadOnlyList<Side> Signers { get; } = [Side.Marketing];

    public string Subject(AgreementContent content) => Slug.Of(AssetContent.Read(content).Title);

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        LocalizedText.Invariant(AssetContent.Read(content).Title);

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) =>
        [AssetContent.Read(content).Title];

    /// <summary>The asset with just that title. Other words describe an asset, see <see cref="AssetChoice"/>.</summary>
    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options)
    {
        var name = Folding.Fold(SearchResult.NameIn(words));
        var named = agreements.FirstOrDefault(agreement =>
            agreement.Subject == name
            || SearchResult.AllNames(this, agreement, options).Any(known => Folding.Fold(known) == name)
        );
        return named is null
            ? SearchResult.ByName(this, words, agreements, options) with
            {
                Match = null,
            }
            : new(named, []);
    }

    public AgreementContent Start(string words, FieldOptions options) =>
        AgreementContent.Of(Fields, field => field == AssetFields.Title.Name ? CommandLine.Parse(words).Rest : null);

    public IEnumerable<LocalizedText> Warnings(AgreementContent content, DateOnly today) =>
        AssetContent.Read(content).Expiry is { } expiry && expiry < today ? [AssetTexts.Expired(expiry)] : [];
}
