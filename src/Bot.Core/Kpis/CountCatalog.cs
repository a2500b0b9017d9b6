using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>The counts that people ask for before any ratio.</summary>
internal static class CountCatalog
{
    public static IReadOnlyList<KpiDefinition> All { get; } =
    [
        new(
            "won",
            1,
            new("Deals won", "Oportunidades ganadas"),
            new("deals won", "oportunidades ganadas"),
            new("the number of won deals, by close date", "el número de oportunidades ganadas, por fecha de cierre"),
            KpiUnit.Count,
            RisesWell: true,
            IsShared: false,
            [FactSource.Deals],
            [
                "deals won",
                "won deals",
                "deals did we win",
                "deals have we won",
                "deals did we close",
                "did we win",
                "wins",
                "oportunidades ganadas",
                "oportunidades ganamos",
                "oportunidades hemos ganado",
                "ventas cerradas",
            ],
            CountFormulas.DealsWon
        ),
        new(
            "customers",
            1,
            new("New customers", "Clientes nuevos"),
            new("new customers", "clientes nuevos"),
            new(
                "the number of accounts whose first won deal closed in the period",
                "el número de cuentas cuya primera oportunidad ganada se cerró en el periodo"
            ),
            KpiUnit.Count,
            RisesWell: true,
            IsShared: false,
            [FactSource.Deals],
            [
                "new customers",
                "new customer",
                "new clients",
                "new accounts",
                "new logos did we win",
                "new logos",
                "customers did we win",
                "customers won",
                "clientes nuevos",
                "nuevos clientes",
                "clientes ganados",
                "clientes ganamos",
                "clientes hemos ganado",
            ],
            CountFormulas.NewCustomers
        ),
        new(
            "leads",
            1,
            new("New leads", "Leads nuevos"),
            new("leads", "leads"),
            new("the number of leads created in the period", "el número de leads creados en el periodo"),
            KpiUnit.Count,
            RisesWell: true,
            IsShared: false,
            [FactSource.Leads],
            ["new leads", "leads", "leads nuevos", "nuevos leads"],
            CountFormulas.NewLeads
        ),
        new(
            "pipeline",
            1,
            new("Open pipeline", "Pipeline abierto"),
            new("pipeline", "pipeline"),
            new(
                "the sum of the amounts of the deals that are open now",
                "la suma de los importes de las oportunidades que están abiertas ahora"
            ),
            KpiUnit.Money,
            RisesWell: true,
            IsShared: false,
            [FactSource.Deals],
            ["open pipeline", "pipeline abierto", "pipeline", "open deals", "oportunidades abiertas"],
            CountFormulas.OpenPipeline
        )
        {
            IsSnapshot = true,
        },
        new(
            "dealsize",
            1,
            new("Average deal size", "Importe medio por oportunidad"),
            new("deal size", "importe medio"),
            new(
                "the sum of the amounts of won deals ÷ the number of won deals that have an amount",
                "la suma de los importes de las oportunidades ganadas ÷ el número de las que tienen importe"
            ),
            KpiUnit.Money,
            RisesWell: true,
            IsShared: false,
            [FactSource.Deals],
            [
                "average deal size",
                "avg deal size",
                "average deal",
                "deal size",
                "importe medio por oportunidad",
                "importe medio",
                "tamano medio de las oportunidades",
                "tamano medio de las oportunidades ganadas",
                "importe medio de las oportunidades ganadas",
                "tamano medio",
                "ticket medio",
                "ticket promedio",
            ],
            CountFormulas.DealSize
        ),
    ];
}
