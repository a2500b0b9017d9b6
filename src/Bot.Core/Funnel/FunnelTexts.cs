using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Funnel;

internal static class FunnelTexts
{
    public static readonly IReadOnlyList<Dimension> Breakdowns = [Dimension.Channel, Dimension.Segment, Dimension.Rep];

    public static readonly LocalizedText Summary = new(
        "See how many leads become deals and customers",
        "Ver cuántos leads llegan a oportunidad y a cliente"
    );
    public static readonly LocalizedText Example = new(
        $"{"journey funnel last quarter by channel":c}",
        $"{"recorrido embudo trimestre pasado por canal":c}"
    );
    public static readonly LocalizedText StuckSummary = new(
        "See which deals have been open too long",
        "Ver qué oportunidades llevan demasiado tiempo abiertas"
    );
    public static readonly LocalizedText StuckExample = new($"{"journey stuck":c}", $"{"recorrido atascadas":c}");

    public static readonly LocalizedText NoDeals = new(
        $"No deals are imported yet. Drop your CRM export here, or type {"import":c}.",
        $"Todavía no se han importado oportunidades. Suelta aquí la exportación del CRM o escribe {"importar":c}."
    );
    public static readonly LocalizedText Chart = new("From lead to customer", "De lead a cliente");
    public static readonly LocalizedText Caption = new(
        "How many entered each stage, went on, and after how many days",
        "Cuántos entraron en cada etapa, cuántos pasaron y tras cuántos días"
    );
    public static readonly LocalizedText Entered = new("Entered", "Entraron");
    public static readonly LocalizedText WentOn = new("Went on", "Pasaron");
    public static readonly LocalizedText Days = new("Median days", "Días (mediana)");
    public static readonly LocalizedText Before = new("Went on before", "Pasaron antes");
    public static readonly LocalizedText PartsCaption = new("The funnel in parts", "El embudo por partes");
    public static readonly LocalizedText Motion = new("Inbound or outbound", "Inbound u outbound");
    public static readonly LocalizedText Leads = new("Leads", "Leads");
    public static readonly LocalizedText ToDeal = new("To deal", "A oportunidad");
    public static readonly LocalizedText Deals = new("Deals", "Oportunidades");
    public static readonly LocalizedText ToWon = new("To customer", "A cliente");
    public static readonly LocalizedText NoLabel = new("not given", "sin dato");
    public static readonly LocalizedText FromDays = new(
        "Read from the days on which leads and deals were created and closed: no history of stages is imported. So demo, "
            + "objections and decision are no steps here.",
        "Leído de los días en que se crearon y cerraron leads y oportunidades: no hay historial de etapas importado. Por "
            + "eso demo, objeciones y decisión no son pasos aquí."
    );
    public static readonly LocalizedText StuckButton = new("Stuck deals", "Oportunidades atascadas");

    public static readonly LocalizedText StuckTitle = new("Stuck deals", "Oportunidades atascadas");
    public static readonly LocalizedText StuckCaption = new(
        "The deals that take the longest",
        "Las oportunidades que más tardan"
    );
    public static readonly LocalizedText Account = new("Account", "Cuenta");
    public static readonly LocalizedText Owner = new("Owner", "Responsable");
    public static readonly LocalizedText Open = new("Days open", "Días abierta");
    public static readonly LocalizedText WhatHelps = new("What to say and send", "Qué decir y qué enviar");
    public static readonly LocalizedText LastHeard = new("What they said last", "Lo último que dijeron");
    public static readonly LocalizedText AgeOfDeal = new(
        "No history of stages is imported, so this is how long a deal has been open, not how long it has been in its stage.",
        "No hay historial de etapas importado, así que cuenta cuánto lleva abierta la oportunidad, no cuánto lleva en su "
            + "etapa."
    );

    public static LocalizedText Title(FunnelQuestion question, DateOnly today)
    {
        var period =
            question.Period.To < today
                ? question.Period.Name()
                : new LocalizedText($"{question.Period.Name()} so far", $"{question.Period.Name()} hasta hoy");
        return question.Motion is { } motion
            ? new($"Funnel · {period} · {Of(motion)}", $"Embudo · {period} · {Of(motion)}")
            : new($"Funnel · {period}", $"Embudo · {period}");
    }

    public static LocalizedText Of(Motion motion) =>
        motion switch
        {
            Funnel.Motion.Inbound => new("inbound", "inbound"),
            Funnel.Motion.Outbound => new("outbound", "outbound"),
            _ => new("no channel", "sin canal"),
        };

    public static LocalizedText Spoken(FunnelPart part) =>
        new(
            $"{part.Leads} leads, {part.Deals} deals, {part.Won} customers",
            $"{part.Leads} leads, {part.Deals} oportunidades, {part.Won} clientes"
        );

    public static LocalizedText Share(int went, int of) =>
        of == 0
            ? new("–", "–")
            : new($"{(decimal)went / of:P0} ({went} of {of})", $"{(decimal)went / of:P0} ({went} de {of})");

    public static LocalizedText DayCount(int? days) => days is { } known ? new($"{known}", $"{known}") : new("–", "–");

