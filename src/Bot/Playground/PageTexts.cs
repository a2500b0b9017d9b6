using Bot.Core.Chat;

namespace Bot.Playground;

/// <summary>The page's own texts, by the names that its scripts use.</summary>
internal static class PageTexts
{
    /// <summary>Example inputs, in the user's language.</summary>
    public static IReadOnlyList<LocalizedText> Suggestions { get; } =
    [
        new("help", "ayuda"),
        new(
            "feedback Acme: onboarding takes too long #onboarding stage:demo",
            "comentario Acme: la puesta en marcha tarda demasiado #onboarding etapa:demo"
        ),
        new("feedback list", "ver comentarios"),
        new("persona", "persona"),
        new("message", "mensaje"),
        new("review", "revisión"),
        new("can we say you are live in two weeks?", "¿podemos decir que en dos semanas está en marcha?"),
        new("kpi revenue", "kpi ingresos"),
        new("digest preview", "vista previa"),
    ];

    public static IReadOnlyDictionary<string, LocalizedText> All { get; } =
        new Dictionary<string, LocalizedText>
        {
            ["title"] = new("Duet playground", "Playground de Duet"),
            ["tagline"] = new("Playground", "Playground"),
            ["skip"] = new("Skip to the message box", "Ir al cuadro de texto"),
            ["rail"] = new("People and places", "Equipo y lugares"),
            ["openRail"] = new("Choose a person and a place", "Elegir quién y dónde"),
            ["closeRail"] = new("Close", "Cerrar"),
            ["people"] = new("You are", "Eres"),
            ["places"] = new("Places", "Lugares"),
            ["direct"] = new("Duet", "Duet"),
            ["directHint"] = new("Just you and Duet", "Solo tú y Duet"),
            ["channelHint"] = new("Everyone is here", "Aquí está todo el mundo"),
            ["stream"] = new("Messages", "Mensajes"),
            ["unread"] = new("unread", "sin leer"),
            ["sales"] = new("Sales", "Ventas"),
            ["marketing"] = new("Marketing", "Marketing"),
            ["noSide"] = new("No side yet", "Sin lado aún"),
            ["approver"] = new("approver", "aprueba"),
            ["admin"] = new("admin", "administra"),
            ["onlyYou"] = new("Only visible to you", "Solo lo ves tú"),
            ["app"] = new("App", "App"),
            ["inThread"] = new("In thread", "En el hilo"),
            ["inspect"] = new("Inspect", "Inspeccionar"),
            ["inspectTitle"] = new("What each platform gets", "Lo que recibe cada plataforma"),
            ["inspectHint"] = new(
                "The same reply, as Duet sends it to each platform.",
                "La misma respuesta, tal como Duet la envía a cada plataforma."
            ),
            ["close"] = new("Close", "Cerrar"),
            ["tabSlack"] = new("Slack", "Slack"),
            ["tabSlackJson"] = new("Slack JSON", "JSON de Slack"),
            ["tabTeams"] = new("Teams", "Teams"),
            ["tabTeamsJson"] = new("Teams JSON", "JSON de Teams"),
            ["tabNeutral"] = new("Neutral JSON", "JSON neutro"),
            ["tabText"] = new("Plain text", "Texto plano"),
            ["copy"] = new("Copy", "Copiar"),
            ["copied"] = new("Copied", "Copiado"),
            ["notThere"] = new("Not shown on this platform yet.", "Esta plataforma aún no lo muestra."),
            ["slackNote"] = new(
                "A sketch of Slack's look; the JSON is exact.",
                "Un boceto del aspecto de Slack; el JSON es exacto."
            ),
            ["teamsNote"] = new(
                "Drawn by Microsoft's adaptivecards library; Teams itself also draws charts.",
                "Dibujado por la biblioteca adaptivecards de Microsoft; Teams dibuja además los gráficos."
            ),
            ["composer"] = new("Message to Duet", "Mensaje para Duet"),
            ["placeholderDm"] = new(
                "Ask Duet or tell it what a customer said…",
                "Pregunta a Duet o cuéntale qué dijo un cliente…"
            ),
            ["placeholderChannel"] = new("Message Duet in {0}…", "Escribe a Duet en {0}…"),
            ["send"] = new("Send", "Enviar"),
            ["sendHint"] = new("Enter sends · Shift+Enter for a new line", "Intro envía · Mayús+Intro para otra línea"),
            ["sendHintChannel"] = new(
                "Enter sends · Shift+Enter for a new line · with / before it only you see it",
                "Intro envía · Mayús+Intro para otra línea · con / delante solo lo ves tú"
            ),
            ["attach"] = new("Attach a CSV or Markdown file", "Adjuntar un archivo CSV o Markdown"),
            ["drop"] = new("Drop the CSV or Markdown file here", "Suelta aquí el archivo CSV o Markdown"),
            ["suggestions"] = new("Things to try", "Cosas que probar"),
            ["confirmTitle"] = new("Are you sure?", "¿Seguro?"),
            ["yes"] = new("Yes, do it", "Sí, adelante"),
            ["cancel"] = new("Cancel", "Cancelar"),
            ["working"] = new("Duet is working…", "Duet está en ello…"),
            ["required"] = new("Please fill this in.", "Rellena este campo."),
            ["emptyDmTitle"] = new("Hello {0}!", "¡Hola, {0}!"),
            ["emptyDm"] = new(
                "This is your private chat with Duet. Tell it what a customer said, ask for the agreed "
                    + "message, or look at the figures.",
                "Este es tu chat privado con Duet. Cuéntale qué dijo un cliente, pide el mensaje "
                    + "acordado o mira las cifras."
            ),
            ["emptyChannelTitle"] = new("Nothing in {0} yet", "Aún no hay nada en {0}"),
            ["emptyChannel"] = new(
                "Everyone sees what you type here, as if you had mentioned Duet. Digests and proposals "
                    + "to sign are posted here too.",
                "Todo el mundo ve lo que escribes aquí, como si mencionaras a Duet. Aquí también llegan "
                    + "resúmenes y propuestas por firmar."
            ),
            ["noSampleTitle"] = new("No sample company yet", "Aún no hay empresa de ejemplo"),
            ["noSample"] = new(
                "Stop Duet and start it with Sample:Load=true (in Development "
                    + "it is the default); then reload this page.",
                "Detén Duet e inícialo con Sample:Load=true (en Development es "
                    + "lo predeterminado) y recarga esta página."
            ),
            ["offline"] = new("Duet isn't answering. Trying again…", "Duet no responde. Reintentando…"),
            ["unreachable"] = new(
                "Duet isn't answering. What you typed is still here: try again in a moment.",
                "Duet no responde. Lo que has escrito sigue aquí: vuelve a intentarlo en un momento."
            ),
            ["loading"] = new("Loading messages…", "Cargando los mensajes…"),
            ["dropForm"] = new(
                "Close the form? What you typed in it is lost.",
                "¿Cerrar el formulario? Se pierde lo que has escrito en él."
            ),
            ["failed"] = new("That did not work. Please try again.", "No ha funcionado. Inténtalo de nuevo."),
        };
}
