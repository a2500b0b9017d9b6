using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Funnel;

internal static class StageTexts
{
    public static readonly LocalizedText Stage = new("Stage", "Etapa");
    public static readonly LocalizedText Name = new("Our name for it", "Cómo la llamamos");
    public static readonly LocalizedText NameHint = new(
        "Leave it empty to keep the usual name.",
        "Déjalo vacío para mantener el nombre habitual."
    );
    public static readonly LocalizedText Leads = new("Who leads", "Quién la lleva");
    public static readonly LocalizedText Entry = new("Starts when", "Empieza cuando");
    public static readonly LocalizedText EntryHint = new(
        "Such as “A demo is in the calendar, with the person who decides”.",
        "Por ejemplo «Hay una demo en el calendario con quien decide»."
    );
    public static readonly LocalizedText Exit = new("Ends when", "Termina cuando");
    public static readonly LocalizedText ExitHint = new(
        "Such as “They have seen their own data, and we know what holds them back”.",
        "Por ejemplo «Han visto sus propios datos y sabemos qué les frena»."
    );
    public static readonly LocalizedText Counted = new("Counted from", "Se cuenta con");
    public static readonly LocalizedText CountedHint = new(
        "What in the imported data shows that somebody is here.",
        "Qué dato importado muestra que alguien está aquí."
    );
    public static readonly LocalizedText EntryIf = new("Starts when, in the data", "Empieza cuando, en los datos");
    public static readonly LocalizedText EntryIfHint = new(
        "“has a lead”, “has a deal”, “deal stage is demo or pilot”, “amount is over 5,000”, “deal is won” or “first payment”. "
            + "Those about deals may be joined by “and”.",
        "«tiene un lead», «tiene una oportunidad», «etapa es demo o piloto», «importe mayor que 5.000», «oportunidad "
            + "ganada» o «primer pago». Las de oportunidades se unen con «y»."
    );
    public static readonly LocalizedText ExitIf = new("Ends when, in the data", "Termina cuando, en los datos");
    public static readonly LocalizedText ExitIfHint = new(
        "Written the same way. A deal for which it holds is not counted here any more.",
        "Se escribe igual. Una oportunidad que lo cumple ya no cuenta aquí."
    );
    public static readonly LocalizedText NotACondition = new(
        "I can't read this condition. Write one of these: has a lead, has a deal, deal stage is demo or pilot, amount is over "
            + "5,000, deal is won, first payment. Only those about deals can be joined by “and”.",
        "No entiendo esta condición. Escribe una de estas: tiene un lead, tiene una oportunidad, etapa es demo o piloto, "
            + "importe mayor que 5.000, oportunidad ganada, primer pago. Solo las de oportunidades se unen con «y»."
    );

    public static LocalizedText? CheckCondition(string words) =>
        StageCondition.Read(words) is null ? NotACondition : null;

    public static readonly LocalizedText CrmNames = new("Names in the CRM", "Nombres en el CRM");
    public static readonly LocalizedText CrmNamesHint = new(
        "One per line. Deals with one of these stages count here.",
        "Uno por línea. Las oportunidades en una de estas fases cuentan aquí."
    );
    public static readonly LocalizedText After = new("Comes after", "Va después de");
    public static readonly LocalizedText AfterHint = new(
        "Only if your order is not the usual one.",
        "Solo si el orden no es el habitual."
    );
    public static readonly LocalizedText Kpi = new("KPI", "KPI");

    public static readonly LocalizedText Sales = new("sales", "ventas");
    public static readonly LocalizedText Marketing = new("marketing", "marketing");
    public static readonly LocalizedText Both = new("both sides", "los dos lados");

    public static readonly LocalizedText FromLeads = new("leads that were created", "leads creados");
    public static readonly LocalizedText FromDeals = new("deals that were created", "oportunidades creadas");
    public static readonly LocalizedText FromCrm = new(
        "the stage of the deal in the CRM",
        "la fase de la oportunidad en el CRM"
    );
    public static readonly LocalizedText FromWon = new("deals that were won", "oportunidades ganadas");
    public static readonly LocalizedText FromNothing = new("nothing that is imported", "nada de lo importado");

    public static readonly AgreementTypeTexts Type = new(
        title => new LocalizedText($"of the stage {title}", $"de la etapa {title}"),
        title => new LocalizedText($"Stage {title}", $"Etapa {title}")
    )
    {
        Plural = new LocalizedText("Stages of the journey", "Etapas del recorrido"),
        ProposeTitle = new LocalizedText("Agree on a stage", "Acordar una etapa"),
        ProposeNew = new LocalizedText("Propose a stage", "Proponer una etapa"),
        NoneYet = new LocalizedText(
            "No stage is agreed yet. Propose the first one.",
            "Todavía no hay ninguna etapa acordada. Propón la primera."
        ),
        Exists = new LocalizedText(
            "This stage is already agreed. Open it and propose a change.",
            "Esta etapa ya está acordada. Ábrela y propón un cambio."
        ),
        ShowSummary = new LocalizedText(
            "The customer journey, stage by stage",
            "El recorrido del cliente, etapa por etapa"
        ),
        ExampleName = new LocalizedText("demo", "demo"),
    };

    public static readonly LocalizedText HomeShortcut = new("Journey", "Recorrido");
}
