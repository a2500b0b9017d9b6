using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>Texts for the result of an import, and for the messages after it.</summary>
internal static class ImportResultTexts
{
    public static readonly LocalizedText ReviewButton = new("Review", "Revisar");
    public static readonly LocalizedText WithdrawButton = new("Withdraw them all", "Retirarlas todas");

    public static readonly LocalizedText WithdrawConfirm = new(
        "Withdraw everything in this import that nobody has signed yet?",
        "¿Retirar todo lo de esta importación que nadie ha firmado todavía?"
    );

    public static LocalizedText Working(int count) =>
        new(
            $"I'm proposing {count}. I'll write to you here when it's done, within a minute.",
            $"Estoy proponiendo {count}. Te avisaré aquí en cuanto termine, en menos de un minuto."
        );

    public static LocalizedText Done(ImportOutcome outcome, LocalizedText file) =>
        (outcome.New, outcome.Changed) switch
        {
            (0, 0) => new($"Nothing from {file} was proposed.", $"No se ha propuesto nada de {file}."),
            (0, 1) => new($"One change from {file} is proposed.", $"Queda propuesto un cambio de {file}."),
            (0, var changed) => new(
                $"{changed} changes from {file} are proposed.",
                $"Quedan propuestos {changed} cambios de {file}."
            ),
            (1, 0) => new($"One new proposal from {file}.", $"Una propuesta nueva de {file}."),
            (var count, 0) => new($"{count} new proposals from {file}.", $"{count} propuestas nuevas de {file}."),
            var (count, changed) => new(
                $"Proposed from {file}: {ProposalImportTexts.NewAndChanged(count, changed)}.",
                $"Propuesto de {file}: {ProposalImportTexts.NewAndChanged(count, changed)}."
            ),
        };

    public static readonly LocalizedText HowItGoesOn = new(
        "Each one takes effect once sales and marketing have signed it. Approvers got one message about "
            + "all of them; nothing was posted to a channel.",
        "Cada una valdrá cuando la firmen ventas y marketing. Quienes aprueban han recibido un solo "
            + "mensaje para todas; no se ha publicado nada en ningún canal."
    );

    public static LocalizedText Overtaken(IReadOnlyList<int> lines) =>
        lines.Count == 1
            ? new(
                $"Someone else got to line {VersionRef.Digits(lines[0])} first, so I left it alone.",
                $"Alguien se adelantó con la línea {VersionRef.Digits(lines[0])}, así que no la he tocado."
            )
            : new(
                $"Someone else got to lines {Joined(lines)} first, so I left them alone.",
                $"Alguien se adelantó con las líneas {Joined(lines)}, así que no las he tocado."
            );

    public static LocalizedText Asked(int count, string author) =>
        count == 1
            ? new(
                $"One proposal imported by {author} is waiting for your signature.",
                $"Una propuesta importada por {author} espera tu firma."
            )
            : new(
                $"{count} proposals imported by {author} are waiting for your signature.",
                $"{count} propuestas importadas por {author} esperan tu firma."
            );

    public static LocalizedText StillWait(int count, string author, DateTimeOffset since) =>
        count == 1
            ? new(
                $"One proposal imported by {author} has been waiting for your signature since {since:d}.",
                $"Una propuesta importada por {author} espera tu firma desde el {since:d}."
            )
            : new(
                $"{count} proposals imported by {author} have been waiting for your signature since " + $"{since:d}.",
                $"{count} propuestas importadas por {author} esperan tu firma desde el {since:d}."
            );

    public static LocalizedText NobodyCanSign(int count, string author, IReadOnlyList<Side> sides) =>
        new(
            $"{author} imported proposals ({count}). They need a signature from "
                + $"{AgreementTexts.Sides(sides)}, but nobody there is an approver. Make someone an approver: "
                + $"{"settings NAME role:approver":c}",
            $"{author} ha importado propuestas ({count}). Necesitan la firma de "
                + $"{AgreementTexts.Sides(sides)}, pero allí nadie tiene permiso para aprobar. Dáselo a "
                + $"alguien: {"ajustes NOMBRE rol:aprobador":c}"
        );

    public static LocalizedText Withdrawn(int count) =>
        count switch
        {
            0 => new(
                "There was nothing left to withdraw. What was signed, decided or changed stays.",
                "No quedaba nada que retirar. Lo que ya se firmó, decidió o cambió se queda."
            ),
            1 => new(
                "One proposal is withdrawn. What has been signed, decided or changed since then stays.",
                "Queda retirada una propuesta. Lo que se firmó, decidió o cambió después se queda."
            ),
            _ => new(
                $"{count} proposals are withdrawn. What has been signed, decided or changed since then " + $"stays.",
                $"Quedan retiradas {count} propuestas. Lo que se firmó, decidió o cambió después se queda."
            ),
        };

    private static string Joined(IReadOnlyList<int> lines) =>
        string.Join(", ", lines.Take(20).Select(VersionRef.Digits)) + (lines.Count > 20 ? "…" : "");
}
