using Bot.Core.Chat;

namespace Bot.Core.Inquiries.Requests;

/// <summary>Texts of asking a request and of looking at requests.</summary>
internal static class RequestTexts
{
    public static readonly LocalizedText AskButton = new("Ask", "Preguntar");
    public static readonly LocalizedText AskTooButton = new("I want to know too", "Yo también quiero saberlo");
    public static readonly LocalizedText AgainButton = new("Ask again", "Volver a preguntar");
    public static readonly LocalizedText ApartButton = new("Mine is a different question", "Mi pregunta es otra");
    public static readonly LocalizedText WithdrawButton = new("Withdraw it", "Retirarla");
    public static readonly LocalizedText WithdrawConfirm = new(
        "Withdraw this request? Then nobody will answer it.",
        "¿Retirar esta solicitud? Entonces nadie la responderá."
    );
    public static readonly LocalizedText ListButton = new("All open requests", "Todas las solicitudes abiertas");
    public static readonly LocalizedText MoreButton = new("More", "Más");

    public static readonly LocalizedText AccountLabel = new("Account", "Cuenta");
    public static readonly LocalizedText AccountHint = new(
        "The customer who wants it, if it is for one customer.",
        "El cliente que lo pide, si es uno concreto."
    );

    public static readonly LocalizedText YouHear = new("I'll give you the answer here.", "Te daré aquí la respuesta.");
    public static readonly LocalizedText YouHearDirect = new(
        "I'll give you the answer in our direct messages.",
        "Te daré la respuesta en nuestro chat directo."
    );
    public static readonly LocalizedText JoinedWords = new(
        "It looks like the same question as this one:",
        "Parece la misma pregunta que esta:"
    );
    public static readonly LocalizedText StateLabel = new("State", "Estado");
    public static readonly LocalizedText PeopleLabel = new("Asked by", "Preguntan");
    public static readonly LocalizedText AccountsLabel = new("Accounts", "Cuentas");
    public static readonly LocalizedText SinceLabel = new("Since", "Desde");

    public static LocalizedText ListExample(IRequestType type) => new($"{English(type):c}", $"{Spanish(type):c}");

    public static LocalizedText ShowExample(IRequestType type) =>
        new($"{$"{English(type)} 7":c}", $"{$"{Spanish(type)} 7":c}");

    public static LocalizedText NotThere(IRequestType type) =>
        new(
            $"I can’t find that request. {English(type):c} lists the open ones.",
            $"No encuentro esa solicitud. {Spanish(type):c} muestra las abiertas."
        );

    public static LocalizedText CountRises(IRequestType type) =>
        new(
            $"If others ask the same, I add them here without telling you again. See all of them: "
                + $"{English(type):c}.",
            $"Si alguien más pregunta lo mismo, lo sumo aquí sin avisarte otra vez. Para verlas todas: "
                + $"{Spanish(type):c}."
        );

    public static LocalizedText Title(Request request) =>
        new($"Request {request.Number}", $"Solicitud {request.Number}");

    public static LocalizedText Told(IReadOnlyList<string> names) =>
        names.Count == 1
            ? new($"I've told {names[0]}.", $"He avisado a {names[0]}.")
            : new(
                $"I've told {string.Join(", ", names.SkipLast(1))} and {names[^1]}.",
                $"He avisado a {string.Join(", ", names.SkipLast(1))} y a {names[^1]}."
            );

    public static LocalizedText Asked(Request request) =>
        request.People == 1
            ? new(
                $"{"Asked":b}. Request {request.Number}: you are the first to ask this.",
                $"{"Preguntado":b}. Solicitud {request.Number}: nadie lo había preguntado antes."
            )
            : new(
                $"{"Asked":b}. Request {request.Number}: {request.People} people have asked this.",
                $"{"Preguntado":b}. Solicitud {request.Number}: ya lo han preguntado {request.People} personas."
            );

    public static LocalizedText AccountAdded(Request request, string account) =>
        new(
            $"You already asked this; now also for {account:b}. Request {request.Number}: "
                + $"{PeopleHave(request.People)}.",
            $"Ya lo habías preguntado; ahora también para {account:b}. Solicitud {request.Number}: "
                + $"{PeopleHave(request.People)}."
        );

    public static LocalizedText AlreadyAsked(Request request) =>
        new(
            $"You already asked this, and nothing has changed. Request {request.Number}: "
                + $"{PeopleHave(request.People)}.",
            $"Ya lo habías preguntado y nada ha cambiado. Solicitud {request.Number}: {PeopleHave(request.People)}."
        );

