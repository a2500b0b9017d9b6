using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.WorkingTime;

namespace Bot.Core.Handoffs;

/// <summary>The words of hand-offs as agreements.</summary>
internal static class HandoffTexts
{
    public static readonly LocalizedText Title = new("Hand-off", "Traspaso");
    public static readonly LocalizedText TitleHint = new(
        "A short name: First contact.",
        "Un nombre corto: Primer contacto."
    );
    public static readonly LocalizedText Start = new("Starts when", "Empieza cuando");
    public static readonly LocalizedText End = new("Done when", "Se cumple cuando");
    public static readonly LocalizedText Within = new("Within", "Plazo");
    public static readonly LocalizedText WithinHint = new(
        "24 hours, 8 working hours or 2 working days. Days are working days.",
        "24 horas, 8 horas laborables o 2 días laborables. Los días son laborables."
    );
    public static readonly LocalizedText Actor = new("Who acts", "Quién actúa");
    public static readonly LocalizedText Words = new("In words", "En palabras");
    public static readonly LocalizedText WordsHint = new(
        "What the one who acts does.",
        "Qué hace quien tiene que actuar."
    );
    public static readonly LocalizedText NoTime = new(
        "I can't read the time, so nothing is counted. Write it like “8 working hours”.",
        "No entiendo el plazo, así que no cuento nada. Escríbelo como «8 horas laborables»."
    );
    public static readonly LocalizedText DoNotFit = new(
        "These two events never follow each other: one is about leads, the other about customers.",
        "Estos dos eventos nunca van seguidos: uno es de leads y el otro de clientes."
    );
    public static readonly LocalizedText NoLeads = new(
        "n/a: needs leads (not imported yet)",
        "sin dato: faltan los leads (aún no importados)"
    );
    public static readonly LocalizedText NoDeals = new(
        "n/a: needs deals (not imported yet)",
        "sin dato: faltan las oportunidades (aún no importadas)"
    );
    public static readonly LocalizedText NoSubscriptions = new(
        "n/a: needs subscriptions with their start",
        "sin dato: faltan las suscripciones con su inicio"
    );
    public static readonly LocalizedText QualifiedColumn = new(
        "the day on which leads were qualified",
        "el día en que se calificaron los leads"
    );
    public static readonly LocalizedText ContactedColumn = new(
        "first contact (“First outreach date”, “First response date”)",
        "primer contacto («Fecha del primer contacto»)"
    );
    public static readonly LocalizedText AnsweredColumns = new(
        "accepted, rejected or converted date",
        "fecha de aceptación, de descarte o de conversión"
    );
    public static readonly LocalizedText ConvertedColumn = new("converted date", "fecha de conversión");
    public static readonly LocalizedText AnyColumn = new(
        "first contact, status or owner",
        "primer contacto, estado o responsable"
    );

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of the hand-off {title}", $"del traspaso {title}"),
        title => new LocalizedText($"Hand-off {title}", $"Traspaso {title}")
    )
    {
        Plural = new LocalizedText("Hand-offs", "Traspasos"),
        ProposeTitle = new LocalizedText("Propose a hand-off", "Proponer un traspaso"),
        ProposeNew = new LocalizedText("Propose a new hand-off", "Proponer un traspaso nuevo"),
        NoneYet = new LocalizedText(
            "There are no hand-offs yet. Propose the first one.",
            "Todavía no hay traspasos. Propón el primero."
        ),
        Exists = new LocalizedText(
            "There is already a hand-off with this name. Open it and propose a change.",
            "Ya hay un traspaso con este nombre. Ábrelo y propón un cambio."
        ),
        ShowSummary = new LocalizedText(
            "What the sides promise each other, and whether it was in time",
            "Lo que los dos equipos se prometen, y si se cumplió a tiempo"
        ),
        ExampleName = new LocalizedText("first contact", "primer contacto"),
    };

    public static LocalizedText NoColumn(LocalizedText column) =>
        new($"n/a: no lead file has {column}", $"sin dato: ningún archivo de leads tiene {column}");

    public static LocalizedText Name(HandoffStart start) =>
        start switch
        {
            HandoffStart.Arrives => new("a lead arrives", "llega un lead"),
            HandoffStart.Qualifies => new("a lead is qualified", "se califica un lead"),
            HandoffStart.Won => new("a new customer is won", "se gana un cliente nuevo"),
            _ => throw new ArgumentOutOfRangeException(nameof(start)),
        };

    public static LocalizedText Name(HandoffEnd end) =>
        end switch
        {
            HandoffEnd.Contacted => new("the lead is contacted", "se contacta al lead"),
            HandoffEnd.Answered => new("sales accepts or rejects the lead", "ventas acepta o descarta el lead"),
            HandoffEnd.Deal => new("the lead becomes a deal", "el lead pasa a oportunidad"),
            HandoffEnd.Subscription => new("the subscription starts", "empieza la suscripción"),
            HandoffEnd.Said => new("whoever acts says so in Duet", "lo dice en Duet quien actúa"),
            _ => throw new ArgumentOutOfRangeException(nameof(end)),
        };

    public static LocalizedText Name(HandoffActor actor) =>
        actor switch
        {
            HandoffActor.Owner => new("the owner", "su responsable"),
            HandoffActor.Sales => new("sales", "ventas"),
            HandoffActor.Marketing => new("marketing", "marketing"),
            _ => throw new ArgumentOutOfRangeException(nameof(actor)),
        };

    public static LocalizedText Time(Within within) =>
        within switch
        {
            { Unit: TimeUnit.Hours, Count: 1 } => new("1 hour", "1 hora"),
            { Unit: TimeUnit.Hours } => new($"{within.Count} hours", $"{within.Count} horas"),
            { Unit: TimeUnit.WorkingHours, Count: 1 } => new("1 working hour", "1 hora laborable"),
            { Unit: TimeUnit.WorkingHours } => new($"{within.Count} working hours", $"{within.Count} horas laborables"),
            { Count: 1 } => new("1 working day", "1 día laborable"),
            _ => new($"{within.Count} working days", $"{within.Count} días laborables"),
        };

    /// <summary>"a lead arrives → the lead is contacted, within 8 working hours · the owner".</summary>
    public static LocalizedText Promise(HandoffPromise promise) =>
        LocalizedText.Invariant(
            $"{Name(promise.Start)} → {Name(promise.End)} · {Time(promise.Within)} · {Name(promise.Actor)}"
        );

    public static LocalizedText Name(HandoffState state) =>
        state switch
        {
            HandoffState.Open => new("still open", "en plazo"),
            HandoffState.Kept => new("on time", "a tiempo"),
            HandoffState.Late => new("late", "tarde"),
            HandoffState.Missed => new("missed", "sin hacer"),
            HandoffState.NotAFit => new("not a fit", "no encaja"),
            HandoffState.Undated => new("done, no day given", "hecho, sin fecha"),
            HandoffState.Impossible => new("done before it started", "hecho antes de empezar"),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    /// <summary>A day as the company has it, or an instant as the reader's clock shows it.</summary>
    public static LocalizedText At(Moment moment, TimeZoneInfo company) =>
        moment.Time is { } time
            ? LocalizedText.Invariant($"{WorkCalendar.Instant(moment.Day.ToDateTime(time), company)}")
            : LocalizedText.Invariant($"{moment.Day}");

    public static LocalizedText Share(decimal? share) =>
        share is { } known ? LocalizedText.Invariant($"{known:P0}") : LocalizedText.Invariant("–");

    public static LocalizedText Heading(Period period) =>
        new($"Hand-offs · {period.Name()}", $"Traspasos · {period.Name()}");
}
