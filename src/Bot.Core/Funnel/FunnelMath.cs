using System.Runtime.CompilerServices;
using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Funnel;

/// <summary>Where a lead or deal came from; nothing says it without a channel.</summary>
public enum Motion
{
    Unknown,
    Inbound,
    Outbound,
}

/// <summary>What became of the leads and deals that were created in a period, up to a day.</summary>
/// <param name="Leads">Leads that were created.</param>
/// <param name="Followed">Those with an account, whose deals can be found.</param>
/// <param name="Reached">Those of them whose account got a deal on the same day or later.</param>
/// <param name="LeadDays">Median days from lead to deal; null without any.</param>
/// <param name="Deals">Deals that were created.</param>
/// <param name="Won">Those that are won.</param>
/// <param name="Open">Those that are neither won nor lost.</param>
/// <param name="DealDays">Median days from created to won; null without any.</param>
public sealed record FunnelPart(
    int Leads,
    int Followed,
    int Reached,
    int? LeadDays,
    int Deals,
    int Won,
    int Open,
    int? DealDays
);

/// <summary>A funnel and its parts by code; of motions, the code is the number of the motion.</summary>
/// <param name="Impossible">Deals that closed before they were created. They are left out.</param>
public sealed record FunnelCount(FunnelPart All, IReadOnlyDictionary<int, FunnelPart> Parts, int Impossible);

/// <summary>Counts a funnel from days of leads and deals: the cohort of a period, as it is on a day. Pure.</summary>
public static class FunnelMath
{
    /// <param name="facts">The facts of the organization.</param>
    /// <param name="period">When the leads and deals were created.</param>
    /// <param name="until">Later days are not known yet.</param>
    /// <param name="by">Gives the code of the part of a fact; a fact without one counts in none. Below the number of names.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static FunnelCount Count(FactSet facts, Period period, DateOnly until, Func<LabelCodes, int?> by)
    {
        var tallies = new Dictionary<int, Tally>();
        var created = DealDaysOfLeads(facts, period, until);
        foreach (ref readonly var lead in facts.LeadsIn(period))
        {
            if (lead.Created <= until && by(lead.Labels) is { } code)
            {
                Of(tallies, code).Add(lead, created);
            }
        }

        var impossible = 0;
        foreach (var deal in facts.Reversed)
        {
            impossible += IsIn(deal.Created) && by(deal.Labels) is not null ? 1 : 0;
        }

        foreach (ref readonly var deal in facts.ClosedIn(FunnelPeriods.From(period)))
        {
            if (!IsIn(deal.Created) || deal.Created is not { } day || deal.Closed < day)
            {
                continue;
            }

            if (by(deal.Labels) is not { } code)
            {
                continue;
            }

            Of(tallies, code).Add(deal.Closed > until ? null : deal.IsWon, deal.Closed.DayNumber - day.DayNumber);
        }

        foreach (var deal in facts.Open)
        {
            if (IsIn(deal.Created) && by(deal.Labels) is { } code)
            {
                Of(tallies, code).Add(null, 0);
            }
        }

        return new FunnelCount(
            Tally.Sum(tallies.Values).Part(),
            tallies.ToDictionary(pair => pair.Key, pair => pair.Value.Part()),
            impossible
        );

        bool IsIn(DateOnly? created) => created is { } day && day >= period.From && day <= period.To && day <= until;
    }

    // Days on which deals were created, sorted, by the account's code; null for accounts without a lead in the period.
    private static List<int>?[] DealDaysOfLeads(FactSet facts, Period period, DateOnly until)
    {
        var days = new List<int>?[facts.NameCount];
        foreach (ref readonly var lead in facts.LeadsIn(period))
        {
            days[lead.Account] ??= [];
        }

        days[0] = null;
        foreach (ref readonly var deal in facts.ClosedIn(FunnelPeriods.From(period)))
        {
            if (days[deal.Account] is { } known && deal.Created is { } day && day <= until && deal.Closed >= day)
            {
                known.Add(day.DayNumber);
            }
        }

        foreach (var deal in facts.Open)
        {
            if (days[deal.Account] is { } known && deal.Created is { } day && day <= until)
            {
                known.Add(day.DayNumber);
            }
        }

        foreach (var known in days)
        {
            known?.Sort();
        }

        return days;
    }

    private static Tally Of(Dictionary<int, Tally> tallies, int code) =>
        tallies.TryGetValue(code, out var known) ? known : tallies[code] = new Tally();

    private sealed class Tally
    {
        private readonly List<int> leadDays = [];
        private readonly List<int> dealDays = [];
        private int leads,
            followed,
            deals,
            open;

        public static Tally Sum(IEnumerable<Tally> tallies)
        {
            var sum = new Tally();
            foreach (var tally in tallies)
            {
                sum.leads += tally.leads;
                sum.followed += tally.followed;
                sum.deals += tally.deals;
                sum.open += tally.open;
                sum.leadDays.AddRange(tally.leadDays);
                sum.dealDays.AddRange(tally.dealDays);
            }

            return sum;
        }

        public void Add(in LeadFact lead, List<int>?[] created)
        {
            leads++;
            if (lead.Account == 0)
            {
                return;
            }

            followed++;
            var days = created[lead.Account]!;
            var at = days.BinarySearch(lead.Created.DayNumber);
            if ((at < 0 ? ~at : at) is var first && first < days.Count)
            {
                leadDays.Add(days[first] - lead.Created.DayNumber);
            }
        }

        public void Add(bool? isWon, int days)
        {
            deals++;
            open += isWon is null ? 1 : 0;
            if (isWon == true)
            {
                dealDays.Add(days);
            }
        }

        public FunnelPart Part() =>
            new(
                leads,
                followed,
                leadDays.Count,
                Medians.Lower(leadDays),
                deals,
                dealDays.Count,
                open,
                Medians.Lower(dealDays)
            );
    }
}
