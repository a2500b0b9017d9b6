using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Messages;

internal static class MessageTexts
{
    public static readonly LocalizedText Persona = new("Persona", "Perfil de comprador");
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
        "What you can say in 30 seconds.",
        "Lo que se puede decir en 30 segundos."
    );
    public static readonly LocalizedText Short = new("Short description", "Descripción corta");
    public static readonly LocalizedText Long = new("Long description", "Descripción larga");
    public static readonly LocalizedText Pillars = new("Value propositions", "Propuestas de valor");
    public static readonly LocalizedText PillarsHint = new(
        "One per line: promise | pain | why us.",
        "Una por línea: promesa | problema | por qué nosotros."
    );
    public static readonly LocalizedText Proof = new("Proof points", "Pruebas");
    public static readonly LocalizedText Use = new("Words to use", "Palabras que usar");
    public static readonly LocalizedText Avoid = new("Words to avoid", "Palabras que evitar");
    public static readonly LocalizedText Strong = new("Strong alternatives", "Alternativas fuertes");
    public static readonly LocalizedText StrongHint = new(
        "Competitors we often meet and lose to. One per line.",
        "Competidores con los que coincidimos a menudo y que nos ganan. Una por línea."
    );
    public static readonly LocalizedText Weak = new("Weak alternatives", "Alternativas débiles");
    public static readonly LocalizedText WeakHint = new(
        "What people make do with today. One per line.",
        "Lo que se hace hoy a falta de algo mejor. Una por línea."
    );
    public static readonly LocalizedText Differentiators = new("Differentiators", "Diferencias");
    public static readonly LocalizedText DifferentiatorsHint = new(
        "One per line: competitor: what is different.",
        "Una por línea: competidor: qué es distinto."
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
            "A message for this persona and stage already exists. Open it and propose a change.",
            "Ya existe un mensaje para este perfil y esta etapa. Ábrelo y propón un cambio."
        ),
        ShowSummary = new LocalizedText("What we say, by persona and stage", "Lo que decimos, por perfil y etapa"),
        ExampleName = new LocalizedText("ops lead demo", "responsable de operaciones demo"),
    };

    public static readonly LocalizedText GridSummary = new(
        "See which messages exist, by stage and persona",
        "Ver qué mensajes hay, por etapa y perfil"
    );
    public static readonly LocalizedText GridExample = new($"{"message grid":c}", $"{"cuadro de mensajes":c}");
    public static readonly LocalizedText GridTitle = new("What we say", "Lo que decimos");
    public static readonly LocalizedText GridCaption = new(
        "Messages by stage and persona",
        "Mensajes por etapa y perfil"
    );
    public static readonly LocalizedText Missing = LocalizedText.Invariant("–");

    public static readonly LocalizedText GridLegend = new(
        "v2: version 2 is agreed · v3…: to sign · –: none yet; people get the closest more general message.",
        "v2: la versión 2 está acordada · v3…: por firmar · –: aún no hay; se muestra el mensaje más "
            + "general que más se acerque."
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
            ? new("One more persona doesn't fit here.", "Hay un perfil más que no cabe aquí.")
            : new($"{count} more personas don't fit here.", $"Hay {count} perfiles más que no caben aquí.");

    public static LocalizedText Title(LocalizedText persona, LocalizedText stage) =>
        new($"{persona} · {stage}", $"{persona} · {stage}");

    public static LocalizedText Instead(LocalizedText wanted, LocalizedText found) =>
        new(
            $"There is no agreed message for {wanted:b} yet. This is the one for {found:b}.",
            $"Todavía no hay un mensaje acordado para {wanted:b}. Este es el de {found:b}."
        );
}
