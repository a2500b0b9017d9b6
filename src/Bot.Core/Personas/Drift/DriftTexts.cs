using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Personas.Drift;

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
    public static readonly LocalizedText SettingsSummary = new(
        "From when on a change to a persona is proposed",
        "A partir de cuándo se propone cambiar una persona"
    );
    public static readonly LocalizedText SettingsExample = new(
        $"{"settings drift accounts:5 share:25":c}",
        $"{"ajustes deriva cuentas:5 parte:25":c}"
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

    public static readonly LocalizedText TableCaption = new(
        "Pain points of the last eight weeks",
        "Problemas de las últimas ocho semanas"
    );
    public static readonly LocalizedText PainColumn = new("Pain point", "Problema");
    public static readonly LocalizedText AgreedColumn = new("Agreed", "Acordado");
    public static readonly LocalizedText AccountsColumn = new("Accounts", "Cuentas");
    public static readonly LocalizedText VoicesColumn = new("Voices", "Voces");
    public static readonly LocalizedText BeforeColumn = new("Accounts before", "Cuentas antes");
    public static readonly LocalizedText Yes = new("yes", "sí");
    public static readonly LocalizedText No = new("no", "no");

    public static readonly LocalizedText NothingBeyond = new(
        "Nothing is beyond the thresholds, so there is nothing to propose.",
        "Nada supera los umbrales, así que no hay nada que proponer."
    );

    public static readonly LocalizedText VersionWaits = new(
        "A new version waits for signatures, so I propose nothing until that is decided.",
        "Hay una versión nueva pendiente de firma, así que no propongo nada hasta que se decida."
    );

    public static readonly LocalizedText NotForYou = new(
        "Only the persona's owner, an approver or an admin can answer that. You can propose a change of your own.",
        "Eso solo puede contestarlo la persona responsable, quien aprueba o quien administra. Puedes proponer tú un cambio."
    );

    public static readonly LocalizedText Gone = new(
        "That question is not there any more.",
        "Esa pregunta ya no existe."
    );

    public static readonly LocalizedText NotAgreed = new(
        "This persona is not agreed yet, so there is nothing to compare with what you hear.",
        "Esta persona aún no está acordada, así que no hay con qué comparar lo que oís."
    );

    public static readonly LocalizedText SettingsHint = new(
        $"Change it: {"settings drift accounts:5 share:25":c}",
        $"Cámbialo: {"ajustes deriva cuentas:5 parte:25":c}"
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

    private static LocalizedText Named(Part part) =>
        part.Count switch
        {
            0 => new("named", "no lo mencionó"),
            1 => new("named", "lo mencionó"),
            _ => new("named", "lo mencionaron"),
        };

    private static LocalizedText Weeks(DriftChange change) =>
        change.Weeks == PersonaDrift.RecentWeeks
            ? new("In the last two weeks", "En las últimas dos semanas")
            : new("In the last eight weeks", "En las últimas ocho semanas");

    private static LocalizedText Of(Part part) =>
        part.Count == 0
            ? new($"none of {Accounts(part.Of)}", $"ninguna de {Accounts(part.Of)}")
            : new($"{part.Count} of {Accounts(part.Of)}", $"{part.Count} de {Accounts(part.Of)}");

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
                "I have drafted a new version with what is new and without what has gone. Shall I propose it to both sides in your name?",
                "He preparado una versión nueva con lo nuevo y sin lo que ya no se oye. ¿La propongo a los dos lados en tu nombre?"
            ),
        };

    /// <summary>The reason that the proposal carries.</summary>
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
                $"{name} said not now. I ask again after {question.AnsweredAt!.Value + DriftCooldown.Quiet:d} if it is still so.",
                $"{name} dijo que ahora no. Volveré a preguntar después del {question.AnsweredAt!.Value + DriftCooldown.Quiet:d} si sigue igual."
            ),
            _ => new(
                $"{name} left the persona as it is. I do not ask about this again unless twice as many accounts name it.",
                $"{name} dejó la persona como está. No volveré a preguntar por esto salvo que lo mencione el doble de cuentas."
            ),
        };

    public static LocalizedText Stale(int number) =>
        new(
            $"Version {number} came in the meantime, so I proposed nothing. I compare again on Monday.",
            $"Entretanto ha llegado la versión {number}, así que no he propuesto nada. El lunes vuelvo a comparar."
        );

    public static LocalizedText PictureHeading(LocalizedText title) =>
        new($"{title}: what is agreed and what you hear", $"{title}: lo acordado y lo que oís");

    public static LocalizedText Heard(DriftPicture picture, DateTimeOffset since) =>
        new(
            $"Since {since:d}, {Accounts(picture.Accounts.Count)} named pains of this persona; in the eight weeks before, {Accounts(picture.Accounts.Of)}.",
            $"Desde el {since:d}, {Accounts(picture.Accounts.Count)} {NamedBy(picture.Accounts.Count)} problemas de esta persona; en las ocho semanas anteriores, {Accounts(picture.Accounts.Of)}."
        );

    private static LocalizedText NamedBy(int accounts) =>
        accounts == 1 ? new("named", "mencionó") : new("named", "mencionaron");

    public static LocalizedText NothingHeard(string name) =>
        new(
            $"Nobody has logged a pain of this persona in the last eight weeks. Log one: {$"feedback Acme: onboarding takes too long persona:\"{name}\"":c}",
            $"Nadie ha guardado un problema de esta persona en las últimas ocho semanas. Guarda uno: {$"comentario Acme: la incorporación tarda demasiado persona:\"{name}\"":c}"
        );

    public static LocalizedText TooFew(DriftPicture picture, DriftThresholds thresholds) =>
        new(
            $"{Accounts(picture.Accounts.Count)} is too little to go by: I look for a pain on at least {thresholds.Accounts}.",
            $"{Accounts(picture.Accounts.Count)} es muy poco para decidir: busco un problema en al menos {thresholds.Accounts}."
        );

    public static LocalizedText AskedOn(DriftQuestion question) =>
        new(
            $"The owner was asked about it on {question.At:d} and has not answered yet.",
            $"Se le preguntó a su responsable el {question.At:d} y aún no ha contestado."
        );

    public static LocalizedText MoreUnlisted(int count) =>
        count == 1
            ? new(
                "And one more pain that is not agreed, on fewer accounts.",
                "Y un problema más sin acordar, en menos cuentas."
            )
            : new(
                $"And {count} more pains that are not agreed, on fewer accounts.",
                $"Y {count} problemas más sin acordar, en menos cuentas."
            );

    /// <summary>What Duet makes of one finding, before anybody is asked.</summary>
    public static LocalizedText Verdict(DriftFinding finding) =>
        (finding.Kind, finding.IsSure) switch
        {
            (DriftKind.New, true) => new(
                $"{Words(finding):b} is beyond the thresholds and heard more than before: I ask the owner at the next weekly look.",
                $"{Words(finding):b} supera los umbrales y se oye más que antes: se lo preguntaré a su responsable en la próxima revisión semanal."
            ),
            (DriftKind.New, false) => new(
                $"{Words(finding):b} is beyond the thresholds, but not heard clearly more than before, so I do not propose it by myself. You can.",
                $"{Words(finding):b} supera los umbrales, pero no se oye claramente más que antes, así que no lo propongo por mi cuenta. Tú puedes hacerlo."
            ),
            (_, true) => new(
                $"Nobody names {Words(finding):b} any more: I ask the owner at the next weekly look.",
                $"Ya nadie menciona {Words(finding):b}: se lo preguntaré a su responsable en la próxima revisión semanal."
            ),
            _ => new(
                $"Nobody names {Words(finding):b} any more, but it was too rare before to be sure.",
                $"Ya nadie menciona {Words(finding):b}, pero antes era demasiado raro para estar seguros."
            ),
        };

    private static string Words(DriftFinding finding) =>
        finding.Pain.Agreed ?? Truncate.ToLine(finding.Pain.Typical.Words, 120);

    public static LocalizedText Rule(DriftThresholds thresholds) =>
        new(
            $"I ask the owner about a pain that is not agreed once {thresholds.Accounts} accounts and {thresholds.Share / 100m:P0} of all that were heard name it in eight weeks, more than before. Only feedback of the kind “pain point” counts, and each account once. {SettingsHint}",
            $"Pregunto a su responsable por un problema sin acordar cuando lo mencionan {thresholds.Accounts} cuentas y el {thresholds.Share / 100m:P0} de las que se oyen en ocho semanas, más que antes. Solo cuentan los comentarios de tipo «problema», y cada cuenta una vez. {SettingsHint}"
        );

    public static LocalizedText SettingsStored(DriftThresholds thresholds) =>
        new(
            $"Stored: a change to a persona is proposed {MemberTexts.DriftFrom(thresholds)} in eight weeks.",
            $"Guardado: se propone cambiar una persona {MemberTexts.DriftFrom(thresholds)} en ocho semanas."
        );

    public static LocalizedText SettingsNow(DriftThresholds thresholds) =>
        new(
            $"A change to a persona is proposed {MemberTexts.DriftFrom(thresholds)} in eight weeks. {SettingsHint}",
            $"Se propone cambiar una persona {MemberTexts.DriftFrom(thresholds)} en ocho semanas. {SettingsHint}"
        );

    public static LocalizedText NoSuchSetting(string key) =>
        new(
            $"There is no setting “{key}” here. There are accounts and share: {"settings drift accounts:5 share:25":c}",
            $"Aquí no hay ningún ajuste «{key}». Hay cuentas y parte: {"ajustes deriva cuentas:5 parte:25":c}"
        );
}
