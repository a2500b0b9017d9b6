using Bot.Core.Chat;

namespace Bot.Core.Claims.Requests;

/// <summary>Texts of asking a request and of looking at requests.</summary>
internal static class RequestTexts
{
    public static readonly LocalizedText AskSummary = new(
        "Ask marketing whether something may be promised",
        "Preguntar a marketing si se puede prometer algo"
    );
    public static readonly LocalizedText AskExample = new(
        $"{"claim ask we connect to SAP without extra cost account:Acme":c}",
        $"{"promesa preguntar conectamos con SAP sin coste adicional cuenta:Acme":c}"
    );
    public static readonly LocalizedText ListSummary = new(
        "What people ask whether they may promise it",
        "Lo que se ha preguntado si se puede prometer"
    );
    public static readonly LocalizedText ListExample = new($"{"claim requests":c}", $"{"promesa solicitudes":c}");
    public static readonly LocalizedText ShowExample = new($"{"claim requests 7":c}", $"{"promesa solicitudes 7":c}");

    public static readonly LocalizedText AskButton = new("Ask", "Preguntar");
    public static readonly LocalizedText AskTooButton = new("I ask this too", "Yo también lo pregunto");
    public static readonly LocalizedText AgainButton = new("Ask again", "Volver a preguntar");
    public static readonly LocalizedText ApartButton = new("Mine is another question", "Mi pregunta es otra");
    public static readonly LocalizedText WithdrawButton = new("Take it back", "Retirarla");
    public static readonly LocalizedText WithdrawConfirm = new(
        "Take this request back? Nobody will answer it then.",
        "¿Retirar esta solicitud? Entonces nadie la responderá."
    );
    public static readonly LocalizedText ListButton = new("All open requests", "Todas las solicitudes abiertas");
    public static readonly LocalizedText MoreButton = new("More", "Más");

    public static readonly LocalizedText Question = new("May we promise this?", "¿Podemos prometer esto?");
    public static readonly LocalizedText SentenceLabel = new(
        "What you would say to the customer",
        "Lo que le dirías al cliente"
    );
    public static readonly LocalizedText SentenceMissing = new(
        "Write the sentence that you would like to promise.",
        "Escribe la frase que te gustaría prometer."
    );
    public static readonly LocalizedText AccountLabel = new("Account", "Cuenta");
    public static readonly LocalizedText AccountHint = new(
        "The customer who asks for it, if it is one.",
        "El cliente que lo pide, si es uno concreto."
    );

    public static readonly LocalizedText YouHear = new("You will hear the answer here.", "Te daré aquí la respuesta.");
    public static readonly LocalizedText YouHearDirect = new(
        "You will hear the answer in your own chat with me.",
        "Te daré la respuesta en tu chat conmigo."
    );
    public static readonly LocalizedText JoinedWords = new(
        "I took it for the same question as this one:",
        "La he tomado por la misma pregunta que esta:"
    );
    public static readonly LocalizedText DoNotPromise = new(
        "Do not promise it until then.",
        "Hasta entonces, no lo prometas."
    );
    public static readonly LocalizedText InTheMaking = new(
        "A claim for it waits for signatures.",
        "Hay una promesa propuesta que espera firmas."
    );

    public static readonly LocalizedText ListTitle = new("Claim requests", "Solicitudes de promesas");
    public static readonly LocalizedText NoneOpen = new(
        "There are no open claim requests.",
        "No hay solicitudes de promesas abiertas."
    );
    public static readonly LocalizedText NotThere = new(
        $"I can’t find that request. {"claim requests":c} lists the open ones.",
        $"No encuentro esa solicitud. {"promesa solicitudes":c} muestra las abiertas."
    );
    public static readonly LocalizedText OnlyOpen = new("Here are the open ones.", "Estas son las abiertas.");
    public static readonly LocalizedText StateLabel = new("State", "Estado");
    public static readonly LocalizedText PeopleLabel = new("Asked by", "Preguntan");
    public static readonly LocalizedText AccountsLabel = new("Accounts", "Cuentas");
    public static readonly LocalizedText SinceLabel = new("Since", "Desde");
    public static readonly LocalizedText CountRises = new(
        $"Whoever asks the same is added here and you are not told again. All of them: {"claim requests":c}.",
        $"Quien pregunte lo mismo se suma aquí, sin más avisos. Todas: {"promesa solicitudes":c}."
    );

    public static LocalizedText Title(ClaimRequest request) =>
        new($"Request {request.Number}", $"Solicitud {request.Number}");

    public static LocalizedText Told(IReadOnlyList<string> names) =>
        names.Count == 1
            ? new($"{names[0]} has been told.", $"Ya lo sabe {names[0]}.")
            : new(
                $"{string.Join(", ", names.SkipLast(1))} and {names[^1]} have been told.",
                $"Ya lo saben {string.Join(", ", names.SkipLast(1))} y {names[^1]}."
            );

    public static LocalizedText Asked(ClaimRequest request) =>
        request.People == 1
            ? new(
                $"{"Asked":b}. Request {request.Number}: you are the first to ask this.",
                $"{"Preguntado":b}. Solicitud {request.Number}: nadie lo había preguntado antes."
            )
            : new(
                $"{"Asked":b}. Request {request.Number}: {request.People} people have asked this.",
                $"{"Preguntado":b}. Solicitud {request.Number}: ya lo han preguntado {request.People} personas."
            );

