using Bot.Core.Chat;
using Bot.Core.Feedback;

namespace Bot.Core.Home;

internal static class HomeTexts
{
    public static readonly Phrase CommandSummary = new(
        "See what waits for you, your reports and the figures",
        "Ver lo que te espera, lo que has contado y las cifras"
    );
    public static readonly Phrase Example = new($"{"home":c}", $"{"inicio":c}");

    public static readonly Phrase WaitsForYou = new("Waits for you", "Te espera");
    public static readonly Phrase NothingWaits = new("Nothing waits for you.", "No tienes nada pendiente.");
    public static readonly Phrase YourReports = new("Your reports", "Lo que has contado");
    public static readonly Phrase AllReports = new("All your reports", "Todo lo que has contado");
    public static readonly Phrase LogFeedback = new("Log feedback", "Guardar comentario");
    public static readonly Phrase Personas = new("Personas", "Personas");
    public static readonly Phrase Messages = new("Messages", "Mensajes");
    public static readonly Phrase Figures = new("Figures", "Cifras");
    public static readonly Phrase Requests = new("Claim requests", "Solicitudes de promesas");
    public static readonly Phrase Digest = new("Weekly digest", "Resumen semanal");
    public static readonly Phrase Help = new("Help", "Ayuda");
    public static readonly Phrase Settings = new("Settings", "Ajustes");

    public static Phrase Hello(string name) => new($"Hello, {name}", $"Hola, {name}");

    public static Phrase Summary(string name, int waiting) =>
        waiting switch
        {
            0 => new($"{name}, nothing waits for you.", $"{name}, nada te espera."),
            1 => new($"{name}, one thing waits for you.", $"{name}, tienes una cosa pendiente."),
            _ => new($"{name}, {waiting} things wait for you.", $"{name}, tienes {waiting} cosas pendientes."),
        };

    public static Phrase OpenRequests(int count) =>
        count == 1
            ? new("One claim request waits for an answer", "Una solicitud de promesa espera respuesta")
            : new($"{count} claim requests wait for an answer", $"{count} solicitudes de promesas esperan respuesta");

    public static Phrase AndMore(int count) => new($"and {count} more: {"review":c}", $"y {count} más: {"revision":c}");

    public static Phrase Report(FeedbackEntry entry) =>
        Phrase.Verbatim(
            $"{FeedbackCards.Line(entry)} · {entry.Details.Kind.Name():i} · {FeedbackTexts.VoicesOf(entry.Voices.Count)} · {entry.Created:d}"
        );
}
