using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Help;

internal static class WelcomeTexts
{
    public static readonly LocalizedText Intro = new(
        "I keep sales and marketing in one loop: reps tell me what customers say, both sides sign what "
            + "the company says, and every week everyone sees the same figures. In three steps, your teams are "
            + "ready to go.",
        "Ayudo a que ventas y marketing vayan al unísono: ventas me cuenta lo que dicen los clientes, "
            + "los dos lados firman lo que dice la empresa y cada semana todo el mundo ve las mismas cifras. "
            + "En tres pasos tus equipos pueden empezar."
    );

    public static readonly LocalizedText People = new(
        $"{"1. Who is who.":b} Say who is in sales, who is in marketing, and who signs for each side. "
            + $"People show up there once they have written to me.",
        $"{"1. Quién es quién.":b} Di quién está en ventas y quién en marketing, y quién firma por cada "
            + $"lado. Tu equipo aparece ahí en cuanto me escribe."
    );

    public static readonly LocalizedText Digest = new(
        $"{"2. Where the digest goes.":b} Invite me to the channel that both sides read, "
            + $"and mention me there with {"digest subscribe monday 9:00":c}.",
        $"{"2. A dónde va el resumen.":b} Invítame al canal que leen los dos lados y "
            + $"mencióname allí con {"resumen suscribir lunes 9:00":c}."
    );

    public static readonly LocalizedText Start = new(
        $"{"3. Begin.":b} Log the first thing a customer said, propose your first persona, or drop a CSV "
            + $"file of deals here to see figures.",
        $"{"3. Empieza.":b} Guarda lo primero que ha dicho un cliente, propón el primer perfil de "
            + $"comprador o suelta aquí un CSV de oportunidades para ver las cifras."
    );

    public static readonly LocalizedText OpenSettings = new("Who is who", "Quién es quién");
    public static readonly LocalizedText Anytime = new(
        $"Type {"help":c} at any time to see what you can do.",
        $"Escribe {"ayuda":c} cuando quieras para ver qué puedes hacer."
    );

    public static readonly IReadOnlyList<LocalizedText> FirstWords =
    [
        new("help", "ayuda"),
        new("home", "inicio"),
        new("settings", "ajustes"),
    ];

    public static readonly LocalizedText Joined = new("Duet is here", "Duet está aquí");

    public static readonly LocalizedText Mention = new(
        "I keep sales and marketing in one loop. Here I only read messages that mention me:",
        "Ayudo a que ventas y marketing vayan al unísono. Aquí solo leo los mensajes en los que me " + "mencionan:"
    );

    public static readonly LocalizedText MentionToLog = new(
        $"{"feedback Acme: onboarding takes too long":c} logs what a customer said.",
        $"{"comentario Acme: la puesta en marcha tarda demasiado":c} guarda lo que dijo un cliente."
    );

    public static readonly LocalizedText MentionToAsk = new(
        $"{"persona":c}, {"message":c} and {"kpi":c} show what both sides signed and the shared figures.",
        $"{"persona":c}, {"mensaje":c} y {"kpi":c} muestran lo que firmaron los dos lados y las cifras "
            + $"compartidas."
    );

    public static readonly LocalizedText MentionForDigest = new(
        $"{"digest subscribe monday 9:00":c} posts the weekly digest here.",
        $"{"resumen suscribir lunes 9:00":c} publica aquí el resumen semanal."
    );

    public static LocalizedText Title(Organization company) =>
        company.HasName
            ? new($"Welcome to Duet, {company.Name}", $"Te damos la bienvenida a Duet, {company.Name}")
            : new("Welcome to Duet", "Te damos la bienvenida a Duet");
}
