using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Handoffs;

/// <summary>A promise with a time between the sides: after one event, another one follows within so long.</summary>
public sealed class HandoffType : IAgreementType
{
    public const string KindKey = "handoff";

    public string Key => KindKey;

    // It is between colleagues, and no words for customers.
    public bool IsShared => false;

    public bool TellsTopic(FieldDefinition field) => false;

    public string Words => "handoff|traspaso|handoffs|traspasos|hand-off|hand-offs|sla|slas";

    public AgreementTypeTexts Texts => HandoffTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields => HandoffFields.All;

    public string Subject(AgreementContent content) => Slug.Of(content[HandoffFields.Title] ?? "");

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        LocalizedText.Invariant(content[HandoffFields.Title] ?? "");

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) =>
        [content[HandoffFields.Title] ?? ""];

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        HandoffQuery.Reads(words) ? new SearchResult(null, []) : SearchResult.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, FieldOptions options) =>
        AgreementContent.Of(Fields, field => field == HandoffFields.Title.Name ? SearchResult.NameIn(words) : null);

    public IEnumerable<LocalizedText> Warnings(AgreementContent content, DateOnly today)
    {
        if (Within.Read(content[HandoffFields.Within] ?? "") is null)
        {
            yield return HandoffTexts.NoTime;
        }

        if (
            Enum.TryParse<HandoffStart>(content[HandoffFields.Start], out var start)
            && Enum.TryParse<HandoffEnd>(content[HandoffFields.End], out var end)
            && !HandoffPromise.Fits(start, end)
        )
        {
            yield return HandoffTexts.DoNotFit;
        }
    }
}
