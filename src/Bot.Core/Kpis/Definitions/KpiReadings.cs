using Bot.Core.Chat;

namespace Bot.Core.Kpis;

/// <summary>One way to compute a figure that companies compute in several.</summary>
/// <param name="Key">Stored, and never changes: the figure and the reading.</param>
internal sealed record KpiReading(string Key, string Kpi, LocalizedText Name, KpiFormula Formula);

/// <summary>The readings that both sides choose from.</summary>
internal static class KpiReadings
{
    public static IReadOnlyList<KpiReading> All { get; } =
    [
        new(
            "churn.accounts",
            "churn",
            new("Churn: accounts without a subscription", "Bajas: cuentas sin suscripción"),
            SubscriptionFormulas.Churn
        ),
        new(
            "churn.subscriptions",
            "churn",
            new("Churn: ended subscriptions", "Bajas: suscripciones terminadas"),
            SubscriptionFormulas.SubscriptionChurn
        ),
        new("churn.mrr", "churn", new("Churn: lost MRR", "Bajas: MRR perdido"), SubscriptionFormulas.RevenueChurn),
        new(
            "cac.all",
            "cac",
            new("CAC: marketing and sales spend", "CAC: gasto de marketing y de ventas"),
            KpiFormulas.AcquisitionCost
        ),
        new(
            "cac.marketing",
            "cac",
            new("CAC: marketing spend only", "CAC: solo gasto de marketing"),
            KpiFormulas.MarketingAcquisitionCost
        ),
    ];

    /// <summary>The reading with that key if it is one of the figure.</summary>
    public static KpiReading? Find(string kpi, string? key) =>
        All.FirstOrDefault(reading => reading.Kpi == kpi && reading.Key == key);
}
