using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas;

internal static class PersonaTexts
{
    public static readonly LocalizedText Persona = new("Persona", "Persona");
    public static readonly LocalizedText Name = new("Name", "Nombre");
    public static readonly LocalizedText NameHint = new(
        "What you call this kind of buyer, such as “Operations lead”.",
        "Cómo llamáis a este tipo de comprador, por ejemplo «Responsable de operaciones»."
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
    public static readonly LocalizedText MeasuredBy = new("Measured by", "Se le mide por");
    public static readonly LocalizedText Goals = new("Goals", "Objetivos");
    public static readonly LocalizedText Pains = new("Pain points", "Problemas");
    public static readonly LocalizedText Motivations = new("Buying motivations", "Motivos de compra");
    public static readonly LocalizedText Objections = new("Objections", "Objeciones");
    public static readonly LocalizedText Sources = new("Where they look for information", "Dónde se informa");
    public static readonly LocalizedText Roles = new("Purchasing roles", "Papel en la compra");
    public static readonly LocalizedText DealMakers = new("Deal makers", "Lo que cierra el trato");
    public static readonly LocalizedText DealBreakers = new("Deal breakers", "Lo que rompe el trato");
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

    public static readonly LocalizedText HomeShortcut = new("Personas", "Personas");

    public static readonly LocalizedText ProposeFirst = new("Propose a persona", "Proponer una persona");

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of the persona {title}", $"de la persona {title}"),
        title => new LocalizedText($"Persona {title}", $"Persona {title}")
    )
    {
        Plural = new LocalizedText("Personas", "Personas"),
        ProposeTitle = new LocalizedText("Propose a persona", "Proponer una persona"),
        ProposeNew = new LocalizedText("Propose a new persona", "Proponer una persona nueva"),
        NoneYet = new LocalizedText(
            "There are no personas yet. Propose the first one.",
            "Todavía no hay personas. Propón la primera."
        ),
        Exists = new LocalizedText(
            "There is a persona by this name already. Open it and propose a change, or choose another name.",
            "Ya hay una persona con este nombre. Ábrela y propón un cambio, o elige otro nombre."
        ),
        ShowSummary = new LocalizedText("Who buys: the agreed personas", "Quién compra: las personas acordadas"),
        ExampleName = new LocalizedText("ops lead", "responsable de operaciones"),
    };
}
