using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>The KPIs that ship, in the order in which they are shown.</summary>
public static class KpiCatalog
{
    public static IReadOnlyList<KpiDefinition> All { get; } =
    [
        new("revenue", 1, new("Total revenue", "Ingresos totales"),
            new("the sum of the amounts of deals won, by close day", "la suma de los importes de los tratos ganados, por día de cierre"),
            KpiUnit.Money, RisesWell: true, IsShared: true, [FactSource.Deals],
            ["total revenue", "revenue", "sales", "ingresos totales", "ingresos", "ventas", "facturacion"], KpiFormulas.TotalRevenue),
        new("growth", 1, new("Sales growth", "Crecimiento de ventas"),
            new("(revenue − revenue of the compared period) ÷ revenue of the compared period", "(ingresos − ingresos del periodo comparado) ÷ ingresos del periodo comparado"),
            KpiUnit.Share, RisesWell: true, IsShared: true, [FactSource.Deals],
            ["sales growth", "revenue growth", "growth", "crecimiento de ventas", "crecimiento de las ventas", "crecimiento"], KpiFormulas.SalesGrowth),
        new("cac", 1, new("Customer acquisition cost (CAC)", "Coste de adquisición de clientes (CAC)"),
            new("(marketing spend + sales spend) ÷ new customers; a new customer is an account's first won deal", "(gasto de marketing + gasto de ventas) ÷ clientes nuevos; un cliente nuevo es el primer trato ganado de una cuenta"),
            KpiUnit.Money, RisesWell: false, IsShared: true, [FactSource.Spend, FactSource.Deals],
            ["customer acquisition cost", "acquisition cost", "cac", "coste de adquisicion de clientes", "coste de adquisicion", "costo de adquisicion"], KpiFormulas.AcquisitionCost),
        new("clv", 1, new("Customer lifetime value (CLV)", "Valor de vida del cliente (CLV)"),
            new("(average revenue per account and month × gross margin) ÷ monthly churn rate", "(ingresos medios por cuenta y mes × margen bruto) ÷ tasa de bajas mensual"),
            KpiUnit.Money, RisesWell: true, IsShared: true, [FactSource.Deals],
            ["customer lifetime value", "lifetime value", "clv", "ltv", "valor de vida del cliente", "valor de vida"], KpiFormulas.LifetimeValue),
        new("closerate", 1, new("Close rate", "Tasa de cierre"),
            new("won ÷ (won + lost), by close day", "ganados ÷ (ganados + perdidos), por día de cierre"),
            KpiUnit.Share, RisesWell: true, IsShared: false, [FactSource.Deals],
            ["close rate", "closing rate", "win rate", "closerate", "tasa de cierre", "tasa de exito"], KpiFormulas.CloseRate),
        new("cycle", 1, new("Average sales cycle", "Ciclo de venta medio"),
            new("mean days from created to won, of the deals won", "media de días desde la creación hasta ganar, de los tratos ganados"),
            KpiUnit.Days, RisesWell: false, IsShared: false, [FactSource.Deals],
            ["average sales cycle", "sales cycle", "cycle", "ciclo de venta medio", "ciclo medio de venta", "ciclo de ventas", "ciclo de venta", "ciclo"], KpiFormulas.SalesCycle),
        new("cpl", 1, new("Cost per lead", "Coste por prospecto"),
            new("marketing spend ÷ new leads", "gasto de marketing ÷ prospectos nuevos"),
            KpiUnit.Money, RisesWell: false, IsShared: false, [FactSource.Spend, FactSource.Leads],
            ["cost per lead", "lead cost", "cpl", "coste por prospecto", "coste por lead", "costo por lead", "costo por prospecto"], KpiFormulas.CostPerLead),
    ];

    /// <summary>What both sides look at every week.</summary>
    public static IReadOnlyList<KpiDefinition> Shared { get; } = [.. All.Where(definition => definition.IsShared)];

    /// <summary>The definition with that stored key, or null.</summary>
    public static KpiDefinition? Find(string key) => All.FirstOrDefault(definition => definition.Key == key);

    /// <summary>
    /// The definition that the words begin with, and the words that follow its name. Case and accents do not matter; the
    /// longest name wins ("ingresos totales" over "ingresos").
    /// </summary>
    public static (KpiDefinition Definition, string After)? Match(string words)
    {
        var folded = Folding.Fold(words).Trim();
        var hit = All.SelectMany(definition => definition.Synonyms.Select(name => (definition, name)))
            .Where(candidate => folded == candidate.name || folded.StartsWith(candidate.name + " ", StringComparison.Ordinal))
            .OrderByDescending(candidate => candidate.name.Length)
            .FirstOrDefault();
        return hit.definition is null ? null : (hit.definition, folded[hit.name.Length..].Trim());
    }

    /// <summary>The definition whose name is nearest to the first words, or null when none is near.</summary>
    public static KpiDefinition? Nearest(string words)
    {
        var typed = Folding.Fold(words).Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return All.SelectMany(definition => definition.Synonyms.Select(name => (definition, distance: Distance(name, typed), name.Length)))
            .Where(candidate => candidate.distance <= Math.Max(1, candidate.Length / 3))
            .OrderBy(candidate => candidate.distance)
            .Select(candidate => candidate.definition)
            .FirstOrDefault();
    }

    private static int Distance(string name, string[] typed) =>
        Folding.Distance(name, string.Join(' ', typed.Take(name.Split(' ').Length)));
}