    public static LocalizedText FromHistory(int deals, int all) =>
        deals == all
            ? new(
                "Read from the history of stages. Who skips a stage has passed it; who comes back counts once.",
                "Leído del historial de etapas. Quien se salta una etapa la ha pasado; quien vuelve cuenta una vez."
            )
            : new(
                $"Stages after the first deal stage are read from the history of {deals} of these {all} deals; the others "
                    + "have none. Who skips a stage has passed it; who comes back counts once. Leads and customers are "
                    + "read from their days.",
                $"Las etapas de las oportunidades se leen del historial de {deals} de estas {all}; las demás no tienen. "
                    + "Quien se salta una etapa la ha pasado; quien vuelve cuenta una vez. Leads y clientes se leen de "
                    + "sus días."
            );

    public static LocalizedText NoStep(IReadOnlyList<LocalizedText> stages)
    {
        var names = new LocalizedText(
            string.Join(", ", stages.Select(stage => stage.English.ToString())),
            string.Join(", ", stages.Select(stage => stage.Spanish.ToString()))
        );
        return new(
            $"No step here, because no stage of the history stands for it: {names}.",
            $"No es un paso aquí, porque ninguna etapa del historial corresponde: {names}."
        );
    }

    public static readonly LocalizedText InStage = new("Days there", "Días ahí");
    public static readonly LocalizedText Usual = new("Nine in ten", "Nueve de diez");
    public static readonly LocalizedText AgeOfStage = new(
        "Days in the present stage, from the history, beside those within which nine in ten won deals left it. “Open” "
            + "marks deals without such a history: they count from their creation.",
        "Días en la etapa actual, según el historial, junto a los días en que nueve de cada diez ganadas la pasaron. "
            + "«Abierta» marca las que no tienen ese historial: cuentan desde su creación."
    );

    public static LocalizedText DaysThere(int days, bool isOfStage) =>
        isOfStage ? new($"{days}", $"{days}") : new($"{days} (open)", $"{days} (abierta)");

    public static LocalizedText StuckInStage(int count) =>
        count == 1
            ? new(
                "1 deal has been in its stage longer than nine in ten won deals were.",
                "1 oportunidad lleva en su etapa más que nueve de cada diez ganadas."
            )
            : new(
                $"{count} deals have been in their stage longer than nine in ten won deals were.",
                $"{count} oportunidades llevan en su etapa más que nueve de cada diez ganadas."
            );

    public static readonly LocalizedText NoneStuckInStage = new(
        "No deal is stuck: none has been in its stage longer than nine in ten won deals were.",
        "Ninguna está atascada: ninguna lleva en su etapa más que nueve de cada diez ganadas."
    );

    public static LocalizedText SameAge(int open, DateOnly until) =>
        new(
            $"Of what was created in the period, up to {until}; {open} of these deals are still open. “Before” is the "
                + "previous period at the same age.",
            $"De lo que se creó en el periodo, hasta el {until}; {open} de estas oportunidades siguen abiertas. «Antes» es "
                + "el periodo anterior con la misma edad."
        );

    public static LocalizedText NotFollowed(int leads) =>
        leads == 1
            ? new("1 lead has no account, so it can't be followed.", "1 lead no tiene cuenta y no se puede seguir.")
            : new(
                $"{leads} leads have no account, so they can't be followed.",
                $"{leads} leads no tienen cuenta y no se pueden seguir."
            );

    public static LocalizedText Impossible(int deals) =>
        deals == 1
            ? new(
                "1 deal closed before it was created and is left out.",
                "1 oportunidad se cerró antes de crearse y no cuenta."
            )
            : new(
                $"{deals} deals closed before they were created and are left out.",
                $"{deals} oportunidades se cerraron antes de crearse y no cuentan."
            );

    public static LocalizedText MoreParts(int parts) => new($"{parts} more are not shown.", $"Hay {parts} más.");

    public static LocalizedText ByButton(Dimension by) => new($"By {by.Name()}", $"Por {by.Name()}");

    public static LocalizedText NotRead(string words) =>
        new(
            $"I can't read “{words}” here. Try {"journey funnel last quarter by channel":c}.",
            $"Aquí no entiendo «{words}». Prueba con {"recorrido embudo trimestre pasado por canal":c}."
        );

    public static LocalizedText TooFew(int won) =>
        new(
            $"Too few to say: {won} won deals with a day of creation, and it takes {StuckDeals.FewestWon}.",
            $"Demasiado pocas para decirlo: {won} oportunidades ganadas con día de creación, y hacen falta "
                + $"{StuckDeals.FewestWon}."
        );

    public static LocalizedText NoneStuck(int days) =>
        new(
            $"No deal is stuck: all open ones are younger than the {days} days in which nine in ten won deals closed.",
            $"Ninguna está atascada: todas las abiertas tienen menos de los {days} días en que se cerraron nueve de cada "
                + "diez ganadas."
        );

    public static LocalizedText Stuck(int count, int days) =>
        count == 1
            ? new(
                $"Nine in ten won deals closed within {days} days. 1 deal has been open longer.",
                $"Nueve de cada diez ganadas se cerraron en {days} días. 1 oportunidad lleva más tiempo abierta."
            )
            : new(
                $"Nine in ten won deals closed within {days} days. {count} deals have been open longer.",
                $"Nueve de cada diez ganadas se cerraron en {days} días. {count} oportunidades llevan más tiempo abiertas."
            );

    public static LocalizedText OwnerOf(string name, bool hasLeft) =>
        name.Length == 0 ? new("nobody", "nadie")
        : hasLeft ? new($"{name} (left)", $"{name} (ya no está)")
        : LocalizedText.Invariant(name);

    public static LocalizedText Helps(LocalizedText stage, LocalizedText words) =>
        LocalizedText.Invariant($"{stage:b}: {words}");
}
