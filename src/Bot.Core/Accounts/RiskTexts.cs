using Bot.Core.Chat;

namespace Bot.Core.Accounts;

internal static class RiskTexts
{
    public static readonly LocalizedText Summary = new(
        "Customers that may leave: why, how much is at risk, and what to do",
        "Clientes que pueden irse: por qué, cuánto está en juego y qué hacer"
    );
    public static readonly LocalizedText Example = new($"{"accounts at risk":c}", $"{"cuentas en riesgo":c}");
    public static readonly LocalizedText ExportSummary = new(
        "Download the accounts at risk as a CSV file",
        "Descargar las cuentas en riesgo en un archivo CSV"
    );

    /// <summary>The columns of the file.</summary>
    public static readonly IReadOnlyList<LocalizedText> FileHead =
    [
        new("Account", "Cuenta"),
        new("Per month", "Al mes"),
        new("Currency", "Moneda"),
        new("Why", "Por qué"),
        new("Owner", "Responsable"),
    ];
    public static readonly LocalizedText Title = new("Accounts at risk", "Cuentas en riesgo");
    public static readonly LocalizedText NoCustomers = new(
        "I have no subscriptions yet, so I can't tell who may leave. Drop a file with them here to import it.",
        "Todavía no tengo suscripciones, así que no sé quién puede irse. Suelta aquí un archivo para importarlas."
    );
    public static readonly LocalizedText None = new(
        "No account is at risk right now.",
        "Ahora mismo no hay ninguna cuenta en riesgo."
    );
    public static readonly LocalizedText More = new("More", "Más");
    public static readonly LocalizedText ClaimButton = new("I'll take it", "Me encargo yo");
    public static readonly LocalizedText SnoozeButton = new("Snooze 2 weeks", "Posponer 2 semanas");
    public static readonly LocalizedText AnswerButton = new("What was done…", "Qué se ha hecho…");
    public static readonly LocalizedText AnswerTitle = new("What was done?", "¿Qué se ha hecho?");
    public static readonly LocalizedText Save = new("Save", "Guardar");
    public static readonly LocalizedText Action = new("What was done", "Qué se ha hecho");
    public static readonly LocalizedText Note = new("In a few words", "En pocas palabras");
    public static readonly LocalizedText Gone = new(
        "This account is no longer at risk.",
        "Esta cuenta ya no está en riesgo."
    );
    public static readonly LocalizedText TooFew = new("too few to say", "muy pocos para saberlo");

    public static LocalizedText Of(CareAction action) =>
        action switch
        {
            CareAction.Talked => new("We talked", "Hemos hablado"),
            CareAction.Offered => new("We made an offer", "Hemos hecho una oferta"),
            CareAction.Solved => new("We solved the problem", "Hemos resuelto el problema"),
            CareAction.Nothing => new("Nothing we can do", "No se puede hacer nada"),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };

    public static LocalizedText Name(RiskReason reason) =>
        reason switch
        {
            RiskReason.Ending => new("cancelled", "baja anunciada"),
            RiskReason.Renewal => new("renewal near", "renovación cercana"),
            RiskReason.Pains => new("open problems", "problemas abiertos"),
            RiskReason.Detractor => new("low scores", "notas bajas"),
            RiskReason.BrokenPromise => new("promises not kept", "promesas sin cumplir"),
            RiskReason.LessRevenue => new("pays less", "paga menos"),
            RiskReason.FewerSeats => new("fewer seats", "menos puestos"),
            RiskReason.Silence => new("silence", "silencio"),
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };

