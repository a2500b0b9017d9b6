using Bot.Core.Chat;

namespace Bot.Core.Personas.Drift;

/// <summary>Texts of the question to a persona's owner and of its answers.</summary>
internal static class DriftTexts
{
    public static readonly LocalizedText Summary = new(
        "How the pains you hear compare with an agreed persona",
        "Cómo encajan los problemas que oís con una persona acordada"
    );
    public static readonly LocalizedText Example = new(
        $"{"persona drift ops lead":c}",
        $"{"persona deriva responsable de operaciones":c}"
    );
    public static readonly LocalizedText ProposeButton = new("Propose this version", "Proponer esta versión");
    public static readonly LocalizedText EditButton = new("Edit first", "Editar antes");
    public static readonly LocalizedText LookButton = new("Look at the draft", "Ver el borrador");
    public static readonly LocalizedText NotNowButton = new("Not now", "Ahora no");
    public static readonly LocalizedText NotOursButton = new("Not our persona", "No es nuestra persona");
    public static readonly LocalizedText StillTrueButton = new("It still belongs there", "Sigue siendo cierto");
    public static readonly LocalizedText LeaveButton = new("Leave it as it is", "Dejarla como está");

    public static readonly LocalizedText BothSides = new(
        "Nothing changes until somebody of sales and somebody of marketing have signed it.",
        "No cambia nada hasta que lo firmen alguien de ventas y alguien de marketing."
    );

    public static readonly LocalizedText NotForYou = new(
        "Only the persona's owner, an approver or an admin can answer that. You can propose a change of your own.",
        "Eso solo puede contestarlo la persona responsable, quien aprueba o quien administra. Puedes "
            + "proponer tú un cambio."
    );

    public static readonly LocalizedText Gone = new(
        "That question is not there any more.",
        "Esa pregunta ya no existe."
    );

    public static LocalizedText Heading(LocalizedText title) =>
        new($"Is “{title}” still right?", $"¿Sigue siendo correcta «{title}»?");

    public static LocalizedText Summarize(LocalizedText title, DriftQuestion question) =>
        question.Changes[0].Kind == DriftKind.New
            ? new(
                $"{title}: a pain that is not in the persona, on {Accounts(question.Changes[0].Now.Count)}",
                $"{title}: un problema que no está en la persona, en {Accounts(question.Changes[0].Now.Count)}"
            )
            : new(
                $"{title}: an agreed pain that nobody names any more",
                $"{title}: un problema acordado que ya nadie menciona"
            );

    public static LocalizedText Change(DriftChange change) =>
        change.Kind == DriftKind.New
            ? new(
                $"{change.Pain:b} is not in the persona. {Counts(change)}",
                $"{change.Pain:b} no está en la persona. {Counts(change)}"
            )
            : new(
                $"{change.Pain:b} stands in the persona. {Counts(change)}",
                $"{change.Pain:b} figura en la persona. {Counts(change)}"
            );

    private static LocalizedText Counts(DriftChange change) =>
        new(
            $"{Weeks(change)}, {Of(change.Now)} named it{Before(change)}.",
            $"{Weeks(change)}, {Named(change.Now)} {Of(change.Now)}{Before(change)}."
        );

    private static LocalizedText Named(Ratio ratio) =>
        ratio.Count switch
        {
            0 => new("named", "no lo mencionó"),
            1 => new("named", "lo mencionó"),
            _ => new("named", "lo mencionaron"),
        };

    private static LocalizedText Weeks(DriftChange change) =>
        change.Weeks == PersonaDrift.RecentWeeks
            ? new("In the last two weeks", "En las últimas dos semanas")
            : new("In the last eight weeks", "En las últimas ocho semanas");

    private static LocalizedText Of(Ratio ratio) =>
        ratio.Count == 0
            ? new($"none of {Accounts(ratio.Of)}", $"ninguna de {Accounts(ratio.Of)}")
            : new($"{ratio.Count} of {Accounts(ratio.Of)}", $"{ratio.Count} de {Accounts(ratio.Of)}");

