using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Messages;

internal static class MessageTexts
{
    public static readonly LocalizedText Persona = new("Persona", "Persona");
    public static readonly LocalizedText Everybody = new("Everybody", "Todo el mundo");
    public static readonly LocalizedText Stage = new("Stage", "Etapa");
    public static readonly LocalizedText AnyStage = new("any stage", "cualquier etapa");
    public static readonly LocalizedText Language = new("Language of the message", "Idioma del mensaje");
    public static readonly LocalizedText Headline = new("Headline", "Titular");
    public static readonly LocalizedText SubHeadline = new("Sub-headline", "Subtítulo");
    public static readonly LocalizedText Positioning = new("Positioning", "Posicionamiento");
    public static readonly LocalizedText PositioningHint = new(
        "For …, who …, our product is … that …; unlike …",
        "Para …, que …, nuestro producto es … que …; a diferencia de …"
    );
    public static readonly LocalizedText Pitch = new("Elevator pitch", "Presentación en 30 segundos");
    public static readonly LocalizedText PitchHint = new(
        "What fits into thirty seconds.",
        "Lo que cabe en treinta segundos."
    );
    public static readonly LocalizedText Short = new("Short description", "Descripción corta");
    public static readonly LocalizedText Long = new("Long description", "Descripción larga");
    public static readonly LocalizedText Pillars = new("Value propositions", "Propuestas de valor");
    public static readonly LocalizedText PillarsHint = new(
        "One on each line: promise | pain | why us.",
        "Uno en cada línea: promesa | problema | por qué nosotros."
    );
    public static readonly LocalizedText Proof = new("Proof points", "Pruebas");
    public static readonly LocalizedText Use = new("Words to use", "Palabras que usar");
    public static readonly LocalizedText Avoid = new("Words to avoid", "Palabras que evitar");
    public static readonly LocalizedText Strong = new("Strong alternatives", "Alternativas fuertes");
    public static readonly LocalizedText StrongHint = new(
        "Who we meet often and lose to. One on each line.",
        "A quién encontramos a menudo y nos gana. Una en cada línea."
    );
    public static readonly LocalizedText Weak = new("Weak alternatives", "Alternativas débiles");
    public static readonly LocalizedText WeakHint = new(
        "What people do today for want of better. One on each line.",
        "Lo que se hace hoy a falta de algo mejor. Una en cada línea."
    );
    public static readonly LocalizedText Differentiators = new("Differentiators", "Diferencias");
    public static readonly LocalizedText DifferentiatorsHint = new(
        "One on each line: competitor: what is different.",
        "Una en cada línea: competidor: qué es distinto."
    );

    public static readonly LocalizedText HomeShortcut = new("Messages", "Mensajes");

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of the message {title}", $"del mensaje {title}"),
        title => new LocalizedText($"Message {title}", $"Mensaje {title}")
    )
    {
        Plural = new LocalizedText("Messages", "Mensajes"),
        ProposeTitle = new LocalizedText("Propose a message", "Proponer un mensaje"),
        ProposeNew = new LocalizedText("Propose a new message", "Proponer un mensaje nuevo"),
        NoneYet = new LocalizedText(
            "There are no messages yet. Propose the first one.",
            "Todavía no hay mensajes. Propón el primero."
        ),
        Exists = new LocalizedText(
            "There is a message for this persona and stage already. Open it and propose a change.",
            "Ya hay un mensaje para esta persona y etapa. Ábrelo y propón un cambio."
        ),
        ShowSummary = new LocalizedText("What we say, by persona and stage", "Lo que decimos, por persona y etapa"),
        ExampleName = new LocalizedText("ops lead demo", "responsable de operaciones demo"),
    };

    public static readonly LocalizedText GridSummary = new(
        "Which messages there are, by stage and persona",
        "Qué mensajes hay, por etapa y persona"
    );
    public static readonly LocalizedText GridExample = new($"{"message grid":c}", $"{"mensaje cuadro":c}");
    public static readonly LocalizedText GridTitle = new("What we have to say", "Lo que tenemos que decir");
    public static readonly LocalizedText GridCaption = new(
        "Messages by stage and persona",
        "Mensajes por etapa y persona"
    );
    public static readonly LocalizedText Missing = LocalizedText.Invariant("–");

    public static readonly LocalizedText GridLegend = new(
        "v2: version 2 is agreed · v3…: waits for a signature · "
            + "–: none yet; who asks gets the nearest more general one.",
        "v2: la versión 2 está acordada · v3…: espera una firma · –: aún "
            + "no hay; quien pregunta recibe el más general que se acerque."
    );

    /// <summary>The numbers of the agreed version and of the pending one.</summary>
    public static LocalizedText Cell(int? agreed, int? waiting) =>
        (agreed, waiting) switch
        {
            ({ } number, null) => new($"v{number}", $"v{number}"),
            ({ } number, { } next) => new($"v{number} · v{next}…", $"v{number} · v{next}…"),
            (null, { } next) => new($"v{next}…", $"v{next}…"),
            _ => Missing,
        };

    public static LocalizedText MorePersonas(int count) =>
        count == 1
            ? new("One persona more has no room here.", "Hay una persona más que no cabe aquí.")
            : new($"{count} personas more have no room here.", $"Hay {count} personas más que no caben aquí.");

    public static LocalizedText Title(LocalizedText persona, LocalizedText stage) =>
        new($"{persona} · {stage}", $"{persona} · {stage}");

    public static LocalizedText Instead(LocalizedText wanted, LocalizedText found) =>
        new(
            $"There is no agreed message for {wanted:b} yet. This is the one for {found:b}.",
            $"Todavía no hay un mensaje acordado para {wanted:b}. Este es el de {found:b}."
        );
}
