using Bot.Core.Agreements;

namespace Bot.Core.Plan;

/// <summary>The fields of the situation: strengths, weaknesses, opportunities, threats and competitors.</summary>
public static class SituationFields
{
    public static FieldDefinition Strengths { get; } =
        new("strengths", SituationTexts.Strengths, FieldType.List) { IsEssential = true };

    public static FieldDefinition Weaknesses { get; } =
        new("weaknesses", SituationTexts.Weaknesses, FieldType.List) { IsEssential = true };

    public static FieldDefinition Opportunities { get; } =
        new("opportunities", SituationTexts.Opportunities, FieldType.List) { IsEssential = true };

    public static FieldDefinition Threats { get; } =
        new("threats", SituationTexts.Threats, FieldType.List) { IsEssential = true };

    public static FieldDefinition Competitors { get; } =
        new("competitors", SituationTexts.Competitors, FieldType.List) { };

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [Strengths, Weaknesses, Opportunities, Threats, Competitors];
}
