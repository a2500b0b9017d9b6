using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Kpis;

namespace Bot.Core.Plan;

/// <summary>What sales and marketing want to reach together: a figure, its target and a date.</summary>
public sealed class ObjectiveType : IAgreementType
{
    public const string KindKey = "objective";

    public string Key => KindKey;

    public bool IsShared => false;

    public string Words => "objective|objetivo|objectives|objetivos|goal|goals";

    public AgreementTypeTexts Texts => ObjectiveTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields => ObjectiveFields.All;

    public string Subject(AgreementContent content) => Slug.Of(content[ObjectiveFields.Title] ?? "");

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        LocalizedText.Invariant(content[ObjectiveFields.Title] ?? "");

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) =>
        [content[ObjectiveFields.Title] ?? ""];

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        SearchResult.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, FieldOptions options) =>
        AgreementContent.Of(Fields, field => field == ObjectiveFields.Title.Name ? SearchResult.NameIn(words) : null);

    public IEnumerable<LocalizedText> Warnings(AgreementContent content, DateOnly today)
    {
        var kpi = KpiCatalog.Find(content[ObjectiveFields.Kpi] ?? "");
        if (kpi is null)
        {
            yield return ObjectiveTexts.NoSuchFigure;
        }
        else if (TargetValue.Read(content[ObjectiveFields.Target] ?? "", kpi.Unit, "USD") is null)
        {
            yield return TargetTexts.NoUnit(kpi.Unit);
        }

        if (ObjectiveContent.Read(content) is { From: { } from } objective && from > objective.By)
        {
            yield return ObjectiveTexts.EndsBeforeItBegins;
        }
    }

    // A signed objective has its state instead.
    public IEnumerable<LocalizedText> Warnings(AgreementVersion version, DateOnly today)
    {
        if (
            version.State == AgreementState.Proposed
            && ObjectiveContent.Read(version.Content) is { } objective
            && objective.By < today
        )
        {
            yield return ObjectiveTexts.IsPast(objective.By);
        }

        foreach (var warning in Warnings(version.Content, today))
        {
            yield return warning;
        }
    }
}
