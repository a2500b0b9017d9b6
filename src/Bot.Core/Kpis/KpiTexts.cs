using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>Texts of the formulas: names of inputs, and what is missing.</summary>
internal static partial class KpiTexts
{
    public static readonly LocalizedText None = new("none", "nada");
    public static readonly LocalizedText NotKept = new("I don't keep that figure.", "No llevo esa cifra.");
    public static readonly LocalizedText Revenue = new("revenue", "ingresos");
    public static readonly LocalizedText Spend = new("spend", "gasto");
    public static readonly LocalizedText DealsWon = new("deals won", "tratos ganados");
    public static readonly LocalizedText DealsLost = new("deals lost", "tratos perdidos");
    public static readonly LocalizedText MarketingSpend = new("marketing spend", "gasto de marketing");
    public static readonly LocalizedText SalesSpend = new("sales spend", "gasto de ventas");
    public static readonly LocalizedText NewCustomers = new("new customers", "clientes nuevos");
    public static readonly LocalizedText NewLeads = new("new leads", "prospectos nuevos");
    public static readonly LocalizedText Shortest = new("shortest", "el más corto");
    public static readonly LocalizedText Longest = new("longest", "el más largo");

    public static readonly LocalizedText NoNewCustomers = new(
        "no account became a customer",
        "ninguna cuenta se hizo cliente"
    );
    public static readonly LocalizedText NoLeads = new("no lead was created", "no se creó ningún prospecto");
    public static readonly LocalizedText NoSpend = new("no spend is recorded", "no hay gasto registrado");
    public static readonly LocalizedText NoDealWon = new("no deal was won", "no se ganó ningún trato");
    public static readonly LocalizedText NothingClosed = new(
        "no deal was won or lost",
        "no se ganó ni se perdió ningún trato"
    );

    public static readonly LocalizedText NoSubscriptions = new(
        "subscriptions are missing: revenue per account and month, and churn, come from them",
        "faltan las suscripciones: de ellas salen los ingresos por cuenta y mes, y las bajas"
    );

    public static readonly LocalizedText NoSalesSpend = new(
        "Only marketing spend is imported; with sales spend the cost is higher.",
        "Solo se ha importado el gasto de marketing; con el de ventas el coste es mayor."
    );

    public static LocalizedText Days(decimal days) =>
        new($"{days:0.#} {(days == 1 ? "day" : "days")}", $"{days:0.#} {(days == 1 ? "día" : "días")}");

    public static LocalizedText NotImported(FactSource source) =>
        source switch
        {
            FactSource.Deals => new("no deals are imported yet", "todavía no se han importado tratos"),
            FactSource.Leads => new("no leads are imported yet", "todavía no se han importado prospectos"),
            FactSource.Spend => new("no spend is imported yet", "todavía no se ha importado gasto"),
            _ => throw new ArgumentOutOfRangeException(nameof(source)),
        };

    public static LocalizedText KnownOnlyTo(FactSource source, DateOnly day) =>
        new($"{source.Name()}: known only up to {day}", $"{source.Name()}: solo hay datos hasta el {day}");

    public static LocalizedText KnownOnlyFrom(FactSource source, DateOnly day) =>
        new($"{source.Name()}: known only from {day} on", $"{source.Name()}: solo hay datos desde el {day}");

    public static LocalizedText NoRevenueIn(Period period) =>
        new($"there was no revenue in {period.Name()}", $"no hubo ingresos en {period.Name()}");

    public static LocalizedText OtherCurrencyIn(Period period) =>
        new(
            $"revenue in {period.Name()} is in another currency, and no rate is set",
            $"los ingresos de {period.Name()} están en otra moneda y no hay un tipo de cambio"
        );

    public static LocalizedText SeveralCurrencies(LocalizedText what, IReadOnlyList<Money> amounts) =>
        new(
            $"{what} is in several currencies and no rate is set: {Sum(amounts)}",
            $"{what} en varias monedas y sin tipo de cambio: {Sum(amounts)}"
        );

    public static LocalizedText WonWithoutAmount(int count) =>
        count == 1
            ? new(
                "One won deal has no amount and is not in the sum.",
                "Un trato ganado no tiene importe y no está en la suma."
            )
            : new(
                $"{count} won deals have no amount and are not in the sum.",
                $"{count} tratos ganados no tienen importe y no están en la suma."
            );

    public static LocalizedText ClosedBeforeCreated(int count) =>
        count == 1
            ? new(
                "One deal closed before it was created and is left out.",
                "Un trato se cerró antes de crearse y no se cuenta."
            )
            : new(
                $"{count} deals closed before they were created and are left out.",
                $"{count} tratos se cerraron antes de crearse y no se cuentan."
            );

    public static LocalizedText Of(LocalizedText input, Period period) =>
        new($"{input}, {period.Name()}", $"{input}, {period.Name()}");

    private static Text Sum(IReadOnlyList<Money> amounts) =>
        Text.Join(" + ", amounts.Select(amount => LocalizedText.Invariant($"{amount}")));
}
