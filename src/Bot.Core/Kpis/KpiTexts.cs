using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>Texts of the formulas: names of inputs, and what is missing.</summary>
internal static partial class KpiTexts
{
    public static readonly LocalizedText SearchSection = new("Figures", "Cifras");

    public static LocalizedText NamedFormula(KpiDefinition kpi) =>
        new($"{kpi.Name}: {kpi.Words}", $"{kpi.Name}: {kpi.Words}");

    public static readonly LocalizedText None = new("none", "nada");
    public static readonly LocalizedText NotKept = new("I don't keep that figure.", "No llevo esa cifra.");
    public static readonly LocalizedText Revenue = new("revenue", "ingresos");
    public static readonly LocalizedText Spend = new("spend", "gasto");
    public static readonly LocalizedText DealsWon = new("won deals", "oportunidades ganadas");
    public static readonly LocalizedText DealsLost = new("lost deals", "oportunidades perdidas");
    public static readonly LocalizedText MarketingSpend = new("marketing spend", "gasto de marketing");
    public static readonly LocalizedText OnlyMarketing = new(
        "Counts marketing spend only, as agreed.",
        "Cuenta solo el gasto de marketing, como se acordó."
    );
    public static readonly LocalizedText RowsOfSpend = new("rows of spend", "filas de gasto");
    public static readonly LocalizedText SalesSpend = new("sales spend", "gasto de ventas");
    public static readonly LocalizedText NewCustomers = new("new customers", "clientes nuevos");
    public static readonly LocalizedText NewLeads = new("new leads", "leads nuevos");
    public static readonly LocalizedText OpenDeals = new("open deals", "oportunidades abiertas");
    public static readonly LocalizedText Pipeline = new("open pipeline", "el pipeline abierto");
    public static readonly LocalizedText NoOpenAmount = new(
        "none of the open deals has an amount",
        "ninguna oportunidad abierta tiene importe"
    );
    public static readonly LocalizedText Shortest = new("shortest", "el más corto");
    public static readonly LocalizedText Longest = new("longest", "el más largo");

    public static readonly LocalizedText NoNewCustomers = new(
        "no account became a customer",
        "ninguna cuenta se hizo cliente"
    );
    public static readonly LocalizedText NoLeads = new("no lead was created", "no se creó ningún lead");
    public static readonly LocalizedText NoSpend = new("no spend is recorded", "no hay gasto registrado");
    public static readonly LocalizedText NoDealWon = new("no deal was won", "no se ganó ninguna oportunidad");
    public static readonly LocalizedText NoCreationDays = new(
        "the imported deals have no day of creation",
        "las oportunidades importadas no tienen fecha de creación"
    );

    public static readonly LocalizedText NothingClosed = new(
        "no deal was won or lost",
        "no se ganó ni se perdió ninguna oportunidad"
    );

    public static readonly LocalizedText NoSubscriptions = new(
        "needs subscription data, which is not imported yet",
        "faltan datos de suscripciones, aún sin importar"
    );

    public static readonly LocalizedText NoForms = new(
        "needs form submissions and page visits, which are not imported yet",
        "faltan envíos de formularios y visitas, aún sin importar"
    );
    public static readonly LocalizedText NoCosts = new(
        "needs the cost of what was sold, which is not imported yet",
        "falta el coste de lo vendido, aún sin importar"
    );
    public static readonly LocalizedText NoAnswers = new(
        "needs NPS answers, which are not imported yet",
        "faltan respuestas de NPS, aún sin importar"
    );
    public static readonly LocalizedText NoLeadKey = new(
        "the deals don't say which lead they come from, and company names would count colleagues as one lead",
        "las oportunidades no dicen de qué lead vienen, y por el nombre de la empresa varias personas contarían como una"
    );
    public static readonly LocalizedText NoMarketingChannel = new(
        "no channel is known to be marketing's: import marketing spend with a channel",
        "no se sabe qué canales son de marketing: importa el gasto de marketing con su canal"
    );
    public static readonly LocalizedText Accounts = new("accounts", "cuentas");

    public static LocalizedText WithoutChannel(int count, int all) =>
        new(
            $"{count} of {all} won deals have no channel, so they are not in the total.",
            $"{count} de {all} oportunidades ganadas no tienen canal, así que no están en el total."
        );

    public static readonly LocalizedText NoSalesSpend = new(
        "Only marketing spend is imported; sales spend would make the cost higher.",
        "Solo se ha importado el gasto de marketing; con el de ventas el coste sería mayor."
    );

    public static LocalizedText Days(decimal days) =>
        new($"{days:0.#} {(days == 1 ? "day" : "days")}", $"{days:0.#} {(days == 1 ? "día" : "días")}");

