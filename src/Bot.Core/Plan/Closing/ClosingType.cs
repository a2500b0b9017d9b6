using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Plan;

/// <summary>
/// A quarter that both sides closed, with what was reached. The first version that both signed is kept; nothing changes
/// it.
/// </summary>
public sealed class ClosingType : IAgreementType
{
    public const string KindKey = "closing";

    public string Key => KindKey;

    public bool IsShared => false;

    public bool IsImported => false;

    public bool TellsTopic(FieldDefinition field) => false;

    // It is history, so nobody is asked whether it is still true while anybody could care.
    public TimeSpan ReviewAfter => TimeSpan.FromDays(36_500);

    public string Words => "closing|cierre|closings|cierres";

    public AgreementTypeTexts Texts => ClosingTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields => ClosingFields.All;

    internal static string SubjectOf(PlanQuarter quarter) => Slug.Of(quarter.Key);

    /// <summary>The version that both sides signed first; null while they have not.</summary>
    internal static AgreementVersion? Kept(Agreement? closing) =>
        closing?.Versions.FirstOrDefault(version => version.AgreedAt is not null);

    public string Subject(AgreementContent content) => Slug.Of(content[ClosingFields.Quarter] ?? "");

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        LocalizedText.Invariant(content[ClosingFields.Quarter] ?? "");

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) =>
        [content[ClosingFields.Quarter] ?? ""];

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        SearchResult.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, FieldOptions options) =>
        AgreementContent.Of(Fields, field => field == ClosingFields.Quarter.Name ? SearchResult.NameIn(words) : null);
}
