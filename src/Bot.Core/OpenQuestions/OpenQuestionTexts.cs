using Bot.Core.Chat;
using Bot.Core.Inquiries.Requests;

namespace Bot.Core.OpenQuestions;

internal static class OpenQuestionTexts
{
    public static readonly LocalizedText ListTitle = new("Questions without an answer", "Preguntas sin respuesta");

    public static readonly LocalizedText ByPipeline = new(
        "Open requests by pipeline",
        "Solicitudes abiertas por importe en juego"
    );

    public static readonly RequestTypeTexts Type = new()
    {
        AskSummary = new("Ask marketing a question", "Hacer una pregunta a marketing"),
        AskExample = new(
            $"{"ask marketing is there a one-pager on security?":c}",
            $"{"preguntar a marketing ¿hay una ficha sobre seguridad?":c}"
        ),
        ListSummary = new(
            "See the questions I couldn't answer, most asked first",
            "Ver las preguntas que no supe responder, primero las más repetidas"
        ),
        ListTitle = ListTitle,
        NoneOpen = new("Every question has an answer.", "Todas las preguntas tienen respuesta."),
        Question = new("What would you like to know?", "¿Qué te gustaría saber?"),
        Asks = new("something I couldn't answer", "algo que no supe responder"),
        MayNotAnswer = new(
            "Marketing approvers and admins answer open questions.",
            "Responden a las preguntas abiertas quienes aprueban en marketing y quienes administran."
        ),
        Declined = new("The question will not be answered.", "La pregunta se queda sin respuesta."),
    };

    public static LocalizedText Waiting(int count) =>
        count == 1
            ? new("One question has no answer yet", "Una pregunta todavía no tiene respuesta")
            : new($"{count} questions have no answer yet", $"{count} preguntas todavía no tienen respuesta");

    public static LocalizedText Line(RequestView view, Request request, string words) =>
        new[]
        {
            view.DealsOf(request) is { Any: true } deals ? OwnerTexts.Open(deals) : null,
            request.Owner is { } owner ? OwnerTexts.Owned(view.Names[owner], request.Due) : null,
        }
            .OfType<LocalizedText>()
            .Aggregate(
                new LocalizedText(
                    $"“{words}” · asked by {RequestTexts.People(request.People)}",
                    $"«{words}» · de {RequestTexts.People(request.People)}"
                ),
                (line, part) => new($"{line} · {part}", $"{line} · {part}")
            );
}
