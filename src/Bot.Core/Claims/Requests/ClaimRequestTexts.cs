using Bot.Core.Chat;
using Bot.Core.Inquiries.Requests;

namespace Bot.Core.Claims.Requests;

/// <summary>Texts of requests that a claim answers.</summary>
internal static class ClaimRequestTexts
{
    public static readonly LocalizedText ProposeButton = new("Propose a claim", "Proponer una promesa");
    public static readonly LocalizedText ReviewButton = new("Review the proposal", "Revisar la propuesta");
    public static readonly LocalizedText ShowClaimButton = new("Show the claim", "Ver la promesa");

    public static readonly LocalizedText ChooseTitle = new("The claim that answers it", "La promesa que responde");
    public static readonly LocalizedText ClaimLabel = new("Claim", "Promesa");
    public static readonly LocalizedText ClaimHint = new(
        "The closest ones come first. You can only choose agreed claims.",
        "Primero las más parecidas. Solo puedes elegir promesas firmadas."
    );
    public static readonly LocalizedText ClaimGone = new(
        "That claim is no longer agreed. Choose another one.",
        "Esa promesa ya no está firmada. Elige otra."
    );
    public static readonly LocalizedText NoteLabel = new("Keep in mind", "Ten en cuenta");
    public static readonly LocalizedText NoteHint = new(
        "Everyone who asked will see it with the claim.",
        "Lo verá, junto con la promesa, todo el que lo haya preguntado."
    );
    public static readonly LocalizedText NoClaims = new(
        "No agreed claim can answer it yet.",
        "Todavía no hay ninguna promesa firmada que pueda responderla."
    );
    public static readonly LocalizedText WordForWord = new(
        "This is the claim, word for word. Use exactly these words:",
        "Esta es la promesa, palabra por palabra. Usa exactamente estas palabras:"
    );
    public static readonly LocalizedText TheClaim = new(
        "This is the claim that answers it:",
        "Esta es la promesa que responde a tu pregunta:"
    );

    public static readonly RequestTypeTexts Type = new()
    {
        AskSummary = new(
            "Ask marketing whether we may promise something",
            "Preguntar a marketing si podemos prometer algo"
        ),
        AskExample = new(
            $"{"claim ask we connect to SAP without extra cost account:Acme":c}",
            $"{"promesa preguntar conectamos con SAP sin coste adicional cuenta:Acme":c}"
        ),
        ListSummary = new("What people want to promise", "Preguntas sobre qué se puede prometer"),
        ListTitle = new("Claim requests", "Solicitudes de promesas"),
        NoneOpen = new("There are no open claim requests.", "No hay solicitudes de promesas abiertas."),
        Question = new("May we promise this?", "¿Podemos prometer esto?"),
        Asks = new("whether we may promise this", "si podemos prometer esto"),
        SentenceLabel = new("What you would say to the customer", "Lo que le dirías al cliente"),
        SentenceMissing = new(
            "Write the sentence that you would like to promise.",
            "Escribe la frase que te gustaría prometer."
        ),
        UntilThen = new("Don’t promise it until then.", "Hasta entonces, no lo prometas."),
        Planned = new("a claim is being prepared", "hay una promesa en preparación"),
        InTheMaking = new(
            "A claim for it is waiting for signatures.",
            "Hay una promesa propuesta, pendiente de firma."
        ),
        AnswerButton = new("It is this claim…", "Es esta promesa…"),
        Declined = new(
            $"{"Don’t promise this":b}: the request was declined.",
            $"{"No prometas esto":b}: la solicitud se ha rechazado."
        ),
        MayNotAnswer = new(
            "Marketing approvers and admins answer claim requests. You can ask too, or propose a claim.",
            "Responden a las solicitudes de promesas quienes aprueban en marketing y quienes administran. Tú "
                + "puedes sumarte a la pregunta o proponer una promesa."
        ),
    };

    public static LocalizedText Instead(string words) => new($"{"Say instead":b}: {words}", $"{"Mejor di":b}: {words}");

    public static LocalizedText Note(string words) => new($"{NoteLabel:b}: {words}", $"{NoteLabel:b}: {words}");

    public static LocalizedText ProposedBy(string name, DateTimeOffset at) =>
        new($"Proposed by {name}, agreed on {at:d}.", $"Propuesta por {name}, acordada el {at:d}.");

    public static LocalizedText AnsweredReceipt(Request request, LocalizedText title, int others) =>
        new(
            $"Request {request.Number} is answered with {title:b}. {AnswerTexts.Hears(others)}",
            $"La solicitud {request.Number} queda respondida con {title:b}. {AnswerTexts.Hears(others)}"
        );

    public static LocalizedText Waits(Request request) =>
        new(
            $"A claim for request {request.Number} is already proposed and waiting for signatures.",
            $"Ya hay una promesa propuesta para la solicitud {request.Number}, pendiente de firma."
        );

    public static LocalizedText WillAnswer(Request request) =>
        new(
            $"Once both sides have signed it, it answers request {request.Number}. I'll tell "
                + $"{RequestTexts.People(request.People)}.",
            $"Cuando la firmen los dos lados, responderá a la solicitud {request.Number}. Avisaré a "
                + $"{RequestTexts.People(request.People)}."
        );

    /// <summary>Initial reason in the form that proposes a claim.</summary>
    public static LocalizedText Why(Request request) =>
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
}
