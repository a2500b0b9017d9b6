using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Journey;

namespace Bot.Core.Funnel;

/// <summary>An open deal that takes longer than nine in ten won deals took.</summary>
/// <param name="Days">How long it has been in its stage; without a history, how long it has been open.</param>
/// <param name="Limit">The days within which nine in ten won deals were through.</param>
/// <param name="Stage">The stage that the days are of; null if they are of the whole deal.</param>
public sealed record StuckDeal(OpenDeal Deal, int Days, int Limit, Stage? Stage);

/// <summary>Open deals that take longer than nine in ten won deals took: in their stage, else from their creation on.</summary>
/// <param name="Won">Won deals of the last year with a day of creation.</param>
/// <param name="Limit">The days in which nine in ten of these closed; null if they are too few to say.</param>
/// <param name="Deals">The stuck deals with their days, longest first.</param>
public sealed record StuckDeals(int Won, int? Limit, IReadOnlyList<StuckDeal> Deals)
{
    public const int FewestWon = 10;
    private const int Share = 90;

    /// <summary>Whether the history says of a stage how long won deals were in it.</summary>
    public bool HasStages { get; private init; }

    public bool IsTooFew => Limit is null && !HasStages;

    /// <summary>
    /// Finds them as of a day. The stage counts if at least ten won deals were in it, by their longest stay, and if the
    /// history leads to the stage that the deal has now; else its age counts. A deal without a day of creation has no age.
    /// Pure.
    /// </summary>
    internal static StuckDeals Of(FactSet facts, JourneyStages journey, DateOnly today)
    {
        var map = StagePath.Map(journey, facts.History);
        var ages = new List<int>();
        var stays = Stages.All.Select(_ => new List<int>()).ToArray();
        Span<int> longest = stackalloc int[stays.Length];
        foreach (ref readonly var deal in facts.ClosedIn(new Period(PeriodKind.Days, today.AddYears(-1), today)))
        {
            if (!deal.IsWon)
            {
                continue;
            }

            if (deal.Created is { } created && created <= deal.Closed)
            {
                ages.Add(deal.Closed.DayNumber - created.DayNumber);
            }

            if (deal.History != 0)
            {
                longest.Fill(-1);
                StagePath.Longest(facts.History.Of(deal.History), deal.Created, deal.Closed.DayNumber, map, longest);
                for (var stage = 0; stage < longest.Length; stage++)
                {
                    if (longest[stage] >= 0)
                    {
                        stays[stage].Add(longest[stage]);
                    }
                }
            }
        }

        var (limit, limits) = (LimitOf(ages), Array.ConvertAll(stays, LimitOf));
        return new StuckDeals(ages.Count, limit, Find(facts, journey, today, map, limit, limits))
        {
            HasStages = Array.Exists(limits, known => known is not null),
        };
    }

    private static List<StuckDeal> Find(
        FactSet facts,
        JourneyStages journey,
        DateOnly today,
        Stage?[] map,
        int? limit,
        int?[] limits
    )
    {
        var now = new Dictionary<int, Stage?>();
        var found = new List<StuckDeal>();
        foreach (var deal in facts.Open)
        {
            var stay =
                deal.History == 0
                    ? null
                    : StagePath.At(facts.History.Of(deal.History), deal.Created, today.DayNumber, map);
            if (stay is { } here && limits[(int)here.Stage] is { } usual && IsStill(deal, here.Stage))
            {
                Add(deal, today.DayNumber - here.Since, usual, here.Stage);
            }
            else if (deal.Created is { } created && limit is { } age)
            {
                Add(deal, today.DayNumber - created.DayNumber, age, null);
            }
        }

        found.Sort((one, other) => (other.Days, other.Deal.Amount).CompareTo((one.Days, one.Deal.Amount)));
        return found;

        void Add(OpenDeal deal, int days, int usual, Stage? stage)
        {
            if (days > usual)
            {
                found.Add(new StuckDeal(deal, days, usual, stage));
            }
        }

        // A history that ends elsewhere is older than the deal: nobody knows since when it is where it is.
        bool IsStill(OpenDeal deal, Stage stage)
        {
            if (deal.Stage == 0)
            {
                return true;
            }

            if (!now.TryGetValue(deal.Stage, out var known))
            {
                now[deal.Stage] = known = journey.Read(facts.Name(deal.Stage));
            }

            return known == stage;
        }
    }

    private static int? LimitOf(List<int> days)
    {
        days.Sort();
        return days.Count < FewestWon ? null : days[(days.Count * Share + 99) / 100 - 1];
    }
}
