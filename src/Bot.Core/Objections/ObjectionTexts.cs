using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Objections;

internal static class ObjectionTexts
{
    public const string NoBudget = "no-budget",
        OtherContract = "other-contract",
        NotReady = "not-ready",
        NoValue = "no-value",
        ProductLimit = "product-limit",
        NoAuthority = "no-authority",
        Competitor = "competitor",
        NoAnswer = "no-answer";

    public static readonly LocalizedText Said = new("Objection", "Objeción");
    public static readonly LocalizedText SaidHint = new(
        "As customers say it, such as “We have no budget this year”.",
        "Como la dicen los clientes, por ejemplo «Este año no hay presupuesto»."
    );
    public static readonly LocalizedText OtherWays = new("Other ways to say it", "Otras formas de decirlo");
    public static readonly LocalizedText OtherWaysHint = new("One per line.", "Una por línea.");
    public static readonly LocalizedText Family = new("Reason behind it", "Motivo de fondo");
    public static readonly LocalizedText Answer = new("Answer", "Respuesta");
    public static readonly LocalizedText AnswerHint = new(
        "What to say, in two or three sentences.",
        "Qué decir, en dos o tres frases."
    );
    public static readonly LocalizedText Probe = new("Ask first", "Pregunta antes");
    public static readonly LocalizedText ProbeHint = new(
        "A question that shows what is behind it.",
        "Una pregunta que muestre qué hay detrás."
    );
    public static readonly LocalizedText Proof = new("Proof", "Pruebas");
    public static readonly LocalizedText Material = new("Material to send", "Material para enviar");
    public static readonly LocalizedText MaterialHint = new("A title or a link.", "Un título o un enlace.");
    public static readonly LocalizedText Personas = new("Who says it", "Quién lo dice");
    public static readonly LocalizedText Language = new("Language of the answer", "Idioma de la respuesta");

    public static readonly IReadOnlyList<Option> Families =
    [
        new(NoBudget, new LocalizedText("no budget", "sin presupuesto")),
        new(OtherContract, new LocalizedText("in another contract", "atado a otro contrato")),
        new(NotReady, new LocalizedText("not ready yet", "todavía no es el momento")),
        new(NoValue, new LocalizedText("sees no value", "no ve el valor")),
        new(ProductLimit, new LocalizedText("something the product can't do", "algo que el producto no hace")),
        new(NoAuthority, new LocalizedText("can't decide alone", "no puede decidir")),
        new(Competitor, new LocalizedText("prefers a competitor", "prefiere a un competidor")),
        new(NoAnswer, new LocalizedText("doesn't answer any more", "ya no contesta")),
    ];

    public static readonly LocalizedText HomeShortcut = new("Objections", "Objeciones");

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of the objection {title}", $"de la objeción {title}"),
        title => new LocalizedText($"Objection {title}", $"Objeción {title}")
    )
    {
        Plural = new LocalizedText("Objections", "Objeciones"),
        ProposeTitle = new LocalizedText("Answer an objection", "Responder a una objeción"),
        ProposeNew = new LocalizedText("Propose an answer", "Proponer una respuesta"),
        NoneYet = new LocalizedText(
            "No objection has an answer yet. Propose the first one.",
            "Todavía no hay respuesta a ninguna objeción. Propón la primera."
        ),
        Exists = new LocalizedText(
            "This objection already has an answer. Open it and propose a change.",
            "Esta objeción ya tiene respuesta. Ábrela y propón un cambio."
        ),
        ShowSummary = new LocalizedText(
            "What to answer when a customer hesitates",
            "Qué responder cuando un cliente duda"
        ),
        ExampleName = new LocalizedText("too expensive", "demasiado caro"),
    };
}
