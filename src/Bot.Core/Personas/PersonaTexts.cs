using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Personas;

internal static class PersonaTexts
{
    public static readonly Phrase Persona = new("Persona", "Persona");
    public static readonly Phrase Name = new("Name", "Nombre");
    public static readonly Phrase NameHint = new(
        "What you call this kind of buyer, such as “Operations lead”.",
        "Cómo llamáis a este tipo de comprador, por ejemplo «Responsable de operaciones»."
    );
    public static readonly Phrase Titles = new("Job titles", "Cargos");
    public static readonly Phrase ReportsTo = new("Reports to", "Depende de");
    public static readonly Phrase CompanySize = new("Company size", "Tamaño de la empresa");
    public static readonly Phrase CompanySizeHint = new("Such as 50–500 employees.", "Por ejemplo 50–500 empleados.");
    public static readonly Phrase Industries = new("Industries", "Sectores");
    public static readonly Phrase Region = new("Region", "Región");
    public static readonly Phrase Job = new("Job to be done", "Trabajo que quiere resolver");
    public static readonly Phrase JobHint = new("When …, I want to …, so that …", "Cuando …, quiero …, para …");
    public static readonly Phrase MeasuredBy = new("Measured by", "Se le mide por");
    public static readonly Phrase Goals = new("Goals", "Objetivos");
    public static readonly Phrase Pains = new("Pain points", "Problemas");
    public static readonly Phrase Motivations = new("Buying motivations", "Motivos de compra");
    public static readonly Phrase Objections = new("Objections", "Objeciones");
    public static readonly Phrase Sources = new("Where they look for information", "Dónde se informa");
    public static readonly Phrase Roles = new("Purchasing roles", "Papel en la compra");
    public static readonly Phrase DealMakers = new("Deal makers", "Lo que cierra el trato");
    public static readonly Phrase DealBreakers = new("Deal breakers", "Lo que rompe el trato");
    public static readonly Phrase Disqualifiers = new("Disqualifiers", "Lo que descarta");
    public static readonly Phrase Questions = new("Qualifying questions", "Preguntas para cualificar");

    public static readonly IReadOnlyList<Option> RoleOptions =
    [
        new("economic-buyer", new Phrase("economic buyer", "decide el presupuesto")),
        new("user", new Phrase("user", "usa el producto")),
        new("champion", new Phrase("champion", "impulsa la compra")),
        new("influencer", new Phrase("influencer", "influye")),
        new("blocker", new Phrase("blocker", "puede bloquearla")),
    ];

    public static readonly KindTexts Kind = new(
        title => new Phrase($"of the persona {title}", $"de la persona {title}"),
        title => new Phrase($"Persona {title}", $"Persona {title}")
    )
    {
        Plural = new Phrase("Personas", "Personas"),
        ProposeTitle = new Phrase("Propose a persona", "Proponer una persona"),
        ProposeNew = new Phrase("Propose a new persona", "Proponer una persona nueva"),
        NoneYet = new Phrase(
            "There are no personas yet. Propose the first one.",
            "Todavía no hay personas. Propón la primera."
        ),
        Exists = new Phrase(
            "There is a persona by this name already. Open it and propose a change, or choose another name.",
            "Ya hay una persona con este nombre. Ábrela y propón un cambio, o elige otro nombre."
        ),
        ShowSummary = new Phrase("Who buys: the agreed personas", "Quién compra: las personas acordadas"),
        ExampleName = new Phrase("ops lead", "responsable de operaciones"),
    };
}
