using Bot.Core.Chat;
using Bot.Core.Members;

namespace Bot.Core.Facts;

/// <summary>
/// The facts of one organization at one version, as sorted columns in memory. A period is a slice, and a figure takes
/// one pass over it. Reading documents for each question would take seconds; this takes a millisecond.
/// </summary>
public sealed class FactSet
{
    private readonly ClosedDeal[] deals;
    private readonly LeadFact[] leads;
    private readonly SpendFact[] spend;
    private readonly IReadOnlyList<string> names;
    private readonly AccountFact[] accounts;

    internal FactSet(
        int version,
        ClosedDeal[] deals,
        LeadFact[] leads,
        SpendFact[] spend,
        AccountFact[] accounts,
        IReadOnlyList<string> names,
        Known? dealsKnown
    )
    {
        (Version, this.deals, this.leads, this.spend, this.accounts, this.names, DealsKnown) = (
            version,
            deals,
            leads,
            spend,
            accounts,
            names,
            dealsKnown
        );
        LeadsKnown = leads.Length == 0 ? null : new Known(leads[0].Created, leads[^1].Created);
        SpendKnown = spend.Length == 0 ? null : new Known(spend[0].Day, spend[^1].Day);
        HasSalesSpend = spend.Any(row => row.Side == Side.Sales);
        MarketingChannels = spend
            .Where(row => row.Side == Side.Marketing && row.Labels[(int)Dimension.Channel] != 0)
            .Select(row => row.Labels[(int)Dimension.Channel])
            .ToHashSet();
    }

    private FactSet(FactSet whole, ClosedDeal[] deals, LeadFact[] leads, SpendFact[] spend)
        : this(whole.Version, deals, leads, spend, whole.accounts, whole.names, whole.DealsKnown) =>
        (History, LeadsKnown, SpendKnown, HasSalesSpend, MarketingChannels, AsOf) = (
            whole.History,
            whole.LeadsKnown,
            whole.SpendKnown,
            whole.HasSalesSpend,
            whole.MarketingChannels,
            whole.AsOf
        );

    /// <summary>The deals that are open in the latest import.</summary>
    public IReadOnlyList<OpenDeal> Open { get; internal init; } = [];

    /// <summary>Deals that closed before they were created, as few files have.</summary>
    public IReadOnlyList<ClosedDeal> Reversed { get; internal init; } = [];

    /// <summary>The stages that deals went through, of the whole set even in a part of it.</summary>
    public StageHistory History { get; internal init; } = StageHistory.None;

    /// <summary>Subscriptions, answers of surveys, days of forms, and costs.</summary>
    public OtherFacts Others { get; internal init; } = OtherFacts.None;

    /// <summary>
    /// All leads with what happened to them, in no order; empty if no file says more than when they were created.
    /// </summary>
    public IReadOnlyList<LeadTrack> Tracks { get; internal init; } = [];

    public static FactSet Empty { get; } = FactSetBuilder.Build(new StoredFacts(0, FactRows.None));

    /// <summary>The version of the stored facts.</summary>
    public int Version { get; }

    /// <summary>The first and the last day on which a deal was created or closed; null without deals.</summary>
    public Known? DealsKnown { get; }

    public Known? LeadsKnown { get; private init; }

    public Known? SpendKnown { get; private init; }

    /// <summary>False if only marketing spend was ever imported.</summary>
    public bool HasSalesSpend { get; private init; }

    /// <summary>The codes of the channels on which marketing ever spent money.</summary>
    public IReadOnlySet<int> MarketingChannels { get; private init; }

    /// <summary>The day up to which the latest file of each source tells; see <see cref="StoredFacts.AsOf"/>.</summary>
    internal IReadOnlyDictionary<FactSource, DateOnly> AsOf { get; init; } = new Dictionary<FactSource, DateOnly>();

