using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>Summaries and examples of the feedback commands, for help.</summary>
internal static class FeedbackCommandTexts
{
    private const string FullEnglish =
        "feedback Acme: onboarding takes too long #onboarding " + "stage:demo persona:\"Ops lead\" deal:$12k kind:pain";
    private const string FullSpanish =
        "comentario Acme: la puesta en marcha tarda demasiado #onboarding "
        + "etapa:demo persona:\"Jefa de operaciones\" trato:12.000€ tipo:dolor";

    public static readonly LocalizedText CaptureSummary = new(
        "Log what a customer said",
        "Guarda lo que ha dicho un cliente"
    );

    public static readonly LocalizedText CaptureExample = new(
        $"{"feedback Acme: onboarding takes too long":c}",
        $"{"comentario Acme: la puesta en marcha tarda demasiado":c}"
    );

    public static readonly LocalizedText CaptureFullExample = new($"{FullEnglish:c}", $"{FullSpanish:c}");

    public static readonly LocalizedText ListSummary = new("See the newest feedback", "Ver los últimos comentarios");

    public static readonly LocalizedText ListExample = new(
        $"{"feedback list kind:objection account:Acme":c}",
        $"{"comentario lista tipo:objecion cuenta:Acme":c}"
    );

    public static readonly LocalizedText MineSummary = new("See what you reported", "Ver lo que has contado tú");
    public static readonly LocalizedText MineExample = new($"{"feedback mine":c}", $"{"comentario mios":c}");
    public static readonly LocalizedText SearchSummary = new("Search the feedback", "Buscar en los comentarios");

    public static readonly LocalizedText SearchExample = new(
        $"{"feedback search onboarding":c}",
        $"{"comentario buscar precio":c}"
    );

    public static readonly LocalizedText ShowSummary = new(
        "See one entry with its voices",
        "Ver un comentario con sus voces"
    );

    public static readonly LocalizedText ShowExample = new($"{"feedback show 12":c}", $"{"comentario ver 12":c}");
    public static readonly LocalizedText EditSummary = new("Change an entry of yours", "Cambiar un comentario tuyo");
    public static readonly LocalizedText EditExample = new($"{"feedback edit 12":c}", $"{"comentario editar 12":c}");

    public static readonly LocalizedText UndoSummary = new(
        "Take back what you just logged",
        "Deshacer lo que acabas de guardar"
    );

    public static readonly LocalizedText UndoExample = new($"{"feedback undo":c}", $"{"comentario deshacer":c}");
    public static readonly LocalizedText DeleteSummary = new("Delete an entry of yours", "Borrar un comentario tuyo");

    public static readonly LocalizedText DeleteExample = new(
        $"{"feedback delete 12":c}",
        $"{"comentario borrar 12":c}"
    );

    public static readonly LocalizedText PublishSummary = new(
        "Show a report to the channel",
        "Enseñar un comentario al canal"
    );

    public static readonly LocalizedText QuoteSummary = new(
        "Log a message as feedback",
        "Guardar un mensaje como comentario"
    );
}