    public static LocalizedText AccountAdded(ClaimRequest request, string account) =>
        new(
            $"You have asked this already; now also for {account:b}. Request {request.Number}: "
                + $"{PeopleHave(request.People)}.",
            $"Ya lo habías preguntado; ahora también para {account:b}. Solicitud {request.Number}: "
                + $"{PeopleHave(request.People)}."
        );

    public static LocalizedText AlreadyAsked(ClaimRequest request) =>
        new(
            $"You have asked this already, and nothing has changed. Request {request.Number}: "
                + $"{PeopleHave(request.People)}.",
            $"Ya lo habías preguntado y nada ha cambiado. Solicitud {request.Number}: {PeopleHave(request.People)}."
        );

    public static LocalizedText AnsweredBefore(ClaimRequest request) =>
        request.State == RequestState.Declined
            ? new(
                $"This was asked before and declined on {request.Answer!.At:d} (request {request.Number}).",
                $"Esto ya se preguntó y se rechazó el {request.Answer!.At:d} (solicitud {request.Number})."
            )
            : new(
                $"This was asked before and answered on {request.Answer!.At:d} (request {request.Number}).",
                $"Esto ya se preguntó y se respondió el {request.Answer!.At:d} (solicitud {request.Number})."
            );

    public static LocalizedText TakenBack(ClaimRequest request) =>
        new(
            $"Request {request.Number} is taken back. Nobody has to answer it.",
            $"La solicitud {request.Number} queda retirada. Nadie tiene que responderla."
        );

    public static LocalizedText OthersAsk(ClaimRequest request) =>
        new(
            $"Others ask this too, so request {request.Number} stays open: {PeopleHave(request.People)}.",
            $"Hay más gente que lo pregunta, así que la solicitud {request.Number} sigue abierta: "
                + $"{PeopleHave(request.People)}."
        );

    public static LocalizedText NotAsked(ClaimRequest request) =>
        new($"You have not asked request {request.Number}.", $"La solicitud {request.Number} no es tuya.");

    public static LocalizedText Standing(ClaimRequest request) =>
        new($"Request {request.Number}: {State(request)}", $"Solicitud {request.Number}: {State(request)}");

    public static LocalizedText New(string asker, ClaimRequest request) =>
        !request.IsOpen ? Standing(request)
        : request.People == 1
            ? new(
                $"{asker} asks whether we may promise this (request {request.Number}):",
                $"{asker} pregunta si podemos prometer esto (solicitud {request.Number}):"
            )
        : new(
            $"{request.People} people ask whether we may promise this (request {request.Number}):",
            $"{request.People} personas preguntan si podemos prometer esto (solicitud {request.Number}):"
        );

    public static LocalizedText State(ClaimRequest request) =>
        request.State switch
        {
            RequestState.Open => new("open", "abierta"),
            RequestState.Planned => new("a claim is in the making", "hay una promesa en preparación"),
            RequestState.Answered => new("answered", "respondida"),
            RequestState.Declined => new("declined", "rechazada"),
            RequestState.Withdrawn => new("withdrawn", "retirada"),
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        };

    public static LocalizedText People(int count) =>
        count == 1 ? new($"{count} person", $"{count} persona") : new($"{count} people", $"{count} personas");

    public static LocalizedText AccountCount(int count) =>
        count == 1 ? new($"{count} account", $"{count} cuenta") : new($"{count} accounts", $"{count} cuentas");

    public static LocalizedText Line(ClaimRequest request, string words)
    {
        var counts =
            request.Accounts == 0
                ? People(request.People)
                : new LocalizedText(
                    $"{People(request.People)} · {AccountCount(request.Accounts)}",
                    $"{People(request.People)} · {AccountCount(request.Accounts)}"
                );
        return request.State == RequestState.Open
            ? new(
                $"{Number(request):b} “{words}” · {counts} · since {request.Created:d}",
                $"{Number(request):b} «{words}» · {counts} · desde el {request.Created:d}"
            )
            : new(
                $"{Number(request):b} “{words}” · {counts} · {State(request):i}",
                $"{Number(request):b} «{words}» · {counts} · {State(request):i}"
            );
    }

    public static LocalizedText Voice(string name, RequestVoice voice, string? words)
    {
        Text said = $"{name}, {voice.At:d}";
        Text account = voice.Account is null ? (Text)"" : $" · {voice.Account}";
        return words is null
            ? new($"{said}{account}", $"{said}{account}")
            : new($"{said}{account}: “{words}”", $"{said}{account}: «{words}»");
    }

    public static LocalizedText AndMore(int count) => new($"… and {count} more", $"… y {count} más");

    public static LocalizedText Showing(int from, int to, int all) =>
        new($"{from}–{to} of {all}", $"{from}–{to} de {all}");

    private static string Number(ClaimRequest request) => $"#{RequestActions.Value(request)}";

    private static LocalizedText PeopleHave(int count) =>
        count == 1
            ? new("you alone ask it", "solo la haces tú")
            : new($"{count} people have asked it", $"ya son {count} personas");
}