    /// <summary>
    /// The days on which a source is known: from its first fact to the day of its latest export, even if nothing
    /// happened on the last days. Where no file says its day, to the last fact. Null without facts of the source, and
    /// for accounts.
    /// </summary>
    public Known? Covered(FactSource source)
    {
        var facts = source switch
        {
            FactSource.Deals => DealsKnown,
            FactSource.Leads => LeadsKnown,
            FactSource.Spend => SpendKnown,
            FactSource.Subscriptions when Others.HasOnlyFlags => AsOf.TryGetValue(source, out var listed)
                ? new Known(listed, listed)
                : null,
            _ => Others.Known.TryGetValue(source, out var known) ? known : null,
        };
        return facts is { } found && AsOf.TryGetValue(source, out var day) ? found with { Last = day } : facts;
    }

    /// <summary>Deals won or lost in the period, by close day.</summary>
    public ReadOnlySpan<ClosedDeal> ClosedIn(Period period) => Slice(deals, period);

    public ReadOnlySpan<LeadFact> LeadsIn(Period period) => Slice(leads, period);

    public ReadOnlySpan<SpendFact> SpendIn(Period period) => Slice(spend, period);

    /// <summary>Deals that were created in the period, whatever came of them.</summary>
    public IReadOnlyList<(int Currency, decimal Amount)> CreatedIn(Period period)
    {
        var created = new List<(int Currency, decimal Amount)>();
        foreach (ref readonly var deal in deals.AsSpan())
        {
            if (deal.Created is { } day && day >= period.From && day <= period.To)
            {
                created.Add((deal.Currency, deal.Amount));
            }
        }

        created.AddRange(
            Open.Where(deal => deal.Created is { } day && day >= period.From && day <= period.To)
                .Select(deal => (deal.Currency, deal.Amount))
        );
        return created;
    }

    /// <summary>
    /// The data of the account with that code; default for 0 and for accounts that were never imported.
    /// </summary>
    public AccountFact Account(int code) => code < accounts.Length ? accounts[code] : default;

    /// <summary>The number of names. All codes are below it.</summary>
    public int NameCount => names.Count;

    /// <summary>The accounts of closed deals and of leads, without duplicates.</summary>
    public IEnumerable<string> AccountNames =>
        deals
            .Select(deal => deal.Account)
            .Concat(leads.Select(lead => lead.Account))
            .Distinct()
            .Select(Name)
            .Where(name => name.Length > 0);

    /// <summary>The accounts of open deals and of subscriptions.</summary>
    public IEnumerable<string> CurrentAccountNames =>
        Open.Select(deal => deal.Account)
            .Concat(Others.Subscriptions.Select(row => row.Account))
            .Distinct()
            .Select(Name)
            .Where(name => name.Length > 0);

    /// <summary>The name for a code: a currency, an account, a title or a label.</summary>
    public string Name(int code) => names[code];

    /// <summary>Whether any fact of the source has a label in the dimension.</summary>
    public bool Carries(FactSource source, Dimension by) =>
        (source, by) switch
        {
            (_, Dimension.Month) => true,
            (FactSource.Deals, Dimension.Stage) => Open.Any(deal => deal.Stage != 0),
            (_, Dimension.Stage) => false,
            (FactSource.Deals, _) => deals.Any(deal => CodeOf(by, deal.Account, deal.Labels) != 0),
            (FactSource.Leads, _) => leads.Any(lead => CodeOf(by, lead.Account, lead.Labels) != 0),
            (FactSource.Spend, _) => spend.Any(row => CodeOf(by, 0, row.Labels) != 0),
            _ => Others.Carries(source, (account, labels) => CodeOf(by, account, labels)),
        };

    /// <summary>
    /// One set for each label in the dimension ("" for facts without one). Known days and new customers stay those of
    /// the whole set.
    /// </summary>
    public IReadOnlyDictionary<string, FactSet> Split(Dimension dimension) =>
        Split(dimension, [new Period(PeriodKind.Days, DateOnly.MinValue, DateOnly.MaxValue.AddDays(-1))]);

