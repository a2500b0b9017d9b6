using Bot.Core.Agreements;
using Bot.Core.Personas;

namespace Bot.Core.Plan;

/// <summary>The fields of a tactic. Its owner is the agreement's.</summary>
public static class TacticFields
{
    public static FieldDefinition Title { get; } =
        new("title", TacticTexts.Title, FieldType.Line)
        {
            Required = true,
            IsTitle = true,
            MaxLength = 100,
            Hint = TacticTexts.TitleHint,
            ColumnNames = "tactic activity tactica actividad",
        };

    public static FieldDefinition What { get; } =
        new("what", TacticTexts.What, FieldType.Area)
        {
            IsHeadline = true,
            MaxLength = 1000,
            ColumnNames = "description details descripcion detalle",
        };

    public static FieldDefinition Channel { get; } =
        new("channel", TacticTexts.Channel, FieldType.Line)
        {
            Required = true,
            IsEssential = true,
            MaxLength = 80,
            Hint = TacticTexts.ChannelHint,
            ColumnNames = "canal",
        };

    public static FieldDefinition Objective { get; } =
        new("objective", TacticTexts.Objective, FieldType.Choice)
        {
            OptionsOf = ObjectiveType.KindKey,
            ColumnNames = "goal objetivo",
        };

    public static FieldDefinition Audience { get; } =
        new("audience", TacticTexts.Audience, FieldType.Choice)
        {
            IsEssential = true,
            OptionsOf = PersonaType.KindKey,
            ColumnNames = "audience targetaudience publico",
        };

    public static FieldDefinition From { get; } =
        new("from", TacticTexts.From, FieldType.Day)
        {
            Required = true,
            IsEssential = true,
            ColumnNames = "start startdate desde inicio",
        };

    public static FieldDefinition To { get; } =
        new("to", TacticTexts.To, FieldType.Day)
        {
            Required = true,
            IsEssential = true,
            ColumnNames = "end enddate hasta fin",
        };

    public static FieldDefinition Budget { get; } =
        new("budget", TacticTexts.Budget, FieldType.Line)
        {
            IsEssential = true,
            MaxLength = 40,
            Hint = TacticTexts.BudgetHint,
            ColumnNames = "presupuesto",
        };

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [Title, What, Channel, Objective, Audience, From, To, Budget];
}
