using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Journey;

namespace Bot.Core.Funnel;

/// <summary>How many are at each stage now, as far as the facts say it.</summary>
/// <param name="Deals">Open deals by stage.</param>
/// <param name="Leads">Leads of the last days; null without facts about leads.</param>
/// <param name="Customers">Accounts with a won deal; null without facts about deals.</param>
/// <param name="Elsewhere">Names of the CRM's stages that stand for no stage, with their open deals, most first.</param>
internal sealed record StageCounts(
    IReadOnlyDictionary<Stage, int> Deals,
    int? Leads,
    int? Customers,
    IReadOnlyList<(string Name, int Deals)> Elsewhere
)
{
    public const int LeadDays = 90;

    public static StageCounts Of(JourneyStages journey, FactSet facts, DateOnly today)
    {
        var (deals, elsewhere) = (new Dictionary<Stage, int>(), new List<(string Name, int Deals)>());
        var byCode = new int[facts.NameCount];
        var conditions = new StageConditions(journey, facts);
        foreach (var deal in facts.Open)
        {
            if (conditions.StageOf(deal) is { } stage)
            {
                deals[stage] = deals.GetValueOrDefault(stage) + 1;
            }
            else if (!conditions.HasLeft(deal))
            {
                byCode[deal.Stage]++;
            }
        }

        for (var code = 0; code < byCode.Length; code++)
        {
            if (byCode[code] == 0)
            {
                continue;
            }

            if (journey.Read(facts.Name(code)) is { } stage)
            {
                deals[stage] = deals.GetValueOrDefault(stage) + byCode[code];
            }
            else
            {
                elsewhere.Add((facts.Name(code), byCode[code]));
            }
        }

        return new StageCounts(
            deals,
            facts.LeadsKnown is null ? null : facts.LeadsIn(Period.LastDays(LeadDays, today)).Length,
            facts.DealsKnown is null ? null : CustomersIn(facts),
            [.. elsewhere.OrderByDescending(other => other.Deals).ThenBy(other => other.Name, StringComparer.Ordinal)]
        )
        {
            Paying = facts.Others.Subscriptions.Count == 0 ? null : PayingIn(facts, today),
        };
    }

    /// <summary>Accounts that pay; null without facts about subscriptions.</summary>
    public int? Paying { get; private init; }

    /// <summary>The count of a stage; null if the facts cannot say it.</summary>
    public int? Of(StageRule rule) =>
        rule.Source switch
        {
            StageSource.Leads => Leads,
            StageSource.Won => Customers,
            StageSource.Paid => Paying,
            StageSource.Nothing => Deals.TryGetValue(rule.Stage, out var found) ? found : null,
            _ => Customers is null ? null : Deals.GetValueOrDefault(rule.Stage),
        };

    private static int PayingIn(FactSet facts, DateOnly today) =>
        facts
            .Others.Subscriptions.Where(row => row.IsPaid && row.Start <= today)
            .Select(row => row.Account)
            .Distinct()
            .Count();

    private static int CustomersIn(FactSet facts)
    {
        var count = 0;
        foreach (ref readonly var deal in facts.ClosedIn(FunnelPeriods.Always))
        {
            count += deal.IsFirstWin ? 1 : 0;
        }

        return count;
    }
}
