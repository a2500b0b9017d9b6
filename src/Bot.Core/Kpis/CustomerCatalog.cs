using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>What customers do after they bought: the figures of subscriptions.</summary>
internal static class CustomerCatalog
{
    public static IReadOnlyList<KpiDefinition> All { get; } =
    [
        Of(
            "churn",
            new("Churn rate", "Tasa de bajas"),
            new("churn", "bajas"),
            new(
                "accounts that had a paid subscription at the start and have none at the end ÷ accounts that had one",
                "cuentas con suscripción de pago al inicio y sin ninguna al final ÷ cuentas que tenían una"
            ),
            KpiUnit.Share,
            [
                "churn rate",
                "customer churn",
                "account churn",
                "logo churn",
                "churn",
                "tasa de bajas",
                "tasa de abandono",
                "tasa de cancelacion",
                "bajas de clientes",
                "bajas",
                "customers did we lose",
                "clientes hemos perdido",
                "clientes perdimos",
            ],
            SubscriptionFormulas.Churn
        ) with
        {
            RisesWell = false,
        },
        Of(
            "retention",
            new("Retention rate", "Tasa de retención"),
            new("retention", "retención"),
            new(
                "(customers at the end − new in the period) ÷ customers at the start",
                "(clientes al final − nuevos en el periodo) ÷ clientes al inicio"
            ),
            KpiUnit.Share,
            [
                "retention rate",
                "customer retention",
                "retention",
                "tasa de retencion",
                "retencion de clientes",
                "accounts did we keep",
                "customers did we keep",
                "clientes conservamos",
                "clientes hemos conservado",
                "retencion",
            ],
            SubscriptionFormulas.Retention
        ),
        Of(
            "mrr",
            new("Monthly recurring revenue (MRR)", "Ingresos recurrentes mensuales (MRR)"),
            new("mrr", "mrr"),
            new(
                "what paid subscriptions bring per month, at the end of the period",
                "lo que aportan al mes las suscripciones de pago, al final del periodo"
            ),
            KpiUnit.Money,
            [
                "monthly recurring revenue",
                "recurring revenue",
                "mrr",
                "ingresos recurrentes mensuales",
                "ingresos recurrentes",
            ],
            SubscriptionFormulas.Recurring
        ),
        Of(
            "nrr",
            new("Net revenue retention (NRR)", "Retención neta de ingresos (NRR)"),
            new("nrr", "nrr"),
            new(
                "MRR at the end of the accounts that paid at the start ÷ their MRR at the start",
                "MRR al final de las cuentas que pagaban al inicio ÷ su MRR al inicio"
            ),
            KpiUnit.Share,
            [
                "net revenue retention",
                "net dollar retention",
                "net retention",
                "nrr",
                "ndr",
                "retencion neta de ingresos",
                "retencion neta",
            ],
            SubscriptionFormulas.NetRetention
        ),
        Of(
            "grr",
            new("Gross revenue retention (GRR)", "Retención bruta de ingresos (GRR)"),
            new("grr", "grr"),
            new(
                "the same as NRR, without what accounts pay more than at the start",
                "como NRR, sin lo que las cuentas pagan de más respecto al inicio"
            ),
            KpiUnit.Share,
            [
                "gross revenue retention",
                "gross dollar retention",
                "gross retention",
                "grr",
                "retencion bruta de ingresos",
                "retencion bruta",
            ],
            SubscriptionFormulas.GrossRetention
        ) with
        {
            IsListed = false,
        },
        Of(
            "subscriptionchurn",
            new("Subscription churn", "Bajas de suscripciones"),
            new("subscription churn", "bajas de suscripciones"),
            new(
                "subscriptions that ended in the period ÷ subscriptions at its start",
                "suscripciones terminadas en el periodo ÷ suscripciones al inicio"
            ),
            KpiUnit.Share,
            ["subscription churn", "ended subscriptions", "bajas de suscripciones", "suscripciones terminadas"],
            SubscriptionFormulas.SubscriptionChurn
        ) with
        {
            RisesWell = false,
            IsListed = false,
        },
        Of(
            "mrrchurn",
            new("MRR churn", "Bajas de MRR"),
            new("mrr churn", "bajas de mrr"),
            new(
                "MRR that the accounts of the start no longer pay at the end ÷ their MRR at the start",
                "MRR que las cuentas del inicio ya no pagan al final ÷ su MRR al inicio"
            ),
            KpiUnit.Share,
            ["mrr churn", "revenue churn", "dollar churn", "bajas de mrr", "bajas de ingresos", "perdida de mrr"],
            SubscriptionFormulas.RevenueChurn
        ) with
        {
            RisesWell = false,
            IsListed = false,
        },
        Of(
            "clv",
            new("Customer lifetime value (CLV)", "Valor de vida del cliente (CLV)"),
            new("clv", "clv"),
            new(
                "(average revenue per account per month × gross margin) ÷ monthly churn rate",
                "(ingresos medios por cuenta y mes × margen bruto) ÷ tasa de bajas mensual"
            ),
            KpiUnit.Money,
            [
                "customer lifetime value",
                "lifetime value",
                "clv",
                "ltv",
                "customer worth",
                "value of a customer",
                "valor de vida del cliente",
                "valor de vida",
                "valor de un cliente",
                "vale un cliente",
            ],
            MarginFormulas.LifetimeValue
        ) with
        {
            IsShared = true,
        },
        Of(
            "clvcac",
            new("CLV : CAC", "CLV : CAC"),
            new("clv to cac", "clv entre cac"),
            new("CLV ÷ CAC", "CLV ÷ CAC"),
            KpiUnit.Ratio,
            [
                "clv : cac",
                "clv:cac",
                "clv / cac",
                "clv/cac",
                "clv to cac",
                "ltv to cac",
                "ltv:cac",
                "ltv/cac",
                "clv cac",
                "ltv cac",
                "clv entre cac",
            ],
            MarginFormulas.ValueToCost
        ) with
        {
            Sources = [FactSource.Subscriptions, FactSource.Spend, FactSource.Deals],
        },
    ];

    private static KpiDefinition Of(
        string key,
        LocalizedText name,
        LocalizedText typed,
        LocalizedText words,
        KpiUnit unit,
        IReadOnlyList<string> synonyms,
        KpiFormula formula
    ) =>
        new(
            key,
            1,
            name,
            typed,
            words,
            unit,
            RisesWell: true,
            IsShared: false,
            [FactSource.Subscriptions],
            synonyms,
            formula
        );
}
