using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Messages;

internal static class MessageTexts
{
    public static readonly Phrase Persona = new("Persona", "Persona");
    public static readonly Phrase Everybody = new("Everybody", "Todo el mundo");
    public static readonly Phrase Stage = new("Stage", "Etapa");
    public static readonly Phrase AnyStage = new("any stage", "cualquier etapa");
    public static readonly Phrase Language = new("Language of the message", "Idioma del mensaje");
    public static readonly Phrase Headline = new("Headline", "Titular");
    public static readonly Phrase SubHeadline = new("Sub-headline", "Subtítulo");
    public static readonly Phrase Positioning = new("Positioning", "Posicionamiento");
    public static readonly Phrase PositioningHint = new(
        "For …, who …, our product is … that …; unlike …",
        "Para …, que …, nuestro producto es … que …; a diferencia de …"
    );
    public static readonly Phrase Pitch = new("Elevator pitch", "Presentación en 30 segundos");
    public static readonly Phrase PitchHint = new("What fits into thirty seconds.", "Lo que cabe en treinta segundos.");
    public static readonly Phrase Short = new("Short description", "Descripción corta");
    public static readonly Phrase Long = new("Long description", "Descripción larga");
    public static readonly Phrase Pillars = new("Value propositions", "Propuestas de valor");
    public static readonly Phrase PillarsHint = new(
        "One on each line: promise | pain | why us.",
        "Uno en cada línea: promesa | problema | por qué nosotros."
    );
    public static readonly Phrase Proof = new("Proof points", "Pruebas");
    public static readonly Phrase Use = new("Words to use", "Palabras que usar");
    public static readonly Phrase Avoid = new("Words to avoid", "Palabras que evitar");
    public static readonly Phrase Strong = new("Strong alternatives", "Alternativas fuertes");
    public static readonly Phrase StrongHint = new(
        "Who we meet often and lose to. One on each line.",
        "A quién encontramos a menudo y nos gana. Una en cada línea."
    );
    public static readonly Phrase Weak = new("Weak alternatives", "Alternativas débiles");
    public static readonly Phrase WeakHint = new(
        "What people do today for want of better. One on each line.",
        "Lo que se hace hoy a falta de algo mejor. Una en cada línea."
    );
    public static readonly Phrase Differentiators = new("Differentiators", "Diferencias");
    public static readonly Phrase DifferentiatorsHint = new(
        "One on each line: competitor: what is different.",
        "Una en cada línea: competidor: qué es distinto."
    );

    public static readonly IReadOnlyList<Option> Languages =
    [
        new("en", new Phrase("English", "inglés")),
        new("es", new Phrase("Spanish", "español")),
    ];

    public static readonly KindTexts Kind = new(
        title => new Phrase($"of the message {title}", $"del mensaje {title}"),
        title => new Phrase($"Message {title}", $"Mensaje {title}")
    )
    {
        Plural = new Phrase("Messages", "Mensajes"),
        ProposeTitle = new Phrase("Propose a message", "Proponer un mensaje"),
        ProposeNew = new Phrase("Propose a new message", "Proponer un mensaje nuevo"),
        NoneYet = new Phrase(
            "There are no messages yet. Propose the first one.",
            "Todavía no hay mensajes. Propón el primero."
        ),
        Exists = new Phrase(
            "There is a message for this persona and stage already. Open it and propose a change.",
            "Ya hay un mensaje para esta persona y etapa. Ábrelo y propón un cambio."
        ),
        ShowSummary = new Phrase("What we say, by persona and stage", "Lo que decimos, por persona y etapa"),
        ExampleName = new Phrase("ops lead demo", "responsable de operaciones demo"),
    };

    public static readonly Phrase GridSummary = new(
        "Which messages there are, by stage and persona",
        "Qué mensajes hay, por etapa y persona"
    );
    public static readonly Phrase GridExample = new($"{"message grid":c}", $"{"mensaje cuadro":c}");
    public static readonly Phrase GridTitle = new("What we have to say", "Lo que tenemos que decir");
    public static readonly Phrase GridCaption = new("Messages by stage and persona", "Mensajes por etapa y persona");
    public static readonly Phrase Missing = Phrase.Verbatim("–");

    public static readonly Phrase GridLegend = new(
        "v2: version 2 is agreed · v3…: waits for a signature · –: none yet; who asks gets the nearest more general one.",
        "v2: la versión 2 está acordada · v3…: espera una firma · –: aún no hay; quien pregunta recibe el más general que se acerque."
    );

    /// <summary>The agreed version, and the one that waits.</summary>
    public static Phrase Cell(int? agreed, int? waiting) =>
        (agreed, waiting) switch
        {
            ({ } number, null) => new($"v{number}", $"v{number}"),
            ({ } number, { } next) => new($"v{number} · v{next}…", $"v{number} · v{next}…"),
            (null, { } next) => new($"v{next}…", $"v{next}…"),
            _ => Missing,
        };

    public static Phrase MorePersonas(int count) =>
        count == 1
            ? new("One persona more has no room here.", "Hay una persona más que no cabe aquí.")
            : new($"{count} personas more have no room here.", $"Hay {count} personas más que no caben aquí.");

    public static Phrase Title(Phrase persona, Phrase stage) => new($"{persona} · {stage}", $"{persona} · {stage}");

    public static Phrase Instead(Phrase wanted, Phrase found) =>
        new(
            $"There is no agreed message for {wanted:b} yet. This is the one for {found:b}.",
            $"Todavía no hay un mensaje acordado para {wanted:b}. Este es el de {found:b}."
        );
}
