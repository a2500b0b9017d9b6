using Bot.Core.Chat;

namespace Bot.Core.Funnel;

internal static class JourneyTexts
{
    public static readonly LocalizedText Title = new("The customer journey", "El recorrido del cliente");
    public static readonly LocalizedText Caption = new(
        "Stages of the journey, who leads them, and how many are there now",
        "Etapas del recorrido, quién las lleva y cuántos hay ahora"
    );
    public static readonly LocalizedText Chart = new("Where customers are now", "Dónde están los clientes ahora");
    public static readonly LocalizedText Stage = new("Stage", "Etapa");
    public static readonly LocalizedText Leads = new("Who leads", "Quién la lleva");
    public static readonly LocalizedText Now = new("Now", "Ahora");
    public static readonly LocalizedText Signed = new("Agreed", "Acordada");
    public static readonly LocalizedText Yes = new("✓", "✓");
    public static readonly LocalizedText NotKnown = new("–", "–");
    public static readonly LocalizedText NoFacts = new(
        "No leads or deals are imported yet, so there are no counts.",
        "Todavía no se han importado leads ni oportunidades, así que no hay cifras."
    );
    public static readonly LocalizedText HowToOpen = new(
        $"{"journey demo":c} shows one stage whole. The same journey holds for inbound and outbound.",
        $"{"recorrido demo":c} muestra una etapa completa. El mismo recorrido vale para inbound y outbound."
    );
    public static readonly LocalizedText NotAgreed = new(
        "This is how the stage ships. Sales and marketing haven’t agreed on it yet.",
        "Así viene la etapa de serie. Ventas y marketing todavía no la han acordado."
    );
    public static readonly LocalizedText FunnelButton = new("Funnel", "Embudo");
    public static readonly LocalizedText Agree = new("Agree on this stage", "Acordar esta etapa");
    public static readonly LocalizedText Hears = new("What the customer hears", "Qué oye el cliente");
    public static readonly LocalizedText NoMessage = new(
        "No signed message for this stage yet.",
        "Todavía no hay ningún mensaje firmado para esta etapa."
    );
    public static readonly LocalizedText Assets = new("What to send", "Qué enviar");
    public static readonly LocalizedText NoAsset = new(
        "No asset for this stage yet.",
        "Todavía no hay ningún recurso para esta etapa."
    );

    public static LocalizedText NoStage(string words) =>
        new(
            $"There is no stage “{words}” in your journey. These are the stages, the most similar first:",
            $"En el recorrido no hay ninguna etapa «{words}». Estas son las etapas, la más parecida primero:"
        );

    public static LocalizedText Counts(int known) =>
        known == 1
            ? new("1 at a stage that the facts can show", "1 en una etapa que muestran los datos")
            : new($"{known} at the stages that the facts can show", $"{known} en las etapas que muestran los datos");

    public static LocalizedText Count(int count) => new($"{count}", $"{count}");

    public static LocalizedText LeadsOf(string side) =>
        side switch
        {
            StageFields.Sales => StageTexts.Sales,
            StageFields.Marketing => StageTexts.Marketing,
            _ => StageTexts.Both,
        };

    public static LocalizedText Agreed(int agreed) =>
        agreed switch
        {
            0 => new(
                "None of these stages is agreed yet; this is how they ship.",
                "Ninguna de estas etapas está acordada todavía; así vienen de serie."
            ),
            1 => new(
                "Sales and marketing agreed on one of these stages; the others are as they ship.",
                "Ventas y marketing han acordado una de estas etapas; las demás están como vienen de serie."
            ),
            8 => new("Sales and marketing agreed on every stage.", "Ventas y marketing han acordado todas las etapas."),
            _ => new(
                $"Sales and marketing agreed on {agreed} of these stages; the others are as they ship.",
                $"Ventas y marketing han acordado {agreed} de estas etapas; las demás están como vienen de serie."
            ),
        };

    public static LocalizedText WhatCounts(int days) =>
        new(
            $"Counted: leads of the last {days} days, open deals by their stage, and accounts with a won deal.",
            $"Se cuentan los leads de los últimos {days} días, las oportunidades abiertas por su fase y las cuentas con "
                + "alguna ganada."
        );

    public static LocalizedText Elsewhere(string names, int deals) =>
        new(
            $"Not counted: {deals} open deals at a stage that stands for none of these ({names}). "
                + "Add the name to a stage to count them.",
            $"Sin contar: {deals} oportunidades abiertas en una fase que no corresponde a ninguna de estas ({names}). "
                + "Añade el nombre a una etapa para contarlas."
        );

    public static LocalizedText WithoutStage(int deals) =>
        new(
            $"Not counted: {deals} open deals without a stage.",
            $"Sin contar: {deals} oportunidades abiertas sin fase."
        );

    public static LocalizedText Path(LocalizedText? before, LocalizedText? next) =>
        (before, next) switch
        {
            ({ } from, { } to) => new($"After {from:b}, before {to:b}.", $"Después de {from:b} y antes de {to:b}."),
            ({ } from, null) => new(
                $"After {from:b}. It is the last stage.",
                $"Después de {from:b}. Es la última etapa."
            ),
            (null, { } to) => new($"The first stage, before {to:b}.", $"Es la primera etapa, antes de {to:b}."),
            _ => new("The only stage.", "Es la única etapa."),
        };

    public static LocalizedText Here(StageSource source, int count) =>
        source switch
        {
            StageSource.Leads => new(
                $"{count} leads in the last {StageCounts.LeadDays} days.",
                $"{count} leads en los últimos {StageCounts.LeadDays} días."
            ),
            StageSource.Paid => new($"{count} accounts pay.", $"{count} cuentas pagan."),
            StageSource.Won => new($"{count} accounts have bought.", $"{count} cuentas han comprado."),
            _ => count == 1
                ? new("1 open deal is here now.", "1 oportunidad abierta está aquí ahora.")
                : new($"{count} open deals are here now.", $"{count} oportunidades abiertas están aquí ahora."),
        };
}
