using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.Core.Kpis;

/// <summary>What the figures say of a week, for the digest.</summary>
/// <param name="Figures">The figures as tiles, those that moved most first.</param>
internal sealed record KpiWeek(IReadOnlyList<KpiFigure> Figures, LineChart? Chart)
{
    public IReadOnlyList<DigestMove> Moves { get; init; } = [];

    /// <summary>The quarter's revenue so far; null if it is not known.</summary>
    public KpiFigure? Quarter { get; init; }

    /// <summary>The agreed target of the quarter; null if there is none.</summary>
    public KpiTarget? QuarterTarget { get; init; }

    public WeekDeals Deals { get; init; } = WeekDeals.None;

    /// <summary>New leads by channel, most first, each with its cost per lead.</summary>
    public IReadOnlyList<(KpiPart Leads, KpiResult? Cost)> Channels { get; init; } = [];

    /// <summary>The figures that cannot be computed and were not named in an earlier digest.</summary>
    public IReadOnlyList<KpiFigure> Gaps { get; init; } = [];

    /// <summary>Sources without data of the week's end, each with its last known day.</summary>
    public IReadOnlyList<KnownSource> Stale { get; init; } = [];

    /// <summary>The latest import of the facts that are older than the week; null if they came from no file.</summary>
    public LastImport? LastImport { get; init; }

    /// <summary>What the accounts of the lost deals had said; null if the week needs no such explanation.</summary>
    public LostVoices? Voices { get; init; }
}

/// <summary>The accounts that were lost in the week, and those of them of which something was reported.</summary>
/// <param name="Entries">The numbers of the reports.</param>
internal sealed record LostVoices(int Lost, int Heard, LocalizedText? Kind, IReadOnlyList<int> Entries)
{
    /// <summary>Fewer accounts are anecdotes.</summary>
    public const int FewestAccounts = 3;
}

/// <summary>A closed deal by name.</summary>
internal sealed record NamedDeal(string Account, Money? Amount);

/// <summary>The deals of a week.</summary>
internal sealed record WeekDeals(
    int Won,
    int Lost,
    IReadOnlyList<NamedDeal> Wins,
    IReadOnlyList<NamedDeal> Losses,
    int Created,
    IReadOnlyList<Money> CreatedAmounts
)
{
    public static readonly WeekDeals None = new(0, 0, [], [], 0, []);

    public static WeekDeals Of(FactSet facts, Period week, int names)
    {
        var closed = facts.ClosedIn(week).ToArray();
        var created = facts.CreatedIn(week);
        return new WeekDeals(
            closed.Count(deal => deal.IsWon),
            closed.Count(deal => !deal.IsWon),
            Largest(facts, closed.Where(deal => deal.IsWon), names),
            Largest(facts, closed.Where(deal => !deal.IsWon), names),
            created.Count,
            KpiFormulas.Sum(
                facts,
                created.Where(deal => deal.Currency != 0).Select(deal => (deal.Currency, deal.Amount))
            )
        );
    }

    private static IReadOnlyList<NamedDeal> Largest(FactSet facts, IEnumerable<ClosedDeal> deals, int names) =>
        [
            .. deals
                .Where(deal => deal.Account != 0)
                .OrderByDescending(deal => deal.Amount)
                .ThenBy(deal => facts.Name(deal.Account), StringComparer.Ordinal)
                .Take(names)
                .Select(deal => new NamedDeal(
                    facts.Name(deal.Account),
                    deal.Currency == 0 ? null : new Money(deal.Amount, facts.Name(deal.Currency))
                )),
        ];
}

/// <summary>Who imported last, and when.</summary>
internal sealed record LastImport(string Name, DateTimeOffset At);
