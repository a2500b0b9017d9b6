using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Plan;

/// <summary>Where the company stands. There is one situation; its versions are its history.</summary>
public sealed class SituationType : IAgreementType
{
    public const string KindKey = "situation";

    /// <summary>The subject of the only one.</summary>
    public const string Only = "situation";

    public string Key => KindKey;

    public bool IsShared => false;

    public bool IsImported => false;

    public bool TellsTopic(FieldDefinition field) => false;

    public string Words => "situation|situación|swot|foda|dafo";

    public AgreementTypeTexts Texts => SituationTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields => SituationFields.All;

    public string Subject(AgreementContent content) => Only;

    public LocalizedText Title(AgreementContent content, FieldOptions options) => SituationTexts.Name;

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) => Words.Split('|');

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        SearchResult.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, FieldOptions options) => AgreementContent.Empty;

    public IEnumerable<LocalizedText> Warnings(AgreementContent content, DateOnly today) =>
        content.Values.Count == 0 ? [SituationTexts.Nothing] : [];
}
