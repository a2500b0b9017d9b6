using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>Texts about the message that a report came from.</summary>
internal static class FeedbackSourceTexts
{
    public static readonly LocalizedText Summary = new(
        "Follow changes of the message that was logged",
        "Seguir los cambios del mensaje guardado"
    );

    public static LocalizedText Deleted(FeedbackEntry entry) =>
        new(
            $"You deleted the message behind #{entry.Number}. Delete the feedback too?",
            $"Has borrado el mensaje del que salió el comentario n.º {entry.Number}. ¿Borrar también el comentario?"
        );

    public static LocalizedText NoLongerFeedback(FeedbackEntry entry) =>
        new(
            $"You changed the message behind #{entry.Number}, and it no longer reads as feedback. Delete the feedback?",
            $"Has cambiado el mensaje del que salió el comentario n.º {entry.Number} y ya no parece un comentario. "
                + $"¿Borrarlo?"
        );
}
