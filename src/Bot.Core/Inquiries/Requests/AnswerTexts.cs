using Bot.Core.Chat;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Texts of answering a request, for the person who answers and for requesters.</summary>
internal static class AnswerTexts
{
    public const int LongestNote = 500;

    public static readonly LocalizedText DeclineButton = new("No…", "No…");
    public static readonly LocalizedText AnswerButton = new("Answer", "Responder");

    public static readonly LocalizedText AnswerLabel = new("Your answer", "Tu respuesta");
    public static readonly LocalizedText AnswerHint = new(
        "Everyone who asked will see it.",
        "Lo verá todo el que lo haya preguntado."
    );
    public static readonly LocalizedText AnswerMissing = new("Write the answer.", "Escribe la respuesta.");

    public static readonly LocalizedText DeclineTitle = new("Why not?", "¿Por qué no?");
    public static readonly LocalizedText ReasonLabel = new("Reason", "Motivo");
    public static readonly LocalizedText ReasonHint = new(
        "Everyone who asked will see it. Say what they can tell the customer instead.",
        "Lo verá todo el que lo haya preguntado. Di qué se le puede decir al cliente."
    );
    public static readonly LocalizedText ReasonMissing = new(
        "Say why, so they know what to tell the customer.",
        "Di por qué, para que sepan qué decirle al cliente."
    );
    public static readonly LocalizedText SendDecline = new("Decline", "Rechazar");

    /// <summary>The note of a submitted form, trimmed, or the reply with its error.</summary>
    public static (string? Note, Reply? Error) NoteOf(
        ChatCommand command,
        LocalizedText label,
        LocalizedText? missing = null
    )
    {
        var note = command.Field(RequestForms.NoteInput)?.Trim();
        var error =
            note?.Length > LongestNote ? TooLong(label, note.Length)
            : string.IsNullOrEmpty(note) ? missing
            : null;
        return (
            string.IsNullOrEmpty(note) ? null : note,
            error is null ? null : Reply.Invalid(RequestForms.NoteInput, error)
        );
    }

    private static LocalizedText TooLong(LocalizedText label, int length) =>
        new(
            $"{label}: {length} characters is too long. Please shorten it to {LongestNote}.",
            $"{label}: {length} caracteres son demasiados. Acórtalo a {LongestNote}, por favor."
        );

    public static LocalizedText Heading(Request request) =>
        new($"Answer to request {request.Number}", $"Respuesta a la solicitud {request.Number}");

    public static LocalizedText YouAsked(RequestVoice voice) =>
        voice switch
        {
            { Account: { } account, PlaceName: { } place } => new(
                $"You asked this on {voice.At:d} in {place}, for {account}:",
                $"Lo preguntaste el {voice.At:d} en {place}, para {account}:"
            ),
            { Account: { } account } => new(
                $"You asked this on {voice.At:d}, for {account}:",
                $"Lo preguntaste el {voice.At:d}, para {account}:"
            ),
            { PlaceName: { } place } => new(
                $"You asked this on {voice.At:d} in {place}:",
                $"Lo preguntaste el {voice.At:d} en {place}:"
            ),
            _ => new($"You asked this on {voice.At:d}:", $"Lo preguntaste el {voice.At:d}:"),
        };

    public static LocalizedText Reason(string words) => new($"{ReasonLabel:b}: {words}", $"{ReasonLabel:b}: {words}");

    public static LocalizedText AnsweredBy(string name, DateTimeOffset at) =>
        new($"Answered by {name} on {at:d}.", $"Respondida por {name} el {at:d}.");

    public static LocalizedText DeclinedBy(string name, DateTimeOffset at) =>
        new($"Declined by {name} on {at:d}.", $"Rechazada por {name} el {at:d}.");

    public static LocalizedText AnsweredReceipt(Request request, int others) =>
        new(
            $"Request {request.Number} is answered. {Hears(others)}",
            $"La solicitud {request.Number} queda respondida. {Hears(others)}"
        );

    public static LocalizedText DeclinedReceipt(Request request, int others) =>
        new(
            $"Request {request.Number} is declined. {Hears(others)}",
            $"La solicitud {request.Number} queda rechazada. {Hears(others)}"
        );

    public static LocalizedText Settled(Request request, LocalizedText by) =>
        new(
            $"Request {request.Number} is already settled. {by}",
            $"La solicitud {request.Number} ya está resuelta. {by}"
        );

    public static LocalizedText Withdrawn(Request request) =>
        new(
            $"The person who asked request {request.Number} has withdrawn it.",
            $"Quien hizo la solicitud {request.Number} la ha retirado."
        );

    /// <summary>How many people the answer is sent to.</summary>
    public static LocalizedText Hears(int others) =>
        others switch
        {
            0 => new("Nobody else needs to be told.", "No hay nadie más a quien avisar."),
            1 => new("I'm telling one person now.", "Aviso ahora a una persona."),
            _ => new($"I'm telling {others} people now.", $"Aviso ahora a {others} personas."),
        };
}
