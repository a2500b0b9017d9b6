using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>What both sides agreed that a figure counts. Without it, the figure has the definition that ships.</summary>
public sealed class DefinitionType : IAgreementType
{
    public const string KindKey = "definition";

    public string Key => KindKey;

    public bool IsShared => false;

    public string Words => "definition|definición|definitions|definiciones";

    public AgreementTypeTexts Texts => DefinitionTexts.Kind;

    public IReadOnlyList<FieldDefinition> Fields => DefinitionFields.All;

    public string Subject(AgreementContent content) => content[DefinitionFields.Kpi] ?? "";

    public LocalizedText Title(AgreementContent content, FieldOptions options) =>
        options.Label(DefinitionFields.Kpi.Name, content[DefinitionFields.Kpi] ?? "");

    public IEnumerable<string> Names(AgreementContent content, FieldOptions options) =>
        KpiCatalog.Find(content[DefinitionFields.Kpi] ?? "") is { } kpi
            ? [kpi.Name.English.ToString(), kpi.Name.Spanish.ToString(), .. kpi.Synonyms]
            : [];

    public SearchResult Find(string words, IReadOnlyList<Agreement> agreements, FieldOptions options) =>
        Named(words) is { } kpi
            ? SearchResult.Of(([.. agreements.Where(agreement => agreement.Subject == kpi.Key)], []))
            : SearchResult.ByName(this, words, agreements, options);

    public AgreementContent Start(string words, FieldOptions options)
    {
        var kpi = Named(words);
        return AgreementContent.Of(
            Fields,
            field =>
                field == DefinitionFields.Kpi.Name ? kpi?.Key
                : field == DefinitionFields.Direction.Name && kpi is not null ? (kpi.RisesWell ? "up" : "down")
                : null
        );
    }

    public IEnumerable<LocalizedText> Warnings(AgreementContent content, DateOnly today)
    {
        if (
            content[DefinitionFields.Reading] is { Length: > 0 } reading
            && KpiReadings.Find(content[DefinitionFields.Kpi] ?? "", reading) is null
        )
        {
            yield return DefinitionTexts.NoSuchReading;
        }
    }

    internal static KpiDefinition? Named(string words) =>
        KpiCatalog
            .Match([.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold)])
            ?.Definition;
}
