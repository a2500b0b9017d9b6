using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>The KPIs that ship with the product, in display order.</summary>
public static class KpiCatalog
{
    public static IReadOnlyList<KpiDefinition> All { get; } =
    [
        new(
            "revenue",
            1,
            new("Total revenue", "Ingresos totales"),
            new("revenue", "ingresos"),
            new(
                "the sum of the amounts of won deals, by close date",
                "la suma de los importes de las oportunidades ganadas, por fecha de cierre"
            ),
            KpiUnit.Money,
            RisesWell: true,
            IsShared: true,
            [FactSource.Deals],
            [
                "total revenue",
                "revenue",
                "sales",
                "ingresos totales",
                "ingresos",
                "ventas",
                "facturacion",
                "did we sell",
                "have we sold",
                "we sold",
                "did we invoice",
                "vendimos",
                "hemos vendido",
                "facturamos",
                "hemos facturado",
            ],
            KpiFormulas.TotalRevenue
        ),
        new(
            "growth",
            1,
            new("Sales growth", "Crecimiento de ventas"),
            new("growth", "crecimiento"),
            new(
                "(revenue − revenue of the previous period) ÷ revenue of the previous period",
                "(ingresos − ingresos del periodo anterior) ÷ ingresos del periodo anterior"
            ),
            KpiUnit.Share,
            RisesWell: true,
            IsShared: true,
            [FactSource.Deals],
            [
                "sales growth",
                "revenue growth",
                "growth",
                "crecimiento de ventas",
                "crecimiento de las ventas",
                "crecimiento",
            ],
            KpiFormulas.SalesGrowth
        ),
        new(
            "cac",
            1,
            new("Customer acquisition cost (CAC)", "Coste de adquisición de clientes (CAC)"),
            new("cac", "cac"),
            new(
                "(marketing spend + sales spend) ÷ new customers; a new customer is an account's first won deal",
                "(gasto de marketing + gasto de ventas) ÷ clientes nuevos; un cliente nuevo es la "
                    + "primera oportunidad ganada de una cuenta"
            ),
            KpiUnit.Money,
            RisesWell: false,
            IsShared: true,
            [FactSource.Spend, FactSource.Deals],
            [
                "customer acquisition cost",
                "acquisition cost",
                "cac",
                "coste de adquisicion de clientes",
                "coste de adquisicion",
                "costo de adquisicion",
            ],
            KpiFormulas.AcquisitionCost
        ),
        new(
            "closerate",
            1,
            new("Close rate", "Tasa de cierre"),
            new("close rate", "tasa de cierre"),
            new("won ÷ (won + lost), by close date", "ganadas ÷ (ganadas + perdidas), por fecha de cierre"),
            KpiUnit.Share,
            RisesWell: true,
            IsShared: false,
            [FactSource.Deals],
            ["close rate", "closing rate", "win rate", "closerate", "tasa de cierre", "tasa de exito"],
            KpiFormulas.CloseRate
        ),
        new(
            "cycle",
            1,
            new("Average sales cycle", "Ciclo de venta medio"),
            new("sales cycle", "ciclo de venta"),
            new(
                "average days from created to won, for won deals",
                "media de días desde que se crean hasta que se ganan, en las oportunidades ganadas"
            ),
            KpiUnit.Days,
            RisesWell: false,
            IsShared: false,
            [FactSource.Deals],
            [
                "average sales cycle",
                "sales cycle",
                "cycle",
                "ciclo de venta medio",
                "ciclo medio de venta",
                "ciclo de ventas",
                "ciclo de venta",
                "ciclo",
            ],
            KpiFormulas.SalesCycle
        ),
        new(
            "cpl",
            1,
            new("Cost per lead", "Coste por lead"),
            new("cost per lead", "coste por lead"),
            new("marketing spend ÷ new leads", "gasto de marketing ÷ leads nuevos"),
            KpiUnit.Money,
            RisesWell: false,
            IsShared: false,
            [FactSource.Spend, FactSource.Leads],
            [
                "cost per lead",
                "lead cost",
                "cpl",
                "coste por prospecto",
                "coste por lead",
                "costo por lead",
                "costo por prospecto",
            ],
            KpiFormulas.CostPerLead
        ),
        .. CountCatalog.All,
        .. RatioCatalog.All,
        .. CustomerCatalog.All,
        .. MarketingCatalog.All,
    ];

    private static readonly IReadOnlyList<(KpiDefinition Definition, string[] Words)> Names =
    [
        .. All.SelectMany(definition => definition.Synonyms.Select(name => (definition, name.Split(' ')))),
    ];

    /// <summary>The KPIs that both sides look at every week.</summary>
    public static IReadOnlyList<KpiDefinition> Shared { get; } = [.. All.Where(definition => definition.IsShared)];

    /// <summary>The definition with that stored key, or null.</summary>
    public static KpiDefinition? Find(string key) => All.FirstOrDefault(definition => definition.Key == key);

    /// <summary>
    /// Finds the definition that the folded words name, and its position. The longest name wins ("ingresos totales"
    /// over "ingresos"); of equal length, the first.
    /// </summary>
    public static (KpiDefinition Definition, int Start, int Count)? Match(IReadOnlyList<string> words)
    {
        var hit = Names
            .Select(name => (name.Definition, Start: StartOf(name.Words, words), Count: name.Words.Length))
            .Where(candidate => candidate.Start >= 0)
            .OrderByDescending(candidate => candidate.Count)
            .ThenBy(candidate => candidate.Start)
            .FirstOrDefault();
        return hit.Definition is null ? null : hit;
    }

    /// <summary>
    /// Finds the definition with the name most similar to the first words (folded), and the number of words used; null
    /// if none is similar.
    /// </summary>
    public static (KpiDefinition Definition, int Count)? Nearest(IReadOnlyList<string> words)
    {
        var near = Names
            .Where(name => name.Words.Length <= words.Count)
            .Select(name =>
                (
                    name.Definition,
                    Count: name.Words.Length,
                    Distance: Distance(name.Words, words),
                    Letters: name.Words.Sum(word => word.Length)
                )
            )
            .Where(candidate => candidate.Distance <= Math.Max(1, candidate.Letters / 3))
            .OrderBy(candidate => candidate.Distance)
            .ThenByDescending(candidate => candidate.Count)
            .FirstOrDefault();
        return near.Definition is null ? null : (near.Definition, near.Count);
    }

    private static int StartOf(string[] name, IReadOnlyList<string> words) =>
        Enumerable
            .Range(0, Math.Max(0, words.Count - name.Length + 1))
            .Where(start => name.SequenceEqual(words.Skip(start).Take(name.Length)))
            .FirstOrDefault(-1);

    // Words are cut before the comparison: its cost grows with the square of the length.
    private static int Distance(string[] name, IReadOnlyList<string> words) =>
        Folding.Distance(
            string.Join(' ', name),
            string.Join(' ', words.Take(name.Length).Select(word => word.Length > 40 ? word[..40] : word))
        );
}
