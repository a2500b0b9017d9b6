using Bot.Core.Chat;
using Bot.Core.Personas.Matching;

namespace Bot.Core.Personas.Fit;

/// <summary>Every sentence about fit.</summary>
internal static class FitTexts
{
    public static readonly Phrase Summary = new(
        "How well a prospect fits a persona, and what to ask next",
        "Cómo encaja un contacto con una persona y qué preguntarle"
    );
    public static readonly Phrase Example = new(
        $"{"fit title:Head of operations size:250 industry:logistics budget:yes":c}",
        $"{"encaje cargo:Jefa de operaciones tamaño:250 sector:logística presupuesto:sí":c}"
    );

    public static readonly Phrase FormTitle = new("Does it fit?", "¿Encaja?");
    public static readonly Phrase FormIntro = new(
        "Fill in what you know; the rest becomes a question to ask.",
        "Rellena lo que sepas; el resto queda como pregunta pendiente."
    );
    public static readonly Phrase Submit = new("See the fit", "Ver el encaje");
    public static readonly Phrase PersonaHint = new(
        "Leave it empty to find the one that fits best.",
        "Déjalo vacío para buscar la que mejor encaje."
    );
    public static readonly Phrase TitleHint = new(
        "As on their card or profile, in either language.",
        "Como en su tarjeta o perfil, en cualquiera de los dos idiomas."
    );
    public static readonly Phrase SizeHint = new(
        "Employees, such as 250, 51–200 or 1,000+.",
        "Empleados, por ejemplo 250, 51–200 o más de 1.000."
    );
    public static readonly Phrase TimingHint = new("Such as Q1, or no.", "Por ejemplo T1, o no.");
    public static readonly Phrase NotesHint = new(
        "Held against what rules a prospect out.",
        "Se compara con lo que descarta a un contacto."
    );

    public static readonly IReadOnlyList<Option> Answers =
    [
        new("yes", new Phrase("yes", "sí")),
        new("no", new Phrase("no", "no")),
        new("not sure", new Phrase("not sure", "no está claro")),
    ];

    public static readonly Phrase NoneAgreed = new(
        "No persona is agreed yet, so there is nothing to compare with. Propose one; it counts once both sides have signed.",
        "Todavía no hay ninguna persona acordada con la que comparar. Propón una; cuenta cuando firmen los dos lados."
    );

    public static readonly Phrase Change = new("Change or add answers", "Cambiar o añadir respuestas");
    public static readonly Phrase Ask = new($"{"Ask:":b}", $"{"Pregunta:":b}");
    public static readonly Phrase Cost = new(
        "Points: title 30, industry 15, size 15, pain 15, region 5, and 5 each for budget, authority, need and timing; half for what fits partly. What the persona leaves open is not counted.",
        "Puntos: cargo 30, sector 15, tamaño 15, problema 15, región 5, y 5 por presupuesto, autoridad, necesidad y plazo; la mitad si encaja en parte. Lo que la persona deja abierto no cuenta."
    );

    public static Phrase Name(FitKey key) =>
        key switch
        {
            FitKey.Title => new("Job title", "Cargo"),
            FitKey.Industry => new("Industry", "Sector"),
            FitKey.Size => new("Company size", "Tamaño"),
            FitKey.Region => new("Region", "Región"),
            FitKey.Pain => new("Pain", "Problema"),
            FitKey.Budget => new("Budget", "Presupuesto"),
            FitKey.Authority => new("Authority", "Autoridad"),
            FitKey.Need => new("Need", "Necesidad"),
            FitKey.Timing => new("Timing", "Plazo"),
            FitKey.Notes => new("Anything else they said", "Algo más que hayan dicho"),
            _ => throw new ArgumentOutOfRangeException(nameof(key)),
        };

    public static Phrase Heading(Phrase persona, int score) =>
        new($"{persona}: fits {score} of 100", $"{persona}: encaja {score} de 100");

    public static Phrase Verdict(PersonaFit fit)
    {
        var verdict = fit switch
        {
            _ when fit.Alarms.Any(alarm => alarm.IsSure) => new Phrase(
                "Ruled out as it stands.",
                "Queda descartado tal como está."
            ),
            { Score: >= 75 } => new Phrase("A strong fit.", "Encaja muy bien."),
            { Score: >= 45 } => new Phrase("A fit in part.", "Encaja en parte."),
            { Reach: >= 75 } => new Phrase("Too early to tell.", "Aún es pronto para saberlo."),
            _ => new Phrase("A weak fit.", "Encaja poco."),
        };
        return fit.Reach > fit.Score
            ? new(
                $"{verdict:b} Up to {fit.Reach} if what is still open turns out well.",
                $"{verdict:b} Hasta {fit.Reach} si lo que falta por saber sale bien."
            )
            : new($"{verdict:b}", $"{verdict:b}");
    }

