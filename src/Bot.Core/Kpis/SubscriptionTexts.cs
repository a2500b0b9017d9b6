using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>Texts of the figures about subscriptions, answers, forms and margins.</summary>
internal static class SubscriptionTexts
{
    public static readonly LocalizedText Customers = new("customers", "clientes");
    public static readonly LocalizedText Left = new("have left", "se han ido");
    public static readonly LocalizedText AtStart = new("accounts at the start", "cuentas al inicio");
    public static readonly LocalizedText AtEnd = new("accounts at the end", "cuentas al final");
    public static readonly LocalizedText Lost = new("accounts lost", "cuentas perdidas");
    public static readonly LocalizedText New = new("accounts gained", "cuentas ganadas");
    public static readonly LocalizedText RunningBefore = new("subscriptions at the start", "suscripciones al inicio");
    public static readonly LocalizedText Ended = new("ended in the period", "terminadas en el periodo");
    public static readonly LocalizedText Recurring = new("monthly recurring revenue", "ingresos recurrentes");
    public static readonly LocalizedText RecurringBefore = new("per month at the start", "al mes al inicio");
    public static readonly LocalizedText RecurringKept = new(
        "the same accounts at the end",
        "las mismas cuentas al final"
    );
    public static readonly LocalizedText PerAccount = new("revenue per account and month", "ingresos por cuenta y mes");
    public static readonly LocalizedText MonthlyChurn = new("churn per month", "bajas al mes");
    public static readonly LocalizedText Margin = new("gross margin", "margen bruto");
    public static readonly LocalizedText Promoters = new("promoters (9–10)", "promotores (9–10)");
    public static readonly LocalizedText Passives = new("passives (7–8)", "pasivos (7–8)");
    public static readonly LocalizedText Detractors = new("detractors (0–6)", "detractores (0–6)");
    public static readonly LocalizedText Visits = new("visits", "visitas");
    public static readonly LocalizedText Submissions = new("submissions", "envíos");
    public static readonly LocalizedText Cost = new("cost of what was sold", "coste de lo vendido");
    public static readonly LocalizedText Attributed = new("attributed revenue", "ingresos atribuidos");
    public static readonly LocalizedText GrossProfit = new("attributed gross profit", "beneficio bruto atribuido");

    public static readonly LocalizedText ByAccounts = new(
        "Counts accounts left without a paid subscription; see also “kpi subscription churn”, “kpi mrr churn”.",
        "Cuenta las cuentas que se quedan sin suscripción de pago; ver también «kpi bajas de suscripciones», "
            + "«kpi bajas de mrr»."
    );
    public static readonly LocalizedText BySubscriptions = new(
        "Counts subscriptions that ended, even if the account has another one.",
        "Cuenta las suscripciones terminadas, aunque la cuenta tenga otra."
    );
    public static readonly LocalizedText ByRevenue = new(
        "Counts monthly revenue that was lost, with downgrades.",
        "Cuenta los ingresos mensuales perdidos, también por cambios a un plan menor."
    );
    public static readonly LocalizedText NoDays = new(
        "the imported subscriptions say who has left, but not when",
        "las suscripciones importadas dicen quién se ha ido, pero no cuándo"
    );
    public static readonly LocalizedText NoAmounts = new(
        "the imported subscriptions have no amounts",
        "las suscripciones importadas no tienen importe"
    );
    public static readonly LocalizedText NobodyAtStart = new(
        "nobody had a paid subscription at the start",
        "al inicio nadie tenía una suscripción de pago"
    );
    public static readonly LocalizedText NobodyLeft = new(
        "no account left in the period, so a lifetime has no end",
        "no se fue ninguna cuenta en el periodo, así que la vida del cliente no tiene fin"
    );
    public static readonly LocalizedText OtherCurrency = new(
        "the amounts at the end are in another currency",
        "los importes al final están en otra moneda"
    );
    public static readonly LocalizedText NoVisits = new("the form had no visits", "el formulario no tuvo visitas");
    public static readonly LocalizedText MoreThanVisits = new(
        "More submissions than visits: the two may be counted on different pages.",
        "Más envíos que visitas: quizá se cuentan en páginas distintas."
    );
    public static readonly LocalizedText NoMargin = new(
        "no imported cost or margin is for what was sold",
        "ningún coste o margen importado corresponde a lo vendido"
    );
    public static readonly LocalizedText NoRevenue = new("there was no revenue", "no hubo ingresos");
    public static readonly LocalizedText NoCac = new(
        "the cost of a new customer is nothing",
        "el coste de un cliente nuevo es nulo"
    );
    public static readonly LocalizedText MixedCurrencies = new(
        "its inputs are in different currencies, and no exchange rate is set",
        "sus datos están en monedas distintas y no hay un tipo de cambio"
    );
    public static readonly LocalizedText Spread = new(
        "Costs of longer periods are spread evenly over their days.",
        "Los costes de periodos más largos se reparten por igual entre sus días."
    );

    public static LocalizedText Of(LocalizedText name, LocalizedText missing) =>
        new($"{name}: {missing}", $"{name}: {missing}");

    public static LocalizedText NoAnswersIn(DateOnly from, DateOnly to) =>
        new($"nobody answered from {from} to {to}", $"nadie respondió del {from} al {to}");

    public static LocalizedText Answers(int count, DateOnly from) =>
        count == 1
            ? new($"From 1 answer since {from}.", $"Con 1 respuesta desde el {from}.")
            : new($"From {count} answers since {from}.", $"Con {count} respuestas desde el {from}.");

    public static LocalizedText Snapshot(int left, int all, DateOnly? day) =>
        day is { } known
            ? new(
                $"Snapshot of {known}: {left:N0} of {all:N0} customers have left. The file has no days, so there are no "
                    + $"periods.",
                $"Foto del {known}: se han ido {left:N0} de {all:N0} clientes. El archivo no tiene fechas, así que no "
                    + $"hay periodos."
            )
            : new(
                $"Snapshot: {left:N0} of {all:N0} customers have left. The file has no days, so there are no periods.",
                $"Foto: se han ido {left:N0} de {all:N0} clientes. El archivo no tiene fechas, así que no hay periodos."
            );

    public static LocalizedText WithoutAmount(int count, int all) =>
        new(
            $"{count} of {all} subscriptions have no amount, so they are not in the total.",
            $"{count} de {all} suscripciones no tienen importe, así que no están en el total."
        );

    public static LocalizedText UnknownEnds(int count) =>
        count == 1
            ? new(
                "1 ended subscription has no end day, so it is left out.",
                "1 suscripción terminada no tiene fecha de fin, así que no cuenta."
            )
            : new(
                $"{count} ended subscriptions have no end day, so they are left out.",
                $"{count} suscripciones terminadas no tienen fecha de fin, así que no cuentan."
            );

    public static LocalizedText WithoutMargin(Money left, decimal share) =>
        new(
            $"{left} of the revenue ({share:P1}) is of products without a margin, so it is left out.",
            $"{left} de los ingresos ({share:P1}) son de productos sin margen, así que no cuentan."
        );
}
