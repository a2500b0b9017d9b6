using Bot.Core.Chat;
using Bot.Core.Personas.Matching;

namespace Bot.Core.Personas.Fit;

/// <summary>Texts about fit.</summary>
internal static class FitTexts
{
    public static readonly LocalizedText Summary = new(
        "See how well a lead fits a persona, and what to ask next",
        "Ver cómo encaja un lead en un perfil y qué preguntarle"
    );
    public static readonly LocalizedText Example = new(
        $"{"fit title:Head of operations size:250 industry:logistics budget:yes":c}",
        $"{"encaje cargo:Jefa de operaciones tamaño:250 sector:logística presupuesto:sí":c}"
    );
    public static readonly LocalizedText FreeExample = new(
        $"{"fit VP Ops at a food wholesaler with 300 people":c}",
        $"{"encaje gerente de logística, distribuidora de bebidas, 180 empleados":c}"
    );

    public static readonly LocalizedText FormTitle = new("Does it fit?", "¿Encaja?");
    public static readonly LocalizedText FormIntro = new(
        "Fill in what you know; the rest becomes a question to ask.",
        "Rellena lo que sepas; el resto queda como pregunta pendiente."
    );
    public static readonly LocalizedText Submit = new("See the fit", "Ver el encaje");
    public static readonly LocalizedText PersonaHint = new(
        "Leave it empty to find the best fit.",
        "Déjalo vacío para buscar el que mejor encaje."
    );
    public static readonly LocalizedText TitleHint = new(
        "As on their card or profile, in either language.",
        "Como en su tarjeta o perfil, en cualquiera de los dos idiomas."
    );
    public static readonly LocalizedText SizeHint = new(
        "Employees, such as 250, 51–200 or 1,000+; also vehicles, sites or revenue.",
        "Empleados, por ejemplo 250, 51–200 o más de 1.000; también vehículos, sedes o facturación."
    );
    public static readonly LocalizedText TimingHint = new("For example Q1, or no.", "Por ejemplo T1, o no.");
    public static readonly LocalizedText NotesHint = new(
        "Compared with what rules a lead out.",
        "Se compara con lo que descarta a un lead."
    );

    public static readonly IReadOnlyList<Option> Answers =
    [
        new("yes", new LocalizedText("yes", "sí")),
        new("no", new LocalizedText("no", "no")),
        new("not sure", new LocalizedText("not sure", "no está claro")),
    ];

    public static readonly LocalizedText NoneAgreed = new(
        "No persona is agreed yet, so there is nothing to compare with. Propose one; it takes effect "
            + "once both sides have signed.",
        "Todavía no hay ningún perfil acordado con el que comparar. Propón uno; valdrá cuando firmen los "
            + "dos lados."
    );

    public static readonly LocalizedText Change = new("Change or add answers", "Cambiar o añadir respuestas");
    public static readonly LocalizedText Ask = new($"{"Ask:":b}", $"{"Pregunta:":b}");
    public static readonly LocalizedText Cost = new(
        "Points: title 30, industry 15, size 15, pain point 15, region 5, and 5 each for budget, "
            + "authority, need and timing; half for a partial match. What the persona leaves open doesn't "
            + "count.",
        "Puntos: cargo 30, sector 15, tamaño 15, problema 15, región 5, y 5 por presupuesto, autoridad, "
            + "necesidad y plazo; la mitad si encaja en parte. Lo que el perfil deja abierto no cuenta."
    );

    public static LocalizedText Name(FitKey key) =>
        key switch
        {
            FitKey.Title => new("Job title", "Cargo"),
            FitKey.Industry => new("Industry", "Sector"),
            FitKey.Size => new("Company size", "Tamaño"),
            FitKey.Region => new("Region", "Región"),
            FitKey.Pain => new("Pain point", "Problema"),
            FitKey.Budget => new("Budget", "Presupuesto"),
            FitKey.Authority => new("Authority", "Autoridad"),
            FitKey.Need => new("Need", "Necesidad"),
            FitKey.Timing => new("Timing", "Plazo"),
            FitKey.Notes => new("Anything else they said", "Algo más que hayan dicho"),
            _ => throw new ArgumentOutOfRangeException(nameof(key)),
        };

    /// <summary>How free words were read, so that a misreading is seen.</summary>
    public static LocalizedText ReadAs(FitQuestion question)
    {
        var read = Text.Join(
            " · ",
            question
                .Said.OrderBy(answer => answer.Key)
                .Select(answer =>
                    answer.Key == FitKey.Notes
                        ? new LocalizedText($"{"Notes":b} {answer.Value}", $"{"Notas":b} {answer.Value}")
                        : new LocalizedText(
                            $"{Name(answer.Key):b} {answer.Value}",
                            $"{Name(answer.Key):b} {answer.Value}"
                        )
                )
        );
        return new LocalizedText(
            $"I read your words as: {read}. Not right? Change it below.",
            $"He leído tus palabras así: {read}. ¿No es eso? Cámbialo abajo."
        );
    }

    public static LocalizedText Heading(LocalizedText persona, int score) =>
        new($"{persona}: fit {score} of 100", $"{persona}: encaje {score} de 100");

