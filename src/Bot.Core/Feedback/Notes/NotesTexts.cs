using Bot.Core.Chat;

namespace Bot.Core.Feedback.Notes;

internal static class NotesTexts
{
    public static readonly LocalizedText Summary = new("logs several reports", "guarda varios comentarios");
    public static readonly LocalizedText Choose = new("Choose…", "Elegir…");
    public static readonly LocalizedText AsOne = new("Log as one", "Guardar como uno");
    public static readonly LocalizedText Whole = new("Log the whole text", "Guardar todo el texto");
    public static readonly LocalizedText FormTitle = new("Log feedback", "Guardar comentarios");
    public static readonly LocalizedText Log = new("Log", "Guardar");
    public static readonly LocalizedText Which = new("What to log", "Qué guardar");
    public static readonly LocalizedText NothingChosen = new("Choose at least one.", "Elige al menos uno.");

    public static readonly LocalizedText Gone = new(
        "These notes were already logged, or they are more than a week old.",
        "Estas notas ya se guardaron o tienen más de una semana."
    );

    public static readonly LocalizedText Undone = new(
        "Undone. Nothing is stored.",
        "Deshecho. No queda nada guardado."
    );

    public static LocalizedText Found(int count) =>
        count == 1
            ? new(
                "I found one report in this. Nothing is stored yet.",
                "He encontrado un comentario. Todavía no se ha guardado nada."
            )
            : new(
                $"I found {count} reports in this. Nothing is stored yet.",
                $"He encontrado {count} comentarios. Todavía no se ha guardado nada."
            );

    public static LocalizedText LogAll(int count) =>
        count == 1 ? new("Log this one", "Guardar este") : new($"Log all {count}", $"Guardar los {count}");

    public static LocalizedText NoMore(int most) =>
        new(
            $"I take {most} at once at most. Send the rest in another message.",
            $"Tomo como máximo {most} a la vez. Envía el resto en otro mensaje."
        );

    public static LocalizedText More(int count) => new($"And {count} more.", $"Y {count} más.");

    public static LocalizedText Logged(int count) =>
        count == 1
            ? new("1 report logged.", "1 comentario guardado.")
            : new($"{count} reports logged.", $"{count} comentarios guardados.");
}
