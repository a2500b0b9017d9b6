using Bot.Core.Agreements;

namespace Bot.Core.Personas.Primary;

/// <summary>The field of the primary persona.</summary>
public static class PrimaryPersonaFields
{
    public static FieldDefinition Persona { get; } =
        new("persona", PersonaTexts.Persona, FieldType.Choice)
        {
            Required = true,
            IsTitle = true,
            OptionsOf = PersonaType.KindKey,
            Hint = PrimaryPersonaTexts.Hint,
        };

    public static IReadOnlyList<FieldDefinition> All { get; } = [Persona];
}