    private static LocalizedText Before(DriftChange change) =>
        change.Against switch
        {
            DriftBefore.EarlierWeeks => new(
                $"; in the eight weeks before, {Of(change.Before)}",
                $"; en las ocho semanas anteriores, {Of(change.Before)}"
            ),
            DriftBefore.WhenAgreed => new(
                $"; in the eight weeks before it was agreed, {Of(change.Before)}",
                $"; en las ocho semanas antes de acordarla, {Of(change.Before)}"
            ),
            _ => new("; hardly anybody was heard before", "; antes apenas se había oído a nadie"),
        };

    public static LocalizedText Accounts(int count) =>
        count == 1 ? new("1 account", "1 cuenta") : new($"{count} accounts", $"{count} cuentas");

    public static LocalizedText Source(DriftQuote quote) =>
        quote.Account is { } account
            ? new($"{account}, feedback #{quote.Number:0}", $"{account}, comentario #{quote.Number:0}")
            : new($"account unknown, feedback #{quote.Number:0}", $"cuenta desconocida, comentario #{quote.Number:0}");

    public static LocalizedText Draft(IReadOnlyList<DriftChange> changes) =>
        (
            changes.Count(change => change.Kind == DriftKind.New),
            changes.Count(change => change.Kind == DriftKind.Faded)
        ) switch
        {
            (1, 0) => new(
                "I have drafted a new version with this pain in it. Shall I propose it to both sides in your name?",
                "He preparado una versión nueva que lo incluye. ¿La propongo a los dos lados en tu nombre?"
            ),
            (_, 0) => new(
                "I have drafted a new version with these pains in it. Shall I propose it to both sides in your name?",
                "He preparado una versión nueva que los incluye. ¿La propongo a los dos lados en tu nombre?"
            ),
            (0, _) => new(
                "I have drafted a new version without it. Shall I propose it to both sides in your name?",
                "He preparado una versión nueva sin él. ¿La propongo a los dos lados en tu nombre?"
            ),
            _ => new(
                "I have drafted a new version with what is new and without what has gone. Shall I propose it "
                    + "to both sides in your name?",
                "He preparado una versión nueva con lo nuevo y sin lo que ya no se oye. ¿La propongo a los "
                    + "dos lados en tu nombre?"
            ),
        };

    /// <summary>The reason in the proposal.</summary>
    public static LocalizedText Why(IReadOnlyList<DriftChange> changes) =>
        new(
            Text.Join(" ", changes.Select(change => change.Kind == DriftKind.New ? Added(change) : Removed(change))),
            Text.Join(" ", changes.Select(change => change.Kind == DriftKind.New ? Added(change) : Removed(change)))
        );

    private static LocalizedText Added(DriftChange change) =>
        new($"New: {change.Pain}. {Counts(change)}", $"Nuevo: {change.Pain}. {Counts(change)}");

    private static LocalizedText Removed(DriftChange change) =>
        new($"Gone: {change.Pain}. {Counts(change)}", $"Ya no: {change.Pain}. {Counts(change)}");

    public static LocalizedText Answered(DriftQuestion question, string name) =>
        question.Answer switch
        {
            DriftAnswer.Proposed => new(
                $"{name} proposed version {question.Proposed ?? 0} from this.",
                $"{name} propuso con esto la versión {question.Proposed ?? 0}."
            ),
            DriftAnswer.NotNow => new(
                $"{name} said not now. I ask again after {question.AnsweredAt!.Value + DriftCooldown.Quiet:d} "
                    + $"if it is still so.",
                $"{name} dijo que ahora no. Volveré a preguntar después del "
                    + $"{question.AnsweredAt!.Value + DriftCooldown.Quiet:d} si sigue igual."
            ),
            _ => new(
                $"{name} left the persona as it is. I do not ask about this again unless twice as many "
                    + $"accounts name it.",
                $"{name} dejó la persona como está. No volveré a preguntar por esto salvo que lo mencione el "
                    + $"doble de cuentas."
            ),
        };

    public static LocalizedText Stale(int number) =>
        new(
            $"Version {number} came in the meantime, so I proposed nothing. I compare again on Monday.",
            $"Entretanto ha llegado la versión {number}, así que no he propuesto nada. El lunes vuelvo a comparar."
        );
}
