using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>The fields of an agreed definition.</summary>
public static class DefinitionFields
{
    public static FieldDefinition Kpi { get; } =
        new("kpi", TargetTexts.Kpi, FieldType.Choice)
        {
            Required = true,
            IsKey = true,
            IsTitle = true,
            Options = [.. KpiCatalog.All.Select(definition => new Option(definition.Key, definition.Name))],
            ColumnNames = "metric figure indicator indicador metrica cifra",
        };

    public static FieldDefinition Formula { get; } =
        new("formula", DefinitionTexts.Formula, FieldType.Area)
        {
            Required = true,
            IsHeadline = true,
            IsEssential = true,
            Hint = DefinitionTexts.FormulaHint,
            MaxLength = 500,
            ColumnNames = "definition words calculation definicion calculo",
        };

    public static FieldDefinition Reading { get; } =
        new("reading", DefinitionTexts.Reading, FieldType.Choice)
        {
            IsEssential = true,
            Hint = DefinitionTexts.ReadingHint,
            Options = [.. KpiReadings.All.Select(reading => new Option(reading.Key, reading.Name))],
            ColumnNames = "method variant metodo variante",
        };

    public static FieldDefinition Direction { get; } =
        new("direction", DefinitionTexts.Direction, FieldType.Choice)
        {
            Options = [new("up", DefinitionTexts.Up), new("down", DefinitionTexts.Down)],
            ColumnNames = "goodwhen sentido",
        };

    public static FieldDefinition Side { get; } =
        new("side", DefinitionTexts.Side, FieldType.Choice)
        {
            Options =
            [
                new("both", DefinitionTexts.Both),
                new("sales", DefinitionTexts.Sales),
                new("marketing", DefinitionTexts.Marketing),
            ],
            ColumnNames = "owner team lado equipo",
        };

    public static IReadOnlyList<FieldDefinition> All { get; } = [Kpi, Formula, Reading, Direction, Side];
}
