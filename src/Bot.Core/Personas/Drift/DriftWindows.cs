namespace Bot.Core.Personas.Drift;

/// <summary>A stretch of time, from included, to not.</summary>
internal sealed record DriftWindow(DateTimeOffset From, DateTimeOffset To)
{
    public bool Has(HeardPain pain) => pain.At >= From && pain.At < To;
}

/// <summary>Two windows, the second compared with the first.</summary>
internal sealed record DriftComparison(int Weeks, DriftWindow Now, DriftWindow Before, DriftBefore Against);

/// <summary>Which stretches of time are compared.</summary>
internal sealed record DriftWindows(IReadOnlyList<DriftComparison> Comparisons)
{
    private static readonly TimeSpan Eight = TimeSpan.FromDays(7 * PersonaDrift.Weeks);
    private static readonly TimeSpan Two = TimeSpan.FromDays(7 * PersonaDrift.RecentWeeks);

    public DriftWindow Long => Comparisons[0].Now;

    public DriftWindow BeforeLong => Comparisons[0].Before;

    public static DriftWindows For(DateTimeOffset? agreedAt, DateTimeOffset now)
    {
        var whole = new DriftWindow(now - Eight, now);
        List<DriftComparison> comparisons =
        [
            new(PersonaDrift.Weeks, whole, new DriftWindow(now - Eight - Eight, now - Eight), DriftBefore.EarlierWeeks),
            new(
                PersonaDrift.RecentWeeks,
                new DriftWindow(now - Two, now),
                new DriftWindow(now - Two - Eight, now - Two),
                DriftBefore.EarlierWeeks
            ),
        ];

        // What was heard when it was agreed is no other time while the last eight weeks reach back to it.
        if (agreedAt is { } agreed && agreed <= now - Eight)
        {
            comparisons.Add(
                new(PersonaDrift.Weeks, whole, new DriftWindow(agreed - Eight, agreed), DriftBefore.WhenAgreed)
            );
        }

        return new DriftWindows(comparisons);
    }

    public bool Covers(HeardPain pain) =>
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

/// <summary>How much was heard in each window, of whatever pain.</summary>
internal sealed record DriftTotals(
    IReadOnlyDictionary<DriftWindow, int> AccountsByWindow,
    IReadOnlyDictionary<DriftWindow, int> HearingsByWindow
)
{
    public int Accounts(DriftWindow window) => AccountsByWindow[window];

    /// <summary>One account, one pain, one week: what was said again in the same week counts once.</summary>
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
