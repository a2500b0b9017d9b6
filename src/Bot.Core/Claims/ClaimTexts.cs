using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Claims;

internal static class ClaimTexts
{
    public const string Available = "available",
        Beta = "beta",
        Planned = "planned",
        NotOffered = "not-offered",
        Retired = "retired";

    public static readonly LocalizedText Name = new("Name", "Nombre");
    public static readonly LocalizedText NameHint = new(
        "A few words to find it by, such as “Live in a week”.",
        "Unas palabras para encontrarla, por ejemplo «En marcha en una semana»."
    );
    public static readonly LocalizedText Wording = new("Exact wording", "Texto exacto");
    public static readonly LocalizedText WordingHint = new(
        "The sentence that both sides sign, word for word.",
        "La frase que firman los dos lados, palabra por palabra."
    );
    public static readonly LocalizedText OtherWays = new("Other ways to say it", "Otras formas de decirlo");
    public static readonly LocalizedText OtherWaysHint = new("One per line.", "Una por línea.");
    public static readonly LocalizedText Forbidden = new("Must not be said", "No se debe decir");
    public static readonly LocalizedText ForbiddenHint = new(
        "Wording that promises more than this. One per line.",
        "Formas de decirlo que prometen más que esto. Una por línea."
    );
    public static readonly LocalizedText State = new("State", "Estado");
    public static readonly LocalizedText Plan = new("Plan", "Plan");
    public static readonly LocalizedText PlanHint = new(
        "The plans it applies to. Leave it empty for all plans.",
        "Los planes a los que se aplica. Déjalo vacío si son todos."
    );
    public static readonly LocalizedText Region = new("Region", "Región");
    public static readonly LocalizedText RegionHint = new(
        "Where it applies. Leave it empty for everywhere.",
        "Dónde se aplica. Déjalo vacío si es en todas partes."
    );
    public static readonly LocalizedText Proof = new("Proof", "Prueba");
    public static readonly LocalizedText ProofHint = new(
        "A figure, a customer, a page of the contract, a link.",
        "Una cifra, un cliente, una página del contrato, un enlace."
    );
    public static readonly LocalizedText Expiry = new("Valid until", "Válida hasta");
    public static readonly LocalizedText ExpiryHint = new(
        "The last day you may promise it, such as 2027-03-31.",
        "El último día en que se puede prometer, por ejemplo 2027-03-31."
    );
    public static readonly LocalizedText Instead = new("Say instead", "Mejor di");
    public static readonly LocalizedText InsteadHint = new(
        "What to tell a customer who asks for more.",
        "Qué decirle a un cliente que pide más."
    );
    public static readonly LocalizedText Language = new("Language of the wording", "Idioma del texto");

    public static readonly IReadOnlyList<Option> States =
    [
        new(Available, new LocalizedText("available", "disponible")),
        new(Beta, new LocalizedText("in beta", "en beta")),
        new(Planned, new LocalizedText("planned", "previsto")),
        new(NotOffered, new LocalizedText("not offered", "no se ofrece")),
        new(Retired, new LocalizedText("retired", "ya no se ofrece")),
    ];

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of the claim {title}", $"de la promesa {title}"),
        title => new LocalizedText($"Claim {title}", $"Promesa {title}")
    )
    {
        Plural = new LocalizedText("Claims", "Promesas"),
        ProposeTitle = new LocalizedText("Propose a claim", "Proponer una promesa"),
        ProposeNew = new LocalizedText("Propose a new claim", "Proponer una promesa nueva"),
        NoneYet = new LocalizedText(
            "There are no claims yet. Propose the first one.",
            "Todavía no hay promesas. Propón la primera."
        ),
        Exists = new LocalizedText(
            "A claim with this name already exists. Open it and propose a change, or choose another name.",
            "Ya existe una promesa con este nombre. Ábrela y propón un cambio, o elige otro nombre."
        ),
        ShowSummary = new LocalizedText(
            "What we may promise, word for word",
            "Lo que podemos prometer, palabra por palabra"
        ),
        ExampleName = new LocalizedText("live in a week", "en marcha en una semana"),
    };

    public static LocalizedText Suspended(DateTimeOffset since) =>
        new(
            $"{"Suspended":b} since {since:d}: two customers said it was not kept. Don’t promise it.",
            $"{"Suspendida":b} desde el {since:d}: dos clientes dijeron que no se cumplió. No la prometas."
        );

    public static LocalizedText Expired(DateOnly expiry) =>
        new(
            $"{"Expired":b} on {expiry}: don’t promise it any more.",
            $"{"Caducó":b} el {expiry}: ya no se puede prometer."
        );

    /// <summary>The warning about a claim's state; null if it is available. An unknown state permits nothing.</summary>
    public static LocalizedText? NotSimplyAvailable(string? state) =>
        state switch
        {
            Available => null,
            Beta => new(
                $"{"In beta":b}: say so whenever you promise it.",
                $"{"En beta":b}: dilo siempre que lo prometas."
            ),
            Planned => new(
                $"{"Planned, not available yet":b}: don’t promise it.",
                $"{"Previsto, aún no disponible":b}: no lo prometas."
            ),
            NotOffered => new($"{"Not offered":b}: don’t promise it.", $"{"No se ofrece":b}: no lo prometas."),
            Retired => new(
                $"{"Retired, no longer offered":b}: don’t promise it.",
                $"{"Retirado, ya no se ofrece":b}: no lo prometas."
            ),
            _ => new(
                $"{"Unknown state":b}: ask before you promise it.",
                $"{"Estado desconocido":b}: pregunta antes de prometerlo."
            ),
        };
}
