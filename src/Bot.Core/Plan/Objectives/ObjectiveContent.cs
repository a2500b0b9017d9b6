using Bot.Core.Agreements;
using Bot.Core.Chat;
using Bot.Core.Kpis;

namespace Bot.Core.Plan;

/// <summary>An objective's content with types.</summary>
internal sealed record ObjectiveContent(string Title, string Kpi, string Target, DateOnly? From, DateOnly By)
{
    /// <summary>The month in which the company's fiscal year begins.</summary>
    public int FiscalMonth { get; init; } = 1;

    /// <summary>
    /// The days that the figure counts. Without a first day they begin with the fiscal quarter of the last one.
    /// </summary>
    public Period Period =>
        Period.Between(From is { } from && from <= By ? from : PlanQuarter.Of(By, FiscalMonth).Days.From, By);

    /// <summary>Null if it has no day: rows of a table may lack it.</summary>
    public static ObjectiveContent? Read(AgreementContent content) =>
        content.Day(ObjectiveFields.By) is { } by
            ? new ObjectiveContent(
                content[ObjectiveFields.Title] ?? "",
                content[ObjectiveFields.Kpi] ?? "",
                content[ObjectiveFields.Target] ?? "",
                content.Day(ObjectiveFields.From),
                by
            )
            : null;

    /// <summary>Whether its days touch the period.</summary>
    public bool IsIn(Period period) => Period.From <= period.To && By >= period.From;

    /// <summary>The number to reach; null if the words lack the unit that the figure needs.</summary>
    public TargetValue? Value(KpiUnit unit, string currency) => TargetValue.Read(Target, unit, currency);
}
