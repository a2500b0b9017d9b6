using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Agreements.Importing;

/// <summary>Texts for the result of an import, and for the messages after it.</summary>
internal static class ImportResultTexts
{
    public static readonly LocalizedText ReviewButton = new("Review", "Revisar");
    public static readonly LocalizedText WithdrawButton = new("Withdraw them all", "Retirarlas todas");

    public static readonly LocalizedText WithdrawConfirm = new(
        "Withdraw what this import proposed and nobody has signed yet?",
        "¿Retirar lo que propuso esta importación y nadie ha firmado todavía?"
    );

    public static LocalizedText Working(int count) =>
        new(
            $"I am proposing {count}. You get a message here as soon as it is done, within a minute.",
            $"Estoy proponiendo {count}. Recibirás un mensaje en cuanto termine, en menos de un minuto."
        );

    public static LocalizedText Done(ImportOutcome outcome, LocalizedText file) =>
        (outcome.New, outcome.Changed) switch
        {
            (0, 0) => new($"Nothing of {file} was proposed.", $"No se ha propuesto nada de {file}."),
            (0, 1) => new($"One change from {file} is proposed.", $"Queda propuesto un cambio de {file}."),
            (0, var changed) => new(
                $"{changed} changes from {file} are proposed.",
                $"Quedan propuestos {changed} cambios de {file}."
            ),
            (1, 0) => new($"One new proposal from {file}.", $"Queda propuesta una nueva de {file}."),
            (var count, 0) => new(
                $"{count} new proposals from {file}.",
                $"Quedan propuestas {count} nuevas de {file}."
            ),
            var (count, changed) => new(
                $"Proposed from {file}: {ProposalImportTexts.NewAndChanged(count, changed)}.",
                $"Propuesto de {file}: {ProposalImportTexts.NewAndChanged(count, changed)}."
            ),
        };

    public static readonly LocalizedText HowItGoesOn = new(
        "They count once sales and marketing have signed each of them. "
            + "Approvers got one message for all; nothing was posted to a channel.",
        "Contarán cuando ventas y marketing hayan firmado cada una. Quienes aprueban han "
            + "recibido un solo mensaje para todas; no se ha publicado nada en ningún canal."
    );

    public static LocalizedText Overtaken(IReadOnlyList<int> lines) =>
        lines.Count == 1
            ? new(
                $"Somebody was faster with what line {VersionRef.Digits(lines[0])} has: it was left alone.",
                $"Alguien se adelantó con lo de la línea {VersionRef.Digits(lines[0])}: no se ha tocado."
            )
            : new(
                $"Somebody was faster with what lines {Joined(lines)} have: they were left alone.",
                $"Alguien se adelantó con lo de las líneas {Joined(lines)}: no se han tocado."
            );

    public static LocalizedText Asked(int count, string author) =>
        count == 1
            ? new(
                $"One proposal that {author} imported waits for your signature.",
                $"Una propuesta que ha importado {author} espera tu firma."
            )
            : new(
                $"{count} proposals that {author} imported wait for your signature.",
                $"{count} propuestas que ha importado {author} esperan tu firma."
            );

    public static LocalizedText StillWait(int count, string author, DateTimeOffset since) =>
        count == 1
            ? new(
                $"One proposal that {author} imported waits for your signature since {since:d}.",
                $"Una propuesta que importó {author} espera tu firma desde el {since:d}."
            )
            : new(
                $"{count} proposals that {author} imported wait for your signature since {since:d}.",
                $"{count} propuestas que importó {author} esperan tu firma desde el {since:d}."
            );

    public static LocalizedText NobodyCanSign(int count, string author, IReadOnlyList<Side> sides) =>
        new(
            $"{author} imported proposals ({count}). They wait for {AgreementTexts.Sides(sides)}, "
                + $"where nobody is an approver. Name one: {"settings NAME role:approver":c}",
            $"{author} ha importado propuestas ({count}). Esperan la firma de {AgreementTexts.Sides(sides)}, "
                + $"donde nadie tiene permiso para aprobar. Dáselo a alguien: {"ajustes NOMBRE rol:aprobadora":c}"
        );

    public static LocalizedText Withdrawn(int count) =>
        count switch
        {
            0 => new(
                "There was nothing left to withdraw: what is signed, decided or changed stays.",
                "No quedaba nada que retirar: lo firmado, decidido o cambiado se queda."
            ),
            1 => new(
                "One proposal is withdrawn. What was signed, decided or changed since stays.",
                "Queda retirada una propuesta. Lo que se firmó, decidió o cambió después se queda."
            ),
            _ => new(
                $"{count} proposals are withdrawn. What was signed, decided or changed since stays.",
                $"Quedan retiradas {count} propuestas. Lo que se firmó, decidió o cambió después se queda."
            ),
        };

    private static string Joined(IReadOnlyList<int> lines) =>
        string.Join(", ", lines.Take(20).Select(VersionRef.Digits)) + (lines.Count > 20 ? "…" : "");
}