    public static LocalizedText NotImported(FactSource source) =>
        source switch
        {
            FactSource.Deals => new("no deals imported yet", "todavía no se han importado oportunidades"),
            FactSource.Leads => new("no leads imported yet", "todavía no se han importado leads"),
            FactSource.Spend => new("no spend imported yet", "todavía no se ha importado gasto"),
            FactSource.Subscriptions => NoSubscriptions,
            FactSource.Answers => NoAnswers,
            FactSource.FormDays => NoForms,
            FactSource.Costs => NoCosts,
            FactSource.Stages => new("no stage changes imported yet", "todavía no se han importado cambios de etapa"),
            _ => throw new ArgumentOutOfRangeException(nameof(source)),
        };

    public static LocalizedText KnownOnlyTo(FactSource source, DateOnly day) =>
        new($"{source.Name()}: data only up to {day}", $"{source.Name()}: solo hay datos hasta el {day}");

    public static LocalizedText KnownOnlyFrom(FactSource source, DateOnly day) =>
        new($"{source.Name()}: data only from {day}", $"{source.Name()}: solo hay datos desde el {day}");

    public static LocalizedText OnlyNow(DateOnly day) =>
        new(
            $"the imports only say what is open on {day}, not what was open before",
            $"lo importado solo dice qué está abierto el {day}, no qué lo estaba antes"
        );

    public static LocalizedText OpenWithoutAmount(int count, int all) =>
        new(
            $"{count} of {all} open deals have no amount, so they are not in the total.",
            $"{count} de {all} oportunidades abiertas no tienen importe, así que no están en el total."
        );

    public static LocalizedText NoRevenueIn(Period period) =>
        new($"there was no revenue in {period.Name()}", $"no hubo ingresos en {period.Name()}");

    public static LocalizedText OtherCurrencyIn(Period period) =>
        new(
            $"revenue in {period.Name()} is in another currency, and no exchange rate is set",
            $"los ingresos de {period.Name()} están en otra moneda y no hay un tipo de cambio"
        );

    public static LocalizedText SeveralCurrencies(LocalizedText what, IReadOnlyList<Money> amounts) =>
        new(
            $"{what} is in several currencies and no exchange rate is set: {Sum(amounts)}",
            $"{what} en varias monedas y sin tipo de cambio: {Sum(amounts)}"
        );

    public static LocalizedText NoAmounts(int count) =>
        count == 1
            ? new("the won deal has no amount", "la oportunidad ganada no tiene importe")
            : new(
                $"none of the {count} won deals has an amount",
                $"ninguna de las {count} oportunidades ganadas tiene importe"
            );

    /// <summary>What is known of a period that is covered only in part: "known only from Sep 1 to Sep 30".</summary>
    public static LocalizedText OnlyKnown(Period days) =>
        days.Length == 1
            ? new($"only {days.From} is known", $"solo se conoce el {days.From}")
            : new($"only {days.From} to {days.To} is known", $"solo se conoce del {days.From} al {days.To}");

    public static LocalizedText WonWithoutAmount(int count, int all) =>
        count == 1
            ? new(
                $"1 of {all} won deals has no amount, so it is not in the total.",
                $"1 de {all} oportunidades ganadas no tiene importe, así que no está en el total."
            )
            : new(
                $"{count} of {all} won deals have no amount, so they are not in the total.",
                $"{count} de {all} oportunidades ganadas no tienen importe, así que no están en el total."
            );

    public static LocalizedText WithoutCreationDay(int count) =>
        count == 1
            ? new(
                "One won deal has no day of creation, so it is left out.",
                "Una oportunidad ganada no tiene fecha de creación, así que no cuenta."
            )
            : new(
                $"{count} won deals have no day of creation, so they are left out.",
                $"{count} oportunidades ganadas no tienen fecha de creación, así que no cuentan."
            );

    public static LocalizedText ClosedBeforeCreated(int count) =>
        count == 1
            ? new(
                "One deal closed before it was created, so it is left out.",
                "Una oportunidad se cerró antes de crearse, así que no cuenta."
            )
            : new(
                $"{count} deals closed before they were created, so they are left out.",
                $"{count} oportunidades se cerraron antes de crearse, así que no cuentan."
            );

    public static LocalizedText Of(LocalizedText input, Period period) =>
        new($"{input}, {period.Name()}", $"{input}, {period.Name()}");

    private static Text Sum(IReadOnlyList<Money> amounts) =>
        Text.Join(" + ", amounts.Select(amount => LocalizedText.Invariant($"{amount}")));
}
