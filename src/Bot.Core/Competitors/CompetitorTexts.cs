using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Competitors;

internal static class CompetitorTexts
{
    public static readonly LocalizedText Name = new("Competitor", "Competidor");
    public static readonly LocalizedText OurLine = new("What we say", "Lo que decimos");
    public static readonly LocalizedText OurLineHint = new(
        "Why customers choose us over them, in two or three sentences.",
        "Por qué nos eligen a nosotros, en dos o tres frases."
    );
    public static readonly LocalizedText TheirClaim = new("What they say", "Lo que dicen ellos");
    public static readonly LocalizedText Strengths = new("Where they are strong", "En qué son fuertes");
    public static readonly LocalizedText StrengthsHint = new(
        "One per line. Be honest.",
        "Una por línea. Sin maquillar."
    );
    public static readonly LocalizedText Ask = new("Questions to ask", "Preguntas que hacer");
    public static readonly LocalizedText AskHint = new(
        "Questions that show the difference. One per line.",
        "Preguntas que muestran la diferencia. Una por línea."
    );
    public static readonly LocalizedText Landmines = new("Be careful with", "Cuidado con");
    public static readonly LocalizedText LandminesHint = new(
        "What not to say, and what they say about us. One per line.",
        "Qué no decir y qué dicen ellos de nosotros. Una por línea."
    );
    public static readonly LocalizedText Proof = new("Proof", "Pruebas");
    public static readonly LocalizedText Language = new("Language of the text", "Idioma del texto");
    public static readonly LocalizedText HomeShortcut = new("Competitors", "Competidores");

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of the competitor {title}", $"del competidor {title}"),
        title => new LocalizedText($"Competitor {title}", $"Competidor {title}")
    )
    {
        Plural = new LocalizedText("Competitors", "Competidores"),
        ProposeTitle = new LocalizedText("Propose a competitor", "Proponer un competidor"),
        ProposeNew = new LocalizedText("Propose a new competitor", "Proponer un competidor nuevo"),
        NoneYet = new LocalizedText(
            "Nothing is signed about a competitor yet. Propose the first one.",
            "Todavía no hay nada firmado sobre ningún competidor. Propón el primero."
        ),
        Exists = new LocalizedText(
            "This competitor is already there. Open it and propose a change.",
            "Este competidor ya existe. Ábrelo y propón un cambio."
        ),
        ShowSummary = new LocalizedText(
            "What to say when a competitor is in the deal",
            "Qué decir cuando hay un competidor en el trato"
        ),
        ExampleName = new LocalizedText("RouteX", "RouteX"),
    };
}
