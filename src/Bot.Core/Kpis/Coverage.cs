using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>
/// Which days of a period the imported facts tell about. The first days of a period may be without facts because nothing
/// happened, so a week at either end is no gap.
/// </summary>
internal static class Coverage
{
    private const int Slack = 7;

    /// <summary>The known days of a period; null if it is known whole, or not at all.</summary>
    public static Period? Partly(KpiDefinition definition, FactSet facts, Period period, DateOnly today)
    {
        if (definition.IsSnapshot || Known(definition, facts) is not { } known)
        {
            return null;
        }

        var end = period.To < today || period.From > today ? period.To : today;
        var (startsLate, endsEarly) = (known.First > period.From.AddDays(Slack), known.Last.AddDays(Slack) < end);
        return (!startsLate && !endsEarly) || known.First > period.To || known.Last < period.From
            ? null
            : new Period(
                PeriodKind.Days,
                startsLate ? known.First : period.From,
                endsEarly || known.Last < end ? known.Last : end
            );
    }

    /// <summary>
    /// Why nothing can be compared with that period: it is known only in part, so that any change would be one of the
    /// imports. Null if it is known whole, or not at all, which the formulas say.
    /// </summary>
    public static LocalizedText? GapIn(IReadOnlyList<FactSource> sources, FactSet facts, Period period)
    {
        if (sources.Contains(FactSource.Subscriptions) && facts.Others.HasOnlyFlags)
        {
            return SubscriptionTexts.NoDays;
        }

        foreach (var source in sources)
        {
            if (
                facts.Covered(source) is { } known
                && known.First > period.From.AddDays(Slack)
                && known.First <= period.To
            )
            {
                return KpiTexts.KnownOnlyFrom(source, known.First);
            }
        }

        var last = sources.Max(source => facts.Covered(source)?.Last);
        return last is { } day && day.AddDays(Slack) < period.To && day >= period.From
            ? KpiTexts.KnownOnlyTo(sources[0], day)
            : null;
    }

    // Spend is often booked once a month, on the first day. So the source with the latest data says how far they go.
    private static Known? Known(KpiDefinition definition, FactSet facts)
    {
        var known = definition.Sources.Select(facts.Covered).OfType<Known>().ToList();
        return known.Count < definition.Sources.Count || known.Count == 0
            ? null
            : new Known(known.Max(source => source.First), known.Max(source => source.Last));
    }
}