    public static LocalizedText Of(RiskFinding finding) =>
        finding switch
        {
            { Reason: RiskReason.Ending, Day: { } day } => new($"ends on {day}", $"termina el {day}"),
            { Reason: RiskReason.Renewal, Day: { } day } => new($"renews on {day}", $"renueva el {day}"),
            { Reason: RiskReason.Pains, Count: 1 } => new("1 open problem", "1 problema abierto"),
            { Reason: RiskReason.Pains } => new(
                $"{finding.Count} open problems",
                $"{finding.Count} problemas abiertos"
            ),
            { Reason: RiskReason.Detractor, Count: 1 } => new(
                "1 person would not recommend us",
                "1 persona no nos recomendaría"
            ),
            { Reason: RiskReason.Detractor } => new(
                $"{finding.Count} people would not recommend us",
                $"{finding.Count} personas no nos recomendarían"
            ),
            { Reason: RiskReason.BrokenPromise, Count: 1 } => new("1 promise not kept", "1 promesa sin cumplir"),
            { Reason: RiskReason.BrokenPromise } => new(
                $"{finding.Count} promises not kept",
                $"{finding.Count} promesas sin cumplir"
            ),
            { Reason: RiskReason.LessRevenue } => new(
                $"pays {finding.Count}% less than 90 days ago",
                $"paga un {finding.Count} % menos que hace 90 días"
            ),
            { Reason: RiskReason.FewerSeats } => new(
                $"{finding.Count} seats fewer than 90 days ago",
                $"{finding.Count} puestos menos que hace 90 días"
            ),
            { Reason: RiskReason.Silence, Day: { } day } => new(
                $"nothing heard since {day}",
                $"sin noticias desde el {day}"
            ),
            _ => Name(finding.Reason),
        };

    public static LocalizedText Reasons(AccountAtRisk account) =>
        LocalizedText.Invariant(Text.Join(" · ", account.Findings.Select(Of)));

    public static LocalizedText Line(AccountAtRisk account, string? owner)
    {
        var name =
            account.Monthly.Count == 0
                ? LocalizedText.Invariant($"{account.Name:b}")
                : new(
                    $"{account.Name:b} · {AccountTexts.Amounts(account.Monthly)} a month",
                    $"{account.Name:b} · {AccountTexts.Amounts(account.Monthly)} al mes"
                );
        return owner is null ? name : LocalizedText.Invariant($"{name} · {owner}");
    }

    public static LocalizedText Total(int count, IReadOnlyList<Money> monthly)
    {
        LocalizedText accounts =
            count == 1 ? new("1 account", "1 cuenta") : new($"{count} accounts", $"{count} cuentas");
        return monthly.Count == 0
            ? accounts
            : new(
                $"{accounts} · {AccountTexts.Amounts(monthly)} a month at risk",
                $"{accounts} · {AccountTexts.Amounts(monthly)} al mes en juego"
            );
    }

    public static LocalizedText Hidden(int count) =>
        count == 1
            ? new("1 more is snoozed or was answered.", "Hay 1 más pospuesta o ya respondida.")
            : new($"{count} more are snoozed or were answered.", $"Hay {count} más pospuestas o ya respondidas.");

    public static LocalizedText Next(IEnumerable<LocalizedText> steps)
    {
        var list = Text.Join(" · ", steps);
        return new($"Next: {list}", $"Siguiente: {list}");
    }

    public static LocalizedText Record(RiskRecord record)
    {
        var reasons = LocalizedText.Invariant(
            Text.Join(
                " · ",
                record
                    .ByReason.OrderByDescending(reason => reason.Value.Total)
                    .Select(reason =>
                        reason.Value.Share is null
                            ? LocalizedText.Invariant($"{Name(reason.Key)} {Left(reason.Value)} ({TooFew})")
                            : LocalizedText.Invariant($"{Name(reason.Key)} {Left(reason.Value)}")
                    )
            )
        );
        return new(
            $"Left within 90 days of an answer: {Left(record.All)}. By reason: {reasons}",
            $"Se fueron en los 90 días tras una respuesta: {Left(record.All)}. Por motivo: {reasons}"
        );
    }

    public static LocalizedText Claimed(string account) =>
        new($"You take care of {account:b} now.", $"Ahora te encargas de {account:b}.");

    public static LocalizedText Snoozed(string account, DateOnly day) =>
        new($"{account:b} comes back on {day}.", $"{account:b} vuelve el {day}.");

    public static LocalizedText Answered(string account, DateOnly day) =>
        new(
            $"Saved for {account:b}. If it is still at risk, it comes back on {day}.",
            $"Guardado para {account:b}. Si sigue en riesgo, vuelve el {day}."
        );

    public static LocalizedText Waiting(AccountAtRisk account) =>
        new($"{account.Name:b} may leave: {Reasons(account)}", $"{account.Name:b} puede irse: {Reasons(account)}");

    private static LocalizedText Left(RiskOutcome outcome) =>
        new($"{outcome.Left} of {outcome.Total}", $"{outcome.Left} de {outcome.Total}");
}
