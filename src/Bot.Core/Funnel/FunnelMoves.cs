using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Funnel;

/// <summary>Deals that moved in some days, those that did in as many days before, and the accounts of the largest.</summary>
internal sealed record MovedDeals(int Count, int Before, IReadOnlyList<string> Largest);

/// <summary>What moved in the funnel within some days. Pure.</summary>
/// <param name="Entered">Deals that were created.</param>
/// <param name="Stuck">Open deals that became stuck.</param>
internal sealed record FunnelMoves(MovedDeals Entered, MovedDeals Won, MovedDeals Lost, MovedDeals Stuck)
{
    private const int Named = 3;

    /// <summary>The moves of the days; null if nothing is known of them, or if nothing moved.</summary>
    /// <param name="week">A week, or its first days.</param>
    public static FunnelMoves? Of(FactSet facts, JourneyStages journey, Period week)
    {
        if (facts.Covered(FactSource.Deals) is not { } known || known.Last < week.From)
        {
            return null;
        }

        var last = known.Last < week.To ? known.Last : week.To;
        var days = last.DayNumber - week.From.DayNumber + 1;
        var now = new Period(PeriodKind.Days, week.From, last);
        // A week has seven days, also if fewer of them are known.
        var before = new Period(PeriodKind.Days, week.From.AddDays(-7), last.AddDays(-7));
        var stuck = StuckDeals.Of(facts, journey, last).Deals;
        var moves = new FunnelMoves(
            Moved(facts, Created(facts, now), Created(facts, before).Count),
            Moved(facts, Closed(facts, now, isWon: true), Closed(facts, before, isWon: true).Count),
            Moved(facts, Closed(facts, now, isWon: false), Closed(facts, before, isWon: false).Count),
            Moved(
                facts,
                [.. stuck.Where(deal => Since(deal) < days).Select(deal => (deal.Deal.Account, deal.Deal.Amount))],
                stuck.Count(deal => Since(deal) is var since && since >= 7 && since < days + 7)
            )
        );
        return moves.Entered.Count + moves.Won.Count + moves.Lost.Count + moves.Stuck.Count == 0 ? null : moves;

        // For so many days it has been stuck; 0 since the last day.
        int Since(StuckDeal deal) => deal.Days - deal.Limit - 1;
    }

    private static List<(int Account, decimal Amount)> Created(FactSet facts, Period days)
    {
        var found = new List<(int Account, decimal Amount)>();
        foreach (ref readonly var deal in facts.ClosedIn(FunnelPeriods.From(days)))
        {
            if (deal.Created >= days.From && deal.Created <= days.To)
            {
                found.Add((deal.Account, deal.Amount));
            }
        }

        found.AddRange(
            facts
                .Open.Where(deal => deal.Created >= days.From && deal.Created <= days.To)
                .Select(deal => (deal.Account, deal.Amount))
        );
        return found;
    }

    private static List<(int Account, decimal Amount)> Closed(FactSet facts, Period days, bool isWon)
    {
        var found = new List<(int Account, decimal Amount)>();
        foreach (ref readonly var deal in facts.ClosedIn(days))
        {
            if (deal.IsWon == isWon)
            {
                found.Add((deal.Account, deal.Amount));
            }
        }

        return found;
    }

    private static MovedDeals Moved(FactSet facts, List<(int Account, decimal Amount)> deals, int before) =>
        new(
            deals.Count,
            before,
            [
                .. deals
                    .Where(deal => deal.Account != 0)
                    .OrderByDescending(deal => deal.Amount)
                    .Select(deal => facts.Name(deal.Account))
                    .Distinct()
                    .Take(Named),
            ]
        );
}
