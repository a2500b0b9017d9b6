using Bot.Core.Chat;

namespace Bot.Core.Personas.Drift;

/// <summary>Texts of the question to a persona's owner and of its answers.</summary>
internal static class DriftTexts
{
    public static readonly LocalizedText Summary = new(
        "Compare what customers say with an agreed persona",
        "Comparar lo que cuentan los clientes con un perfil acordado"
    );
    public static readonly LocalizedText Example = new(
        $"{"persona drift ops lead":c}",
        $"{"persona evolución responsable de operaciones":c}"
    );
    public static readonly LocalizedText ProposeButton = new("Propose this version", "Proponer esta versión");
    public static readonly LocalizedText EditButton = new("Edit first", "Editar antes");
    public static readonly LocalizedText LookButton = new("See the draft", "Ver el borrador");
    public static readonly LocalizedText NotNowButton = new("Not now", "Ahora no");
    public static readonly LocalizedText NotOursButton = new("Not our persona", "No es nuestro perfil");
    public static readonly LocalizedText StillTrueButton = new("It’s still true", "Sigue siendo verdad");
    public static readonly LocalizedText LeaveButton = new("Leave it as it is", "Dejarlo como está");

    public static readonly LocalizedText BothSides = new(
        "Nothing changes until sales and marketing have signed it.",
        "No cambia nada hasta que lo firmen ventas y marketing."
    );

    public static readonly LocalizedText NotForYou = new(
        "Only the persona's owner, an approver or an admin can answer that. You can propose your own " + "change.",
        "Eso solo puede contestarlo su responsable, quien aprueba o quien administra. Puedes proponer tu "
            + "propio cambio."
    );

    public static readonly LocalizedText Gone = new("That question no longer exists.", "Esa pregunta ya no existe.");

    public static LocalizedText Heading(LocalizedText title) =>
        new($"Is “{title}” still right?", $"¿Sigue siendo correcta «{title}»?");

    public static LocalizedText Summarize(LocalizedText title, DriftQuestion question) =>
        question.Changes[0].Kind == DriftKind.New
            ? new(
                $"{title}: a pain point that isn't in the persona, on " + $"{Accounts(question.Changes[0].Now.Count)}",
                $"{title}: un problema que no está en el perfil, en " + $"{Accounts(question.Changes[0].Now.Count)}"
            )
            : new(
                $"{title}: an agreed pain point that nobody names any more",
                $"{title}: un problema acordado que ya nadie menciona"
            );

    public static LocalizedText Change(DriftChange change) =>
        change.Kind == DriftKind.New
            ? new(
                $"{change.Pain:b} is not in the persona. {Counts(change)}",
                $"{change.Pain:b} no está en el perfil. {Counts(change)}"
            )
            : new(
                $"{change.Pain:b} is in the persona. {Counts(change)}",
                $"{change.Pain:b} figura en el perfil. {Counts(change)}"
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
                $"; en las ocho semanas antes de acordarlo, {Of(change.Before)}"
            ),
            _ => new("; there was hardly any feedback before", "; antes apenas había comentarios"),
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
                "I've drafted a new version that includes this pain point. Shall I propose it to both "
                    + "sides in your name?",
                "He preparado una versión nueva que lo incluye. ¿La propongo a los dos lados en tu nombre?"
            ),
            (_, 0) => new(
                "I've drafted a new version that includes these pain points. Shall I propose it to both "
                    + "sides in your name?",
                "He preparado una versión nueva que los incluye. ¿La propongo a los dos lados en tu nombre?"
            ),
            (0, _) => new(
                "I've drafted a new version without it. Shall I propose it to both sides in your name?",
                "He preparado una versión nueva sin él. ¿La propongo a los dos lados en tu nombre?"
            ),
            _ => new(
                "I've drafted a new version that adds what is new and drops what nobody names any more. "
                    + "Shall I propose it to both sides in your name?",
                "He preparado una versión nueva con lo nuevo y sin lo que ya nadie menciona. ¿La "
                    + "propongo a los dos lados en tu nombre?"
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
        new($"No longer named: {change.Pain}. {Counts(change)}", $"Ya no se menciona: {change.Pain}. {Counts(change)}");

    public static LocalizedText Answered(DriftQuestion question, string name) =>
        question.Answer switch
        {
            DriftAnswer.Proposed => new(
                $"{name} proposed version {question.Proposed ?? 0} from this.",
                $"{name} propuso con esto la versión {question.Proposed ?? 0}."
            ),
            DriftAnswer.NotNow => new(
                $"{name} said not now. I'll ask again after "
                    + $"{question.AnsweredAt!.Value + DriftCooldown.Quiet:d} if nothing has changed.",
                $"{name} dijo que ahora no. Volveré a preguntar después del "
                    + $"{question.AnsweredAt!.Value + DriftCooldown.Quiet:d} si sigue igual."
            ),
            _ => new(
                $"{name} left the persona as it is. I won't ask about this again unless twice as many "
                    + $"accounts name it.",
                $"{name} dejó el perfil como está. No volveré a preguntar por esto salvo que lo mencione "
                    + $"el doble de cuentas."
            ),
        };

    public static LocalizedText Stale(int number) =>
        new(
            $"Version {number} arrived in the meantime, so I proposed nothing. I'll compare again on " + $"Monday.",
            $"Entretanto ha llegado la versión {number}, así que no he propuesto nada. El lunes volveré a "
                + $"comparar."
        );
}
