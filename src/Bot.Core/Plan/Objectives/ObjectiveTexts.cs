using Bot.Core.Agreements;
using Bot.Core.Chat;

namespace Bot.Core.Plan;

internal static class ObjectiveTexts
{
    public static readonly LocalizedText Title = new("Objective", "Objetivo");
    public static readonly LocalizedText TitleHint = new(
        "What we want to reach, in a few words: Win the mid-size fleets.",
        "Lo que queremos lograr, en pocas palabras: Ganar las flotas medianas."
    );
    public static readonly LocalizedText Kpi = new("Figure", "Cifra");
    public static readonly LocalizedText Target = new("Target", "Meta");
    public static readonly LocalizedText TargetHint = new(
        "With its unit: $120,000, 25% or 30 days.",
        "Con su unidad: 120.000 €, 25 % o 30 días."
    );
    public static readonly LocalizedText From = new("Counts from", "Cuenta desde");
    public static readonly LocalizedText FromHint = new(
        "If empty, from the first day of the quarter in which it ends.",
        "Si está vacío, desde el primer día del trimestre en que termina."
    );
    public static readonly LocalizedText By = new("By", "Fecha límite");
    public static readonly LocalizedText Why = new("Why it matters", "Por qué importa");
    public static readonly LocalizedText NoSuchFigure = new(
        "I don't know this figure, so I can't say how the objective is doing. Choose another one.",
        "No conozco esta cifra, así que no puedo decir cómo va el objetivo. Elige otra."
    );
    public static readonly LocalizedText EndsBeforeItBegins = new(
        "It ends before it begins, so it counts from the first day of its quarter.",
        "Termina antes de empezar, así que cuenta desde el primer día de su trimestre."
    );

    public static readonly AgreementTypeTexts Kind = new(
        title => new LocalizedText($"of the objective {title}", $"del objetivo {title}"),
        title => new LocalizedText($"Objective {title}", $"Objetivo {title}")
    )
    {
        Plural = new LocalizedText("Objectives", "Objetivos"),
        ProposeTitle = new LocalizedText("Propose an objective", "Proponer un objetivo"),
        ProposeNew = new LocalizedText("Propose a new objective", "Proponer un objetivo nuevo"),
        NoneYet = new LocalizedText(
            "There are no objectives yet. Propose the first one.",
            "Todavía no hay objetivos. Propón el primero."
        ),
        Exists = new LocalizedText(
            "There is already an objective with this name. Open it and propose a change.",
            "Ya hay un objetivo con este nombre. Ábrelo y propón un cambio."
        ),
        ShowSummary = new LocalizedText(
            "What both sides want to reach, and how far we are",
            "Lo que los dos equipos quieren lograr y por dónde vamos"
        ),
        ExampleName = new LocalizedText("mid-size fleets", "flotas medianas"),
    };

    public static LocalizedText IsPast(DateOnly by) =>
        new(
            $"Its date, {by}, is in the past: once both sides sign, it is judged at once.",
            $"Su fecha, el {by}, ya pasó: en cuanto firmen los dos equipos, se evalúa."
        );
}
