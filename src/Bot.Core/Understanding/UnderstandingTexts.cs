using Bot.Core.Chat;

namespace Bot.Core.Understanding;

internal static class UnderstandingTexts
{
    public static readonly LocalizedText Summary = new("answers plain sentences", "responde a frases normales");

    public static readonly LocalizedText Log = new("Log as feedback", "Guardar como comentario");

    public static readonly LocalizedText OrDidYouMean = new("Or did you mean:", "¿O querías decir…?");

    public static readonly LocalizedText ReportOrQuestion = new(
        "I'm not sure what to do with this. Nothing is stored yet.",
        "No sé qué hacer con esto. Todavía no se ha guardado nada."
    );

    public static readonly LocalizedText NoAnswer = new(
        "I don't have an answer to that yet.",
        "Todavía no tengo respuesta a eso."
    );

    public static readonly LocalizedText NotUnderstood = new(
        "I didn't get that. Nothing was stored. Try one of these:",
        "No lo he entendido y no se ha guardado nada. Prueba con algo de esto:"
    );

    public static readonly LocalizedText OtherLanguage = new(
        "I only understand English and Spanish. Nothing was stored.",
        "Solo entiendo inglés y español. No se ha guardado nada."
    );

    public static readonly LocalizedText NoJudgement = new(
        "I don't judge people. I can show figures by rep, or what customers said.",
        "No opino sobre personas. Puedo mostrarte cifras por comercial o lo que han dicho los clientes."
    );

    public static readonly LocalizedText Welcome = new("You're welcome!", "¡De nada!");

    public static readonly LocalizedText Ok = new("👍", "👍");

    public static readonly LocalizedText Bye = new("See you!", "¡Hasta luego!");

    public static readonly LocalizedText Praise = new("Thank you, glad it helps!", "¡Gracias! Me alegra ayudar.");

    public static readonly LocalizedText Sorry = new(
        "Sorry that didn't help. Try other words, or type “help” to see what I can do.",
        "Siento no haber ayudado. Prueba con otras palabras o escribe «ayuda» para ver qué puedo hacer."
    );

    public static readonly LocalizedText Chat = new(
        "OK. Nothing was stored. If a customer said this, log it:",
        "De acuerdo. No se ha guardado nada. Si lo dijo un cliente, guárdalo:"
    );

    public static LocalizedText AlsoTyped(LocalizedText line) =>
        new($"You can also type {line.English.ToString():c}", $"También puedes escribir {line.Spanish.ToString():c}");

    public static LocalizedText ShouldI(LocalizedText line) =>
        new(
            $"That would be {line.English.ToString():c}. Shall I do it?",
            $"Eso sería {line.Spanish.ToString():c}. ¿Lo hago?"
        );

    public static readonly LocalizedText DoIt = new("Yes, do it", "Sí, hazlo");
}
