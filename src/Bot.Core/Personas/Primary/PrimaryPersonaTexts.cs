using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas.Primary;

internal static class PrimaryPersonaTexts
{
    public static readonly LocalizedText Called = new("primary persona", "perfil principal");

    public static readonly LocalizedText Hint = new(
        "The one that comes first when several fit. Only one persona can be primary.",
        "El que va primero cuando encajan varios. Solo puede haber uno principal."
    );

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of “{title}”", $"de «{title}»"),
        title => title
    )
    {
        Plural = new LocalizedText("Primary persona", "Perfil principal"),
        ProposeTitle = new LocalizedText("Primary persona", "Perfil principal"),
        ProposeNew = new LocalizedText("Propose the primary persona", "Proponer el perfil principal"),
        NoneYet = new LocalizedText(
            "There is no primary persona yet. Propose one.",
            "Todavía no hay perfil principal. Propón uno."
        ),
        Exists = new LocalizedText(
            "Someone has proposed the primary persona in the meantime. Open this form again.",
            "Alguien ha propuesto el perfil principal entretanto. Vuelve a abrir este formulario."
        ),
        ShowSummary = new LocalizedText("Which persona comes first", "Qué perfil va primero"),
        ExampleName = new LocalizedText("ops lead", "responsable de operaciones"),
    };

    public static LocalizedText Title(LocalizedText persona) =>
        new($"Primary persona: {persona}", $"Perfil principal: {persona}");
}
