using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Plan;

/// <summary>
/// The fields of a closed quarter. Duet writes what it knows in English and in Spanish; people add what they learned.
/// </summary>
public static class ClosingFields
{
    public static FieldDefinition Quarter { get; } =
        new("quarter", ClosingTexts.Quarter, FieldType.Line)
        {
            Required = true,
            IsKey = true,
            IsTitle = true,
            MaxLength = 20,
        };

    public static FieldDefinition Results { get; } =
        new("results", ClosingTexts.Results, FieldType.Area) { Required = true, IsHeadline = true };

    public static FieldDefinition ResultsOther { get; } = ContentTranslations.Of(Results, "");

    public static FieldDefinition Tactics { get; } = new("tactics", TacticTexts.Plural, FieldType.Area);

    public static FieldDefinition TacticsOther { get; } = ContentTranslations.Of(Tactics, "");

    public static FieldDefinition Situation { get; } = new("situation", SituationTexts.Name, FieldType.Area);

    public static FieldDefinition Lessons { get; } =
        new("lessons", ClosingTexts.Lessons, FieldType.Area)
        {
            IsEssential = true,
            MaxLength = 2000,
            Hint = ClosingTexts.LessonsHint,
        };

    public static IReadOnlyList<FieldDefinition> All { get; } =
    [Quarter, Results, ResultsOther, Tactics, TacticsOther, Situation, Lessons];

    /// <summary>What was kept, in lines, each in the reader's language where there are two.</summary>
    public static IEnumerable<(LocalizedText Label, IReadOnlyList<LocalizedText> Lines)> Parts(
        AgreementContent content
    ) =>
        from field in new[] { Results, Tactics, Situation, Lessons }
        let lines = Lines(content, field)
        where lines.Count > 0
        select (field.Label, lines);

    private static IReadOnlyList<LocalizedText> Lines(AgreementContent content, FieldDefinition field)
    {
        var english = content.Lines(field);
        var other = All.FirstOrDefault(one => one.TranslationOf == field.Name);
        var spanish = other is null ? english : content.Lines(other);
        return spanish.Count == english.Count
            ? [.. english.Zip(spanish, (one, two) => new LocalizedText(one, two))]
            : [.. english.Select(line => LocalizedText.Invariant(line))];
    }
}