    public static Phrase Alarm(FitAlarm alarm) =>
        (alarm.IsDealBreaker, alarm.IsSure) switch
        {
            (false, true) => new($"⛔ {"Disqualifier":b}: {alarm.Words}", $"⛔ {"Descarta":b}: {alarm.Words}"),
            (true, true) => new($"⛔ {"Deal breaker":b}: {alarm.Words}", $"⛔ {"Rompe el trato":b}: {alarm.Words}"),
            (false, false) => new(
                $"⚠️ {"Check this, it would disqualify":b}: {alarm.Words}",
                $"⚠️ {"Compruébalo, descartaría":b}: {alarm.Words}"
            ),
            (true, false) => new(
                $"⚠️ {"Check this, it would break the deal":b}: {alarm.Words}",
                $"⚠️ {"Compruébalo, rompería el trato":b}: {alarm.Words}"
            ),
        };

    public static Phrase Part(FitPart part)
    {
        var (name, said, wanted) = (Name(part.Key), part.Said ?? "", part.Likeness.Wanted ?? "");
        var all = string.Join(" · ", part.Wanted.Take(3)) + (part.Wanted.Count > 3 ? " …" : "");
        return part.Likeness.Match switch
        {
            Match.Matches => new(
                $"{name}: {"matches":b} · {said} → {wanted}",
                $"{name}: {"encaja":b} · {said} → {wanted}"
            ),
            Match.Partly => new(
                $"{name}: {"partly":b} · {said} → {wanted}",
                $"{name}: {"en parte":b} · {said} → {wanted}"
            ),
            Match.Differs => new(
                $"{name}: {"does not match":b} · {said}; wanted: {all}",
                $"{name}: {"no encaja":b} · {said}; se busca: {all}"
            ),
            Match.NotSure => new(
                $"{name}: {"not sure":b} · {said}; wanted: {all}",
                $"{name}: {"no está claro":b} · {said}; se busca: {all}"
            ),
            _ => new($"{name}: not said", $"{name}: sin decir"),
        };
    }

    public static Phrase Check(FitCheck check)
    {
        var name = Name(check.Key);
        return check.Qualified switch
        {
            Qualified.Yes => new($"✓ {name}: {Said(check)}", $"✓ {name}: {Said(check)}"),
            Qualified.No => new($"✗ {name}: {Said(check)}", $"✗ {name}: {Said(check)}"),
            Qualified.NotSure when Folding.Fold(check.Said ?? "") is "not sure" or "no esta claro" => new(
                $"? {name}: not sure",
                $"? {name}: no está claro"
            ),
            Qualified.NotSure => new(
                $"? {name}: not sure ({check.Said ?? ""})",
                $"? {name}: no está claro ({check.Said ?? ""})"
            ),
            _ => new($"? {name}: not said", $"? {name}: sin decir"),
        };
    }

    public static Phrase From(Phrase persona, int version, DateTimeOffset agreed) =>
        new(
            $"Held against version {version} of {persona:b}, agreed {agreed:d}.",
            $"Comparado con la versión {version} de {persona:b}, acordada el {agreed:d}."
        );

    public static Phrase Others(IReadOnlyList<(Phrase Title, int Score)> others) =>
        new(
            $"Other personas: {Text.Join(" · ", others.Select(other => new Phrase($"{other.Title} {other.Score}", $"{other.Title} {other.Score}")))}",
            $"Otras personas: {Text.Join(" · ", others.Select(other => new Phrase($"{other.Title} {other.Score}", $"{other.Title} {other.Score}")))}"
        );

    public static Phrase NotAgreed(Phrase persona) =>
        new(
            $"{persona:b} is not agreed yet, so nothing is held against it.",
            $"{persona:b} todavía no está acordada, así que no se compara con ella."
        );

    public static Phrase Unknown(string words) =>
        new(
            $"No persona is called “{words}”; this is the best fit among all.",
            $"Ninguna persona se llama «{words}»; esta es la que mejor encaja de todas."
        );

    public static Phrase Show(Phrase persona) => new($"Show {persona}", $"Ver {persona}");

    // Yes and no read in the reader's language, other words as they were said.
    private static Phrase Said(FitCheck check) =>
        Folding.Fold(check.Said ?? "") switch
        {
            "yes" or "si" => new("yes", "sí"),
            "no" => new("no", "no"),
            _ => Phrase.Verbatim(check.Said ?? ""),
        };
}
