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
        "The sentence that both sides stand behind, word for word.",
        "La frase que respaldan los dos lados, palabra por palabra."
    );
    public static readonly LocalizedText OtherWays = new("Other ways of saying it", "Otras formas de decirlo");
    public static readonly LocalizedText OtherWaysHint = new("One on each line.", "Una en cada línea.");
    public static readonly LocalizedText Forbidden = new("Must not be said", "No se debe decir");
    public static readonly LocalizedText ForbiddenHint = new(
        "Wordings that promise more than this. One on each line.",
        "Formas de decirlo que prometen más que esto. Una en cada línea."
    );
    public static readonly LocalizedText State = new("State", "Estado");
    public static readonly LocalizedText Plan = new("Plan", "Plan");
    public static readonly LocalizedText PlanHint = new(
        "The plans that it holds for; empty: all of them.",
        "Los planes para los que vale; vacío: todos."
    );
    public static readonly LocalizedText Region = new("Region", "Región");
    public static readonly LocalizedText RegionHint = new(
        "Where it holds; empty: everywhere.",
        "Dónde vale; vacío: en todas partes."
    );
    public static readonly LocalizedText Proof = new("Proof", "Prueba");
    public static readonly LocalizedText ProofHint = new(
        "A figure, a customer, a page of the contract, a link.",
        "Una cifra, un cliente, una página del contrato, un enlace."
    );
    public static readonly LocalizedText Expiry = new("Valid until", "Válida hasta");
    public static readonly LocalizedText ExpiryHint = new(
        "The last day on which it may be promised, such as 2027-03-31.",
        "El último día en que se puede prometer, por ejemplo 2027-03-31."
    );
    public static readonly LocalizedText Instead = new("Say instead", "En su lugar, decir");
    public static readonly LocalizedText InsteadHint = new(
        "What a customer who asks for more is told.",
        "Lo que se le dice a un cliente que pide más."
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
            "There is a claim by this name already. Open it and propose a change, or choose another name.",
            "Ya hay una promesa con este nombre. Ábrela y propón un cambio, o elige otro nombre."
        ),
        ShowSummary = new LocalizedText(
            "What we may promise, word for word",
            "Lo que podemos prometer, palabra por palabra"
        ),
        ExampleName = new LocalizedText("live in a week", "en marcha en una semana"),
    };

    public static LocalizedText Suspended(DateTimeOffset since) =>
        new(
            $"{"Suspended":b} since {since:d}: two customers said that it was not kept. Do not promise it.",
            $"{"Suspendida":b} desde el {since:d}: dos clientes dijeron que no se cumplió. No la prometas."
        );

    public static LocalizedText Expired(DateOnly expiry) =>
        new(
            $"{"Expired":b} on {expiry}: do not promise it any more.",
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
                $"{"Planned, not available yet":b}: do not promise it.",
                $"{"Previsto, aún no disponible":b}: no lo prometas."
            ),
            NotOffered => new($"{"Not offered":b}: do not promise it.", $"{"No se ofrece":b}: no lo prometas."),
            Retired => new(
                $"{"Retired, no longer offered":b}: do not promise it.",
                $"{"Retirado, ya no se ofrece":b}: no lo prometas."
            ),
            _ => new(
                $"{"State not known":b}: do not promise it before you have asked.",
                $"{"Estado desconocido":b}: no lo prometas sin preguntar antes."
            ),
        };
}
