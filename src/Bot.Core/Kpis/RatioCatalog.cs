using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>
/// The rest of the shared vocabulary. Those without sources need data that no file brings yet; asked by name, they say
/// which.
/// </summary>
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
        .. Missing.All,
    ];

    private static class Missing
    {
        public static IReadOnlyList<KpiDefinition> All { get; } =
        [
            Of(
                "clvcac",
                new("CLV : CAC", "CLV : CAC"),
                new("CLV ÷ CAC", "CLV ÷ CAC"),
                KpiUnit.Count,
                KpiTexts.NoSubscriptions,
                ["clv : cac", "clv:cac", "clv to cac", "ltv cac", "ltv to cac"]
            ),
            Of(
                "retention",
                new("Retention rate", "Tasa de retención"),
                new(
                    "(customers at the end − new in the period) ÷ customers at the start",
                    "(clientes al final − nuevos en el periodo) ÷ clientes al inicio"
                ),
                KpiUnit.Share,
                KpiTexts.NoSubscriptions,
                ["retention rate", "customer retention", "tasa de retencion", "retencion de clientes"]
            ),
            Of(
                "churn",
                new("Churn rate", "Tasa de bajas"),
                new(
                    "accounts that had a paid subscription at the start and have none at the end ÷ accounts that had one",
                    "cuentas con suscripción de pago al inicio y sin ninguna al final ÷ cuentas que tenían una"
                ),
                KpiUnit.Share,
                KpiTexts.NoSubscriptions,
                ["churn rate", "customer churn", "tasa de bajas", "tasa de abandono", "tasa de cancelacion"]
            ) with
            {
                RisesWell = false,
            },
            Of(
                "forms",
                new("Form conversion rate", "Tasa de conversión de formularios"),
                new("form submissions ÷ page visits", "formularios enviados ÷ visitas a la página"),
                KpiUnit.Share,
                KpiTexts.NoForms,
                ["form conversion rate", "form conversion", "conversion de formularios"]
            ),
            Of(
                "roi",
                new("Marketing ROI", "ROI de marketing"),
                new(
                    "(attributed gross profit − marketing spend) ÷ marketing spend, each summed over the period",
                    "(beneficio bruto atribuido − gasto de marketing) ÷ gasto de marketing, sumados en el periodo"
                ),
                KpiUnit.Share,
                KpiTexts.NoCosts,
                ["marketing roi", "roi of marketing", "roi de marketing", "retorno de marketing"]
            ),
            Of(
                "margin",
                new("Gross margin", "Margen bruto"),
                new(
                    "(revenue − cost of goods) ÷ revenue, weighted by money",
                    "(ingresos − coste de lo vendido) ÷ ingresos, ponderado por dinero"
                ),
                KpiUnit.Share,
                KpiTexts.NoCosts,
                ["gross margin", "margen bruto"]
            ),
            Of(
                "nps",
                new("Net promoter score (NPS)", "Net Promoter Score (NPS)"),
                new(
                    "% promoters (9–10) − % detractors (0–6), the latest answer of each person in 90 days",
                    "% de promotores (9–10) − % de detractores (0–6), con la última respuesta de cada persona en 90 días"
                ),
                KpiUnit.Count,
                KpiTexts.NoAnswers,
                ["net promoter score", "nps"]
            ),
        ];

        private static KpiDefinition Of(
            string key,
            LocalizedText name,
            LocalizedText words,
            KpiUnit unit,
            LocalizedText missing,
            IReadOnlyList<string> synonyms
        ) =>
            new(
                key,
                1,
                name,
                LocalizedText.Invariant(synonyms[0]),
                words,
                unit,
                RisesWell: true,
                IsShared: false,
                [],
                synonyms,
                (_, _, _) => KpiResult.Lacks(missing)
            );
    }
}
