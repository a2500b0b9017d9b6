using Bot.Core.Chat;

namespace Bot.Core.Feedback;

/// <summary>Summaries and examples of the feedback commands, for help.</summary>
internal static class FeedbackCommandTexts
{
    private const string FullEnglish =
        "feedback Acme: onboarding takes too long #onboarding " + "stage:demo persona:\"Ops lead\" deal:$12k kind:pain";
    private const string FullSpanish =
        "comentario Acme: la puesta en marcha tarda demasiado #onboarding etapa:demo persona:\"Jefa de "
        + "operaciones\" oportunidad:12.000€ tipo:problema";

    public static readonly LocalizedText CaptureSummary = new(
        "Log what a customer said",
        "Guardar lo que ha dicho un cliente"
    );

    public static readonly LocalizedText CaptureExample = new(
        $"{"feedback Acme: onboarding takes too long":c}",
        $"{"comentario Acme: la puesta en marcha tarda demasiado":c}"
    );

    public static readonly LocalizedText CaptureFullExample = new($"{FullEnglish:c}", $"{FullSpanish:c}");

    public static readonly LocalizedText ListSummary = new("See the newest feedback", "Ver los últimos comentarios");

    public static readonly LocalizedText ExportSummary = new(
        "Download feedback as a CSV file, with the filters of the list",
        "Descargar comentarios en un archivo CSV, con los filtros de la lista"
    );
    public static readonly LocalizedText ExportExample = new(
        $"{"feedback export account:Acme":c}",
        $"{"exportar comentarios cuenta:Acme":c}"
    );

    /// <summary>The columns of the file.</summary>
    public static readonly IReadOnlyList<LocalizedText> FileHead =
    [
        new("No.", "N.º"),
        new("Logged on", "Guardado el"),
        new("Account", "Cuenta"),
        new("What they said", "Lo que dijo"),
        new("Kind", "Tipo"),
        new("Stage", "Etapa"),
        new("Persona", "Perfil de comprador"),
        new("Deal", "Oportunidad"),
        new("Amount", "Importe"),
        new("Currency", "Moneda"),
        new("Tags", "Etiquetas"),
        new("Voices", "Voces"),
        new("Logged by", "Lo contó"),
        new("Link", "Enlace"),
    ];

    public static LocalizedText FileName(string query) => new($"Feedback {query}", $"Comentarios {query}");

    public static readonly LocalizedText ListExample = new(
        $"{"feedback list kind:objection account:Acme":c}",
        $"{"ver comentarios tipo:objeción cuenta:Acme":c}"
    );

    public static readonly LocalizedText MineSummary = new("See what you reported", "Ver lo que has contado");
    public static readonly LocalizedText MineExample = new($"{"feedback mine":c}", $"{"mis comentarios":c}");
    public static readonly LocalizedText SearchSummary = new("Search the feedback", "Buscar en los comentarios");

    public static readonly LocalizedText SearchExample = new(
        $"{"feedback search onboarding":c}",
        $"{"buscar comentarios sobre precio":c}"
    );

    public static readonly LocalizedText ShowSummary = new(
        "See one entry and its voices",
        "Ver un comentario y sus voces"
    );

    public static readonly LocalizedText ShowExample = new($"{"feedback show 12":c}", $"{"ver comentario 12":c}");
    public static readonly LocalizedText EditSummary = new("Edit one of your entries", "Editar uno de tus comentarios");
    public static readonly LocalizedText EditExample = new($"{"feedback edit 12":c}", $"{"editar comentario 12":c}");

    public static readonly LocalizedText UndoSummary = new(
        "Undo what you just logged",
        "Deshacer lo que acabas de guardar"
    );

    public static readonly LocalizedText UndoExample = new($"{"feedback undo":c}", $"{"deshacer comentario":c}");
    public static readonly LocalizedText DeleteSummary = new(
        "Delete one of your entries",
        "Borrar uno de tus comentarios"
    );

    public static readonly LocalizedText DeleteExample = new(
        $"{"feedback delete 12":c}",
        $"{"borrar comentario 12":c}"
    );

    public static readonly LocalizedText PublishSummary = new(
        "Share a report with the channel",
        "Compartir un comentario con el canal"
    );

    public static readonly LocalizedText QuoteSummary = new(
        "Log a message as feedback",
        "Guardar un mensaje como comentario"
    );
}
