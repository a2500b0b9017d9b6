using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>The fields of a target.</summary>
public static class TargetFields
{
    public static FieldDefinition Kpi { get; } =
        new("kpi", TargetTexts.Kpi, FieldType.Choice)
        {
            Required = true,
            IsKey = true,
            IsTitle = true,
            Options =
            [
                .. KpiCatalog
                    .All.Where(definition => definition.Sources.Count > 0)
                    .Select(definition => new Option(definition.Key, definition.Name)),
            ],
            ColumnNames = "metric figure indicator indicador metrica cifra",
        };

    public static FieldDefinition Per { get; } =
        new("per", TargetTexts.Per, FieldType.Choice)
        {
            Required = true,
            IsKey = true,
            IsTitle = true,
            Options = [.. TargetType.Kinds.Select(kind => new Option(TargetType.Code(kind), TargetTexts.Name(kind)))],
            ColumnNames = "period periodo cada",
        };

    public static FieldDefinition Value { get; } =
        new("value", TargetTexts.Value, FieldType.Line)
        {
            Required = true,
            IsHeadline = true,
            IsEssential = true,
            Hint = TargetTexts.ValueHint,
            MaxLength = 40,
            ColumnNames = "target goal targetvalue objetivo meta valorobjetivo",
        };

    public static FieldDefinition Why { get; } =
        new("why", TargetTexts.Why, FieldType.Area) { ColumnNames = "reason rationale motivo razon" };

    public static IReadOnlyList<FieldDefinition> All { get; } = [Kpi, Per, Value, Why];
}