    public static LocalizedText Verdict(PersonaFit fit)
    {
        var verdict = fit switch
        {
            _ when fit.Alarms.Any(warning => warning.IsSure) => new LocalizedText(
                "Ruled out for now.",
                "Descartado por ahora."
            ),
            { Score: >= 75 } => new LocalizedText("A strong fit.", "Encaja muy bien."),
            { Score: >= 45 } => new LocalizedText("A partial fit.", "Encaja en parte."),
            { Reach: >= 75 } => new LocalizedText("Too early to tell.", "Aún es pronto para saberlo."),
            _ => new LocalizedText("A weak fit.", "Encaja poco."),
        };
        return fit.Reach > fit.Score
            ? new(
                $"{verdict:b} Could reach {fit.Reach} if the open questions go well.",
                $"{verdict:b} Podría llegar a {fit.Reach} según lo que falta por saber."
            )
            : new($"{verdict:b}", $"{verdict:b}");
    }

    public static LocalizedText Alarm(FitWarning warning) =>
        (warning.IsDealBreaker, warning.IsSure) switch
        {
            (false, true) => new($"⛔ {"Disqualifier":b}: {warning.Words}", $"⛔ {"Descarta":b}: {warning.Words}"),
            (true, true) => new($"⛔ {"Deal breaker":b}: {warning.Words}", $"⛔ {"Impide la venta":b}: {warning.Words}"),
            (false, false) => new(
                $"⚠️ {"Check this, it could disqualify them":b}: {warning.Words}",
                $"⚠️ {"Compruébalo, podría descartarlo":b}: {warning.Words}"
            ),
            (true, false) => new(
                $"⚠️ {"Check this, it could be a deal breaker":b}: {warning.Words}",
                $"⚠️ {"Compruébalo, podría impedir la venta":b}: {warning.Words}"
            ),
        };

    public static LocalizedText Part(FitPart part)
    {
        var (name, answer, wanted) = (Name(part.Key), part.Said ?? "", part.Likeness.Wanted ?? "");
        var all = string.Join(" · ", part.Wanted.Take(3)) + (part.Wanted.Count > 3 ? " …" : "");
        return part.Likeness.Match switch
        {
            Match.Matches => new(
                $"{name}: {"matches":b} · {answer} → {wanted}",
                $"{name}: {"encaja":b} · {answer} → {wanted}"
            ),
            Match.Partly => new(
                $"{name}: {"partly":b} · {answer} → {wanted}",
                $"{name}: {"en parte":b} · {answer} → {wanted}"
            ),
            Match.Differs => new(
                $"{name}: {"does not match":b} · {answer}; looking for: {all}",
                $"{name}: {"no encaja":b} · {answer}; se busca: {all}"
            ),
            Match.NotSure => new(
                $"{name}: {"not sure":b} · {answer}; looking for: {all}",
                $"{name}: {"no está claro":b} · {answer}; se busca: {all}"
            ),
            _ => new($"{name}: not given", $"{name}: sin dato"),
        };
    }

    public static LocalizedText Check(FitCheck check)
    {
        var name = Name(check.Key);
        return check.Qualified switch
        {
            Qualified.Yes => new($"✓ {name}: {AnswerText(check)}", $"✓ {name}: {AnswerText(check)}"),
            Qualified.No => new($"✗ {name}: {AnswerText(check)}", $"✗ {name}: {AnswerText(check)}"),
            Qualified.NotSure when Folding.Fold(check.Said ?? "") is "not sure" or "no esta claro" => new(
                $"? {name}: not sure",
                $"? {name}: no está claro"
            ),
            Qualified.NotSure => new(
                $"? {name}: not sure ({check.Said ?? ""})",
                $"? {name}: no está claro ({check.Said ?? ""})"
            ),
            _ => new($"? {name}: not given", $"? {name}: sin dato"),
        };
    }

    public static LocalizedText From(LocalizedText persona, int version, DateTimeOffset agreed) =>
        new(
            $"Compared with version {version} of {persona:b}, agreed on {agreed:d}.",
            $"Comparado con la versión {version} de {persona:b}, acordada el {agreed:d}."
        );

    public static LocalizedText Others(IReadOnlyList<(LocalizedText Title, int Score)> others)
    {
        var scores = Text.Join(
            " · ",
            others.Select(other => new LocalizedText($"{other.Title} {other.Score}", $"{other.Title} {other.Score}"))
        );
        return new LocalizedText($"Other personas: {scores}", $"Otros perfiles: {scores}");
    }

    public static LocalizedText NotAgreed(LocalizedText persona) =>
        new(
            $"{persona:b} is not agreed yet, so I can't compare with it.",
            $"{persona:b} todavía no está acordado, así que no puedo comparar con él."
        );

    public static LocalizedText Unknown(string words) =>
        new(
            $"No persona is called “{words}”. This is the best fit of all.",
            $"Ningún perfil se llama «{words}». Este es el que mejor encaja de todos."
        );

    public static LocalizedText Show(LocalizedText persona) => new($"Show {persona}", $"Ver {persona}");

    // Yes and no appear in the reader's language, other words as typed.
    private static LocalizedText AnswerText(FitCheck check) =>
        Folding.Fold(check.Said ?? "") switch
        {
            "yes" or "si" => new("yes", "sí"),
            "no" => new("no", "no"),
            _ => LocalizedText.Invariant(check.Said ?? ""),
        };
}
