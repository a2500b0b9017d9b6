using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>Shares and averages of deals and leads.</summary>
internal static class RatioCatalog
{
    public static IReadOnlyList<KpiDefinition> All { get; } =
    [
        new(
            "attributed",
            1,
            new("Marketing-attributed revenue", "Ingresos atribuidos a marketing"),
            new("attributed revenue", "ingresos atribuidos"),
            new(
                "the sum of the amounts of won deals whose channel is one that marketing spends money on, by close date",
                "la suma de los importes de las oportunidades ganadas cuyo canal es uno en el que marketing gasta, por "
                    + "fecha de cierre"
            ),
            KpiUnit.Money,
            RisesWell: true,
            IsShared: false,
            [FactSource.Deals, FactSource.Spend],
            [
                "marketing attributed revenue",
                "marketing-attributed revenue",
                "attributed revenue",
                "revenue from marketing",
                "ingresos atribuidos a marketing",
                "ingresos atribuidos",
                "ingresos de marketing",
            ],
            RatioFormulas.AttributedRevenue
        ),
        new(
            "arpa",
            1,
            new("Average revenue per account", "Ingresos medios por cuenta"),
            new("revenue per account", "ingresos por cuenta media"),
            new(
                "the sum of the amounts of won deals ÷ the number of accounts that they are from",
                "la suma de los importes de las oportunidades ganadas ÷ el número de cuentas de las que son"
            ),
            KpiUnit.Money,
            RisesWell: true,
            IsShared: false,
            [FactSource.Deals],
            [
                "average revenue per account",
                "average revenue per customer",
                "revenue per account",
                "arpa",
                "ingresos medios por cuenta",
                "ingresos medios por cliente",
                "ingresos por cuenta media",
            ],
            RatioFormulas.RevenuePerAccount
        ),
        new(
            "leadrate",
            1,
            new("Lead-to-customer rate", "Tasa de leads a clientes"),
            new("lead to customer rate", "tasa de leads a clientes"),
            new(
                "leads created in the period that became customers ÷ leads created in the period",
                "leads creados en el periodo que se hicieron clientes ÷ leads creados en el periodo"
            ),
            KpiUnit.Share,
            RisesWell: true,
            IsShared: false,
            [FactSource.Leads, FactSource.Deals],
            [
                "lead to customer rate",
                "lead-to-customer rate",
                "lead conversion rate",
                "tasa de leads a clientes",
                "conversion de leads",
            ],
            RatioFormulas.LeadToCustomer
        ),
    ];
}
