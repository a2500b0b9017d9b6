using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Funnel;

/// <summary>Open deals that have been open longer than nine in ten won deals took.</summary>
/// <param name="Won">Won deals of the last year with a day of creation.</param>
/// <param name="Limit">The days in which nine in ten of these closed; null if they are too few to say.</param>
/// <param name="Deals">The stuck deals with their days, oldest first.</param>
public sealed record StuckDeals(int Won, int? Limit, IReadOnlyList<(OpenDeal Deal, int Days)> Deals)
{
    public const int FewestWon = 10;
    private const int Share = 90;

    /// <summary>Finds them as of a day. A deal without a day of creation has no age. Pure.</summary>
    public static StuckDeals Of(FactSet facts, DateOnly today)
    {
        var days = new List<int>();
        foreach (ref readonly var deal in facts.ClosedIn(new Period(PeriodKind.Days, today.AddYears(-1), today)))
        {
            if (deal.IsWon && deal.Created is { } created && created <= deal.Closed)
            {
                days.Add(deal.Closed.DayNumber - created.DayNumber);
            }
        }

        if (days.Count < FewestWon)
        {
            return new StuckDeals(days.Count, null, []);
        }

        days.Sort();
        var limit = days[(days.Count * Share + 99) / 100 - 1];
        return new StuckDeals(
            days.Count,
            limit,
            [
                .. facts
                    .Open.Where(deal => deal.Created is not null)
                    .Select(deal => (Deal: deal, Days: today.DayNumber - deal.Created!.Value.DayNumber))
                    .Where(deal => deal.Days > limit)
                    .OrderByDescending(deal => deal.Days)
                    .ThenByDescending(deal => deal.Deal.Amount),
            ]
        );
    }
}
