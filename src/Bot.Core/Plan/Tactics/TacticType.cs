using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Kpis;

namespace Bot.Core.Plan;

/// <summary>What both sides do to reach an objective: on which channel, for whom, from when to when, for how much.</summary>
public sealed class TacticType : IAgreementType
{
    public const string KindKey = "tactic";

    public string Key => KindKey;

    public bool IsShared => false;

    public string Words => "tactic|táctica|tactics|tácticas";

    public AgreementTypeTexts Texts => TacticTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields => TacticFields.All;

    public string Subject(AgreementContent content) => Slug.Of(content[TacticFields.Title] ?? "");

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        LocalizedText.Invariant(content[TacticFields.Title] ?? "");

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) =>
        [content[TacticFields.Title] ?? ""];

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        SearchResult.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, FieldOptions options) =>
        AgreementContent.Of(Fields, field => field == TacticFields.Title.Name ? SearchResult.NameIn(words) : null);

    public IEnumerable<LocalizedText> Warnings(AgreementContent content, DateOnly today)
    {
        if (TacticContent.Read(content) is { } tactic && tactic.From > tactic.To)
        {
            yield return TacticTexts.EndsBeforeItBegins;
        }

        if (content[TacticFields.Budget] is { } budget && TargetValue.Read(budget, KpiUnit.Money, "USD") is null)
        {
            yield return TacticTexts.NoMoney;
        }
    }
}
