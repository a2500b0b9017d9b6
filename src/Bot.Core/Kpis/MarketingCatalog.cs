using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>What marketing spends, and what comes of it; margins, forms and answers of surveys.</summary>
internal static class MarketingCatalog
{
    public static IReadOnlyList<KpiDefinition> All { get; } =
    [
        new(
            "spend",
            1,
            new("Marketing spend", "Gasto de marketing"),
            new("marketing spend", "gasto de marketing"),
            new("the sum of marketing's costs, by day", "la suma de los costes de marketing, por día"),
            KpiUnit.Money,
            RisesWell: false,
            IsShared: false,
            [FactSource.Spend],
            [
                "marketing spend",
                "marketing spending",
                "ad spend",
                "media spend",
                "did we spend on marketing",
                "did marketing spend",
                "did we spend",
                "spent on marketing",
                "spent on ads",
                "marketing budget spent",
                "marketing costs",
                "spend",
                "gasto de marketing",
                "gasto en marketing",
                "gasto publicitario",
                "inversion en marketing",
                "gastamos en marketing",
                "gasto marketing",
                "hemos gastado en marketing",
                "gastado en publicidad",
                "invertido en publicidad",
                "invertido en marketing",
                "invertimos en marketing",
                "costes de marketing",
                "gastamos",
                "hemos gastado",
            ],
            MarginFormulas.MarketingSpend
        ),
        new(
            "roi",
            1,
            new("Marketing ROI", "ROI de marketing"),
            new("marketing roi", "roi de marketing"),
            new(
                "(attributed revenue × gross margin − marketing spend) ÷ marketing spend, each summed over the period",
                "(ingresos atribuidos × margen bruto − gasto de marketing) ÷ gasto de marketing, sumados en el periodo"
            ),
            KpiUnit.Share,
            RisesWell: true,
            IsShared: false,
            [FactSource.Deals, FactSource.Spend, FactSource.Costs],
            [
                "marketing roi",
                "roi of marketing",
                "return on marketing",
                "return on our marketing",
                "return on marketing spend",
                "return on ad spend",
                "roas",
                "roi",
                "roi de marketing",
                "roi del marketing",
                "retorno de marketing",
                "retorno del marketing",
                "retorno de la inversion en marketing",
            ],
            MarginFormulas.ReturnOnMarketing
        ),
        new(
            "margin",
            1,
            new("Gross margin", "Margen bruto"),
            new("gross margin", "margen bruto"),
            new(
                "(revenue − cost of what was sold) ÷ revenue, weighted by money",
                "(ingresos − coste de lo vendido) ÷ ingresos, ponderado por dinero"
            ),
            KpiUnit.Share,
            RisesWell: true,
            IsShared: false,
            [FactSource.Costs, FactSource.Deals],
            ["gross margin", "gross profit margin", "profit margin", "margin", "margins", "margen bruto", "margen"],
            MarginFormulas.GrossMargin
        ),
        new(
            "forms",
            1,
            new("Form conversion rate", "Tasa de conversión de formularios"),
            new("form conversion", "conversión de formularios"),
            new("form submissions ÷ page visits", "formularios enviados ÷ visitas a la página"),
            KpiUnit.Share,
            RisesWell: true,
            IsShared: false,
            [FactSource.FormDays],
            [
                "form conversion rate",
                "form conversion",
                "form completion rate",
                "forms",
                "formularios",
                "landing page conversion",
                "page conversion",
                "tasa de conversion de formularios",
                "conversion de formularios",
                "conversion de los formularios",
                "tasa de conversion del formulario",
                "conversion del formulario",
                "conversion de la pagina",
                "conversion tienen los formularios",
                "conversion tiene el formulario",
                "convierten los formularios",
                "convierte el formulario",
                "convierten las paginas",
            ],
            SurveyFormulas.FormConversion
        ),
        new(
            "nps",
            1,
            new("Net promoter score (NPS)", "Net Promoter Score (NPS)"),
            new("nps", "nps"),
            new(
                "% promoters (9–10) − % detractors (0–6), the latest answer of each person in 90 days",
                "% de promotores (9–10) − % de detractores (0–6), con la última respuesta de cada persona en 90 días"
            ),
            KpiUnit.Points,
            RisesWell: true,
            IsShared: false,
            [FactSource.Answers],
            [
                "net promoter score",
                "promoter score",
                "nps",
                "likely are customers to recommend us",
                "would recommend us",
                "nos recomiendan",
            ],
            SurveyFormulas.PromoterScore
        ),
    ];
}
