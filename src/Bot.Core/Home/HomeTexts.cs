using Bot.Core.Chat;
using Bot.Core.Feedback;

namespace Bot.Core.Home;

internal static class HomeTexts
{
    public static readonly LocalizedText CommandSummary = new(
        "See what waits for you, your reports and the figures",
        "Ver lo que te espera, lo que has contado y las cifras"
    );
    public static readonly LocalizedText Example = new($"{"home":c}", $"{"inicio":c}");

    public static readonly LocalizedText WaitsForYou = new("Waits for you", "Te espera");
    public static readonly LocalizedText NothingWaits = new("Nothing waits for you.", "No tienes nada pendiente.");
    public static readonly LocalizedText YourReports = new("Your reports", "Lo que has contado");
    public static readonly LocalizedText AllReports = new("All your reports", "Todo lo que has contado");
    public static readonly LocalizedText LogFeedback = new("Log feedback", "Guardar comentario");
    public static readonly LocalizedText Personas = new("Personas", "Personas");
    public static readonly LocalizedText Messages = new("Messages", "Mensajes");
    public static readonly LocalizedText Figures = new("Figures", "Cifras");
    public static readonly LocalizedText Requests = new("Claim requests", "Solicitudes de promesas");
    public static readonly LocalizedText Digest = new("Weekly digest", "Resumen semanal");
    public static readonly LocalizedText Help = new("Help", "Ayuda");
    public static readonly LocalizedText Settings = new("Settings", "Ajustes");

    public static LocalizedText Hello(string name) => new($"Hello, {name}", $"Hola, {name}");

    public static LocalizedText Summary(string name, int waiting) =>
        waiting switch
        {
            0 => new($"{name}, nothing waits for you.", $"{name}, nada te espera."),
            1 => new($"{name}, one thing waits for you.", $"{name}, tienes una cosa pendiente."),
            _ => new($"{name}, {waiting} things wait for you.", $"{name}, tienes {waiting} cosas pendientes."),
        };

    public static LocalizedText OpenRequests(int count) =>
        count == 1
            ? new("One claim request waits for an answer", "Una solicitud de promesa espera respuesta")
            : new($"{count} claim requests wait for an answer", $"{count} solicitudes de promesas esperan respuesta");

    public static LocalizedText AndMore(int count) =>
        new($"and {count} more: {"review":c}", $"y {count} más: {"revision":c}");

    public static LocalizedText Report(FeedbackEntry entry) =>
        LocalizedText.Invariant(
            $"{FeedbackCards.Line(entry)} · {entry.Details.Kind.Name():i} · "
                + $"{FeedbackTexts.VoicesOf(entry.Voices.Count)} · {entry.Created:d}"
        );
}
