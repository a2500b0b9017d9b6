using Bot.Core.Chat;

namespace Bot.Core.Claims.Requests;

/// <summary>Texts of answering a request, for the person who answers and for requesters.</summary>
internal static class AnswerTexts
{
    public const int LongestNote = 500;

    public static readonly LocalizedText ProposeButton = new("Propose a claim", "Proponer una promesa");
    public static readonly LocalizedText ChooseButton = new("It is this claim…", "Es esta promesa…");
    public static readonly LocalizedText DeclineButton = new("No…", "No…");
    public static readonly LocalizedText ReviewButton = new("Review the proposal", "Revisar la propuesta");
    public static readonly LocalizedText ShowClaimButton = new("Show the claim", "Ver la promesa");

    public static readonly LocalizedText ChooseTitle = new("The claim that answers it", "La promesa que responde");
    public static readonly LocalizedText ClaimLabel = new("Claim", "Promesa");
    public static readonly LocalizedText ClaimHint = new(
        "The nearest ones come first. Only what is agreed can be chosen.",
        "Primero las más parecidas. Solo se puede elegir lo que está firmado."
    );
    public static readonly LocalizedText ClaimGone = new(
        "That claim is not agreed any more. Choose another one.",
        "Esa promesa ya no está firmada. Elige otra."
    );
    public static readonly LocalizedText NoteLabel = new("What to mind", "Qué hay que tener en cuenta");
    public static readonly LocalizedText NoteHint = new(
        "Everybody who asked reads it, with the claim.",
        "Lo lee, con la promesa, toda la gente que lo ha preguntado."
    );
    public static readonly LocalizedText AnswerButton = new("Answer", "Responder");

    public static readonly LocalizedText DeclineTitle = new("Why not?", "¿Por qué no?");
    public static readonly LocalizedText ReasonLabel = new("Reason", "Motivo");
    public static readonly LocalizedText ReasonHint = new(
        "Everybody who asked reads it. Say what they can tell the customer instead.",
        "Lo lee toda la gente que lo ha preguntado. Di qué se le puede contar al cliente en su lugar."
    );
    public static readonly LocalizedText ReasonMissing = new(
        "Say why, so that they know what to tell the customer.",
        "Di por qué, para que sepan qué contarle al cliente."
    );
    public static readonly LocalizedText SendDecline = new("Decline", "Rechazar");

    public static readonly LocalizedText MayNotAnswer = new(
        "Approvers of marketing and admins answer claim requests. You can ask it too, or propose a claim.",
        "Responden a las solicitudes de promesas quienes aprueban en marketing y quienes administran. Tú "
            + "puedes sumarte a la pregunta o proponer una promesa."
    );

    public static readonly LocalizedText NoClaims = new(
        "There is no agreed claim yet that could answer it.",
        "Todavía no hay ninguna promesa firmada que pueda responderla."
    );
    public static readonly LocalizedText WordForWord = new(
        "This is the claim, word for word. Promise it in these words, not in others:",
        "Esta es la promesa, palabra por palabra. Prométela con estas palabras, no con otras:"
    );
    public static readonly LocalizedText TheClaim = new(
        "This is the claim that answers it:",
        "Esta es la promesa que responde a tu pregunta:"
    );
    public static readonly LocalizedText DeclinedSentence = new(
        $"{"Do not promise this":b}: the request was declined.",
        $"{"No prometas esto":b}: la solicitud se ha rechazado."
    );

    public static LocalizedText TooLong(LocalizedText label, int length) =>
        new(
            $"{label}: {length} characters are too many, {LongestNote} fit. Please shorten it.",
            $"{label}: {length} caracteres son demasiados, caben {LongestNote}. Acórtalo, por favor."
        );

    public static LocalizedText Heading(ClaimRequest request) =>
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

    public static LocalizedText Instead(string words) =>
        new($"{"Say instead":b}: {words}", $"{"En su lugar, di":b}: {words}");

    public static LocalizedText Note(string words) => new($"{NoteLabel:b}: {words}", $"{NoteLabel:b}: {words}");

    public static LocalizedText Reason(string words) => new($"{ReasonLabel:b}: {words}", $"{ReasonLabel:b}: {words}");

    public static LocalizedText AnsweredBy(string name, DateTimeOffset at) =>
        new($"Answered by {name} on {at:d}.", $"Respuesta de {name} del {at:d}.");

    public static LocalizedText ProposedBy(string name, DateTimeOffset at) =>
        new($"Proposed by {name}, agreed on {at:d}.", $"Propuesta de {name}, con acuerdo del {at:d}.");

    public static LocalizedText DeclinedBy(string name, DateTimeOffset at) =>
        new($"Declined by {name} on {at:d}.", $"Rechazada por {name} el {at:d}.");

    public static LocalizedText AnsweredReceipt(ClaimRequest request, LocalizedText title, int others) =>
        new(
            $"Request {request.Number} is answered with {title:b}. {Hears(others)}",
            $"La solicitud {request.Number} queda respondida con {title:b}. {Hears(others)}"
        );

    public static LocalizedText DeclinedReceipt(ClaimRequest request, int others) =>
        new(
            $"Request {request.Number} is declined. {Hears(others)}",
            $"La solicitud {request.Number} queda rechazada. {Hears(others)}"
        );

    public static LocalizedText Settled(ClaimRequest request, LocalizedText by) =>
        new(
            $"Request {request.Number} is settled already. {by}",
            $"La solicitud {request.Number} ya está resuelta. {by}"
        );

    public static LocalizedText Withdrawn(ClaimRequest request) =>
        new(
            $"Request {request.Number} was taken back by the person who asked it.",
            $"Quien hizo la solicitud {request.Number} la ha retirado."
        );

    public static LocalizedText Waits(ClaimRequest request) =>
        new(
            $"A claim for request {request.Number} is proposed already and waits for signatures.",
            $"Ya hay una promesa propuesta para la solicitud {request.Number}, a la espera de firmas."
        );

    public static LocalizedText WillAnswer(ClaimRequest request) =>
        new(
            $"When both sides have signed it, it answers request {request.Number}: "
                + $"{RequestTexts.People(request.People)} will be told.",
            $"Cuando la firmen los dos lados, responderá a la solicitud {request.Number}: "
                + $"{(request.People == 1 ? "se avisará a" : "se avisará a las")} "
                + $"{RequestTexts.People(request.People)}."
        );

    /// <summary>Initial reason in the form that proposes a claim.</summary>
    public static LocalizedText Why(ClaimRequest request) =>
        request.Accounts == 0
            ? new(
                $"Request {request.Number}: asked by {RequestTexts.People(request.People)}.",
                $"Solicitud {request.Number}: pregunta de {RequestTexts.People(request.People)}."
            )
            : new(
                $"Request {request.Number}: asked by {RequestTexts.People(request.People)} for "
                    + $"{RequestTexts.AccountCount(request.Accounts)}.",
                $"Solicitud {request.Number}: pregunta de {RequestTexts.People(request.People)} para "
                    + $"{RequestTexts.AccountCount(request.Accounts)}."
            );

    private static LocalizedText Hears(int others) =>
        others switch
        {
            0 => new("Nobody else has to hear it.", "No hay nadie más a quien avisar."),
            1 => new("One person hears it now.", "Se avisa ahora a una persona."),
            _ => new($"{others} people hear it now.", $"Se avisa ahora a {others} personas."),
        };
}
