namespace Bot.Core.Personas.Drift;

/// <summary>A period that includes <see cref="From"/> and excludes <see cref="To"/>.</summary>
internal sealed record DriftWindow(DateTimeOffset From, DateTimeOffset To)
{
    public bool Has(ReportedPain pain) => pain.At >= From && pain.At < To;
}

/// <summary>A current period and the earlier one that it is compared with.</summary>
internal sealed record DriftComparison(int Weeks, DriftWindow Now, DriftWindow Before, DriftBefore Against);

/// <summary>The periods that are compared.</summary>
internal sealed record DriftWindows(IReadOnlyList<DriftComparison> Comparisons)
{
    private static readonly TimeSpan LongSpan = TimeSpan.FromDays(7 * PersonaDrift.Weeks);
    private static readonly TimeSpan RecentSpan = TimeSpan.FromDays(7 * PersonaDrift.RecentWeeks);

    public DriftWindow Long => Comparisons[0].Now;

    public DriftWindow BeforeLong => Comparisons[0].Before;

    public static DriftWindows For(DateTimeOffset? agreedAt, DateTimeOffset now)
    {
        var whole = new DriftWindow(now - LongSpan, now);
        List<DriftComparison> comparisons =
        [
            new(
                PersonaDrift.Weeks,
                whole,
                new DriftWindow(now - LongSpan - LongSpan, now - LongSpan),
                DriftBefore.EarlierWeeks
            ),
            new(
                PersonaDrift.RecentWeeks,
                new DriftWindow(now - RecentSpan, now),
                new DriftWindow(now - RecentSpan - LongSpan, now - RecentSpan),
                DriftBefore.EarlierWeeks
            ),
        ];

        // The time before the agreement is a separate period only if the last eight weeks do not reach back to it.
        if (agreedAt is { } agreed && agreed <= now - LongSpan)
        {
            comparisons.Add(
                new(PersonaDrift.Weeks, whole, new DriftWindow(agreed - LongSpan, agreed), DriftBefore.WhenAgreed)
            );
        }

        return new DriftWindows(comparisons);
    }

    public bool Covers(ReportedPain pain) =>
        Comparisons.Any(comparison => comparison.Now.Has(pain) || comparison.Before.Has(pain));

    public DriftTotals Total(IReadOnlyList<PainGroup> groups)
    {
        var all = Comparisons.SelectMany(comparison => new[] { comparison.Now, comparison.Before }).Distinct().ToList();
        return new DriftTotals(
            all.ToDictionary(window => window, window => DriftTotals.AccountsOf(groups, window)),
            all.ToDictionary(window => window, window => groups.Sum(group => DriftTotals.HearingsOf(group, window)))
        );
    }
}

/// <summary>Totals of all pains in each window.</summary>
internal sealed record DriftTotals(
    IReadOnlyDictionary<DriftWindow, int> AccountsByWindow,
    IReadOnlyDictionary<DriftWindow, int> HearingsByWindow
)
{
    public int Accounts(DriftWindow window) => AccountsByWindow[window];

    /// <summary>
    /// The number of different combinations of account, pain and week. Repetitions in a week count once.
    /// </summary>
    public int Hearings(DriftWindow window) => HearingsByWindow[window];

    public static int AccountsOf(IEnumerable<PainGroup> groups, DriftWindow window) =>
        groups.SelectMany(group => group.Heard).Where(window.Has).Select(pain => pain.Account).ToHashSet().Count;

    public static int HearingsOf(PainGroup group, DriftWindow window) =>
        group
            .Heard.Where(window.Has)
            .Select(pain => (pain.Account, (int)((window.To - pain.At).TotalDays / 7)))
            .ToHashSet()
            .Count;
}
