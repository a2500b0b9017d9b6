using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Primary;

internal static class PrimaryPersonaTexts
{
    public static readonly LocalizedText Called = new("primary persona", "persona principal");

    public static readonly LocalizedText Hint = new(
        "The one that comes first when several fit. There is always one primary at most.",
        "La que va primero cuando encajan varias. Solo puede haber una principal."
    );

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of “{title}”", $"de «{title}»"),
        title => title
    )
    {
        Plural = new LocalizedText("Primary persona", "Persona principal"),
        ProposeTitle = new LocalizedText("Primary persona", "Persona principal"),
        ProposeNew = new LocalizedText("Propose the primary persona", "Proponer la persona principal"),
        NoneYet = new LocalizedText(
            "No persona is the primary one yet. Propose which.",
            "Todavía no hay persona principal. Propón cuál."
        ),
        Exists = new LocalizedText(
            "Somebody has proposed the primary persona meanwhile. Open this form again.",
            "Alguien ha propuesto la persona principal entretanto. Vuelve a abrir este formulario."
        ),
        ShowSummary = new LocalizedText("Which persona comes first", "Qué persona va primero"),
        ExampleName = new LocalizedText("ops lead", "responsable de operaciones"),
    };

    public static LocalizedText Title(LocalizedText persona) =>
        new($"Primary persona: {persona}", $"Persona principal: {persona}");
}
