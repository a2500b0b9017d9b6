using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

public enum KpiMisreading
{
    Kpi,
    Period,
    Dimension,
}

/// <summary>
/// A question about figures: "revenue last quarter by channel", "tasa de cierre 2026-W46 vs W45", or just a period for
/// the overview. The order of the parts does not matter.
/// </summary>
/// <param name="Definition">The KPI; null for the overview.</param>
/// <param name="Period">The period of the figure.</param>
/// <param name="Compared">The comparison period; null for the previous period.</param>
/// <param name="By">The dimension of the breakdown; null for none.</param>
/// <param name="Page">Page of the breakdown, from 1.</param>
/// <param name="ComparesEqualDays">
/// Whether a running period is compared with as many days of <paramref name="Compared"/>, which was named by its relation
/// ("a year ago") and not by its own name.
/// </param>
public sealed record KpiQuestion(
    KpiDefinition? Definition,
    Period Period,
    Period? Compared = null,
    Dimension? By = null,
    int Page = 1,
    bool ComparesEqualDays = false
)
{
    /// <summary>The part that could not be parsed; null if all could.</summary>
    public KpiMisreading? Misread { get; init; }

    /// <summary>The user's own words for that part.</summary>
    public string Unread { get; init; } = "";

    /// <summary>The probable question, as words that work; null if nothing is similar.</summary>
    public string? Meant { get; init; }

    /// <summary>Whether the words name a period.</summary>
    public bool NamesPeriod { get; init; }

    /// <summary>
    /// The question about today if it names no period and the facts have none: subscriptions that only say who has left.
    /// </summary>
    public KpiQuestion ForFlags(FactSet facts, DateOnly today) =>
        !NamesPeriod && facts.Others.HasOnlyFlags && Definition?.Sources is [FactSource.Subscriptions]
            ? this with
            {
                Period = Period.LastDays(1, today),
            }
            : this;

    /// <summary>The question as words that work in any language.</summary>
    public string Words => WordsFor(Definition?.Key ?? "", Period, Compared, By);

    public static string WordsFor(string kpi, Period period, Period? compared, Dimension? by)
    {
        var versus = compared is null ? "" : $" vs {compared.Key}";
        var breakdown = by is null ? "" : $" by {by.ToString()!.ToLowerInvariant()}";
        return $"{kpi} {period.Key}{versus}{breakdown}".Trim();
    }

    /// <param name="words">The typed words, in either language.</param>
    /// <param name="today">Today in the organization's time zone.</param>
    /// <param name="defaultPeriod">The period if the words name none.</param>
    /// <param name="fiscalMonth">The month in which the organization's fiscal year begins.</param>
    public static KpiQuestion Read(string words, DateOnly today, Period defaultPeriod, int fiscalMonth = 1) =>
        KpiQuestionReader.Read(words, new PeriodContext(today, FiscalMonth: fiscalMonth), defaultPeriod);
}
