using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Personas.Drift;

/// <summary>Texts of the report that compares captured pains with the agreed ones.</summary>
internal static class DriftReportTexts
{
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
        "Nothing is above the thresholds, so there is nothing to propose.",
        "Nada supera los umbrales, así que no hay nada que proponer."
    );

    public static readonly LocalizedText VersionWaits = new(
        "A new version is waiting for signatures, so I won't propose anything until that is decided.",
        "Hay una versión nueva pendiente de firma, así que no propongo nada hasta que se decida."
    );

    public static readonly LocalizedText NotAgreed = new(
        "This persona is not agreed yet, so there is nothing to compare with what customers say.",
        "Este perfil aún no está acordado, así que no hay con qué comparar lo que cuentan los clientes."
    );

    public static LocalizedText Heading(LocalizedText title) =>
        new($"{title}: what is agreed and what customers say", $"{title}: lo acordado y lo que cuentan los clientes");

    public static LocalizedText Heard(DriftPicture picture, DateTimeOffset since) =>
        new(
            $"Since {since:d}, {DriftTexts.Accounts(picture.Accounts.Count)} named pain points of this "
                + $"persona; in the eight weeks before, {DriftTexts.Accounts(picture.Accounts.Of)}.",
            $"Desde el {since:d}, {DriftTexts.Accounts(picture.Accounts.Count)} "
                + $"{NamedBy(picture.Accounts.Count)} problemas de este perfil; en las ocho semanas anteriores, "
                + $"{DriftTexts.Accounts(picture.Accounts.Of)}."
        );

    private static LocalizedText NamedBy(int accounts) =>
        accounts == 1 ? new("named", "mencionó") : new("named", "mencionaron");

    public static LocalizedText NothingHeard(string name) =>
        new(
            $"Nobody has logged a pain point for this persona in the last eight weeks. Log one: "
                + $"{$"feedback Acme: onboarding takes too long persona:\"{name}\"":c}",
            $"Nadie ha guardado un problema de este perfil en las últimas ocho semanas. Guarda uno: "
                + $"{$"comentario Acme: la incorporación tarda demasiado persona:\"{name}\"":c}"
        );

    public static LocalizedText TooFew(DriftPicture picture, DriftThresholds thresholds) =>
        new(
            $"{DriftTexts.Accounts(picture.Accounts.Count)} is too few to go by: I look for a pain point "
                + $"on at least {thresholds.Accounts}.",
            $"{DriftTexts.Accounts(picture.Accounts.Count)} es muy poco para decidir: busco un problema en al menos "
                + $"{thresholds.Accounts}."
        );

    public static LocalizedText AskedOn(DriftQuestion question) =>
        new(
            $"I asked the owner about it on {question.At:d} and am waiting for the answer.",
            $"Se lo pregunté a su responsable el {question.At:d} y aún no ha contestado."
        );

    public static LocalizedText MoreUnlisted(int count) =>
        count == 1
            ? new(
                "And one more pain point that isn't agreed, on fewer accounts.",
                "Y un problema más sin acordar, en menos cuentas."
            )
            : new(
                $"And {count} more pain points that aren't agreed, on fewer accounts.",
                $"Y {count} problemas más sin acordar, en menos cuentas."
            );

    /// <summary>What Duet will do about a finding, before it asks the owner.</summary>
    public static LocalizedText Verdict(DriftFinding finding) =>
        (finding.Kind, finding.IsSure) switch
        {
            (DriftKind.New, true) => new(
                $"{Words(finding):b} is above the thresholds and heard more than before. I'll ask the "
                    + $"owner at the next weekly check.",
                $"{Words(finding):b} supera los umbrales y se oye más que antes. Se lo preguntaré a su "
                    + $"responsable en la próxima revisión semanal."
            ),
            (DriftKind.New, false) => new(
                $"{Words(finding):b} is above the thresholds, but not clearly heard more than before, so "
                    + $"I won't propose it on my own. You can.",
                $"{Words(finding):b} supera los umbrales, pero no se oye claramente más que antes, así que no "
                    + $"lo propongo por mi cuenta. Tú puedes hacerlo."
            ),
            (_, true) => new(
                $"Nobody names {Words(finding):b} any more. I'll ask the owner at the next weekly check.",
                $"Ya nadie menciona {Words(finding):b}. Se lo preguntaré a su responsable en la próxima "
                    + $"revisión semanal."
            ),
            _ => new(
                $"Nobody names {Words(finding):b} any more, but it was too rare before to be sure.",
                $"Ya nadie menciona {Words(finding):b}, pero antes se mencionaba demasiado poco para "
                    + $"saberlo con seguridad."
            ),
        };

    private static string Words(DriftFinding finding) =>
        finding.Pain.Agreed ?? Truncate.ToLine(finding.Pain.Typical.Words, 120);

    public static LocalizedText Rule(DriftThresholds thresholds) =>
        new(
            $"I ask the owner about a pain point that isn't agreed once {thresholds.Accounts} accounts "
                + $"and {thresholds.Share / 100m:P0} of those heard name it in eight weeks, and more than "
                + $"before. Only feedback of the kind “pain point” counts, and each account once. "
                + $"{DriftSettingsTexts.Hint}",
            $"Pregunto a su responsable por un problema sin acordar cuando lo mencionan "
                + $"{thresholds.Accounts} cuentas y el {thresholds.Share / 100m:P0} de las que se oyen en ocho "
                + $"semanas, y más que antes. Solo cuentan los comentarios de tipo «problema», y cada cuenta "
                + $"una vez. {DriftSettingsTexts.Hint}"
        );
}
