using Bot.Core.Agreements;
using Bot.Core.Kpis;

namespace Bot.Core.Plan;

/// <summary>The fields of an objective.</summary>
public static class ObjectiveFields
{
    public static FieldDefinition Title { get; } =
        new("title", ObjectiveTexts.Title, FieldType.Line)
        {
            Required = true,
            IsTitle = true,
            MaxLength = 100,
            Hint = ObjectiveTexts.TitleHint,
            ColumnNames = "objective goal name objetivo nombre titulo",
        };

    public static FieldDefinition Kpi { get; } =
        new("kpi", ObjectiveTexts.Kpi, FieldType.Choice)
        {
            Required = true,
            IsEssential = true,
            Options = TargetFields.Kpi.Options,
            ColumnNames = "metric figure indicator indicador metrica cifra",
        };

    public static FieldDefinition Target { get; } =
        new("target", ObjectiveTexts.Target, FieldType.Line)
        {
            Required = true,
            IsEssential = true,
            MaxLength = 40,
            Hint = ObjectiveTexts.TargetHint,
            ColumnNames = "value targetvalue valor meta valorobjetivo",
        };

    public static FieldDefinition From { get; } =
        new("from", ObjectiveTexts.From, FieldType.Day)
        {
            Hint = ObjectiveTexts.FromHint,
            ColumnNames = "start begin since desde inicio",
        };

    public static FieldDefinition By { get; } =
        new("by", ObjectiveTexts.By, FieldType.Day)
        {
            Required = true,
            IsEssential = true,
            ColumnNames = "date due deadline end until fecha hasta plazo fin",
        };

    public static FieldDefinition Why { get; } =
        new("why", ObjectiveTexts.Why, FieldType.Area)
        {
            IsHeadline = true,
            MaxLength = 1000,
            ColumnNames = "reason rationale motivo razon",
        };

    public static IReadOnlyList<FieldDefinition> All { get; } = [Title, Kpi, Target, From, By, Why];
}