    /// <summary>
    /// The same, with the facts of these periods only: a figure of a quarter needs none of other years. Formulas of the
    /// parts must ask about no other period.
    /// </summary>
    public IReadOnlyDictionary<string, FactSet> Split(Dimension dimension, IReadOnlyList<Period> periods)
    {
        var dealsBy = Grouped(deals, periods, dimension);
        var leadsBy = Grouped(leads, periods, dimension);
        var spendBy = Grouped(spend, periods, dimension);
        var openBy = Open.ToLookup(deal =>
            dimension == Dimension.Stage ? deal.Stage : CodeOf(dimension, deal.Account, deal.Labels)
        );
        var othersBy = Others.Split((account, labels) => CodeOf(dimension, account, labels));
        return Enumerable
            .Range(0, names.Count)
            .Where(code =>
                dealsBy[code] is not null
                || leadsBy[code] is not null
                || spendBy[code] is not null
                || openBy.Contains(code)
                || othersBy.ContainsKey(code)
            )
            .ToDictionary(
                code => names[code],
                code => new FactSet(this, dealsBy[code] ?? [], leadsBy[code] ?? [], spendBy[code] ?? [])
                {
                    Open = [.. openBy[code]],
                    Others = othersBy.GetValueOrDefault(code) ?? Others.Rest,
                }
            );
    }

    // By the code of the label; null where there are none. Counted first, so that each group is filled in place.
    private T[]?[] Grouped<T>(T[] rows, IReadOnlyList<Period> periods, Dimension dimension)
        where T : struct, IDatedFact
    {
        var (counts, groups) = (new int[names.Count], new T[]?[names.Count]);
        var ranges = Ranges(rows, periods);
        foreach (var (from, to) in ranges)
        {
            for (var at = from; at < to; at++)
            {
                counts[CodeOf(dimension, rows[at].Account, rows[at].Labels)]++;
            }
        }

        foreach (var (from, to) in ranges.AsEnumerable().Reverse())
        {
            for (var at = to - 1; at >= from; at--)
            {
                var label = CodeOf(dimension, rows[at].Account, rows[at].Labels);
                var group = groups[label] ??= new T[counts[label]];
                group[--counts[label]] = rows[at];
            }
        }

        return groups;
    }

    // What the account says of itself goes before what a deal or lead says of it.
    private int CodeOf(Dimension by, int account, LabelCodes labels) =>
        by switch
        {
            Dimension.Account => account,
            Dimension.Industry when Account(account).Industry is not 0 and var industry => industry,
            Dimension.Industry => labels[(int)Dimension.Segment],
            Dimension.Country when Account(account).Region is not 0 and var region => region,
            Dimension.Country => labels[(int)Dimension.Territory],
            Dimension.Stage or Dimension.Month => 0,
            _ => labels[(int)by],
        };

    // Where the periods are in the rows. Periods overlap, and a row counts once.
    private static List<(int From, int To)> Ranges<T>(T[] rows, IReadOnlyList<Period> periods)
        where T : struct, IDatedFact
    {
        var ranges = new List<(int From, int To)>();
        var end = 0;
        foreach (var period in periods.OrderBy(period => period.From))
        {
            var from = Math.Max(end, FirstAtOrAfter(rows, period.From));
            end = Math.Max(end, FirstAtOrAfter(rows, period.To.AddDays(1)));
            if (from < end)
            {
                ranges.Add((from, end));
            }
        }

        return ranges;
    }

    // Rows are sorted by day, so binary search finds both ends.
    private static ReadOnlySpan<T> Slice<T>(T[] rows, Period period)
        where T : struct, IDatedFact
    {
        var from = FirstAtOrAfter(rows, period.From);
        return rows.AsSpan(from, FirstAtOrAfter(rows, period.To.AddDays(1)) - from);
    }

    private static int FirstAtOrAfter<T>(T[] rows, DateOnly bound)
        where T : struct, IDatedFact
    {
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rows[middle].On < bound ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