    public static LocalizedText AnsweredBefore(Request request) =>
        request.State == RequestState.Declined
            ? new(
                $"This was asked before and declined on {request.Answer!.At:d} (request {request.Number}).",
                $"Esto ya se preguntó y se rechazó el {request.Answer!.At:d} (solicitud {request.Number})."
            )
            : new(
                $"This was asked before and answered on {request.Answer!.At:d} (request {request.Number}).",
                $"Esto ya se preguntó y se respondió el {request.Answer!.At:d} (solicitud {request.Number})."
            );

    public static LocalizedText TakenBack(Request request) =>
        new(
            $"Request {request.Number} is withdrawn. Nobody has to answer it.",
            $"La solicitud {request.Number} queda retirada. Nadie tiene que responderla."
        );

    public static LocalizedText OthersAsk(Request request) =>
        new(
            $"Others have asked this too, so request {request.Number} stays open: " + $"{PeopleHave(request.People)}.",
            $"Lo ha preguntado más gente, así que la solicitud {request.Number} sigue abierta: "
                + $"{PeopleHave(request.People)}."
        );

    public static LocalizedText NotAsked(Request request) =>
        new($"Request {request.Number} is not yours.", $"La solicitud {request.Number} no es tuya.");

    public static LocalizedText Standing(IRequestType type, Request request) =>
        new($"Request {request.Number}: {State(type, request)}", $"Solicitud {request.Number}: {State(type, request)}");

    public static LocalizedText New(IRequestType type, string asker, Request request) =>
        !request.IsOpen ? Standing(type, request)
        : request.People == 1
            ? new(
                $"{asker} asks {type.Texts.Asks} (request {request.Number}):",
                $"{asker} pregunta {type.Texts.Asks} (solicitud {request.Number}):"
            )
        : new(
            $"{request.People} people ask {type.Texts.Asks} (request {request.Number}):",
            $"{request.People} personas preguntan {type.Texts.Asks} (solicitud {request.Number}):"
        );

    public static LocalizedText State(IRequestType type, Request request) =>
        request.State switch
        {
            RequestState.Open => new("open", "abierta"),
            RequestState.Planned => type.Texts.Planned,
            RequestState.Answered => new("answered", "respondida"),
            RequestState.Declined => new("declined", "rechazada"),
            RequestState.Withdrawn => new("withdrawn", "retirada"),
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        };

    private static LocalizedText Tag(IRequestType type, Request request) =>
        StateSpan.Of(
            State(type, request),
            request.State switch
            {
                RequestState.Answered => Tone.Good,
                RequestState.Planned => Tone.Caution,
                RequestState.Open => Tone.Open,
                _ => Tone.Neutral,
            }
        );

    public static LocalizedText People(int count) =>
        count == 1 ? new($"{count} person", $"{count} persona") : new($"{count} people", $"{count} personas");

    public static LocalizedText AccountCount(int count) =>
        count == 1 ? new($"{count} account", $"{count} cuenta") : new($"{count} accounts", $"{count} cuentas");

    public static LocalizedText Line(RequestView view, Request request, string words) =>
        new[]
        {
            request.Accounts == 0 ? null : AccountCount(request.Accounts),
            view.DealsOf(request) is { Any: true } deals ? OwnerTexts.Open(deals) : null,
            request.State == RequestState.Open ? null : new($"{Tag(view.Type, request)}", $"{Tag(view.Type, request)}"),
            request.Owner is { } owner ? OwnerTexts.Owned(view.Names[owner], request.Due) : null,
            request.State == RequestState.Open
                ? new($"since {request.Created:d}", $"desde el {request.Created:d}")
                : null,
        }
            .OfType<LocalizedText>()
            .Aggregate(
                new LocalizedText(
                    $"{Number(request):b} “{words}” · {People(request.People)}",
                    $"{Number(request):b} «{words}» · {People(request.People)}"
                ),
                (line, part) => new($"{line} · {part}", $"{line} · {part}")
            );

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

    private static string Number(Request request) => $"#{RequestActions.Value(request)}";

    private static LocalizedText PeopleHave(int count) =>
        count == 1
            ? new("only you have asked it", "solo la has hecho tú")
            : new($"{count} people have asked it", $"la han hecho {count} personas");

    // The typed command that lists the type's requests.
    private static string English(IRequestType type) => RequestRegistration.Open(type).WordsIn(Language.English)!;

    private static string Spanish(IRequestType type) => RequestRegistration.Open(type).WordsIn(Language.Spanish)!;
}
