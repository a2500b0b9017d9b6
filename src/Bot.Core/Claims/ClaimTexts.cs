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

    public static readonly Phrase Name = new("Name", "Nombre");
    public static readonly Phrase NameHint = new(
        "A few words to find it by, such as “Live in a week”.",
        "Unas palabras para encontrarla, por ejemplo «En marcha en una semana»."
    );
    public static readonly Phrase Wording = new("Exact wording", "Texto exacto");
    public static readonly Phrase WordingHint = new(
        "The sentence that both sides stand behind, word for word.",
        "La frase que respaldan los dos lados, palabra por palabra."
    );
    public static readonly Phrase OtherWays = new("Other ways of saying it", "Otras formas de decirlo");
    public static readonly Phrase OtherWaysHint = new("One on each line.", "Una en cada línea.");
    public static readonly Phrase Forbidden = new("Must not be said", "No se debe decir");
    public static readonly Phrase ForbiddenHint = new(
        "Wordings that promise more than this. One on each line.",
        "Formas de decirlo que prometen más que esto. Una en cada línea."
    );
    public static readonly Phrase State = new("State", "Estado");
    public static readonly Phrase Plan = new("Plan", "Plan");
    public static readonly Phrase PlanHint = new(
        "The plans that it holds for; empty: all of them.",
        "Los planes para los que vale; vacío: todos."
    );
    public static readonly Phrase Region = new("Region", "Región");
    public static readonly Phrase RegionHint = new(
        "Where it holds; empty: everywhere.",
        "Dónde vale; vacío: en todas partes."
    );
    public static readonly Phrase Proof = new("Proof", "Prueba");
    public static readonly Phrase ProofHint = new(
        "A figure, a customer, a page of the contract, a link.",
        "Una cifra, un cliente, una página del contrato, un enlace."
    );
    public static readonly Phrase Expiry = new("Valid until", "Válida hasta");
    public static readonly Phrase ExpiryHint = new(
        "The last day on which it may be promised, such as 2027-03-31.",
        "El último día en que se puede prometer, por ejemplo 2027-03-31."
    );
    public static readonly Phrase Instead = new("Say instead", "En su lugar, decir");
    public static readonly Phrase InsteadHint = new(
        "What a customer who asks for more is told.",
        "Lo que se le dice a un cliente que pide más."
    );
    public static readonly Phrase Language = new("Language of the wording", "Idioma del texto");

    public static readonly IReadOnlyList<Option> States =
    [
        new(Available, new Phrase("available", "disponible")),
        new(Beta, new Phrase("in beta", "en beta")),
        new(Planned, new Phrase("planned", "previsto")),
        new(NotOffered, new Phrase("not offered", "no se ofrece")),
        new(Retired, new Phrase("retired", "ya no se ofrece")),
    ];

    public static readonly IReadOnlyList<Option> Languages =
    [
        new("en", new Phrase("English", "inglés")),
        new("es", new Phrase("Spanish", "español")),
    ];

    public static readonly KindTexts Kind = new(
        title => new Phrase($"of the claim {title}", $"de la promesa {title}"),
        title => new Phrase($"Claim {title}", $"Promesa {title}")
    )
    {
        Plural = new Phrase("Claims", "Promesas"),
        ProposeTitle = new Phrase("Propose a claim", "Proponer una promesa"),
        ProposeNew = new Phrase("Propose a new claim", "Proponer una promesa nueva"),
        NoneYet = new Phrase(
            "There are no claims yet. Propose the first one.",
            "Todavía no hay promesas. Propón la primera."
        ),
        Exists = new Phrase(
            "There is a claim by this name already. Open it and propose a change, or choose another name.",
            "Ya hay una promesa con este nombre. Ábrela y propón un cambio, o elige otro nombre."
        ),
        ShowSummary = new Phrase("What we may promise, word for word", "Lo que podemos prometer, palabra por palabra"),
        ExampleName = new Phrase("live in a week", "en marcha en una semana"),
    };

    public static Phrase Suspended(DateTimeOffset since) =>
        new(
            $"{"Suspended":b} since {since:d}: two customers said that it was not kept. Do not promise it.",
            $"{"Suspendida":b} desde el {since:d}: dos clientes dijeron que no se cumplió. No la prometas."
        );

    public static Phrase Expired(DateOnly expiry) =>
        new(
            $"{"Expired":b} on {expiry}: do not promise it any more.",
            $"{"Caducó":b} el {expiry}: ya no se puede prometer."
        );

    /// <summary>Null for what is available; a state that is not known is no permission.</summary>
    public static Phrase? NotSimplyAvailable(string? state) =>
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
