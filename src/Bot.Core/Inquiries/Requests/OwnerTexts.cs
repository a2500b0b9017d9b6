using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Members;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Texts about who takes care of a request, by when, and what is at stake.</summary>
internal static class OwnerTexts
{
    public static readonly LocalizedText TakeSummary = new("Take care of a request", "Encargarte de una solicitud");
    public static readonly LocalizedText TakeExample = new(
        $"{"request take 7 by Friday":c}",
        $"{"tomar solicitud 7 para el viernes":c}"
    );
    public static readonly LocalizedText TakeButton = new("I'll take it", "Me encargo yo");
    public static readonly LocalizedText TakeOverButton = new("Take it over", "Encargarme yo");
    public static readonly LocalizedText DueButton = new("Due date…", "Fecha…");
    public static readonly LocalizedText ReleaseButton = new("Give it back", "Soltarla");
    public static readonly LocalizedText DueTitle = new("By when?", "¿Para cuándo?");
    public static readonly LocalizedText DueSave = new("Save", "Guardar");
    public static readonly LocalizedText DueLabel = new("Answer by", "Respuesta para el");
    public static readonly LocalizedText OwnerLabel = new("Taken by", "Se encarga");
    public static readonly LocalizedText DealsLabel = new("Open deals", "Oportunidades abiertas");

    public static readonly LocalizedText WhichRequest = new(
        $"Which request? Add its number. {"questions":c} lists the open ones.",
        $"¿Qué solicitud? Añade su número. {"preguntas":c} muestra las abiertas."
    );

    public static LocalizedText NoRequest(int number) =>
        new(
            $"There is no request {number}. {"questions":c} lists the open ones.",
            $"No hay ninguna solicitud {number}. {"preguntas":c} muestra las abiertas."
        );

    public static LocalizedText MayNotTake(RequestView view) =>
        new(
            $"Requests like this are taken by those who can answer them: {Names(view, "and")}.",
            $"De estas solicitudes se encargan quienes pueden responderlas: {Names(view, "y")}."
        );

    /// <summary>"$120,000 open in 3 deals".</summary>
    public static LocalizedText Open(OpenDeals deals) =>
        deals.Count == 1
            ? new($"{deals.Amount} open in one deal", $"{deals.Amount} en una oportunidad abierta")
            : new(
                $"{deals.Amount} open in {deals.Count} deals",
                $"{deals.Amount} en {deals.Count} oportunidades abiertas"
            );

    public static LocalizedText Owned(string name, DateOnly? due) =>
        due is { } day ? new($"{name}, due {day}", $"{name}, para el {day}") : LocalizedText.Invariant($"{name}");

    public static LocalizedText Taken(Request request) =>
        request.Due is { } day
            ? new(
                $"Request {request.Number} is yours, due {day}. I'll remind you that day.",
                $"La solicitud {request.Number} es tuya, para el {day}. Te la recordaré ese día."
            )
            : new(
                $"Request {request.Number} is yours. By when will it be ready?",
                $"La solicitud {request.Number} es tuya. ¿Para cuándo estará?"
            );

    public static LocalizedText IsTaken(string name, Request request) =>
        request.Due is { } day
            ? new(
                $"{name} is already on request {request.Number}, due {day}.",
                $"{name} ya se encarga de la solicitud {request.Number}, para el {day}."
            )
            : new(
                $"{name} is already on request {request.Number}.",
                $"{name} ya se encarga de la solicitud {request.Number}."
            );

    public static LocalizedText IsDue(Request request) =>
        request.People == 1
            ? new(
                $"Request {request.Number}, which you took, is due. One person is waiting.",
                $"Ha llegado la fecha de la solicitud {request.Number}, de la que te encargas. Espera una persona."
            )
            : new(
                $"Request {request.Number}, which you took, is due. {request.People} people are waiting.",
                $"Ha llegado la fecha de la solicitud {request.Number}, de la que te encargas. "
                    + $"Esperan {request.People} personas."
            );

    public static LocalizedText Waiting(Request request, string words) =>
        request.Due is { } day
            ? new($"Yours, due {day}: “{words}”", $"Te encargas tú, para el {day}: «{words}»")
            : new($"Yours: “{words}”", $"Te encargas tú: «{words}»");

    public static LocalizedText Released(Request request) =>
        new(
            $"Request {request.Number} is free again. It stays open.",
            $"La solicitud {request.Number} queda libre. Sigue abierta."
        );

    public static LocalizedText NotYours(Request request, MemberNames names) =>
        request.Owner is { } owner
            ? new(
                $"{names[owner]} is on request {request.Number}, so only they or an admin can give it back.",
                $"De la solicitud {request.Number} se encarga {names[owner]}; solo puede soltarla esa persona o quien "
                    + "administra."
            )
            : new(
                $"Nobody has taken request {request.Number} yet.",
                $"Nadie se encarga todavía de la solicitud {request.Number}."
            );

    public static LocalizedText NoDay(string words) =>
        new(
            $"I can't read “{words}” as a day. Write it like {"Friday":c}, {"Dec 15":c} or {"2026-12-15":c}.",
            $"No entiendo «{words}» como fecha. Escríbela así: {"viernes":c}, {"15 de diciembre":c} o {"2026-12-15":c}."
        );

    public static LocalizedText PastDay(DateOnly day) =>
        new(
            $"{day} is already over. Choose a day to come.",
            $"El {day} ya ha pasado. Elige un día que esté por llegar."
        );

    public static LocalizedText FarDay(DateOnly day) =>
        new(
            $"{day} is more than a year away. Choose an earlier day.",
            $"Para el {day} falta más de un año. Elige una fecha más cercana."
        );

    // Those who can, the first few by name.
    private static string Names(RequestView view, string and)
    {
        var names = view
            .Members.Where(member => !member.HasLeft && view.Type.MayTake(member))
            .Take(4)
            .Select(member => view.Names[member.Id])
            .ToList();
        return names switch
        {
            [] => "–",
            [var only] => only,
            _ => $"{string.Join(", ", names.SkipLast(1))} {and} {names[^1]}",
        };
    }
}
