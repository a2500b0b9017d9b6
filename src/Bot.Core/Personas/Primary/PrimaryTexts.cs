using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Primary;

internal static class PrimaryTexts
{
    public static readonly Phrase Called = new("primary persona", "persona principal");

    public static readonly Phrase Hint = new(
        "The one that comes first when several fit. There is always one primary at most.",
        "La que va primero cuando encajan varias. Solo puede haber una principal."
    );

    public static readonly KindTexts Kind = new(title => new Phrase($"of “{title}”", $"de «{title}»"), title => title)
    {
        Plural = new Phrase("Primary persona", "Persona principal"),
        ProposeTitle = new Phrase("Primary persona", "Persona principal"),
        ProposeNew = new Phrase("Propose the primary persona", "Proponer la persona principal"),
        NoneYet = new Phrase(
            "No persona is the primary one yet. Propose which.",
            "Todavía no hay persona principal. Propón cuál."
        ),
        Exists = new Phrase(
            "Somebody has proposed the primary persona meanwhile. Open this form again.",
            "Alguien ha propuesto la persona principal entretanto. Vuelve a abrir este formulario."
        ),
        ShowSummary = new Phrase("Which persona comes first", "Qué persona va primero"),
        ExampleName = new Phrase("ops lead", "responsable de operaciones"),
    };

    public static Phrase Title(Phrase persona) => new($"Primary persona: {persona}", $"Persona principal: {persona}");
}
