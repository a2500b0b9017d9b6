using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas;

internal static class PersonaTexts
{
    public static readonly LocalizedText Persona = new("Persona", "Perfil de comprador");
    public static readonly LocalizedText Name = new("Name", "Nombre");
    public static readonly LocalizedText NameHint = new(
        "What you call this kind of buyer, such as “Operations lead”.",
        "Cómo se llama este tipo de comprador, por ejemplo «Responsable de operaciones»."
    );
    public static readonly LocalizedText Titles = new("Job titles", "Cargos");
    public static readonly LocalizedText ReportsTo = new("Reports to", "Depende de");
    public static readonly LocalizedText CompanySize = new("Company size", "Tamaño de la empresa");
    public static readonly LocalizedText CompanySizeHint = new(
        "Such as 50–500 employees.",
        "Por ejemplo 50–500 empleados."
    );
    public static readonly LocalizedText Industries = new("Industries", "Sectores");
    public static readonly LocalizedText Region = new("Region", "Región");
    public static readonly LocalizedText Job = new("Job to be done", "Trabajo que quiere resolver");
    public static readonly LocalizedText JobHint = new("When …, I want to …, so that …", "Cuando …, quiero …, para …");
    public static readonly LocalizedText MeasuredBy = new("Measured by", "Se mide por");
    public static readonly LocalizedText Goals = new("Goals", "Objetivos");
    public static readonly LocalizedText Pains = new("Pain points", "Problemas");
    public static readonly LocalizedText Motivations = new("Buying motivations", "Motivos de compra");
    public static readonly LocalizedText Objections = new("Objections", "Objeciones");
    public static readonly LocalizedText Sources = new("Where they look for information", "Dónde se informa");
    public static readonly LocalizedText Roles = new("Purchasing roles", "Rol en la compra");
    public static readonly LocalizedText DealMakers = new("Deal makers", "Lo que cierra la venta");
    public static readonly LocalizedText DealBreakers = new("Deal breakers", "Lo que impide la venta");
    public static readonly LocalizedText Disqualifiers = new("Disqualifiers", "Lo que descarta");
    public static readonly LocalizedText Questions = new("Qualifying questions", "Preguntas para cualificar");

    public static readonly IReadOnlyList<Option> RoleOptions =
    [
        new("economic-buyer", new LocalizedText("economic buyer", "decide el presupuesto")),
        new("user", new LocalizedText("user", "usa el producto")),
        new("champion", new LocalizedText("champion", "impulsa la compra")),
        new("influencer", new LocalizedText("influencer", "influye")),
        new("blocker", new LocalizedText("blocker", "puede bloquearla")),
    ];

    public static readonly LocalizedText HomeShortcut = new("Personas", "Perfiles");

    public static readonly LocalizedText ProposeFirst = new("Propose a persona", "Proponer un perfil");

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of the persona {title}", $"del perfil {title}"),
        title => new LocalizedText($"Persona {title}", $"Perfil {title}")
    )
    {
        Plural = new LocalizedText("Personas", "Perfiles de comprador"),
        ProposeTitle = new LocalizedText("Propose a persona", "Proponer un perfil"),
        ProposeNew = new LocalizedText("Propose a new persona", "Proponer un perfil nuevo"),
        NoneYet = new LocalizedText(
            "There are no personas yet. Propose the first one.",
            "Todavía no hay perfiles. Propón el primero."
        ),
        Exists = new LocalizedText(
            "A persona with this name already exists. Open it and propose a change, or choose another name.",
            "Ya existe un perfil con este nombre. Ábrelo y propón un cambio, o elige otro nombre."
        ),
        ShowSummary = new LocalizedText("See the agreed buyer personas", "Ver los perfiles de comprador acordados"),
        ExampleName = new LocalizedText("ops lead", "responsable de operaciones"),
    };
}
