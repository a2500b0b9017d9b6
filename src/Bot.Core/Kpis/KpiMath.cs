using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>Computes figures from facts. Pure, so the same question gives the same figure everywhere.</summary>
public static class KpiMath
{
    private const int MostMonths = 120;

    /// <param name="definition">The KPI.</param>
    /// <param name="facts">The facts of the organization.</param>
    /// <param name="period">The period of the figure.</param>
    /// <param name="today">
    /// Today in the organization's time zone. A running period is compared with as many days of the previous one.
    /// </param>
    /// <param name="compared">A comparison period other than the previous one, if requested.</param>
    /// <param name="by">The dimension of a breakdown, if requested.</param>
    /// <param name="equalDays">Whether a running period is compared with as many days of <paramref name="compared"/>.</param>
    public static KpiFigure Figure(
        KpiDefinition definition,
        FactSet facts,
        Period period,
        DateOnly today,
        Period? compared = null,
        Dimension? by = null,
        bool equalDays = false
    )
    {
        var against =
            compared is null || equalDays
                ? Comparable(period, compared ?? period.Previous(), KnownUntil(definition, facts), today)
                : compared;
        var figure = new KpiFigure(
            definition,
            period,
            against,
            definition.Formula(facts, period, against),
            Coverage.GapIn(definition.Sources, facts, against) is { } gap
                ? KpiResult.Lacks(gap)
                : definition.Formula(facts, against, Earlier(period, against)),
            [.. definition.Sources.Select(source => Source(facts, source))],
            facts.Version
        )
        {
            Partly = Coverage.Partly(definition, facts, period, today),
        };
        return by is { } dimension ? figure with { By = dimension, Parts = Parts(figure, facts, dimension) } : figure;
    }

    /// <summary>The series for a chart: one result for each period of <see cref="Period.Series"/>.</summary>
    public static IReadOnlyList<(Period Period, KpiResult Result)> Series(
        KpiDefinition definition,
        FactSet facts,
        Period period,
        DateOnly today
    ) =>
        [
            .. period
                .Series(today)
                .Select(part =>
                    (
                        part,
                        Coverage.Partly(definition, facts, part, today) is { } known
                            ? KpiResult.Lacks(KpiTexts.OnlyKnown(known))
                            : definition.Formula(facts, part, part.Previous())
                    )
                ),
        ];

    public static Known? KnownOf(FactSet facts, FactSource source) => facts.Covered(source);

    private static KnownSource Source(FactSet facts, FactSource source) =>
        new(source, KnownOf(facts, source)?.Last) { From = KnownOf(facts, source)?.First };

    // Spend is often booked once a month, on the first day. So the source with the latest data says how much of the
    // period has passed.
    private static DateOnly? KnownUntil(KpiDefinition definition, FactSet facts) =>
        definition.Sources.Max(source => KnownOf(facts, source)?.Last);

    // Sixteen days against a whole month would always look like a fall. A finished period is complete if only its last
    // days have no facts; a week without any facts is a gap in the import.
    private static Period Comparable(Period period, Period previous, DateOnly? known, DateOnly today)
    {
        if (known is not { } last || last < period.From)
        {
            return previous;
        }

        var isRunning = period.To >= today && period.From <= today;
        var covered =
            isRunning ? (last < today ? last : today)
            : last.AddDays(7) < period.To ? last
            : period.To;
        var to = previous.From.AddDays(covered.DayNumber - period.From.DayNumber);
        return covered == period.To || to >= previous.To ? previous : new Period(PeriodKind.Days, previous.From, to);
    }

    // The comparison period of the comparison period: for the first days of a period, the first days of the one before.
    private static Period Earlier(Period period, Period compared)
    {
        var previous = period.Previous();
        if (compared.Kind != PeriodKind.Days || period.Kind == PeriodKind.Days || compared.From != previous.From)
        {
            return compared.Previous();
        }

        var before = previous.Previous();
        var to = before.From.AddDays(compared.Length - 1);
        return to >= before.To ? before : new Period(PeriodKind.Days, before.From, to);
    }

    /// <summary>The parts of a figure by a dimension, largest first.</summary>
    internal static IReadOnlyList<KpiPart> PartsOf(KpiFigure figure, FactSet facts, Dimension by) =>
        Parts(figure, facts, by);

    private static IReadOnlyList<KpiPart> Parts(KpiFigure figure, FactSet facts, Dimension by) =>
        by == Dimension.Month
            ? Months(figure, facts)
            :
            [
                .. facts
                    .Split(by, [figure.Period, figure.Compared, Earlier(figure.Period, figure.Compared)])
                    .Where(part =>
                        HasFacts(figure.Definition, part.Value, figure.Period)
                        || HasFacts(figure.Definition, part.Value, figure.Compared)
                    )
                    .Select(part => new KpiPart(
                        part.Key,
                        figure.Definition.Formula(part.Value, figure.Period, figure.Compared),
                        figure.Definition.Formula(part.Value, figure.Compared, Earlier(figure.Period, figure.Compared))
                    ))
                    .OrderByDescending(part => part.Now.Number ?? decimal.MinValue)
                    .ThenBy(part => part.Label.Length == 0)
                    .ThenBy(part => part.Label, StringComparer.Ordinal),
            ];

    // Each month stands beside the month before it.
    private static IReadOnlyList<KpiPart> Months(KpiFigure figure, FactSet facts)
    {
        var months = new List<Period> { Period.Of(PeriodKind.Month, figure.Period.From) };
        while (months[^1].To < figure.Period.To && months.Count < MostMonths)
        {
            months.Add(Period.Of(PeriodKind.Month, months[^1].To.AddDays(1)));
        }

        return
        [
            .. months
                .Where(month => HasFacts(figure.Definition, facts, month))
                .Select(month =>
                {
                    var (days, before) = (Within(month, figure.Period), month.Previous());
                    return new KpiPart(
                        month.Key,
                        figure.Definition.Formula(facts, days, before),
                        figure.Definition.Formula(facts, before, before.Previous())
                    );
                }),
        ];
    }

    private static Period Within(Period month, Period period) =>
        month.From >= period.From && month.To <= period.To
            ? month
            : new Period(
                PeriodKind.Days,
                month.From > period.From ? month.From : period.From,
                month.To < period.To ? month.To : period.To
            );

    private static bool HasFacts(KpiDefinition definition, FactSet facts, Period period) =>
        definition.IsSnapshot
            ? facts.Open.Count > 0
            : definition.Sources.Any(source =>
                source switch
                {
                    FactSource.Deals => facts.ClosedIn(period).Length > 0,
                    FactSource.Leads => facts.LeadsIn(period).Length > 0,
                    FactSource.Spend => facts.SpendIn(period).Length > 0,
                    _ => facts.Others.Has(source, period),
                }
            );
}
